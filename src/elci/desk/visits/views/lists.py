"""The office's visits, and planning a new one."""

from __future__ import annotations

from django.contrib import messages
from django.core.exceptions import ValidationError
from django.db import transaction
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from elci.accounts.desk_records import Draft
from elci.accounts.models import Office
from elci.accounts.rights import Right
from elci.activities.models import Visit
from elci.activities.services import edit_visit, plan_visit
from elci.desk import kept_text
from elci.desk.access import actor, needs, seat
from elci.desk.listing import paginate
from elci.desk.page import page
from elci.desk.visits.forms.filters import VisitFilterForm
from elci.desk.visits.forms.planning import PlanVisitForm
from elci.domain.errors import ElciError


@require_safe
@needs(Right.SEE_ACTIVITIES)
def listing(request: HttpRequest) -> HttpResponse:
    """Visits that are planned or were made, narrowed by the address; the newest first."""
    office = seat(request, Right.SEE_ACTIVITIES)
    visits = Visit.objects.filter(office=office, withdrawn__isnull=True, activity__withdrawn__isnull=True)
    form = VisitFilterForm(request.GET)
    shown = paginate(request, form.narrow(visits, timezone.localdate()))
    context = {"form": form, "listing": shown, "any_visit": visits.exists()}
    template = "desk/visits/_results.html" if request.htmx else "desk/visits/list.html"
    return page(request, template, context)


@needs(Right.RECORD_ACTIVITIES)
def plan(request: HttpRequest) -> HttpResponse:
    """With whom, which way, when: the least that is known when a visit is announced."""
    office = seat(request, Right.RECORD_ACTIVITIES)
    back = kept_text.taken_back(request)
    form = PlanVisitForm(request.POST if request.method == "POST" else back, office=office)
    if request.method == "POST" and form.is_valid():
        try:
            visit = _planned(request, form, office)
        except (ElciError, ValidationError) as error:
            form.refuse(error)
        else:
            messages.success(request, _("The visit is planned. Now its programme, people and transport."))
            return redirect("desk:visit", visit.activity_id)
    return page(request, "desk/visits/plan.html", {"form": form, "kept": back is not None})


@transaction.atomic
def _planned(request: HttpRequest, form: PlanVisitForm, office: Office) -> Visit:
    """The new visit; a partner that was made for it is not kept when it is refused."""
    visit = plan_visit(form.draft(actor(request), office), by=actor(request), office=office)
    point = form.cleaned_data["meeting_point"]
    if not point:
        return visit
    return edit_visit(visit, Draft(values={"meeting_point": point}), by=actor(request))
