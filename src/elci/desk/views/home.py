"""The desk itself: what changed lately, what waits, what is missing."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils import timezone
from django.views.decorators.http import require_safe

from elci.accounts.models import Office
from elci.accounts.rights import Right
from elci.desk.access import actor, choose_office, office_of, staff
from elci.desk.cases.views.lists import CaseLine
from elci.desk.journal_lines import changes_at_the_desk, desk_lines
from elci.desk.page import page
from elci.procedures.models import Case
from elci.registry.models import Agreement

_LATELY = 8
_WAITING = 6


@require_safe
@staff
def home(request: HttpRequest) -> HttpResponse:
    """My office's desk; for someone without a role, what to do to get one."""
    office = office_of(request, Right.SEE_DESK)
    if office is None:
        return page(request, "desk/no_office.html")
    ties = Agreement.objects.of_offices([office.pk])
    undated = ties.undated()
    context = {
        "tie_count": ties.count(),
        "municipalities": office.municipalities.all(),
        "lately": desk_lines(changes_at_the_desk(office)[:_LATELY]),
        "cases": _cases(request, office),
        "undated_count": undated.count(),
        "undated": undated.with_parties()[:_WAITING],
        "prepared_count": ties.in_preparation().count(),
        "prepared": ties.in_preparation().with_parties()[:_WAITING],
    }
    return page(request, "desk/home.html", context)


def _cases(request: HttpRequest, office: Office) -> list[CaseLine]:
    """The most urgent open cases that are the person's own; none for someone whose role sees no cases."""
    if office_of(request, Right.SEE_CASES) is None:
        return []
    today = timezone.localdate()
    mine = Case.objects.of_office(office).open().of_person(actor(request)).with_names().by_urgency()
    return [CaseLine.of(case, today) for case in mine[:_WAITING]]


@staff
def sit_down(request: HttpRequest) -> HttpResponse:
    """Go to another office's desk, for people who work in several."""
    if request.method == "POST":
        choose_office(request, request.POST.get("office", ""))
    return redirect("desk:home")
