"""The page of a case: its line of steps, what the law says of it, its papers, people, notes and journal."""

from __future__ import annotations

from datetime import date

from django.http import HttpRequest, HttpResponse
from django.utils import timezone
from django.views.decorators.http import require_safe

from elci.accounts.rights import Right, may
from elci.desk.access import staff
from elci.desk.cases import case_page
from elci.desk.cases.access import case_for
from elci.desk.cases.journal import journal_of
from elci.desk.cases.workdays import spans_of
from elci.desk.page import page
from elci.desk.words_of import named, said
from elci.domain.procedures import facts
from elci.domain.procedures.kinds import PRACTICE_KINDS, CaseKind
from elci.domain.procedures.verdicts import StepState, StepStatus
from elci.domain.procedures.waiting import usual_wait, waits_long
from elci.procedures.facts_of import past_of
from elci.procedures.letters.catalogue import letters_for
from elci.procedures.services import judge_case
from elci.procedures.services.sides import sides_can_change

_SHOWN = 12  # newest lines of the journal; the others are unfolded


@require_safe
@staff
def record(request: HttpRequest, key: int) -> HttpResponse:
    """Everything of a case on one page."""
    case = case_for(request, key, Right.SEE_CASES)
    today = timezone.localdate()
    past = past_of(case)
    standing = judge_case(case, today=today)
    judgement = standing.judgement
    flags, answered = case_page.flag_lines(standing)
    working = may(request.user, Right.WORK_ON_CASES, case.office_id) and case.closed is None
    step = judgement.next_step() if case.closed is None else None
    journal = journal_of(case)
    context = {
        "case": case,
        "kind": named(CaseKind(case.kind)),
        "state": named(judgement.state),
        "standing": judgement.state.value,
        "next": step,
        "next_title": said(step.step.title) if step else "",
        "steps": case_page.step_lines(case, judgement.steps, _long_wait(past, step, today)),
        "beside": case_page.beside_the_line(case, judgement.steps),
        "groups": case_page.finding_groups(judgement.findings),
        "flags": flags,
        "answered": answered,
        "may_correct_sides": working and sides_can_change(case),
        "workdays": spans_of(case, today),
        "untold": said(standing.untold),
        "papers": case_page.paper_groups(case),
        "letters": letters_for(CaseKind(case.kind)),
        "journal": journal[:_SHOWN],
        "older": journal[_SHOWN:],
        "is_journey": case.kind == CaseKind.OUTGOING_VISIT,
        "is_practice": CaseKind(case.kind) in PRACTICE_KINDS,
        "working": working,
        "may_close": may(request.user, Right.CLOSE_CASES, case.office_id),
        "today": today,
    }
    return page(request, "desk/cases/record.html", context)


def _long_wait(past: list[facts.Case], step: StepState | None, today: date) -> str:
    """What is said of a wait that is longer than those of the office's own past cases."""
    if step is None or step.status is not StepStatus.WAITING or step.since is None or not step.step.after:
        return ""
    return said(waits_long(step.since, today, usual_wait(past, step.step.after[-1], step.step.act)))
