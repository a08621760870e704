"""A code from an authenticator app (RFC 6238) beside the password, and recovery codes for a lost telephone.

The journal names the person and the act, never a secret.
"""

from __future__ import annotations

import secrets
from datetime import datetime

import pyotp
from django.db import transaction

from elci.accounts import journal
from elci.accounts.models import Office, RecoveryCode, SecondFactor, User
from elci.accounts.people import OthersAccountError, is_of_this_office_alone, one_time_password
from elci.accounts.rights import roles_of
from elci.accounts.sealing import mark, seal, unseal
from elci.domain.errors import ElciError

CODES = 10
_STEP = 30  # seconds
_SALT = "elci.accounts.recovery_code"
_ISSUER = "elçi"


class WrongCodeError(ElciError):
    """A code that does not open the account."""

    tr = "Kod yanlış ya da süresi geçmiş. Uygulamada şu anda görünen altı rakamı yazın."
    en = "The code is wrong or no longer valid. Write the six digits that the app shows now."


class RequiredError(ElciError):
    """The second factor cannot be given up while an office asks for it. args: office."""

    tr = "{0} ikinci adımı zorunlu tutuyor; kapatılamaz. Telefonunuz değiştiyse yöneticiniz sıfırlayabilir."
    en = "{0} requires the second step, so it stays. An administrator can reset it for a new telephone."


def is_set(user: User) -> bool:
    """Whether the person signs in with a second factor."""
    return SecondFactor.objects.filter(user=user, since__isnull=False).exists()


def requiring(user: User) -> Office | None:
    """An office of the person that asks for a second factor; None where none does."""
    return next((role.office for role in roles_of(user) if role.office.second_factor_required), None)


@transaction.atomic
def begin(user: User) -> str:
    """The secret to be taken over into an app, drawn once and kept until it is confirmed."""
    # Locks the account: two pages that are opened at once show the same secret.
    User.objects.select_for_update().get(pk=user.pk)
    factor = SecondFactor.objects.filter(user=user).first()
    if factor is not None and factor.since is not None:
        raise ValueError("the second factor is set already")
    held = unseal(factor.seed) if factor else None
    if held is not None:
        return held
    seed = pyotp.random_base32()
    SecondFactor.objects.update_or_create(user=user, defaults={"seed": seal(seed)})
    return seed


def address(user: User, seed: str) -> str:
    """The address that an authenticator app reads from the drawn code."""
    return pyotp.TOTP(seed).provisioning_uri(name=user.username, issuer_name=_ISSUER)


@transaction.atomic
def confirm(user: User, code: str, now: datetime) -> list[str]:
    """Set the second factor by a first code; returns the recovery codes, kept nowhere else in the clear.

    Raises WrongCodeError; journals "second_factor.set".
    """
    factor = SecondFactor.objects.select_for_update().get(user=user, since__isnull=True)
    if not _takes(factor, code, now):
        raise WrongCodeError()
    factor.since = now
    factor.save(update_fields=["since", "last_step"])
    journal.note(user, "second_factor.set", user, office=None)
    return _draw_codes(factor)


@transaction.atomic
def passes(user: User, code: str, now: datetime) -> bool:
    """Whether a code of the app or an unused recovery code opens the account; it is used up by that.

    Journals "second_factor.recovered" for a recovery code.
    """
    factor = SecondFactor.objects.select_for_update().filter(user=user, since__isnull=False).first()
    if factor is None:
        return False
    if _takes(factor, code, now):
        factor.save(update_fields=["last_step"])
        return True
    used, _rows = factor.recovery_codes.filter(mark=_mark(code)).delete()
    if used:
        journal.note(user, "second_factor.recovered", user, office=None)
    return bool(used)


@transaction.atomic
def renew_codes(user: User, code: str, now: datetime) -> list[str]:
    """New recovery codes in the place of all old ones. Raises WrongCodeError; journals it."""
    factor = SecondFactor.objects.select_for_update().get(user=user, since__isnull=False)
    if not passes(user, code, now):
        raise WrongCodeError()
    journal.note(user, "second_factor.codes_renewed", user, office=None)
    return _draw_codes(factor)


@transaction.atomic
def give_up(user: User, code: str, now: datetime) -> None:
    """Sign in with the password alone again. Raises WrongCodeError, RequiredError; journals it."""
    office = requiring(user)
    if office is not None:
        raise RequiredError(office.name)
    if not passes(user, code, now):
        raise WrongCodeError()
    SecondFactor.objects.filter(user=user).delete()
    journal.note(user, "second_factor.removed", user, office=None)


@transaction.atomic
def reset(user: User, *, office: Office | None, by: User | None) -> None:
    """Take a lost second factor away; journals "second_factor.reset". by: None for the command line.

    Raises OthersAccountError for an account that is not this office's alone.
    """
    if office is not None and not is_of_this_office_alone(user, office):
        raise OthersAccountError(user.username)
    SecondFactor.objects.filter(user=user).delete()
    journal.note(by, "second_factor.reset", user, office=office)


@transaction.atomic
def require(office: Office, wanted: bool, *, by: User) -> None:
    """Ask everyone of the office for a second factor, or stop asking; journals a change."""
    current = Office.objects.select_for_update().get(pk=office.pk)
    if current.second_factor_required == wanted:
        return
    before = journal.snapshot(current)
    current.second_factor_required = wanted
    current.save(update_fields=["second_factor_required"])
    journal.record(by, "second_factor.required", current, office=current, before=before)


def _takes(factor: SecondFactor, code: str, now: datetime) -> bool:
    """Whether the app shows this code now, or half a minute before or after; sets `last_step`."""
    seed = unseal(factor.seed)
    digits = "".join(code.split())
    if seed is None or not (digits.isascii() and digits.isdigit()):
        return False
    current = int(now.timestamp()) // _STEP
    for step in (current, current - 1, current + 1):
        shown = pyotp.TOTP(seed).at(step * _STEP)
        if step > factor.last_step and secrets.compare_digest(shown, digits):
            factor.last_step = step
            return True
    return False


def _draw_codes(factor: SecondFactor) -> list[str]:
    codes = [one_time_password() for _number in range(CODES)]
    factor.recovery_codes.all().delete()
    RecoveryCode.objects.bulk_create([RecoveryCode(factor=factor, mark=_mark(code)) for code in codes])
    return codes


def _mark(code: str) -> str:
    return mark(_SALT, "".join(code.split()).casefold())
