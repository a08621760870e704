"""Where a person is signed in, and ending that: here, elsewhere, or by the office's administrator."""

from __future__ import annotations

from datetime import datetime, timedelta

from django.contrib.sessions.models import Session
from django.db import transaction

from elci.accounts import journal
from elci.accounts.models import Office, OpenSession, User
from elci.accounts.people import OthersAccountError, is_of_this_office_alone
from elci.accounts.sealing import mark

# How exact "last seen" is: a page that is opened sooner writes nothing.
SEEN_EVERY = timedelta(minutes=5)
# As browsers name themselves, the more particular before those whose word they carry along.
_BROWSERS = (
    ("Edg", "Edge"), ("OPR/", "Opera"), ("SamsungBrowser", "Samsung Internet"), ("Firefox", "Firefox"),
    ("FxiOS", "Firefox"), ("CriOS", "Chrome"), ("Chrome", "Chrome"), ("Safari", "Safari"),
)  # fmt: skip
_SYSTEMS = (
    ("iPhone", "iPhone"), ("iPad", "iPad"), ("Android", "Android"), ("Windows", "Windows"),
    ("Mac OS", "macOS"), ("CrOS", "ChromeOS"), ("Linux", "Linux"),
)  # fmt: skip


def device_in_words(agent: str) -> str:
    """“Firefox, Windows” from what a browser says of itself; empty where it says nothing known."""
    browser = next((name for word, name in _BROWSERS if word in agent), "")
    system = next((name for word, name in _SYSTEMS if word in agent), "")
    return ", ".join(word for word in (browser, system) if word)


def opened(user: User, key: str, agent: str, now: datetime) -> None:
    """Note a session that has begun; `key` is that of a session already kept."""
    OpenSession.objects.create(session_id=key, user=user, device=device_in_words(agent), since=now, seen=now)


def seen(key: str, now: datetime) -> None:
    """Note that a session is in use."""
    OpenSession.objects.filter(session_id=key).update(seen=now)


def of_person(user: User, now: datetime) -> list[OpenSession]:
    """The person's sessions that still hold, the one seen last first."""
    return list(OpenSession.objects.filter(user=user, session__expire_date__gt=now))


@transaction.atomic
def end(user: User, number: str) -> bool:
    """End one of the person's own sessions by the mark that the page gives it; whether there was one."""
    held = [each for each in OpenSession.objects.filter(user=user) if mark_of(each) == number]
    Session.objects.filter(pk__in=[each.pk for each in held]).delete()
    return bool(held)


@transaction.atomic
def end_others(user: User, key: str) -> int:
    """End all of the person's own sessions but this one; returns how many."""
    others = OpenSession.objects.filter(user=user).exclude(session=key).values_list("session", flat=True)
    ended = list(others)
    Session.objects.filter(pk__in=ended).delete()
    return len(ended)


@transaction.atomic
def end_of_person(user: User, *, office: Office, by: User) -> int:
    """An administrator ends all sessions of someone of the office; journals "session.ended".

    Raises OthersAccountError for an account that is not this office's alone.
    """
    if not is_of_this_office_alone(user, office):
        raise OthersAccountError(user.username)
    ended = end_others(user, "")
    journal.note(by, "session.ended", user, office=office)
    return ended


def mark_of(session: OpenSession) -> str:
    """What a page calls a session: never its key, which would open it."""
    return mark("elci.accounts.sessions", session.pk)[:20]
