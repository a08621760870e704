"""Every write of the room: one verb, one function that checks, changes and journals in one transaction."""

from elci.activities.services.activities import (
    edit_activity,
    publish_activity,
    record_activity,
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
from elci.activities.services.privacy import (
    answer_request,
    keep_until,
    months_of,
    policy_of,
    record_request,
    set_policy,
)

__all__ = [
    "answer_request",
    "edit_activity",
    "edit_contact",
    "keep_longer",
    "keep_until",
    "merge_contacts",
    "months_of",
    "note_contact",
    "note_read",
    "policy_of",
    "publish_activity",
    "record_activity",
    "record_contact",
    "record_request",
    "set_policy",
    "unpublish_activity",
    "withdraw_activity",
    "withdraw_contact",
]
