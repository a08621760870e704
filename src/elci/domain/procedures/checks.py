"""Checks that rules of any country are built from: an act before others, papers, a period, a person's judgement.

Each function here returns a check: it takes a case and today and says what it found and why.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from datetime import date

from elci.domain.dates import PartialDate
from elci.domain.procedures.facts import Case, Event
from elci.domain.procedures.history import closing, first
from elci.domain.procedures.kinds import Act, DocumentKind
from elci.domain.procedures.labels import label
from elci.domain.procedures.rules import Check
from elci.domain.procedures.verdicts import Outcome, Verdict
from elci.domain.procedures.words import Words

DONE = Words("{0}: {1}.", "{0}: {1}.")
DONE_NUMBERED = Words("{0}: {1}, sayı {2}.", "{0}: {1}, no. {2}.")
PENDING = Words("{0} henüz yok.", "{0} is still to come.")
MISSING = Words("{1} ({2}) var, {0} kayıtlı değil.", "{1} ({2}) is recorded, {0} is not.")
LATE = Words("{0} ({1}), {2} ({3}) yapıldıktan sonra.", "{0} ({1}) came after {2} ({3}).")
UNTOLD = Words(
    "{0} ({1}) ile {2} ({3}) arasındaki sıra bu tarihlerden anlaşılmıyor.",
    "The order of {0} ({1}) and {2} ({3}) cannot be told from these dates.",
)
CLOSED = Words("Dosya buraya gelmeden kapandı.", "The case was closed before it came to this.")
UNDATED = Words("tarih kayıtlı değil", "day not recorded")
PAPERS_THERE = Words("Dosyada var: {0}.", "In the file: {0}.")
PAPERS_MISSING = Words("Dosyada yok: {0}.", "Not in the file: {0}.")
PAPERS_ASKED = Words("Hazırlanacak: {0}.", "To be prepared: {0}.")
PAPERS_UNKNOWN = Words("Gerekip gerekmediği kayıtlı değil: {0}.", "Not recorded whether it is needed: {0}.")

# Acts by which the papers must have been handed in, even where no application is recorded.
_PAST_PAPERS = (Act.PERMITTED, Act.SIGNED, Act.JOINED, Act.BEGAN)

Condition = Callable[[Case], "bool | None"]


def day_of(event: Event) -> PartialDate | Words:
    """The day of an event for a sentence."""
    return event.on or UNDATED


def needs(act: Act, before: Iterable[Act], missing: Verdict = Verdict.NOT_MET) -> Check:
    """The act has to be done before each of the others. missing: the verdict where a later act stands alone."""
    later_acts = tuple(before)
    name = label(act)

    def check(case: Case, today: date) -> Outcome:
        needed = first(case, act)
        untold: Event | None = None
        for later in later_acts:
            event = first(case, later)
            if event is None:
                continue
            if needed is None:
                return Outcome(missing, MISSING, (name, label(later), day_of(event)))
            if needed.on is None or event.on is None or event.on == needed.on:
                continue
            if event.on.surely_before(needed.on):
                return Outcome(Verdict.NOT_MET, LATE, (name, needed.on, label(later), event.on))
            if not needed.on.surely_before(event.on):
                untold = event
        if needed is None:
            if closing(case) is not None:
                return Outcome(Verdict.NOT_APPLICABLE, CLOSED)
            return Outcome(Verdict.PENDING, PENDING, (name,))
        if untold is not None:
            args = (name, day_of(needed), label(untold.act), day_of(untold))
            return Outcome(Verdict.TO_JUDGE, UNTOLD, args)
        if needed.number:
            return Outcome(Verdict.MET, DONE_NUMBERED, (name, day_of(needed), needed.number))
        return Outcome(Verdict.MET, DONE, (name, day_of(needed)))

    return check


def papers(
    kinds: Iterable[DocumentKind],
    once: Iterable[Act],
    conditional: dict[DocumentKind, Condition] | None = None,
    missing: Verdict = Verdict.NOT_MET,
) -> Check:
    """The papers have to be in the file once one of the acts is done.

    conditional: papers that only some cases need; the condition answers None where it is not recorded. A
    translation counts only while it is not recorded as uncertified.
    """
    asked, after = tuple(kinds), tuple(once)
    conditions = conditional or {}

    def check(case: Case, today: date) -> Outcome:
        there = {document.kind for document in case.documents if document.certified is not False}
        lacking = [kind for kind in asked if kind not in there]
        unknown = []
        for kind, condition in conditions.items():
            wanted = condition(case) if kind not in there else False
            if wanted:
                lacking.append(kind)
            elif wanted is None:
                unknown.append(kind)
        if lacking:
            if any(first(case, act) is not None for act in after):
                return Outcome(missing, PAPERS_MISSING, (_names(lacking),))
            if any(first(case, act) is not None for act in _PAST_PAPERS):
                return Outcome(Verdict.TO_JUDGE, PAPERS_MISSING, (_names(lacking),))
            if closing(case) is not None:
                return Outcome(Verdict.NOT_APPLICABLE, CLOSED)
            return Outcome(Verdict.PENDING, PAPERS_ASKED, (_names(lacking),))
        if unknown:
            return Outcome(Verdict.TO_JUDGE, PAPERS_UNKNOWN, (_names(unknown),))
        return Outcome(Verdict.MET, PAPERS_THERE, (_names(asked),))

    return check


def by_a_person(question: Words, settled_by: Act | None = None) -> Check:
    """A question that only a person can answer, unless the act settled it."""

    def check(case: Case, today: date) -> Outcome:
        if settled_by is not None:
            event = first(case, settled_by)
            if event is not None:
                return Outcome(Verdict.MET, DONE, (label(settled_by), day_of(event)))
        return Outcome(Verdict.TO_JUDGE, question)

    return check


class _Names:
    """Names of papers, joined in the reader's language when a sentence is printed."""

    __slots__ = ("kinds",)

    def __init__(self, kinds: Iterable[DocumentKind]) -> None:
        self.kinds = tuple(kinds)

    def in_language(self, language: str) -> str:
        return ", ".join(label(kind).say(language) for kind in self.kinds)

    def __str__(self) -> str:
        return self.in_language("en")


def _names(kinds: Iterable[DocumentKind]) -> _Names:
    return _Names(kinds)
