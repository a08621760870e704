"""An office's calendar as iCalendar (RFC 5545): a person's own due days and the days of the office."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, date, datetime, time, timedelta
from typing import TYPE_CHECKING

from elci.accounts.models import Office, User
from elci.accounts.rights import rights_in
from elci.activities.calendar_entries import Entry, EntryKind
from elci.activities.office_calendar import Asked, calendar_of
from elci.procedures.calendar_feed import calendar_of_cases

if TYPE_CHECKING:
    from icalendar import Calendar

_BACK, _AHEAD = timedelta(days=62), timedelta(days=366)


def office_feed(user: User, office: Office, *, today: date, page: Callable[[str, str], str]) -> bytes:
    """The cases that are the person's or nobody's with all their days, and everything on the office's days.

    page: the whole address of a record's page, by the page's name and the key. Activities whose day is not
    known stand in no calendar program.
    """
    calendar = calendar_of_cases(user, office, today=today, page=page)
    rights = rights_in(user, office.pk)
    kinds = frozenset({EntryKind.ACTIVITY, EntryKind.CASE, EntryKind.DEADLINE})
    told = {str(event["uid"]).split("-")[1] for event in calendar.walk("VEVENT")}
    span = calendar_of(office, today - _BACK, today + _AHEAD, Asked(rights, kinds), most_dateless=0)
    for entry in span.entries:
        if entry.page != "case" or entry.key not in told:
            _add(calendar, entry, today, page)
    content: bytes = calendar.to_ical()
    return content


def _add(calendar: Calendar, entry: Entry, today: date, page: Callable[[str, str], str]) -> None:
    from icalendar import Event

    event = Event()
    event.add("uid", "-".join(filter(None, (entry.page or "entry", entry.key, entry.mark))) + "@elci")
    event.add("dtstamp", datetime.combine(today, time(), UTC))
    event.add("dtstart", entry.first)
    event.add("dtend", entry.last + timedelta(days=1))
    event.add("summary", f"{entry.title}: {entry.more}" if entry.more else entry.title)
    if not entry.firm:
        event.add("status", "CANCELLED")
    if entry.page and (address := page(entry.page, entry.key)):
        event.add("url", address)
    calendar.add_component(event)
