"""Strategic plans: the list, one plan with its goals, recording, correcting, taking over from a study."""

from __future__ import annotations

from django.contrib import messages
from django.core.exceptions import ValidationError
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST, require_safe

from elci.accounts.models import JournalEntry
from elci.accounts.rights import Right, may
from elci.accounts.versions import version_of
from elci.activities.goal_sums import goal_lines, goalless
from elci.activities.models import Plan
from elci.activities.services import edit_plan, record_plan, study_plans, take_over_plan
from elci.desk import kept_text
from elci.desk.access import actor, needs, seat, staff
from elci.desk.goals.access import plan_for
from elci.desk.goals.forms import EditPlanForm, PlanForm
from elci.desk.journal_lines import desk_lines
from elci.desk.page import page
from elci.desk.refusals import tell
from elci.domain.errors import ElciError
from elci.registry.models import Municipality
from elci.registry.services import undoable


@require_safe
@needs(Right.SEE_ACTIVITIES)
def listing(request: HttpRequest) -> HttpResponse:
    """The office's plans, and those that studies print and nobody has taken over."""
    office = seat(request, Right.SEE_ACTIVITIES)
    plans = list(Plan.objects.filter(office=office, withdrawn__isnull=True).select_related("study"))
    held = {(plan.study_id, plan.since, plan.until) for plan in plans if plan.study_id}
    printed = []
    for (municipality, period), rows in study_plans(office).items():
        since, _dash, until = period.partition("-")
        if (rows[0].study_id, int(since), int(until or since)) not in held:
            printed.append({"municipality": municipality, "period": period, "rows": rows})
    context = {"plans": [(plan, goal_lines(plan)) for plan in plans], "printed": printed}
    return page(request, "desk/goals/list.html", context)


@require_safe
@staff
def record(request: HttpRequest, plan: int) -> HttpResponse:
    """A plan: per goal what was done, reached, spent and measured; and how much serves no goal."""
    held, office = plan_for(request, plan, Right.SEE_ACTIVITIES)
    entries = list(JournalEntry.objects.of(held).select_related("actor", "undoes").order_by("-pk"))
    context = {
        "plan": held,
        "lines": goal_lines(held),
        "goalless": goalless(office, held).count(),
        "journal": desk_lines(entries),
        "undoable": undoable(entries, actor(request))
        if may(request.user, Right.SET_GOALS, office.pk)
        else (),
        "may_set": may(request.user, Right.SET_GOALS, office.pk),
    }
    return page(request, "desk/goals/plan.html", context)


@needs(Right.SET_GOALS)
def new(request: HttpRequest) -> HttpResponse:
    """Record a strategic plan."""
    office = seat(request, Right.SET_GOALS)
    back = kept_text.taken_back(request)
    form = PlanForm(request.POST if request.method == "POST" else back)
    if request.method == "POST" and form.is_valid():
        try:
            plan = record_plan(form.draft(), by=actor(request), office=office)
        except ValidationError as error:
            form.add_error(None, ValidationError(error.messages))
        else:
            messages.success(request, _("The plan is recorded. Now its goals."))
            return redirect("desk:strategic-plan", plan.pk)
    return page(request, "desk/goals/new_plan.html", {"form": form, "kept": back is not None})


@staff
def edit(request: HttpRequest, plan: int) -> HttpResponse:
    """Correct a plan."""
    held, office = plan_for(request, plan, Right.SET_GOALS)
    back = kept_text.taken_back(request)
    initial = {name: getattr(held, name) for name in ("title", "since", "until")}
    form = EditPlanForm(
        request.POST if request.method == "POST" else back, initial={**initial, "version": version_of(held)}
    )
    if request.method == "POST" and form.is_valid():
        values = form.cleaned_data
        try:
            edit_plan(
                held,
                form.draft(),
                by=actor(request),
                office=office,
                reason=values["reason"],
                seen=values["version"],
            )
        except ElciError as error:
            form.refuse(error)
        except ValidationError as error:
            form.add_error(None, ValidationError(error.messages))
        else:
            messages.success(request, _("The correction is saved."))
            return redirect("desk:strategic-plan", held.pk)
    return page(request, "desk/goals/edit_plan.html", {"form": form, "plan": held, "kept": back is not None})


@require_POST
@needs(Right.SET_GOALS)
def take_over(request: HttpRequest) -> HttpResponse:
    """Make a plan that a study prints the office's own."""
    office = seat(request, Right.SET_GOALS)
    key, period = request.POST.get("municipality", ""), request.POST.get("period", "")
    if not key:
        messages.error(request, _("Choose which printed plan is to be taken over."))
        return redirect("desk:goals")
    municipality = get_object_or_404(Municipality, pk=key, office=office)
    try:
        plan = take_over_plan(
            municipality, period, title=_("Strategic plan"), by=actor(request), office=office
        )
    except KeyError as error:
        raise Http404 from error
    except ElciError as error:
        tell(request, error)
        return redirect("desk:goals")
    messages.success(request, _("The plan is taken over; each goal names its source."))
    return redirect("desk:strategic-plan", plan.pk)
