"""What the page of a case shows, made ready for the template: the line of steps, findings, flags, papers."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date

from django.utils.translation import get_language

from elci.desk.words_of import begun, named, said
from elci.domain.dates import PartialDate
from elci.domain.procedures.deadlines import Due
from elci.domain.procedures.kinds import Act, DocumentKind
from elci.domain.procedures.verdicts import Finding, Flag, StepState, StepStatus, Verdict
from elci.procedures.models import Case, CaseDocument, CaseEvent, FlagMark
from elci.procedures.services.standing import Standing

# The order in which findings are read: what is wrong first, what does not concern the case last.
_VERDICTS = (
    Verdict.NOT_MET,
    Verdict.TO_JUDGE,
    Verdict.PENDING,
    Verdict.MET,
    Verdict.NOT_COVERED,
    Verdict.PRACTICE,
    Verdict.NOT_APPLICABLE,
)
_OPEN = {Verdict.NOT_MET, Verdict.TO_JUDGE, Verdict.PENDING}


@dataclass(frozen=True)
class StepLine:
    """One step of the line. events: what was recorded for it, oldest first."""

    act: str
    title: str
    status: str
    status_words: str
    by: str
    done: PartialDate | None
    waiting_on: str
    since: date | None
    why: str
    optional: bool
    practice: bool
    events: list[CaseEvent]
    long_wait: str = ""


@dataclass(frozen=True)
class FindingLine:
    """A rule and what it found. articles: its legal basis on the day whose law was applied."""

    rule: str
    asks: str
    reason: str
    articles: list[str]
    unsettled: str
    law_of: PartialDate


@dataclass(frozen=True)
class FindingGroup:
    """Findings of one verdict. is_open: shown unfolded."""

    verdict: str
    words: str
    is_open: bool
    findings: list[FindingLine]


@dataclass(frozen=True)
class FlagLine:
    """A flag with the office's answer to it, if there is one."""

    key: str
    gravity: str
    words: str
    due: date | None
    articles: list[str]
    mark: FlagMark | None = None


@dataclass(frozen=True)
class PaperGroup:
    """The versions of one kind of paper, newest first."""

    kind: str
    words: str
    papers: list[CaseDocument] = field(default_factory=list)


def step_lines(case: Case, steps: Iterable[StepState], long_wait: str = "") -> list[StepLine]:
    """The line of a case. long_wait: said at the step that is waited for."""
    events: dict[str, list[CaseEvent]] = {}
    for event in case.events.all():
        if event.withdrawn is None:
            events.setdefault(event.act, []).append(event)
    return [
        StepLine(
            act=state.step.act.value,
            title=said(state.step.title),
            status=state.status.value,
            status_words=named(state.status),
            by=named(state.step.by),
            done=state.done,
            waiting_on=named(state.waiting_on) if state.waiting_on else "",
            since=state.since,
            why=said(state.why),
            optional=not state.step.required,
            practice=state.step.practice,
            events=events.get(state.step.act.value, []),
            long_wait=long_wait if state.status is StepStatus.WAITING else "",
        )
        for state in steps
    ]


def beside_the_line(case: Case, steps: Iterable[StepState]) -> list[tuple[str, CaseEvent]]:
    """What was recorded and is no step of the line: a decision sent back, a payment."""
    on_line = {state.step.act.value for state in steps}
    return [
        (named(Act(event.act)), event)
        for event in case.events.all()
        if event.withdrawn is None and event.act not in on_line
    ]


def finding_groups(findings: Iterable[Finding]) -> list[FindingGroup]:
    """Findings by verdict, what is wrong first."""
    held: dict[Verdict, list[FindingLine]] = {}
    for finding in findings:
        held.setdefault(finding.verdict, []).append(_finding(finding))
    return [
        FindingGroup(verdict.value, named(verdict), verdict in _OPEN, held[verdict])
        for verdict in _VERDICTS
        if verdict in held
    ]


def _finding(finding: Finding) -> FindingLine:
    language = get_language() or "tr"
    rule = finding.rule
    return FindingLine(
        rule=rule.id,
        asks=said(rule.title) or said(rule.asks),
        reason=begun(finding.reason),
        articles=[basis.in_language(language) for basis in finding.bases],
        unsettled=said(rule.unsettled),
        law_of=finding.law_of,
    )


def flag_lines(standing: Standing) -> tuple[list[FlagLine], list[FlagLine]]:
    """Flags and dues that stand, and those that were handled or put off."""
    return (
        [_flag(each, None) for each in (*standing.flags, *standing.dues)],
        [_flag(each, standing.marks.get(each.key)) for each in standing.quiet],
    )


def _flag(each: Flag | Due, mark: FlagMark | None) -> FlagLine:
    if isinstance(each, Due):
        return FlagLine(each.key, "late" if each.late else "due", begun(each.words), each.on, [], mark)
    language = get_language() or "tr"
    bases = [basis.in_language(language) for basis in each.rule.bases] if each.rule else []
    return FlagLine(each.key, each.gravity.value, begun(each.words), each.due, bases, mark)


def paper_groups(case: Case) -> list[PaperGroup]:
    """Papers by kind in the order of the vocabulary, the newest version first."""
    groups = {kind.value: PaperGroup(kind.value, named(kind)) for kind in DocumentKind}
    for paper in sorted(case.papers.all(), key=lambda each: -each.version):
        groups[paper.kind].papers.append(paper)
    return [group for group in groups.values() if group.papers]
