"""Every write of the room: one verb, one function that checks, changes and journals in one transaction."""

from elci.activities.services.activities import (
    edit_activity,
    publish_activity,
    record_activity,
    unpublish_activity,
    withdraw_activity,
)
from elci.activities.services.follow_ups import (
    edit_follow_up,
    finish_follow_up,
    record_follow_up,
    withdraw_follow_up,
)
from elci.activities.services.gifts import edit_gift, record_gift, withdraw_gift
from elci.activities.services.guests import NewPerson, add_new_person
from elci.activities.services.requests import (
    accept_foreign_request,
    answer_foreign_request,
    edit_foreign_request,
    record_foreign_request,
    withdraw_foreign_request,
)
from elci.activities.services.transfers import TransferDraft, note_reading, record_transfer
from elci.activities.services.visits import (
    add_person,
    add_row,
    change_row,
    edit_visit,
    erase_needs,
    plan_visit,
    point_to_case,
    remove_person,
    set_people,
    take_out,
    visit_of,
)

__all__ = [
    "NewPerson",
    "TransferDraft",
    "accept_foreign_request",
    "add_new_person",
    "add_person",
    "add_row",
    "answer_foreign_request",
    "change_row",
    "edit_activity",
    "edit_follow_up",
    "edit_foreign_request",
    "edit_gift",
    "edit_visit",
    "erase_needs",
    "finish_follow_up",
    "note_reading",
    "plan_visit",
    "point_to_case",
    "publish_activity",
    "record_activity",
    "record_follow_up",
    "record_foreign_request",
    "record_gift",
    "record_transfer",
    "remove_person",
    "set_people",
    "take_out",
    "unpublish_activity",
    "visit_of",
    "withdraw_activity",
    "withdraw_follow_up",
    "withdraw_foreign_request",
    "withdraw_gift",
]
