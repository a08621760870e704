"""The people of an office: inviting, giving and taking roles, passwords.

Each verb checks, changes and journals in one transaction.
"""

from __future__ import annotations

import secrets
from dataclasses import dataclass
from datetime import datetime, timedelta

from django.contrib.auth.password_validation import validate_password
from django.db import transaction

from elci.accounts import journal
from elci.accounts.models import Office, Role, User
from elci.domain.errors import ElciError

# Letters and digits that cannot be taken for one another when a password is read from a screen or a note.
_LETTERS = "abcdefghkmnpqrstuvwxyz23456789"
_GROUPS, _IN_GROUP = 4, 4
VALID_FOR = timedelta(days=7)


class LastAdministratorError(ElciError):
    """The last administrator of an office would lose that role. args: office."""

    tr = "{0} yöneticisiz kalır. Önce başka birine yönetici rolü verin."
    en = "{0} would be left without an administrator. Make someone else administrator first."


class OthersAccountError(ElciError):
    """An account over which the office has no say alone. args: user name."""

    tr = (
        "“{0}” hesabı yalnızca bu büronun değil; parolası buradan yenilenemez. "
        "Parolayı kişi kendisi değiştirebilir ya da sistem yöneticisi yeniler."
    )
    en = (
        "The account “{0}” is not this office’s alone, so its password cannot be renewed here. "
        "The person can change it, or the system’s administrator can."
    )


@dataclass(frozen=True)
class Invitation:
    """Who is to join an office, and as what. role: a `Role.Name`; language: "tr" or "en"."""

    username: str
    role: str
    first_name: str = ""
    last_name: str = ""
    email: str = ""
    language: str = "tr"


def one_time_password() -> str:
    """Sixteen letters in four groups: 78 bits, easy to dictate."""
    groups = ("".join(secrets.choice(_LETTERS) for _ in range(_IN_GROUP)) for _ in range(_GROUPS))
    return "-".join(groups)


@transaction.atomic
def invite(invitation: Invitation, *, office: Office, by: User | None, now: datetime) -> tuple[User, str]:
    """Make an account with a role; returns it with the one-time password, which is kept nowhere else.

    Raises ValidationError when the user name is taken or not well formed; journals "role.given".
    """
    password = one_time_password()
    user = open_account(invitation, password, office=office, by=by, temporary_until=now + VALID_FOR)
    return user, password


@transaction.atomic
def open_account(
    invitation: Invitation,
    password: str,
    *,
    office: Office,
    by: User | None,
    temporary_until: datetime | None = None,
) -> User:
    """Make an account with a role and a password; raises ValidationError, journals "role.given"."""
    user = User(
        username=User.normalize_username(invitation.username),
        first_name=invitation.first_name,
        last_name=invitation.last_name,
        email=invitation.email,
        language=invitation.language,
        temporary_until=temporary_until,
    )
    user.set_password(password)
    user.full_clean()
    user.save(force_insert=True)
    give_role(user, invitation.role, office=office, by=by)
    return user


@transaction.atomic
def give_role(user: User, name: str, *, office: Office, by: User | None, reason: str = "") -> Role:
    """Give a role in an office, or change the one held; journals "role.given" or "role.changed".

    Raises LastAdministratorError when the office would be left without one.
    """
    held = Role.objects.select_for_update().filter(user=user, office=office).first()
    if held is None:
        role = Role(user=user, office=office, name=name)
        role.full_clean()
        role.save()
        journal.record(by, "role.given", role, office=office, before=None, reason=reason)
        return role
    if held.name == name:
        return held
    if held.name == Role.Name.ADMINISTRATOR:
        _check_not_last(held)
    before = journal.snapshot(held)
    held.name = name
    held.full_clean()
    held.save()
    journal.record(by, "role.changed", held, office=office, before=before, reason=reason)
    return held


@transaction.atomic
def take_role(role: Role, *, by: User | None, reason: str = "") -> None:
    """Take a role away; the account stays. Journals "role.taken"; raises LastAdministratorError."""
    held = Role.objects.select_for_update().get(pk=role.pk)
    if held.name == Role.Name.ADMINISTRATOR:
        _check_not_last(held)
    journal.record_end(by, "role.taken", held, office=held.office, reason=reason)
    held.delete()


def _check_not_last(role: Role) -> None:
    # Locks all of the office's administrators: two who remove each other at once would leave none.
    administrators = Role.objects.select_for_update().filter(
        office=role.office, name=Role.Name.ADMINISTRATOR, user__is_active=True
    )
    if not [other for other in administrators if other.pk != role.pk]:
        raise LastAdministratorError(role.office.name)


@transaction.atomic
def renew_password(user: User, *, office: Office, by: User, now: datetime) -> str:
    """A new one-time password for someone of the office who lost theirs; journals "password.renewed".

    Raises OthersAccountError for an account that is not this office's alone: its password would open more
    than the administrator may do.
    """
    current = User.objects.select_for_update().get(pk=user.pk)
    if not is_of_this_office_alone(current, office):
        raise OthersAccountError(current.username)
    password = one_time_password()
    current.set_password(password)
    current.temporary_until = now + VALID_FOR
    current.save(update_fields=["password", "temporary_until"])
    journal.note(by, "password.renewed", current, office=office)
    return password


def is_of_this_office_alone(user: User, office: Office) -> bool:
    """Whether the office's administrator may open the account's door: it leads nowhere else."""
    held = set(user.roles.values_list("office", flat=True))
    return held == {office.pk} and not user.is_staff and not user.is_superuser


@transaction.atomic
def choose_password(user: User, password: str) -> None:
    """A person's own new password; raises ValidationError with every rule that it breaks."""
    validate_password(password, user)
    user.set_password(password)
    user.temporary_until = None
    user.save(update_fields=["password", "temporary_until"])


def note_at_desk(role: Role, now: datetime) -> None:
    """The person has opened the start page of this desk."""
    Role.objects.filter(pk=role.pk).update(last_seen=now)


def choose_language(user: User, language: str) -> None:
    """The language in which a person's desk opens."""
    user.language = language
    user.full_clean(exclude=["password"])
    user.save(update_fields=["language"])


def give_technical_rights(user: User) -> None:
    """Open the technicians' pages to an account; only the command line does that."""
    user.is_staff = user.is_superuser = True
    user.save(update_fields=["is_staff", "is_superuser"])
