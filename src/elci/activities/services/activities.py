"""Recording an activity, correcting one, taking one back, showing one to the public."""

from __future__ import annotations

from django.utils import timezone

from elci.accounts.desk_records import Act, Draft, add, change, withdraw
from elci.accounts.models import Office, User
from elci.activities.models import Activity


def record_activity(draft: Draft, *, by: User, office: Office, reason: str = "") -> Activity:
    """Keep a new activity of an office; journals "activity.recorded". Raises ValidationError."""
    return add(Activity(office=office), draft, Act(by, office, "activity.recorded", reason))


def edit_activity(
    activity: Activity, draft: Draft, *, by: User, office: Office, reason: str = "", seen: int | None = None
) -> Activity:
    """Correct an activity, also one that a study prints; journals "activity.edited".

    Raises ChangedMeanwhileError, ValidationError.
    """
    return change(activity, draft, Act(by, office, "activity.edited", reason, seen))


def withdraw_activity(
    activity: Activity, *, by: User, office: Office, reason: str, seen: int | None = None
) -> Activity:
    """Take back an activity that was entered by mistake; journals "activity.withdrawn".

    Raises ReasonMissingError, ChangedMeanwhileError.
    """
    return withdraw(activity, Act(by, office, "activity.withdrawn", reason, seen))


def publish_activity(activity: Activity, *, by: User, office: Office) -> Activity:
    """Show an activity on the public pages; journals "activity.published"."""
    draft = Draft(values={"published": timezone.now()})
    return change(activity, draft, Act(by, office, "activity.published"))


def unpublish_activity(activity: Activity, *, by: User, office: Office) -> Activity:
    """Take an activity off the public pages; journals "activity.unpublished"."""
    return change(activity, Draft(values={"published": None}), Act(by, office, "activity.unpublished"))
