"""The desk itself: what a role needs first, in its own order."""

from __future__ import annotations

from functools import partial

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils import timezone
from django.views.decorators.http import require_safe

from elci.accounts.models import Office
from elci.accounts.rights import Right, role_in
from elci.desk.access import actor, choose_office, needs, office_of, seat, staff
from elci.desk.page import page
from elci.desk.start.blocks import Reader
from elci.desk.start.changes import last_here
from elci.desk.start.orders import acts_of, blocks_of
from elci.desk.start.sleeping import sleeping_ties
from elci.registry.keeping import answers, registry_mark
from elci.registry.models import Agreement, Municipality


@require_safe
@staff
def home(request: HttpRequest) -> HttpResponse:
    """My office's desk; for someone without a role, what to do to get one."""
    office = office_of(request, Right.SEE_DESK)
    role = role_in(request.user, office.pk) if office else None
    if office is None or role is None:
        return page(request, "desk/no_office.html")
    now = timezone.now()
    reader = Reader(actor(request), office, role, timezone.localdate(now))
    municipalities, ties = answers.get(registry_mark(), ("desk", office.pk), partial(_kept_by, office))
    context = {
        "tie_count": ties,
        "municipalities": municipalities,
        "blocks": blocks_of(reader, last_here(request, role, now), now),
        "acts": acts_of(reader),
        "keeps_ties": Right.EDIT in reader.rights,
        "is_union": Right.SEE_MEMBERS in reader.rights,
    }
    return page(request, "desk/home.html", context)


def _kept_by(office: Office) -> tuple[list[Municipality], int]:
    return list(office.municipalities.all()), Agreement.objects.of_offices([office.pk]).count()


@require_safe
@needs(Right.SEE_ACTIVITIES)
def asleep(request: HttpRequest) -> HttpResponse:
    """The start page's block of ties that sleep, which is fetched after the page."""
    office = seat(request, Right.SEE_ACTIVITIES)
    number, lines = sleeping_ties(office, timezone.localdate())
    return page(request, "desk/start/asleep.html", {"number": number, "lines": lines})


@staff
def sit_down(request: HttpRequest) -> HttpResponse:
    """Go to another office's desk, for people who work in several."""
    if request.method == "POST":
        choose_office(request, request.POST.get("office", ""))
    return redirect("desk:home")
