"""Every write of the room: one verb, one function that checks, changes and journals in one transaction."""

from elci.activities.services.activities import (
    edit_activity,
    publish_activity,
    record_activity,
    record_series,
    unpublish_activity,
    withdraw_activity,
)
from elci.activities.services.calls import edit_call, record_call, withdraw_call
from elci.activities.services.files import FilesDraft, attach_files, remove_file
from elci.activities.services.language_requests import (
    keep_language_request,
    keep_public_work,
    move_language_request,
    next_states,
    withdraw_language_request,
)
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
from elci.activities.services.units import (
    answer_readiness,
    erase_colleague,
    keep_colleague,
    keep_unit,
    share_duty,
    withdraw_unit,
)
from elci.activities.services.vitality import wake_tie, weigh, weigh_by_default

__all__ = [
    "FilesDraft",
    "add_part",
    "answer_readiness",
    "attach_files",
    "change_part",
    "change_project_state",
    "edit_activity",
    "edit_call",
    "edit_dues",
    "edit_project",
    "edit_representative",
    "erase_colleague",
    "keep_colleague",
    "keep_language_request",
    "keep_public_work",
    "keep_unit",
    "link_to_membership",
    "move_language_request",
    "next_states",
    "publish_activity",
    "record_activity",
    "record_call",
    "record_dues",
    "record_project",
    "record_representative",
    "record_series",
    "remove_file",
    "share_duty",
    "take_part",
    "unpublish_activity",
    "wake_tie",
    "weigh",
    "weigh_by_default",
    "withdraw_activity",
    "withdraw_call",
    "withdraw_dues",
    "withdraw_language_request",
    "withdraw_project",
    "withdraw_unit",
]
