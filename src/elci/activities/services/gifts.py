"""The register of gifts."""

from __future__ import annotations

from elci.accounts.desk_records import Act, Draft, add, change, withdraw
from elci.accounts.models import Office, User
from elci.activities.models import Gift


def record_gift(draft: Draft, *, by: User, office: Office) -> Gift:
    """Enter a gift; journals "gift.recorded". Raises ValidationError."""
    return add(Gift(office=office), draft, Act(by, office, "gift.recorded"))


def edit_gift(gift: Gift, draft: Draft, *, by: User, reason: str = "", seen: int | None = None) -> Gift:
    """Correct a line; journals "gift.edited". Raises ChangedMeanwhileError, ValidationError."""
    return change(gift, draft, Act(by, gift.office, "gift.edited", reason, seen))


def withdraw_gift(gift: Gift, *, by: User, reason: str, seen: int | None = None) -> Gift:
    """Take back a line that was entered by mistake; journals "gift.withdrawn".

    Raises ReasonMissingError, ChangedMeanwhileError.
    """
    return withdraw(gift, Act(by, gift.office, "gift.withdrawn", reason, seen))
