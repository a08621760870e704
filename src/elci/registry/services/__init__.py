"""Every write to the registry: one verb, one function that checks, changes and journals in one transaction.

Pages, API and importer call these; nothing else saves a record of the registry.
"""

from elci.registry.services.agreements import AgreementDraft, edit_agreement, record_agreement
from elci.registry.services.documents import attach_document, withdraw_document
from elci.registry.services.states import StateChange, change_state
from elci.registry.services.undoing import UndoError, undo

__all__ = [
    "AgreementDraft",
    "StateChange",
    "UndoError",
    "attach_document",
    "change_state",
    "edit_agreement",
    "record_agreement",
    "undo",
    "withdraw_document",
]
