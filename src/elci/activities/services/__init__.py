"""Every write of the room: one verb, one function that checks, changes and journals in one transaction."""

from elci.activities.services.activities import (
    edit_activity,
    publish_activity,
    record_activity,
    unpublish_activity,
    withdraw_activity,
)
from elci.activities.services.calls import edit_call, record_call, withdraw_call
from elci.activities.services.memberships import (
    edit_dues,
    edit_representative,
    link_to_membership,
    record_dues,
    record_representative,
    withdraw_dues,
)
from elci.activities.services.parts import add_part, change_part, take_part
from elci.activities.services.projects import (
    change_project_state,
    edit_project,
    record_project,
    withdraw_project,
)

__all__ = [
    "add_part",
    "change_part",
    "change_project_state",
    "edit_activity",
    "edit_call",
    "edit_dues",
    "edit_project",
    "edit_representative",
    "link_to_membership",
    "publish_activity",
    "record_activity",
    "record_call",
    "record_dues",
    "record_project",
    "record_representative",
    "take_part",
    "unpublish_activity",
    "withdraw_activity",
    "withdraw_call",
    "withdraw_dues",
    "withdraw_project",
]
