"""The list of follow-ups: mine, the office's, overdue, promised."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.utils import timezone
from django.views.decorators.http import require_safe

from elci.accounts.models import Office
from elci.accounts.rights import Right
from elci.activities.models import FollowUp
from elci.activities.visit_querysets import FollowUpQuerySet
from elci.desk.access import actor, needs, seat
from elci.desk.follow_ups.forms.editing import FollowUpForm
from elci.desk.listing import paginate
from elci.desk.page import page

VIEWS = ("mine", "office", "overdue", "promised", "done")


@require_safe
@needs(Right.SEE_ACTIVITIES)
def listing(request: HttpRequest) -> HttpResponse:
    """One of the views; someone's own come first, the office's where there are none."""
    office = seat(request, Right.SEE_ACTIVITIES)
    asked = request.GET.get("view", "")
    found = {name: _of_view(request, office, name) for name in VIEWS}
    view = asked if asked in VIEWS else "mine" if found["mine"].exists() else "office"
    shown = paginate(request, found[view].with_names())
    context = {
        "listing": shown,
        "view": view,
        "counts": {name: rows.count() for name, rows in found.items() if name != "done"},
        "form": FollowUpForm(office=office, initial={"owner": actor(request).pk}),
        "today": timezone.localdate(),
        "any_follow_up": FollowUp.objects.of_office(office).exists(),
    }
    template = "desk/follow_ups/_results.html" if request.htmx else "desk/follow_ups/list.html"
    return page(request, template, context)


def _of_view(request: HttpRequest, office: Office, view: str) -> FollowUpQuerySet:
    still = FollowUp.objects.open_of(office)
    if view == "mine":
        return still.of_person(actor(request))
    if view == "overdue":
        return still.overdue(timezone.localdate())
    if view == "promised":
        return still.promised()
    if view == "done":
        return FollowUp.objects.of_office(office).filter(done__isnull=False).order_by("-done", "-id")
    return still
