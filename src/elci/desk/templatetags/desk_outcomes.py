"""The outcomes of an activity, for its page."""

from __future__ import annotations

from django import template

from elci.activities.models import Activity, Outcome

register = template.Library()


@register.simple_tag
def outcomes_of_activity(activity: Activity) -> list[Outcome]:
    """What the office recorded as come of the activity, newest first."""
    return list(activity.outcomes.filter(withdrawn__isnull=True, office__isnull=False))
