"""What judging answers: per rule a finding, per danger a flag, per step where it stands."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import NamedTuple

from elci.domain.dates import PartialDate
from elci.domain.procedures.kinds import Act, Actor, CaseKind
from elci.domain.procedures.rules import Basis, Rule
from elci.domain.procedures.steps import Step
from elci.domain.procedures.words import Words


class Verdict(StrEnum):
    """The answer to one rule."""

    MET = "met"
    NOT_MET = "not_met"
    TO_JUDGE = "to_judge"  # a person has to judge it
    PENDING = "pending"  # still to be done, and nothing is wrong yet
    NOT_APPLICABLE = "not_applicable"
    NOT_COVERED = "not_covered"  # before the first proven day of the rule: recorded, never an alarm
    PRACTICE = "practice"  # good practice or a citation: no verdict


class Outcome(NamedTuple):
    """What a rule's check found."""

    verdict: Verdict
    reason: Words
    args: tuple[object, ...] = ()


class Finding(NamedTuple):
    """One rule, judged on one day. `law_of` is the day whose law was applied."""

    rule: Rule
    verdict: Verdict
    template: Words
    args: tuple[object, ...]
    law_of: PartialDate

    @property
    def reason(self) -> Words:
        """Why, in both languages."""
        return self.template.filled(*self.args) if self.args else self.template

    @property
    def bases(self) -> tuple[Basis, ...]:
        """The provisions, as of the day whose law was applied."""
        return self.rule.bases_on(self.law_of.latest)

    @property
    def unsettled(self) -> Words | None:
        """What is not settled about the rule on that day."""
        return self.rule.unsettled_on(self.law_of.latest)


class Gravity(StrEnum):
    """How loud a flag is."""

    ALARM = "alarm"  # a rule that holds was broken, or is about to be
    NOTICE = "notice"  # worth a look
    RECORD = "record"  # a fact of order or length, no judgement


class Flag(NamedTuple):
    """Something that the office should see. key is stable for the same facts: snooze and "handled" hang on it."""

    code: str
    gravity: Gravity
    template: Words
    args: tuple[object, ...] = ()
    rule: Rule | None = None
    due: date | None = None

    @property
    def key(self) -> str:
        """`code` and the facts that it stands on."""
        return ":".join([self.code, *(_stable(arg) for arg in self.args)])

    @property
    def words(self) -> Words:
        """The flag in both languages."""
        return self.template.filled(*self.args) if self.args else self.template


class StepStatus(StrEnum):
    """Where a step stands."""

    DONE = "done"
    NEXT = "next"  # can be done now
    WAITING = "waiting"  # begun or asked for; someone else has to act
    BLOCKED = "blocked"  # an earlier required step is missing, or it was refused
    LATER = "later"
    NOT_NEEDED = "not_needed"  # optional and passed over


class StepState(NamedTuple):
    """A step of a case: its status, when it was done, on whom it waits since when, why it is blocked."""

    step: Step
    status: StepStatus
    done: PartialDate | None = None
    waiting_on: Actor | None = None
    since: date | None = None
    why: Words | None = None


class CaseState(StrEnum):
    """What judging says of the whole."""

    OPEN = "open"
    COMPLETE = "complete"  # every required step is done; flags may stand all the same
    REFUSED = "refused"
    NOT_COVERED = "not_covered"  # everything lies before the first proven rule
    PRACTICE = "practice"  # a checklist without a verdict


@dataclass(frozen=True, slots=True)
class Judgement:
    """The whole answer for a case on a day."""

    kind: CaseKind
    today: date
    state: CaseState
    findings: tuple[Finding, ...]
    flags: tuple[Flag, ...]
    steps: tuple[StepState, ...]

    def broken(self) -> tuple[Finding, ...]:
        """The rules that are not met."""
        return tuple(finding for finding in self.findings if finding.verdict is Verdict.NOT_MET)

    def finding(self, rule_id: str) -> Finding | None:
        """The finding of a rule, None where the rule did not come into question."""
        return next((finding for finding in self.findings if finding.rule.id == rule_id), None)

    def next_step(self) -> StepState | None:
        """The first step that can be done or is waited for."""
        return next((one for one in self.steps if one.status in {StepStatus.NEXT, StepStatus.WAITING}), None)


def _stable(arg: object) -> str:
    if isinstance(arg, Words):
        return arg.en
    return arg.value if isinstance(arg, Act) else str(arg)
