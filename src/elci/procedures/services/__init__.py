"""Every write to a case: one function that checks, changes, journals and judges in one transaction."""

from elci.procedures.services.acts import ActDraft, record_act, withdraw_act
from elci.procedures.services.cases import (
    CaseDraft,
    close_case,
    edit_case,
    open_case,
    reopen_case,
)
from elci.procedures.services.flags import handle_flag, put_off_flag, take_up_flag
from elci.procedures.services.notes import PersonDraft, add_note, add_person, erase_person
from elci.procedures.services.papers import (
    LetterheadDraft,
    PaperDraft,
    attach_paper,
    keep_letter,
    register_paper,
    set_letterhead,
    withdraw_paper,
)
from elci.procedures.services.plans import (
    PaymentDraft,
    PlanDraft,
    ProgrammeDraft,
    TravellerDraft,
    add_payment,
    add_programme_item,
    add_traveller,
    change_plan,
    remove_from_plan,
)
from elci.procedures.services.standing import judge_case, renew_standing

__all__ = [
    "ActDraft",
    "CaseDraft",
    "LetterheadDraft",
    "PaperDraft",
    "PaymentDraft",
    "PersonDraft",
    "PlanDraft",
    "ProgrammeDraft",
    "TravellerDraft",
    "add_note",
    "add_payment",
    "add_person",
    "add_programme_item",
    "add_traveller",
    "attach_paper",
    "change_plan",
    "close_case",
    "edit_case",
    "erase_person",
    "handle_flag",
    "judge_case",
    "keep_letter",
    "open_case",
    "put_off_flag",
    "record_act",
    "register_paper",
    "remove_from_plan",
    "renew_standing",
    "reopen_case",
    "set_letterhead",
    "take_up_flag",
    "withdraw_act",
    "withdraw_paper",
]
