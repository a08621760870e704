"""Every write of the room: one verb, one function that checks, changes and journals in one transaction."""

from elci.activities.services.activities import (
    edit_activity,
    publish_activity,
    record_activity,
    record_series,
    unpublish_activity,
    withdraw_activity,
)
from elci.activities.services.files import FilesDraft, attach_files, remove_file
from elci.activities.services.language_requests import (
    keep_language_request,
    keep_public_work,
    move_language_request,
    next_states,
    withdraw_language_request,
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
"answer_readiness",
"attach_files",
"edit_activity",
"erase_colleague",
"keep_colleague",
"keep_language_request",
"keep_public_work",
"keep_unit",
"move_language_request",
"next_states",
"publish_activity",
"record_activity",
"record_series",
"remove_file",
"share_duty",
"unpublish_activity",
"wake_tie",
"weigh",
"weigh_by_default",
"withdraw_activity",
"withdraw_language_request",
"withdraw_unit",
]
