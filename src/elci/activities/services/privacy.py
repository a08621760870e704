"""An office's rules on personal data and the applications that it receives."""

from __future__ import annotations

from datetime import date

from django.db import transaction

from elci.accounts.desk_records import Act, Draft, add, change, keep
from elci.accounts.models import Office, User
from elci.activities.models import DataRequest, PrivacyPolicy
from elci.domain.personal_data import BASES, Ground, months_after


def policy_of(office: Office) -> PrivacyPolicy:
    """The office's rules; a fresh, unsaved row with the proposals where it has set none."""
    standing = PrivacyPolicy.objects.filter(office=office, withdrawn__isnull=True)
    return standing.first() or PrivacyPolicy(office=office)


def months_of(office: Office) -> dict[Ground, int]:
    """For how many months the office keeps data, by ground."""
    proposed = {ground: basis.months for ground, basis in BASES.items()}
    policy = policy_of(office)
    own = {} if policy.pk is None else dict(policy.periods.values_list("ground", "months"))
    return {**proposed, **{Ground(ground): months for ground, months in own.items()}}


def keep_until(office: Office, ground: str, today: date) -> date:
    """The day until which a record made today is kept on a ground."""
    return months_after(today, months_of(office)[Ground(ground)])


@transaction.atomic
def set_policy(office: Office, draft: Draft, *, by: User, seen: int | None = None) -> PrivacyPolicy:
    """Set the office's rules; journals "privacy.changed". Raises ChangedMeanwhileError, ValidationError."""
    held = PrivacyPolicy.objects.filter(office=office).first()
    return keep(held or PrivacyPolicy(office=office), draft, Act(by, office, "privacy.changed", seen=seen))


def record_request(draft: Draft, *, by: User, office: Office) -> DataRequest:
    """Keep an application; journals "data_request.recorded". Raises ValidationError."""
    request = DataRequest(office=office, due=date.min)
    return add(request, draft, Act(by, office, "data_request.recorded"))


def answer_request(
    request: DataRequest, draft: Draft, *, by: User, office: Office, seen: int | None = None
) -> DataRequest:
    """Record the answer; journals "data_request.answered". Raises ChangedMeanwhileError, ValidationError."""
    return change(request, draft, Act(by, office, "data_request.answered", seen=seen))
