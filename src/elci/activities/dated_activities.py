"""An office's activities on known days, as its calendar draws them.

Read as rows and not as records: a month of a large office has a thousand of them.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from datetime import date, timedelta
from functools import lru_cache
from itertools import chain
from operator import attrgetter
from typing import NamedTuple

from django.db import models
from django.utils.translation import get_language

from elci.accounts.models import Office
from elci.activities.calendar_entries import Entry, EntryKind, days_between
from elci.activities.models import Activity
from elci.domain.dates import PartialDate

# An activity is drawn on each of its days; one that lasts longer stands on its first day only.
_LONGEST = timedelta(days=31)
_DAY = timedelta(days=1)


class _Row(NamedTuple):
    """An activity between two days; until: its last day where that is drawn no more."""

    title: str
    key: str
    first: date
    last: date
    until: int | None
    status: str
    person: int | None


def activities_on(office: Office, first: date, last: date, person: int | None) -> models.QuerySet[Activity]:
    """Activities on known days that touch the span, by the index of the office's desk and the date."""
    begins = PartialDate.of(first - _LONGEST).ordinal
    ends = PartialDate.of(last).ordinal
    rows = Activity.objects.of_office(office).filter(date__gte=begins, date__lte=ends)
    inside = models.Q(date__gte=PartialDate.of(first).ordinal) | models.Q(
        until__gte=PartialDate.of(first).ordinal
    )
    # YYYYMMDD0: without a day the last three digits are 0, and "before" ends in 9 (`PartialDate.ordinal`).
    stored = models.F("date")
    rows = rows.filter(inside).alias(days=_number(stored % 1000), before=_number(stored % 10))
    rows = rows.filter(days__gte=10, before=0)
    rows = rows if person is None else rows.filter(responsible=person)
    return rows.order_by("date", "pk")


def entries_of(rows: models.QuerySet[Activity], first: date) -> list[Entry]:
    """An entry of each activity that is drawn on the first day or later."""
    language = get_language() or "tr"
    # One that reaches into the span by its end may be drawn on its first day only, before the span.
    return [_entry(row, language) for row in _read(rows, language) if row.last >= first]


def fullest(
    rows: models.QuerySet[Activity], first: date, last: date, most: int
) -> tuple[list[Entry], Counter[date]]:
    """Entries of activities for days that have room for so many lines, and how many more each day has.

    Of each day from first to last so many that begin on it and so many that go on, in the calendar's order.
    """
    language = get_language() or "tr"
    begin: dict[date, list[_Row]] = {}
    go_on: dict[date, list[_Row]] = {}
    for row in _read(rows, language):
        if row.first >= first:
            begin.setdefault(row.first, []).append(row)
        if row.last > row.first:
            for day in days_between(max(row.first + _DAY, first), min(row.last, last)):
                go_on.setdefault(day, []).append(row)
    by_beginning = attrgetter("first", "title", "key")
    shown = [row for held in begin.values() for row in sorted(held)[:most]]
    shown += [row for held in go_on.values() for row in sorted(held, key=by_beginning)[:most]]
    chosen = {row.key: row for row in shown}
    more: Counter[date] = Counter()
    for day, held in chain(begin.items(), go_on.items()):
        more[day] += sum(row.key not in chosen for row in held)
    return [_entry(row, language) for row in chosen.values()], more


def _read(rows: models.QuerySet[Activity], language: str) -> Iterator[_Row]:
    titles = ("title_en", "title_tr") if language.startswith("en") else ("title_tr", "title_en")
    rows = rows.annotate(begins=_number(models.F("date")), ends=_number(models.F("until")))
    columns = ("pk", *titles, "begins", "ends", "status", "responsible")
    for key, title, other, begins, ends, status, person in rows.values_list(*columns):
        first = last = _day(begins) or date.min
        until = None
        if ends is not None and ends != begins:
            last = _day(ends) or first
            if last - first > _LONGEST:
                last, until = first, ends
        yield _Row(title or other, key, first, last, until, status, person)


def _entry(row: _Row, language: str) -> Entry:
    return Entry(
        EntryKind.ACTIVITY,
        row.title,
        row.first,
        row.last,
        page="activity",
        key=row.key,
        more=f"– {PartialDate.from_ordinal(row.until).in_language(language)}" if row.until else "",
        person=row.person,
        firm=row.status != Activity.Status.CANCELLED,
    )


@lru_cache(maxsize=8192)
def _day(stored: int) -> date | None:
    """The day of a stored date; None where it names only a month or a year."""
    found = PartialDate.from_ordinal(stored)
    return found.latest if found.day else None


def _number(stored: models.F | models.CombinedExpression) -> models.ExpressionWrapper:
    """The stored number itself instead of the date that it means."""
    return models.ExpressionWrapper(stored, output_field=models.BigIntegerField())
