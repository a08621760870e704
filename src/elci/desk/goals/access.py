"""Which plan or goal a page is about, and whether the person may."""

from __future__ import annotations

from django.core.exceptions import PermissionDenied
from django.http import HttpRequest
from django.shortcuts import get_object_or_404

from elci.accounts.models import Office
from elci.accounts.rights import Right, may
from elci.activities.models import Goal, Plan
from elci.desk.access import record_for


def plan_for(request: HttpRequest, key: int, right: Right) -> tuple[Plan, Office]:
    """A standing plan of an office in which the person has the right.

    Raises Http404 for one that is not there, PermissionDenied for another office's.
    """
    plans = Plan.objects.filter(withdrawn__isnull=True).select_related("office", "study")
    plan = record_for(request, plans, key, right)
    return plan, plan.office


def goal_for(request: HttpRequest, key: int, right: Right) -> tuple[Goal, Office]:
    """A standing goal of a standing plan, as `plan_for`."""
    goals = Goal.objects.filter(withdrawn__isnull=True, plan__withdrawn__isnull=True)
    goal = get_object_or_404(goals.select_related("plan__office", "study"), pk=key)
    if not may(request.user, right, goal.plan.office_id):
        raise PermissionDenied
    return goal, goal.plan.office
