"""The journal as the desk shows it: each line with the tie that it belongs to."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from django.db.models import QuerySet

from elci.accounts.history import Line, lines
from elci.accounts.models import JournalEntry, Office
from elci.desk.record_pages import OF_PEOPLE, page_of
from elci.registry.models import Agreement, AgreementDocument
from elci.sources.models import Document

_TIE, _DOCUMENT = Agreement._meta.label_lower, Document._meta.label_lower


@dataclass(frozen=True)
class DeskLine:
    """An act in words, the key and title of its tie, and what else it is about (a document, a visit).

    address: of the page that shows `thing`, empty where there is none.
    """

    line: Line
    tie: str
    title: str
    thing: str
    address: str = ""

    @property
    def is_of_people(self) -> bool:
        """Whether its page is for those only who may see contacts."""
        return self.line.entry.subject_type in OF_PEOPLE


def changes_at_the_desk(office: Office) -> QuerySet[JournalEntry]:
    """What the people of an office did to records, newest first; not what its administrators did to roles."""
    entries = JournalEntry.objects.filter(office=office).exclude(subject_type__startswith="accounts.")
    return entries.select_related("actor", "undoes").order_by("-pk")


def desk_lines(entries: Iterable[JournalEntry]) -> list[DeskLine]:
    """The entries in words, in their order; a fixed number of queries however many entries."""
    read = lines(entries)
    documents = [line.entry.subject_id for line in read if line.entry.subject_type == _DOCUMENT]
    links = AgreementDocument.objects.filter(document__in=documents).values_list("document", "agreement")
    tie_of = {str(document): tie for document, tie in links}
    titles = Agreement.names_of(tie_of.values())
    return [_desk_line(line, tie_of, titles) for line in read]


def _desk_line(line: Line, tie_of: dict[str, str], titles: dict[str, str]) -> DeskLine:
    entry = line.entry
    if entry.subject_type == _TIE:
        return DeskLine(line, entry.subject_id, line.subject or entry.subject_id, "")
    if entry.subject_type == _DOCUMENT:
        tie = tie_of.get(entry.subject_id, "")
        return DeskLine(line, tie, titles.get(tie, tie), line.subject)
    return DeskLine(line, "", "", line.subject, page_of(entry.subject_type, entry.subject_id))
