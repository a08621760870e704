"""Every write of the room: one verb, one function that checks, changes and journals in one transaction."""

from elci.activities.services.activities import (
    edit_activity,
    publish_activity,
    record_activity,
    unpublish_activity,
    withdraw_activity,
)
from elci.activities.services.vitality import wake_tie, weigh, weigh_by_default

__all__ = [
    "edit_activity",
    "publish_activity",
    "record_activity",
    "unpublish_activity",
    "wake_tie",
    "weigh",
    "weigh_by_default",
    "withdraw_activity",
]
