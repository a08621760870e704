"""The journal of a case in words: each act with the step, paper or part of the plan that it is about."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import timedelta
from typing import Any

from django.utils.translation import gettext as _

from elci.accounts.history import Line, lines
from elci.accounts.models import JournalEntry
from elci.accounts.reader import readers_language
from elci.desk.words_of import named
from elci.domain.dates import PartialDate
from elci.domain.procedures.facts import Payee, PaymentFor, TravellerRole
from elci.domain.procedures.kinds import Act, DocumentKind
from elci.procedures.models import Case, CaseNote, FlagMark


@dataclass(frozen=True)
class CaseLine:
    """An act on a case, and the parts that came or went with it."""

    line: Line
    parts: list[str]


def journal_of(case: Case) -> list[CaseLine]:
    """Everything that was done to a case, its flags and notes, newest first."""
    marks = [mark.pk for mark in case.flag_marks.all()]
    notes = [note.pk for note in case.notes.all()]
    entries = JournalEntry.objects.about((Case, [case.pk]), (FlagMark, marks), (CaseNote, notes))
    return _lines(entries.select_related("actor", "undoes").order_by("-pk"))


def _lines(entries: Iterable[JournalEntry]) -> list[CaseLine]:
    """The entries in words; what one person did to a plan in one sitting is one line."""
    found: list[CaseLine] = []
    for line in lines(entries):
        parts = _parts(line.entry)
        before = found[-1] if found else None
        if before is not None and _one_sitting(before.line, line):
            found[-1] = CaseLine(before.line, before.parts + parts)
        else:
            found.append(CaseLine(line, parts))
    return [CaseLine(each.line, _counted(each.parts)) for each in found]


def _one_sitting(one: Line, other: Line) -> bool:
    plan = one.entry.verb == other.entry.verb == "plan.changed"
    near = abs(one.at - other.at) < timedelta(hours=1)
    return (
        plan and near and one.entry.actor_id == other.entry.actor_id and not one.changes and not other.changes
    )


def _counted(parts: list[str]) -> list[str]:
    """Parts in their order, equal ones once with their number."""
    return [f"{part} × {number}" if number > 1 else part for part, number in Counter(parts).items()]


def _parts(entry: JournalEntry) -> list[str]:
    before, after = entry.before or {}, entry.after or {}
    if entry.before is None:
        return []
    found = []
    for name, words in _WORDS.items():
        old, new = before.get(name) or {}, after.get(name) or {}
        for key in new:
            if key not in old:
                found.append("+ " + words(new[key]))
            elif new[key] != old[key]:
                found.append(words(new[key]))
        found += ["− " + words(old[key]) for key in old if key not in new]
    return found


def _event(values: dict[str, Any]) -> str:
    words = [named(Act(values["act"]))]
    if values.get("on"):
        words.append(PartialDate.parse(values["on"]).in_language(readers_language()))
    if values.get("number"):
        words.append(values["number"])
    if values.get("withdrawn"):
        words.append(_("taken back"))
    return ", ".join(words)


def _paper(values: dict[str, Any]) -> str:
    version = _("version %(number)s") % {"number": values["version"]}
    return f"{named(DocumentKind(values['kind']))}, {version}"


def _programme(values: dict[str, Any]) -> str:
    return f"{PartialDate.parse(values['on']).in_language(readers_language())}: {values['what']}"


def _payment(values: dict[str, Any]) -> str:
    return f"{named(PaymentFor(values['what']))}, {named(Payee(values['to']))}"


def _person(values: dict[str, Any]) -> str:
    return _("a person")


def _traveller(values: dict[str, Any]) -> str:
    return named(TravellerRole(values["role"]))


_WORDS = {
    "events": _event,
    "papers": _paper,
    "programme": _programme,
    "payments": _payment,
    "travellers": _traveller,
    "people": _person,
}
