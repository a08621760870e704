"""The journal as the desk shows it: each line with the tie that it belongs to."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from django.db.models import QuerySet

from elci.accounts.history import Line, lines
from elci.accounts.models import JournalEntry, Office
from elci.activities.models import Activity
from elci.procedures.models import Case
from elci.registry.models import Agreement, AgreementDocument
from elci.registry.services import changes_in
from elci.sources.models import Document

_TIE, _DOCUMENT = Agreement._meta.label_lower, Document._meta.label_lower
_CASE = Case._meta.label_lower
_ACTIVITY = Activity._meta.label_lower


@dataclass(frozen=True)
class DeskLine:
    """An act in words, the key and title of its tie, and what else it is about (a document, a partner).

    case, activity: the key of the case or activity that it is about, whose title is then `thing`.
    """

    line: Line
    tie: str
    title: str
    thing: str
    case: str = ""
    activity: str = ""


def changes_at_the_desk(office: Office) -> QuerySet[JournalEntry]:
    """What the people of an office did to ties, memberships, cases and activities, newest first."""
    cases = JournalEntry.objects.filter(office=office, subject_type__in=[_CASE, _ACTIVITY])
    both = changes_in(office) | cases.select_related("actor", "undoes")
    return both.order_by("-pk")


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
    if entry.subject_type == _CASE:
        return DeskLine(line, "", "", line.subject, entry.subject_id)
    if entry.subject_type == _ACTIVITY:
        return DeskLine(line, "", "", line.subject, activity=entry.subject_id)
    return DeskLine(line, "", "", line.subject)
