"""Which days a view of the calendar shows, and from which day the view before and after it are asked."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date, timedelta
from enum import StrEnum

_WEEK = timedelta(days=7)
_LIST = timedelta(days=91)


class View(StrEnum):
    """How the calendar is shown."""

    MONTH = "month"
    WEEK = "week"
    LIST = "list"


@dataclass(frozen=True)
class Days:
    """Days from first to last. begins, ends: those that count, without the edges of a month's weeks.

    before, after: a day of the view before and of the one after it.
    """

    first: date
    last: date
    begins: date
    ends: date
    before: date
    after: date


def days_of(view: View, on: date) -> Days:
    """The month or the week in which a day lies; for the list thirteen weeks from the day on."""
    if view is View.WEEK:
        monday = on - timedelta(days=on.weekday())
        sunday = monday + timedelta(days=6)
        return Days(monday, sunday, monday, sunday, monday - _WEEK, monday + _WEEK)
    if view is View.LIST:
        ends = on + _LIST - timedelta(days=1)
        return Days(on, ends, on, ends, on - _LIST, on + _LIST)
    begins = on.replace(day=1)
    after = _shifted(begins, 1)
    ends = after - timedelta(days=1)
    before = _shifted(begins, -1)
    monday = begins - timedelta(days=begins.weekday())
    sunday = ends + timedelta(days=6 - ends.weekday())
    return Days(monday, sunday, begins, ends, before, after)


def ended(days: Days, last: date) -> Days:
    """The days up to one of them; the view after it begins with the next day."""
    return replace(days, last=last, ends=last, after=last + timedelta(days=1))


def _shifted(first: date, months: int) -> date:
    """The first day of the month so many months later."""
    number = first.year * 12 + first.month - 1 + months
    return date(number // 12, number % 12 + 1, 1)
