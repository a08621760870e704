"""What an activity's page shows of its visit, and the line in which a follow-up is noted."""

from __future__ import annotations

from typing import Any

from django.http import HttpRequest

from elci.accounts.models import Office
from elci.accounts.rights import Right, may
from elci.activities.models import Activity
from elci.desk.access import actor
from elci.desk.follow_ups.forms.editing import FollowUpForm
from elci.desk.visits.access import visit_in

# Kinds that bring people from one city to another: their pages offer to plan a visit.
_TRAVELLING = frozenset(
    {
        Activity.Kind.OFFICIAL_VISIT,
        Activity.Kind.HOSTING,
        Activity.Kind.RESEARCH_TOUR,
        Activity.Kind.STAFF_EXCHANGE,
        Activity.Kind.STUDENT_EXCHANGE,
        Activity.Kind.SISTER_CITY_EVENT,
        Activity.Kind.CONGRESS,
        Activity.Kind.TRAINING,
        Activity.Kind.FESTIVAL,
    }
)


def parts_of(request: HttpRequest, activity: Activity, office: Office) -> dict[str, Any] | None:
    """How much of a visit is planned; None for an activity of a study or one that brings nobody."""
    if activity.office_id is None or activity.withdrawn is not None:
        return None
    visit = visit_in(activity)
    return {
        "is_visit": visit is not None or activity.kind in _TRAVELLING,
        "entries": visit.entries.filter(withdrawn__isnull=True).count() if visit else 0,
        "gifts": visit.gifts.standing().count() if visit else 0,
        "follow_up": FollowUpForm(office=office, initial={"owner": actor(request).pk})
        if may(request.user, Right.RECORD_ACTIVITIES, office.pk)
        else None,
    }
