"""From a proven name to the desk: the second step where there is one, the session, and the way onward."""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import Any

from django.contrib.auth import login
from django.http import HttpRequest
from django.urls import reverse
from django.utils.http import url_has_allowed_host_and_scheme
from django.utils.translation import override

from elci.accounts import second_factor, sessions
from elci.accounts.models import User
from elci.desk import kept_text

# A working day: a desk that was left open in the evening is closed in the morning.
SESSION_SECONDS = 12 * 3600
# How long the second step waits for its code.
_WAITS = timedelta(minutes=10)
_HALFWAY = "desk_halfway"
_PASSED = "desk_second_factor"


def proven(request: HttpRequest, user: User, *, wanted: str, kept: str, now: datetime) -> str:
    """The name is proven by a password or an identity provider: the address that comes next.

    Nobody is signed in yet where a second factor is set.
    """
    if second_factor.is_set(user):
        request.session.cycle_key()
        request.session[_HALFWAY] = {"user": user.pk, "at": now.timestamp(), "next": wanted, "kept": kept}
        return reverse("desk:second-step")
    return enter(request, user, wanted=wanted, kept=kept, now=now)


def halfway(request: HttpRequest, now: datetime) -> tuple[User, dict[str, Any]] | None:
    """Who has proven their name and still owes the second step; None where nobody or too long ago."""
    held = request.session.get(_HALFWAY)
    if held is None or now.timestamp() - held["at"] > _WAITS.total_seconds():
        return None
    user = User.objects.filter(pk=held["user"], is_active=True).first()
    return None if user is None else (user, held)


def enter(
    request: HttpRequest, user: User, *, wanted: str, kept: str, now: datetime, second_step: bool = False
) -> str:
    """Begin the session; the address where the person was heading."""
    request.session.pop(_HALFWAY, None)
    login(request, user, backend="django.contrib.auth.backends.ModelBackend")
    request.session.set_expiry(SESSION_SECONDS)
    if second_step:
        request.session[_PASSED] = True
    _note_opened(request, user, now)
    kept_text.keep(request, kept)
    return onward(request, user, wanted)


def stay_in(request: HttpRequest, user: User, now: datetime) -> None:
    """After a new password: this session goes on under a new key, all others of the person end."""
    sessions.end_others(user, str(request.session.session_key))
    _note_opened(request, user, now)


def _note_opened(request: HttpRequest, user: User, now: datetime) -> None:
    request.session["desk_seen"] = int(now.timestamp())
    request.session.save()
    sessions.opened(user, str(request.session.session_key), request.headers.get("User-Agent", ""), now)


def note_second_step(request: HttpRequest) -> None:
    """The person has just set a second factor in this session, which proves it."""
    request.session[_PASSED] = True


def owes_second_factor(request: HttpRequest, user: User) -> bool:
    """Whether an office asks this person for a second factor that they have not set."""
    if request.session.get(_PASSED):
        return False
    return second_factor.requiring(user) is not None and not second_factor.is_set(user)


def onward(request: HttpRequest, user: User, wanted: str) -> str:
    """The page that was asked for, if it is one of this site; else the desk in the account's language.

    With a one-time password the way leads to the page for an own one, wherever it was heading.
    """
    if user.temporary_until:
        with override(user.language):
            return reverse("desk:password")
    if wanted and url_has_allowed_host_and_scheme(wanted, {request.get_host()}, request.is_secure()):
        return wanted
    with override(user.language):
        return reverse("desk:home")


def note_seen(request: HttpRequest, now: datetime) -> None:
    """Keep when the session was used last, at most once in a few minutes."""
    key, last = request.session.session_key, request.session.get("desk_seen", 0)
    if key and now.timestamp() - last > sessions.SEEN_EVERY.total_seconds():
        request.session["desk_seen"] = int(now.timestamp())
        sessions.seen(key, now)
