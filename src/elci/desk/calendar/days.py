"""The days of the calendar as its page shows them."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta

from django.urls import NoReverseMatch, reverse

from elci.activities.office_calendar import Entry, EntryKind, Span
from elci.places.models import Country

_IN_A_CELL = 4


@dataclass(frozen=True)
class Line:
    """An entry on one day. address: "" where it has no page; goes_on: it began on an earlier day."""

    entry: Entry
    title: str
    address: str
    goes_on: bool


@dataclass(frozen=True)
class Day:
    """A day with its lines.

    iso: as an address writes it; outside: of the month before or after; more: lines without room.
    """

    day: date
    iso: str
    lines: list[Line]
    more: int
    outside: bool
    today: bool
    free: bool


def weeks_of(span: Span, begins: date, ends: date, today: date) -> list[list[Day]]:
    """The weeks of a month, each from Monday to Sunday."""
    days = days_of(span, begins, ends, today, most=_IN_A_CELL)
    return [days[start : start + 7] for start in range(0, len(days), 7)]


def days_of(span: Span, begins: date, ends: date, today: date, *, most: int | None = None) -> list[Day]:
    """Every day of the span with its entries; most: how many lines a day has room for."""
    on_day: dict[date, list[Entry]] = {}
    for entry in span.entries:
        for number in range((min(entry.last, span.last) - max(entry.first, span.first)).days + 1):
            on_day.setdefault(max(entry.first, span.first) + timedelta(days=number), []).append(entry)
    names = _country_names(span.entries)
    found = []
    for number in range((span.last - span.first).days + 1):
        day = span.first + timedelta(days=number)
        entries = sorted(on_day.get(day, []), key=lambda entry: entry.kind is not EntryKind.HOLIDAY)
        kept = entries if most is None or len(entries) <= most else entries[: most - 1]
        found.append(
            Day(
                day,
                day.isoformat(),
                [_line(entry, day, names) for entry in kept],
                len(entries) - len(kept),
                not begins <= day <= ends,
                day == today,
                day.weekday() >= 5 or any(_closes(entry) for entry in entries),
            )
        )
    return found


def _closes(entry: Entry) -> bool:
    return entry.kind is EntryKind.HOLIDAY and entry.key == "TR"


def _line(entry: Entry, day: date, names: dict[str, str]) -> Line:
    title = entry.title
    if entry.kind is EntryKind.HOLIDAY and entry.key != "TR":
        title = f"{names.get(entry.key, entry.key)}: {title}"
    return Line(entry, title, address(entry), entry.first < day)


def address(entry: Entry) -> str:
    """The page of the entry's record."""
    try:
        return reverse(f"desk:{entry.page}", args=[entry.key]) if entry.page else ""
    except NoReverseMatch:
        return ""


def _country_names(entries: Iterable[Entry]) -> dict[str, str]:
    codes = {entry.key for entry in entries if entry.kind is EntryKind.HOLIDAY}
    return {country.pk: country.name for country in Country.objects.filter(pk__in=codes)}
