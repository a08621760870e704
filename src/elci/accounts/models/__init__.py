"""Offices, people, signing in, the journal, and what a member lets its union see."""

from elci.accounts.models.journal import JournalEntry, PersonalVersion
from elci.accounts.models.people import Office, Role, User
from elci.accounts.models.sharing import Sharing
from elci.accounts.models.signing_in import Identity, OpenSession, RecoveryCode, SecondFactor, SignInFailure

__all__ = [
    "Identity",
    "JournalEntry",
    "Office",
    "OpenSession",
    "PersonalVersion",
    "RecoveryCode",
    "Role",
    "SecondFactor",
    "Sharing",
    "SignInFailure",
    "User",
]
