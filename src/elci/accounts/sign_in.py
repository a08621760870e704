"""How often a sign-in may fail: five times in a quarter of an hour for one account from one address.

Failures are kept in the database, since several server processes share them. An unknown account is counted
like a known one, so that the answer does not tell which accounts exist.
"""

from __future__ import annotations

import unicodedata
from datetime import datetime, timedelta

from django.utils.crypto import salted_hmac

from elci.accounts.models import SignInFailure

LIMIT = 5
WINDOW = timedelta(minutes=15)
_SALT = "elci.accounts.sign_in"


def mark_of(account: str, address: str) -> str:
    """The keyed hash under which failures of one account from one address are counted."""
    account = unicodedata.normalize("NFKC", account).strip().casefold()
    return salted_hmac(_SALT, f"{account}\n{address}", algorithm="sha256").hexdigest()


def wait(mark: str, now: datetime) -> timedelta:
    """How long until the next try is taken; zero when it is taken now."""
    failures = SignInFailure.objects.filter(mark=mark, at__gt=now - WINDOW).order_by("-at")
    times = list(failures.values_list("at", flat=True)[:LIMIT])
    if len(times) < LIMIT:
        return timedelta(0)
    return times[-1] + WINDOW - now


def note_failure(mark: str, now: datetime) -> None:
    """Count a failure; failures that no longer count are removed, whosever they were."""
    SignInFailure.objects.filter(at__lte=now - WINDOW).delete()
    SignInFailure.objects.create(mark=mark, at=now)


def forget(mark: str) -> None:
    """A sign-in has succeeded: earlier failures no longer count."""
    SignInFailure.objects.filter(mark=mark).delete()
