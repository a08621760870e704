"""Activities of a plan's years that serve none of its goals, and letting many serve one at once."""

from __future__ import annotations

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from elci.accounts.rights import Right, may
from elci.activities.goal_sums import goalless as without_goal
from elci.activities.models import Activity
from elci.activities.services import assign_goal
from elci.desk.access import actor, staff
from elci.desk.goals.access import plan_for
from elci.desk.goals.forms import AssignForm
from elci.desk.listing import paginate
from elci.desk.page import page
from elci.desk.vitality.rows import address_of_activity


@staff
def goalless(request: HttpRequest, plan: int) -> HttpResponse:
    """List what serves no goal; a post lets the chosen activities serve one."""
    right = Right.RECORD_ACTIVITIES if request.method == "POST" else Right.SEE_ACTIVITIES
    held, office = plan_for(request, plan, right)
    goals = list(held.goals.filter(withdrawn__isnull=True).order_by("kind", "number", "id"))
    form = AssignForm(request.POST if request.method == "POST" else None, goals=goals)
    chosen = request.POST.getlist("activity")
    if request.method == "POST" and form.is_valid():
        if not chosen:
            form.add_error(None, _("Tick the activities that serve the goal."))
        else:
            goal = get_object_or_404(held.goals.all(), pk=form.cleaned_data["goal"])
            picked = Activity.objects.of_office(office).filter(pk__in=chosen)
            count = assign_goal(picked, goal, by=actor(request), office=office)
            said = ngettext(
                "%(count)s activity now serves “%(goal)s”. Each can be undone on its own page.",
                "%(count)s activities now serve “%(goal)s”. Each can be undone on its own page.",
                count,
            )
            messages.success(request, said % {"count": count, "goal": goal})
            return redirect("desk:goalless", held.pk)
    shown = paginate(request, without_goal(office, held).select_related("study"))
    context = {
        "plan": held,
        "form": form,
        "listing": shown,
        "activities": [(one, address_of_activity(one)) for one in shown.page.object_list],
        "chosen": chosen,
        "may_assign": bool(goals) and may(request.user, Right.RECORD_ACTIVITIES, office.pk),
        "has_goals": bool(goals),
    }
    return page(request, "desk/goals/goalless.html", context)
