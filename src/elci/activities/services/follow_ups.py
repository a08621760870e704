"""What is to be done after a visit: noted, changed, done, taken back."""

from __future__ import annotations

from datetime import date

from elci.accounts.desk_records import Act, Draft, add, change, withdraw
from elci.accounts.models import Office, User
from elci.activities.models import FollowUp


def record_follow_up(draft: Draft, *, by: User, office: Office) -> FollowUp:
    """Note what is to be done; journals "follow_up.recorded". Raises ValidationError."""
    return add(FollowUp(office=office), draft, Act(by, office, "follow_up.recorded"))


def edit_follow_up(follow_up: FollowUp, draft: Draft, *, by: User, seen: int | None = None) -> FollowUp:
    """Change what, who or when; journals "follow_up.edited".

    Raises ChangedMeanwhileError, ValidationError.
    """
    return change(follow_up, draft, Act(by, follow_up.office, "follow_up.edited", seen=seen))


def finish_follow_up(follow_up: FollowUp, *, by: User, on: date) -> FollowUp:
    """Say that it is done; journals "follow_up.done". What is done already stays as it is."""
    if follow_up.done is not None:
        return follow_up
    return change(follow_up, Draft(values={"done": on}), Act(by, follow_up.office, "follow_up.done"))


def withdraw_follow_up(follow_up: FollowUp, *, by: User, reason: str, seen: int | None = None) -> FollowUp:
    """Take back what was noted by mistake; journals "follow_up.withdrawn".

    Raises ReasonMissingError, ChangedMeanwhileError.
    """
    return withdraw(follow_up, Act(by, follow_up.office, "follow_up.withdrawn", reason, seen))
