"""A person's due days as iCalendar (RFC 5545): whole days, one entry per due of each open case."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, date, datetime, time, timedelta
from typing import TYPE_CHECKING

from django.db.models import Q
from django.utils.translation import get_language
from django.utils.translation import gettext as _

from elci.accounts.models import Office, User
from elci.procedures.models import Case
from elci.procedures.past_waits import PastWaits
from elci.procedures.services.standing import PARTS, judge_case

if TYPE_CHECKING:
    from icalendar import Calendar


def calendar_of_cases(
    user: User, office: Office, *, today: date, page: Callable[[str, str], str]
) -> Calendar:
    """The calendar of the cases that are a person's or nobody's.

    page: the whole address of a record's page, by the page's name and the key.
    """
    from icalendar import Calendar, Event

    calendar = Calendar()
    calendar.add("prodid", "-//elci//cases//TR")
    calendar.add("version", "2.0")
    calendar.add("x-wr-calname", _("Cases: %(office)s") % {"office": office.name})
    past = PastWaits()
    stamp = datetime.combine(today, time(), UTC)
    for case in _cases(user, office):
        for key, day, words, more in _days(case, today, past):
            event = Event()
            event.add("uid", f"case-{case.pk}-{key}@elci")
            event.add("dtstamp", stamp)
            event.add("dtstart", day)
            event.add("dtend", day + timedelta(days=1))
            event.add("summary", f"{case.title}: {words}" if words else case.title)
            if more:
                event.add("description", more)
            event.add("url", page("case", str(case.pk)))
            calendar.add_component(event)
    return calendar


def _cases(user: User, office: Office) -> list[Case]:
    mine = Case.objects.of_office(office).open().filter(Q(responsible=user) | Q(responsible__isnull=True))
    return list(mine.select_related("municipality", "partner").prefetch_related(*PARTS).order_by("pk"))


def _days(case: Case, today: date, past: PastWaits) -> list[tuple[str, date, str, str]]:
    """Key, day, words of the title and what is said beside it."""
    language = get_language() or "tr"
    standing = judge_case(case, today=today, past=past)
    found = [(due.key, due.on, due.words.say(language), "") for due in standing.dues]
    found += [(flag.key, flag.due, flag.words.say(language), "") for flag in standing.flags if flag.due]
    if case.begins is not None:
        untold = standing.untold.say(language) if standing.untold else ""
        found.append(("begins", case.begins, _("first day"), untold))
    return found
