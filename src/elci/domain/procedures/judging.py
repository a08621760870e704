"""Judging a case: every rule by the law of the day of its act, every danger of order and time, every step.

`judge` is the whole answer. A rule whose act was done is judged by that day's law; one whose act is still to
come by today's; in a closed case by the day on which it was closed. Before the first proven day of a rule the
verdict is "not covered". The kinds without a rule get their checklist and no verdict.
"""

from __future__ import annotations

from datetime import date

from elci.domain.dates import PartialDate
from elci.domain.procedures.facts import Case
from elci.domain.procedures.history import closing, first_dated, with_plan
from elci.domain.procedures.jurisdictions import jurisdiction
from elci.domain.procedures.kinds import PRACTICE_KINDS, Act
from elci.domain.procedures.order import order_flags
from elci.domain.procedures.progress import progress
from elci.domain.procedures.rules import Rule
from elci.domain.procedures.verdicts import (
    CaseState,
    Finding,
    Judgement,
    StepState,
    StepStatus,
    Verdict,
)
from elci.domain.procedures.words import Words

NOT_COVERED = Words(
    "Bu kural {0} gününden öncesi için kanıtlanmış değil; işlem kaydedilir, denetlenmez.",
    "This rule is not proved for the time before {0}; the act is recorded, not judged.",
)
STRADDLES = Words(
    "İşlemin tarihi yalnız “{0}” olarak biliniyor; kural {1} gününden beri kanıtlı. Günü bulun.",
    "The act is dated “{0}” only; the rule is proved since {1}. Find the day.",
)


def judge(case: Case, today: date, country: str = "TR") -> Judgement:
    """Judge a case by the law of a country as of today. Pure: the same case and day give the same answer."""
    law = jurisdiction(country)
    steps = progress(case, law.line(case.kind), today)
    if case.kind in PRACTICE_KINDS:
        return Judgement(case.kind, today, CaseState.PRACTICE, (), (), steps)
    acted = with_plan(case, today)
    findings = tuple(
        finding for rule in law.judged(case.kind) if (finding := judge_rule(rule, acted, today)) is not None
    )
    flags = order_flags(acted, findings, law.elections)
    return Judgement(case.kind, today, _state(case, findings, steps), findings, flags, steps)


def judge_rule(rule: Rule, case: Case, today: date) -> Finding | None:
    """One rule's finding. None where it does not come into question: it asks for nothing, it speaks to other
    municipalities, or another rule stood in its place on the day. The case has its plan's past as events."""
    if rule.check is None or not rule.demanded or not rule.applies_to(case.office):
        return None
    when = law_day(rule, case, today)
    if when.latest < rule.valid_from:
        if rule.replaces:
            return None
        return Finding(rule, Verdict.NOT_COVERED, NOT_COVERED, (PartialDate.of(rule.valid_from),), when)
    start = when.earliest
    if rule.valid_until is not None and (start is None or start > rule.valid_until):
        return None
    if start is None or start < rule.valid_from:
        since = PartialDate.of(rule.valid_from)
        return Finding(rule, Verdict.TO_JUDGE, STRADDLES, (when, since), when)
    verdict, reason, args = rule.check(case, today)
    return Finding(rule, verdict, reason, args, when)


def law_day(rule: Rule, case: Case, today: date) -> PartialDate:
    """The day whose law judges the rule in this case."""
    event = first_dated(case, rule.governs)
    if event is None and rule.act is not None:
        event = first_dated(case, (rule.act, *rule.before))
    if event is not None and event.on is not None:
        return event.on
    if Act.DEPARTED in rule.governs and case.plan is not None and case.plan.departs is not None:
        return PartialDate.of(case.plan.departs)
    if Act.BEGAN in rule.governs and case.begins is not None:
        return PartialDate.of(case.begins)
    closed = closing(case)
    if closed is not None and closed.on is not None:
        return closed.on
    return PartialDate.of(today)


def _state(case: Case, findings: tuple[Finding, ...], steps: tuple[StepState, ...]) -> CaseState:
    judged = [
        finding.verdict
        for finding in findings
        if finding.verdict not in {Verdict.NOT_APPLICABLE, Verdict.PRACTICE}
    ]
    if judged and all(verdict is Verdict.NOT_COVERED for verdict in judged):
        return CaseState.NOT_COVERED
    closed = closing(case)
    if closed is not None and closed.act is Act.REFUSED:
        return CaseState.REFUSED
    if all(state.status is StepStatus.DONE for state in steps if state.step.required):
        return CaseState.COMPLETE
    return CaseState.OPEN
