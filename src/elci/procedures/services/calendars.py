"""Private addresses of calendars: made, renewed, revoked. Only the hash of a secret is kept."""

from __future__ import annotations

import hashlib
import secrets

from django.db import transaction
from django.utils import timezone

from elci.accounts import journal
from elci.accounts.models import Office, User
from elci.accounts.rights import Right, may
from elci.procedures.models import CalendarAddress


@transaction.atomic
def open_calendar(user: User, office: Office) -> str:
    """A new secret for a person's calendar; one made earlier ends. Journals "calendar.opened"."""
    User.objects.select_for_update().get(pk=user.pk)  # two clicks make one address, not two
    _end(user, office)
    secret = secrets.token_urlsafe(32)
    address = CalendarAddress.objects.create(user=user, office=office, secret_hash=_hash(secret))
    journal.note(user, "calendar.opened", address, office=office)
    return secret


@transaction.atomic
def revoke_calendar(user: User, office: Office) -> None:
    """End a person's address; journals "calendar.revoked" where there was one."""
    for address in _end(user, office):
        journal.note(user, "calendar.revoked", address, office=office)


def address_behind(secret: str) -> CalendarAddress | None:
    """The address of a secret while it stands and its person still works in the office."""
    found = CalendarAddress.objects.select_related("user", "office")
    address = found.filter(secret_hash=_hash(secret), revoked__isnull=True).first()
    if address is None or not may(address.user, Right.SEE_CASES, address.office_id):
        return None
    return address


def _end(user: User, office: Office) -> list[CalendarAddress]:
    standing = list(CalendarAddress.objects.filter(user=user, office=office, revoked__isnull=True))
    for address in standing:
        address.revoked = timezone.now()
        address.save(update_fields=["revoked"])
    return standing


def _hash(secret: str) -> str:
    return hashlib.sha256(secret.encode()).hexdigest()
