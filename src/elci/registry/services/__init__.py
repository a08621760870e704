"""Every write to the registry: one verb, one function that checks, changes and journals in one transaction.

Pages, API and importer call these; nothing else saves a record of the registry.
"""

from elci.accounts.versions import version_of
from elci.registry.services.agreements import (
    AgreementDraft,
    edit_agreement,
    record_agreement,
    withdraw_agreement,
)
from elci.registry.services.documents import (
    DocumentDraft,
    attach_document,
    describe_document,
    withdraw_document,
)
from elci.registry.services.errors import ChangedMeanwhileError, ReasonMissingError, SameTieError
from elci.registry.services.history import history_of
from elci.registry.services.memberships import (
    MembershipDraft,
    date_membership,
    record_membership,
    record_organisation,
    take_back_membership,
    take_back_organisation,
)
from elci.registry.services.offices import open_office, open_union_office
from elci.registry.services.partners import partner_at
from elci.registry.services.states import StateChange, change_state, next_states
from elci.registry.services.undoing import UndoError, undo, undoable

__all__ = [
    "AgreementDraft",
    "ChangedMeanwhileError",
    "DocumentDraft",
    "MembershipDraft",
    "ReasonMissingError",
    "SameTieError",
    "StateChange",
    "UndoError",
    "attach_document",
    "change_state",
    "date_membership",
    "describe_document",
    "edit_agreement",
    "history_of",
    "next_states",
    "open_office",
    "open_union_office",
    "partner_at",
    "record_agreement",
    "record_membership",
    "record_organisation",
    "take_back_membership",
    "take_back_organisation",
    "undo",
    "undoable",
    "version_of",
    "withdraw_agreement",
    "withdraw_document",
]
