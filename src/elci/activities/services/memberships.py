"""Dues of a membership, who represents it, which activity served it."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from django.core.files.uploadedfile import UploadedFile
from django.db import transaction

from elci.accounts.desk_records import Act, Draft, add, change, withdraw
from elci.accounts.models import Office, User
from elci.activities.models import Activity, Dues, Representative
from elci.registry.models import Membership
from elci.registry.services.documents import DocumentDraft, check_file, kept_name, stored
from elci.sources.models import Document


@transaction.atomic
def record_dues(
    membership: Membership,
    values: Mapping[str, Any],
    *,
    by: User,
    office: Office,
    receipt: UploadedFile | None = None,
) -> Dues:
    """Keep the dues of a year; journals "dues.recorded". Raises ValidationError, FileKindError."""
    dues = Dues(office=office, membership=membership)
    act = Act(by, office, "dues.recorded")
    if receipt is None:
        return add(dues, Draft(values), act)
    kind = check_file(receipt)
    with stored(receipt, kept_name(receipt.name or "", kind), kind, _receipt(membership, values)) as held:
        return add(dues, Draft({**values, "document": held}), act)


@transaction.atomic
def edit_dues(
    dues: Dues,
    values: Mapping[str, Any],
    *,
    by: User,
    office: Office,
    receipt: UploadedFile | None = None,
    seen: int | None = None,
) -> Dues:
    """Correct dues or say when they were paid; journals "dues.edited".

    Raises ChangedMeanwhileError, ValidationError, FileKindError.
    """
    act = Act(by, office, "dues.edited", "", seen)
    if receipt is None:
        return change(dues, Draft(values), act)
    kind = check_file(receipt)
    with stored(
        receipt, kept_name(receipt.name or "", kind), kind, _receipt(dues.membership, values)
    ) as held:
        return change(dues, Draft({**values, "document": held}), act)


def withdraw_dues(dues: Dues, *, by: User, office: Office, reason: str) -> Dues:
    """Take back dues that were entered by mistake; journals "dues.withdrawn"."""
    return withdraw(dues, Act(by, office, "dues.withdrawn", reason))


def record_representative(
    membership: Membership, values: Mapping[str, Any], *, by: User, office: Office
) -> Representative:
    """Keep who represents the municipality; journals "representative.recorded"."""
    made = Representative(office=office, membership=membership)
    return add(made, Draft(values), Act(by, office, "representative.recorded"))


def edit_representative(
    representative: Representative,
    values: Mapping[str, Any],
    *,
    by: User,
    office: Office,
    seen: int | None = None,
) -> Representative:
    """Correct a representation, or say when it ended; journals "representative.edited"."""
    return change(representative, Draft(values), Act(by, office, "representative.edited", "", seen))


def link_to_membership(activity: Activity, membership: Membership, *, by: User, office: Office) -> Activity:
    """Say that an activity served a membership; journals "activity.edited"."""
    return change(activity, Draft({"membership": membership}), Act(by, office, "activity.edited"))


def _receipt(membership: Membership, values: Mapping[str, Any]) -> DocumentDraft:
    return DocumentDraft(
        Document.Kind.OTHER, f"{membership.organisation} {values.get('year', '')}".strip()[:200]
    )
