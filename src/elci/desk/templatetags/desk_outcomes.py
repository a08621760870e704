"""The outcomes of an activity, for its page."""

from __future__ import annotations

from django import template
from django.utils.translation import get_language

from elci.activities.models import Activity, Outcome
from elci.observatory.drawing.numerals import percent

register = template.Library()


@register.simple_tag
def outcomes_of_activity(activity: Activity) -> list[Outcome]:
    """What the office recorded as come of the activity, newest first."""
    return list(activity.outcomes.filter(withdrawn__isnull=True, office__isnull=False))


@register.simple_tag
def share(value: float) -> str:
    """A share as the reader writes a percentage: %12 or 12%."""
    return percent(value, "en" if (get_language() or "tr").startswith("en") else "tr")
