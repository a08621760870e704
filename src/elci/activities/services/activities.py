"""Recording an activity, correcting one, taking one back, showing one to the public."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from django.core.exceptions import ValidationError
from django.db import IntegrityError, transaction
from django.utils import timezone

from elci.accounts.desk_records import Act, Draft, add, change, withdraw
from elci.accounts.models import Office, User
from elci.activities.models import Activity, Outcome, Series
from elci.activities.public_page import not_to_be_named, outcomes_to_choose
from elci.activities.services.outcomes import NamedOutcomeError
from elci.domain.names import fold_words


def record_activity(
    draft: Draft,
    *,
    by: User,
    office: Office,
    reason: str = "",
    key: str = "",
    outcome: Mapping[str, Any] | None = None,
) -> Activity:
    """Keep a new activity of an office; journals "activity.recorded". Raises ValidationError.

    key: of the form that is sent; the same form sent twice keeps one activity. outcome: the columns of what
    came of it, kept and journalled with it ("outcome.recorded").
    """
    sent = _sent_before(key, office)
    if sent is not None:
        return sent
    try:
        return _recorded(Activity(office=office, **({"pk": key} if key else {})), draft, outcome, by, reason)
    except (IntegrityError, ValidationError):
        sent = _sent_before(key, office)  # the other of two at once was quicker
        if sent is None:
            raise
        return sent


def _sent_before(key: str, office: Office) -> Activity | None:
    return Activity.objects.filter(pk=key, office=office).first() if key else None


@transaction.atomic
def _recorded(
    activity: Activity, draft: Draft, outcome: Mapping[str, Any] | None, by: User, reason: str
) -> Activity:
    office = activity.office
    assert office is not None
    add(activity, draft, Act(by, office, "activity.recorded", reason))
    if outcome is not None:
        result = Outcome(office=office, activity=activity, entered_by=by)
        add(result, Draft(values=outcome), Act(by, office, "outcome.recorded"))
    return activity


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


@transaction.atomic
def publish_activity(
    activity: Activity,
    *,
    by: User,
    office: Office,
    shown: Iterable[int] = (),
    told: Iterable[int] = (),
    seen: int | None = None,
) -> Activity:
    """Show an activity on the public pages; journals "activity.published".

    shown: keys of the photographs that anyone may see, told: of the confirmed outcomes; the others are kept
    back. Journals "outcome.published" and "outcome.unpublished" for each that changes.
    Raises ChangedMeanwhileError, NamedOutcomeError.
    """
    _tell(activity, set(told), by, office)
    chosen = set(shown)
    files = [{"id": pk, "public": pk in chosen} for pk in activity.files.values_list("pk", flat=True)]
    draft = Draft(values={"published": activity.published or timezone.now()}, parts={"files": files})
    return change(activity, draft, Act(by, office, "activity.published", seen=seen))


def _tell(activity: Activity, told: set[int], by: User, office: Office) -> None:
    """Let anyone see these of the activity's confirmed outcomes, and no others."""
    confirmed = outcomes_to_choose(activity)
    named = not_to_be_named([each for each in confirmed if each.pk in told])
    if named:
        raise NamedOutcomeError(", ".join(sorted({str(person) for person in named})))
    for outcome in confirmed:
        if outcome.public != (public := outcome.pk in told):
            verb = "outcome.published" if public else "outcome.unpublished"
            change(outcome, Draft(values={"public": public}), Act(by, office, verb))


def unpublish_activity(activity: Activity, *, by: User, office: Office) -> Activity:
    """Take an activity off the public pages; journals "activity.unpublished"."""
    return change(activity, Draft(values={"published": None}), Act(by, office, "activity.unpublished"))


@transaction.atomic
def record_series(name: str, *, by: User, office: Office) -> Series:
    """The office's series of that name, made where there is none; journals "series.recorded"."""
    wanted = fold_words(name)
    for one in Series.objects.filter(office=office, withdrawn__isnull=True):
        if wanted in {fold_words(one.name_tr), fold_words(one.name_en)}:
            return one
    return add(Series(office=office), Draft(values={"name_tr": name}), Act(by, office, "series.recorded"))
