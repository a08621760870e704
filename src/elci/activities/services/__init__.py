"""Every write of the room: one verb, one function that checks, changes and journals in one transaction."""

from elci.activities.services.activities import (
    edit_activity,
    publish_activity,
    record_activity,
    record_series,
    unpublish_activity,
    withdraw_activity,
)
from elci.activities.services.contacts import (
    edit_contact,
    keep_longer,
    merge_contacts,
    note_contact,
    note_read,
    record_contact,
    withdraw_contact,
)
from elci.activities.services.files import FilesDraft, attach_files, remove_file
from elci.activities.services.language_requests import (
    keep_language_request,
    keep_public_work,
    move_language_request,
    next_states,
    withdraw_language_request,
)
from elci.activities.services.privacy import (
    answer_request,
    keep_until,
    months_of,
    policy_of,
    record_request,
    set_policy,
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
    "answer_request",
    "attach_files",
    "edit_activity",
    "edit_contact",
    "erase_colleague",
    "keep_colleague",
    "keep_language_request",
    "keep_longer",
    "keep_public_work",
    "keep_unit",
    "keep_until",
    "merge_contacts",
    "months_of",
    "move_language_request",
    "next_states",
    "note_contact",
    "note_read",
    "policy_of",
    "publish_activity",
    "record_activity",
    "record_contact",
    "record_request",
    "record_series",
    "remove_file",
    "set_policy",
    "share_duty",
    "unpublish_activity",
    "wake_tie",
    "weigh",
    "weigh_by_default",
    "withdraw_activity",
    "withdraw_contact",
    "withdraw_language_request",
    "withdraw_unit",
]
