"""The days of the calendar as its page shows them."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from elci.activities.calendar_entries import Entry, EntryKind, days_between
from elci.activities.office_calendar import Span
from elci.desk.addresses import address_of
from elci.places.models import Country

IN_A_CELL = 4
"""Lines for which a day of the month has room."""
_HOME = "TR"


@dataclass(frozen=True)
class Line:
    """An entry on one day.

    address: "" where it has no page; goes_on: it began on an earlier day; ends: its last day, where the other
    days do not show it.
    """

    entry: Entry
    title: str
    address: str
    goes_on: bool
    ends: date | None = None


@dataclass(frozen=True)
class Day:
    """A day with its lines. more: lines without room; outside: of the month before or after."""

    day: date
    lines: list[Line]
    today: bool
    free: bool
    more: int = 0
    outside: bool = False


def weeks_of(span: Span, begins: date, ends: date, today: date) -> list[list[Day]]:
    """The weeks of a month, each from Monday to Sunday."""
    days = days_of(span, begins, ends, today, most=IN_A_CELL)
    return [days[start : start + 7] for start in range(0, len(days), 7)]


def listed(span: Span, today: date) -> list[Day]:
    """The days on which something begins, each entry once; what goes on from before stands on the first."""
    names = _country_names(span.entries)
    on_day: dict[date, list[Entry]] = {}
    for entry in span.entries:
        on_day.setdefault(max(entry.first, span.first), []).append(entry)
    found = []
    for day in sorted(on_day):
        entries = _ordered(on_day[day], day)
        lines = [_line(entry, day, names, ends=entry.last > day) for entry in entries]
        found.append(Day(day, lines, today=day == today, free=_free(day, entries)))
    return found


def days_of(span: Span, begins: date, ends: date, today: date, *, most: int | None = None) -> list[Day]:
    """Every day of the span with its entries; most: how many lines a day has room for."""
    days = list(days_between(span.first, span.last))
    on_day: dict[date, list[Entry]] = {day: [] for day in days}
    for entry in span.entries:
        if entry.first == entry.last:
            on_day[entry.first].append(entry)
        else:
            for day in days_between(max(entry.first, span.first), min(entry.last, span.last)):
                on_day[day].append(entry)
    names = _country_names(span.entries)
    found = []
    for day in days:
        entries = _ordered(on_day[day], day)
        number = len(entries) + span.unnamed[day]
        kept = entries if most is None or number <= most else entries[: most - 1]
        lines = [_line(entry, day, names) for entry in kept]
        found.append(
            Day(
                day,
                lines,
                today=day == today,
                free=_free(day, entries),
                more=number - len(kept),
                outside=not begins <= day <= ends,
            )
        )
    return found


def _ordered(entries: list[Entry], day: date) -> list[Entry]:
    """Holidays, what begins on the day, what goes on: a full day hides the last first."""
    holidays = [entry for entry in entries if entry.kind is EntryKind.HOLIDAY]
    others = [entry for entry in entries if entry.kind is not EntryKind.HOLIDAY]
    begin = [entry for entry in others if entry.first == day]
    return [*holidays, *begin, *(entry for entry in others if entry.first < day)]


def _free(day: date, ordered: list[Entry]) -> bool:
    """Whether nobody works: the holidays stand first."""
    if day.weekday() >= 5:
        return True
    for entry in ordered:
        if entry.kind is not EntryKind.HOLIDAY:
            return False
        if entry.key == _HOME:
            return True
    return False


def _line(entry: Entry, day: date, names: dict[str, str], *, ends: bool = False) -> Line:
    title = entry.title
    if entry.kind is EntryKind.HOLIDAY and entry.key != _HOME:
        title = f"{names.get(entry.key, entry.key)}: {title}"
    return Line(entry, title, address(entry), entry.first < day, entry.last if ends else None)


def address(entry: Entry) -> str:
    """The page of the entry's record."""
    return address_of(entry.page, entry.key) if entry.page else ""


def _country_names(entries: Iterable[Entry]) -> dict[str, str]:
    codes = {entry.key for entry in entries if entry.kind is EntryKind.HOLIDAY}
    return {country.pk: country.name for country in Country.objects.filter(pk__in=codes)}
