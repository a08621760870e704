"""Days of the calendar and their lines as markup.

Written here and not in a template because a month has hundreds of them, and a template for each takes most of
the page's time (bench/desk.py).
"""

from __future__ import annotations

from collections.abc import Iterable
from html import escape
from typing import TYPE_CHECKING

from django.utils.dates import MONTHS, WEEKDAYS
from django.utils.formats import date_format
from django.utils.safestring import SafeString, mark_safe
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from elci.accounts.reader import readers_language
from elci.desk.addresses import address_of

if TYPE_CHECKING:
    from elci.activities.models import Activity
    from elci.desk.calendar.days import Day, Line

_CURRENT = ' aria-current="date"'


def month_day(day: Day, query: str) -> SafeString:
    """A day of the month as a cell of its table; query: that of the address of its week."""
    classes = ["month-day"]
    classes += ["is-outside"] if day.outside else []
    classes += ["is-free"] if day.free else []
    classes += [] if day.lines else ["is-empty"]
    date = day.day
    long = f"{WEEKDAYS[date.weekday()]}, {date.day} {MONTHS[date.month]}"
    return mark_safe(
        f'<td role="cell" class="{" ".join(classes)}"{_CURRENT if day.today else ""}>'
        f'<a class="month-number" href="{_week(day, query)}"><time datetime="{date}">'
        f'<span class="month-short">{date.day}</span>'
        f'<span class="month-long">{escape(long)}</span></time></a>'
        f"{entries(day, query)}</td>"
    )


def entries(day: Day, query: str) -> SafeString:
    """The lines of a day as a list, with the way to those that have no room; empty where there are none."""
    if not day.lines:
        return SafeString("")
    lines = "".join(_entry(line) for line in day.lines)
    if day.more:
        words = ngettext("%(counter)s more", "%(counter)s more", day.more) % {"counter": day.more}
        lines += f'<li class="entry-more"><a href="{_week(day, query)}">{escape(words)}</a></li>'
    return mark_safe(f'<ul class="entries">{lines}</ul>')


def dateless(activities: Iterable[Activity]) -> SafeString:
    """Activities of which only the month or the year is known as a list; empty where there are none."""
    language = readers_language()
    lines = "".join(
        f'<li><span class="dateless-when">{escape(activity.date.in_language(language))}</span> '
        f'<a href="{escape(address_of("activity", activity.pk))}">{escape(str(activity))}</a></li>'
        for activity in activities
        if activity.date is not None
    )
    return mark_safe(f'<ul class="dateless">{lines}</ul>' if lines else "")


def _week(day: Day, query: str) -> str:
    return escape(f"?{query}&on={day.day}")


def _entry(line: Line) -> str:
    entry = line.entry
    words = [entry.more] if entry.more else []
    if line.ends is not None:
        words.append(f"– {date_format(line.ends, 'j F')}")
    if not entry.firm:
        words.append(_("cancelled"))
    title = escape(line.title)
    title = f'<a href="{escape(line.address)}">{title}</a>' if line.address else f"<span>{title}</span>"
    before = f'<span class="visually-hidden">{escape(_("continued:"))} </span>' if line.goes_on else ""
    kind = entry.kind.value
    after = "".join(f'<span class="entry-words"> {escape(word)}</span>' for word in words)
    return (
        f'<li class="entry is-{kind}{"" if entry.firm else " is-cancelled"}">'
        f'<span class="entry-sign is-{kind}" aria-hidden="true"></span>{before}{title}{after}</li>'
    )
