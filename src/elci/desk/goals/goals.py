"""Goals: one goal with what was done for it, recording one, correcting one, taking one back."""

from __future__ import annotations

from typing import Any

from django.contrib import messages
from django.core.exceptions import ValidationError
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from elci.accounts.desk_records import Draft
from elci.accounts.models import JournalEntry
from elci.accounts.rights import Right, may
from elci.accounts.versions import version_of
from elci.activities.goal_sums import goal_lines
from elci.activities.models import Activity, Outcome
from elci.activities.services import edit_goal, record_goal, withdraw_goal
from elci.desk import kept_text
from elci.desk.access import actor, staff
from elci.desk.goals.access import goal_for, plan_for
from elci.desk.goals.forms import EditGoalForm, GoalForm, IndicatorLines, as_lines, indicator_rows
from elci.desk.journal_lines import desk_lines
from elci.desk.listing import paginate
from elci.desk.outcomes.forms import WithdrawOutcomeForm as WithdrawForm
from elci.desk.page import page
from elci.desk.vitality.rows import address_of_activity
from elci.domain.errors import ElciError
from elci.registry.services import undoable


@require_safe
@staff
def record(request: HttpRequest, goal: int) -> HttpResponse:
    """A goal with its activities, outcomes, costs and indicators."""
    held, office = goal_for(request, goal, Right.SEE_ACTIVITIES)
    line = next(line for line in goal_lines(held.plan) if line.goal.pk == held.pk)
    activities = Activity.objects.standing().filter(goals=held).select_related("study")
    shown = paginate(request, activities.order_by("-date", "id"))
    serving = Outcome.objects.filter(withdrawn__isnull=True, activity__in=activities.values("pk"))
    outcomes = (serving | Outcome.objects.filter(withdrawn__isnull=True, goal=held)).distinct()
    entries = list(JournalEntry.objects.of(held).select_related("actor", "undoes").order_by("-pk"))
    may_set = may(request.user, Right.SET_GOALS, office.pk)
    context = {
        "goal": held,
        "line": line,
        "listing": shown,
        "activities": [(one, address_of_activity(one)) for one in shown.page.object_list],
        "outcomes": outcomes.select_related("activity").order_by("-on", "id"),
        "journal": desk_lines(entries),
        "undoable": undoable(entries, actor(request)) if may_set else set(),
        "may_set": may_set,
    }
    return page(request, "desk/goals/goal.html", context)


@staff
def new(request: HttpRequest, plan: int) -> HttpResponse:
    """Record a goal of a plan."""
    held, office = plan_for(request, plan, Right.SET_GOALS)
    back = kept_text.taken_back(request)
    data = request.POST if request.method == "POST" else back
    form, lines = GoalForm(data), IndicatorLines(_with_lines(data), prefix="indicator")
    if request.method == "POST" and form.is_valid() and lines.is_valid():
        draft = Draft(values=form.values(), parts={"indicators": indicator_rows(lines)})
        try:
            goal = record_goal(held, draft, by=actor(request), office=office)
        except ValidationError as error:
            form.add_error(None, ValidationError(error.messages))
        else:
            messages.success(request, _("The goal is recorded."))
            return redirect("desk:goal", goal.pk)
    context = {"form": form, "lines": lines, "plan": held, "kept": back is not None}
    return page(request, "desk/goals/new_goal.html", context)


@staff
def edit(request: HttpRequest, goal: int) -> HttpResponse:
    """Correct a goal and its indicators."""
    held, office = goal_for(request, goal, Right.SET_GOALS)
    back = kept_text.taken_back(request)
    data = request.POST if request.method == "POST" else back
    initial = {name: getattr(held, name) for name in ("number", "kind", "title_tr", "title_en")}
    data = _with_lines(data)
    lines = IndicatorLines(data, prefix="indicator", initial=as_lines(held.indicators.all()))
    form = EditGoalForm(data, lines=lines, initial={**initial, "version": version_of(held)})
    if request.method == "POST" and form.is_valid() and lines.is_valid():
        draft = Draft(values=form.values(), parts={"indicators": indicator_rows(lines)})
        values = form.cleaned_data
        try:
            edit_goal(
                held,
                draft,
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
            return redirect("desk:goal", held.pk)
    context = {"form": form, "lines": lines, "goal": held, "plan": held.plan, "kept": back is not None}
    return page(request, "desk/goals/edit_goal.html", context)


@staff
def withdraw(request: HttpRequest, goal: int) -> HttpResponse:
    """Take back a goal that was entered by mistake."""
    held, office = goal_for(request, goal, Right.SET_GOALS)
    back = kept_text.taken_back(request)
    data = request.POST if request.method == "POST" else back
    form = WithdrawForm(data, initial={"version": version_of(held)})
    if request.method == "POST" and form.is_valid():
        values = form.cleaned_data
        try:
            withdraw_goal(
                held, by=actor(request), office=office, reason=values["reason"], seen=values["version"]
            )
        except ElciError as error:
            form.refuse(error)
        else:
            messages.success(request, _("The goal is withdrawn."))
            return redirect("desk:strategic-plan", held.plan_id)
    return page(request, "desk/goals/withdraw.html", {"form": form, "goal": held, "kept": back is not None})


def _with_lines(data: Any) -> Any:
    """The data with the lines' management fields; a post that names no line has none."""
    if data is None or "indicator-TOTAL_FORMS" in data:
        return data
    filled = data.copy()
    filled["indicator-TOTAL_FORMS"] = filled["indicator-INITIAL_FORMS"] = "0"
    return filled
