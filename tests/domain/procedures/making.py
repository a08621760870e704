"""Short ways to write a case down."""

from __future__ import annotations

from datetime import date

from elci.domain.dates import PartialDate
from elci.domain.procedures.facts import Case, Event
from elci.domain.procedures.judging import judge
from elci.domain.procedures.kinds import Act, CaseKind, OfficeKind
from elci.domain.procedures.verdicts import Judgement, Verdict

TODAY = date(2026, 11, 1)


def done(act: Act, on: str | None, number: str = "") -> Event:
    """An event; on in the written form of a partial date."""
    return Event(act, PartialDate.parse(on) if on else None, number)


def a_case(
    kind: CaseKind, *events: Event, office: OfficeKind = OfficeKind.PROVINCIAL, **more: object
) -> Case:
    return Case(kind, office, tuple(events), **more)


def sister(*events: Event, office: OfficeKind = OfficeKind.PROVINCIAL, **more: object) -> Case:
    return a_case(CaseKind.SISTER_CITY, *events, office=office, **more)


def verdicts(case: Case, today: date = TODAY) -> dict[str, Verdict]:
    """Rule id → verdict, of the rules that came into question."""
    return {finding.rule.id: finding.verdict for finding in judge(case, today).findings}


def verdict(case: Case, rule: str, today: date = TODAY) -> Verdict | None:
    return verdicts(case, today).get(rule)


def codes(judgement: Judgement) -> list[str]:
    return [flag.code for flag in judgement.flags]
