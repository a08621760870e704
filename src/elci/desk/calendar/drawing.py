"""The days of a view as they stand on the page.

Kept until somebody acts: a month is looked at more often than it changes.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date
from functools import partial
from typing import Any

from django.template.loader import render_to_string
from django.utils.safestring import SafeString
from django.utils.translation import get_language

from elci.accounts.models import Office
from elci.activities.office_calendar import Asked, calendar_of, end_of_list
from elci.desk.calendar.days import IN_A_CELL, listed, weeks_of
from elci.desk.calendar.days import days_of as every_day
from elci.desk.calendar.markup import dateless, entries, month_day
from elci.desk.calendar.spans import Days, View, days_of, ended
from elci.registry.keeping import Store, registry_mark

_IN_LIST = 150  # activities after which the list ends with its day; the next days are one step away
_drawings = Store(most=200)


@dataclass(frozen=True)
class Drawing:
    """Days of a view and their markup."""

    days: Days
    markup: SafeString


def drawing_of(office: Office, view: View, on: date, asked: Asked, today: date, query: str) -> Drawing:
    """The view of a day for one office; query: that of the addresses of weeks, without the day."""
    key = (office.pk, view, on, asked, today, query, get_language())
    make = partial(_draw, office, view, on, asked, today, query)
    return _drawings.get(registry_mark(), key, make)


def _draw(office: Office, view: View, on: date, asked: Asked, today: date, query: str) -> Drawing:
    days = days_of(view, on)
    if view is View.LIST:
        last = end_of_list(office, days.first, days.last, asked, most=_IN_LIST)
        days = ended(days, last) if last < days.last else days
    # A month has no room for the dozen hours of a visit’s day, nor for all activities of a large office.
    a_day = IN_A_CELL if view is View.MONTH else None
    asked = replace(asked, programmes=view is View.WEEK, a_day=a_day)
    span = calendar_of(office, days.first, days.last, asked)
    context: dict[str, Any] = {
        "view": view.value,
        "days": days,
        "narrowed": asked.is_narrowed,
        "dateless": dateless(span.dateless),
        "any": bool(span.entries or span.dateless),
    }
    if view is View.MONTH:
        weeks = weeks_of(span, days.begins, days.ends, today)
        context["weeks"] = [[month_day(day, query) for day in week] for week in weeks]
        context["weekdays"] = [day.day for day in weeks[0]]
    else:
        shown = every_day(span, days.begins, days.ends, today) if view is View.WEEK else listed(span, today)
        context["shown"] = [(day, entries(day, query)) for day in shown]
    return Drawing(days, render_to_string("desk/calendar/_days.html", context))
