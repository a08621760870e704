"""The to-do list: open cases of a person or of the office, the most urgent first."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from django.http import HttpRequest, HttpResponse
from django.utils import timezone
from django.views.decorators.http import require_safe

from elci.accounts.rights import Right
from elci.desk.access import actor, needs, seat
from elci.desk.cases.forms.filters import CaseFilterForm
from elci.desk.cases.list_file import case_file
from elci.desk.list_files import download
from elci.desk.listing import paginate
from elci.desk.page import page
from elci.desk.words_of import named, said
from elci.domain.procedures.deadlines import CALLED
from elci.domain.procedures.kinds import Act, Actor, CaseKind
from elci.procedures.models import Case
from elci.procedures.services import renew_standing

# Cases judged anew while a page waits; a larger office has `elci cases renew` at night.
_AT_MOST = 200


@dataclass(frozen=True)
class CaseLine:
    """One case in a list. next_step, by: empty where nothing is left to do; due_for: what is due."""

    case: Case
    kind: str
    next_step: str
    by: str
    waits_days: int | None
    is_late: bool
    due_for: str

    @classmethod
    def of(cls, case: Case, today: date) -> CaseLine:
        """The line of a case as it was judged last."""
        return cls(
            case=case,
            kind=named(CaseKind(case.kind)),
            next_step=named(Act(case.next_act)) if case.next_act else "",
            by=named(Actor(case.next_by)) if case.next_by else "",
            waits_days=(today - case.waits_since).days if case.waits_since else None,
            is_late=bool(case.due and case.due < today),
            due_for=said(CALLED.get(case.due_for)),
        )


@require_safe
@needs(Right.SEE_CASES)
def listing(request: HttpRequest) -> HttpResponse:
    """The office's cases, narrowed by the address; the first look of a day judges the most urgent."""
    office = seat(request, Right.SEE_CASES)
    today = timezone.localdate()
    renew_standing(today=today, office=office, at_most=_AT_MOST)
    form = CaseFilterForm(request.GET, office=office, user=actor(request))
    cases = form.narrow(Case.objects.of_office(office), today)
    shown = paginate(request, cases)
    context = {
        "form": form,
        "listing": shown,
        "lines": [CaseLine.of(case, today) for case in shown.page.object_list],
        "any_case": Case.objects.of_office(office).exists(),
        "today": today,
    }
    template = "desk/cases/_results.html" if request.htmx else "desk/cases/list.html"
    return page(request, template, context)


@require_safe
@needs(Right.SEE_CASES)
def file(request: HttpRequest) -> HttpResponse:
    """The office's cases that the address leaves, as a workbook."""
    office = seat(request, Right.SEE_CASES)
    form = CaseFilterForm(request.GET, office=office, user=actor(request))
    cases = form.narrow(Case.objects.of_office(office), timezone.localdate())
    return download(request, cases, case_file(), "desk:cases")
