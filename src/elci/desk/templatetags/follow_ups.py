"""What is still to be done for a tie, for its page."""

from __future__ import annotations

from typing import Any

from django import template
from django.template.context import RequestContext

from elci.activities.models import FollowUp
from elci.registry.models import Agreement

register = template.Library()
_SHOWN = 8


@register.simple_tag(takes_context=True)
def open_follow_ups(context: RequestContext, tie: Agreement) -> list[Any]:
    """The open follow-ups of a tie at the desk of the office where the reader sits, the earliest first."""
    office = context.get("office")
    if office is None or "see_activities" not in context.get("rights", {}):
        return []
    still = FollowUp.objects.open_of(office).of_tie(tie)
    return list(still.with_names()[:_SHOWN])
