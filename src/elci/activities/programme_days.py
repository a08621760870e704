"""A visit's programme as pages and papers show it: by day and hour, with what overlaps."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date, time

from django.utils import formats
from django.utils.translation import get_language
from django.utils.translation import gettext as _

from elci.activities.delegations import called
from elci.activities.models import ProgrammeEntry, Ride, Visit
from elci.domain.programmes import Slot, days_from, overlaps


@dataclass
class EntryLine:
    """An entry and what is wrong with its hours, in words."""

    entry: ProgrammeEntry
    clashes: list[str] = field(default_factory=list)

    @property
    def hours(self) -> str:
        """09.30–10.30, or the beginning alone; empty for none."""
        return hours_of(self.entry)


@dataclass
class Day:
    """A day of the programme with its entries by hour, and its transport."""

    on: date
    number: int
    lines: list[EntryLine] = field(default_factory=list)
    rides: list[Ride] = field(default_factory=list)

    @property
    def title(self) -> str:
        """The day with its weekday, in the reader's language."""
        return weekday_of(self.on)

    @property
    def rows(self) -> list[EntryLine | Ride]:
        """Entries and transport together by hour, those without an hour first."""
        return sorted([*self.lines, *self.rides], key=_beginning)


def programme_of(visit: Visit | None, *, names: bool, today: date | None = None) -> list[Day]:
    """The days of a programme. names: whether a clash may name a person. today: puts that day first."""
    if visit is None:
        return []
    entries = list(visit.entries.standing())
    found = visit.rides.filter(withdrawn__isnull=True).select_related("driver")
    rides = list(found.prefetch_related("driver__points"))
    lines = {str(entry.pk): EntryLine(entry) for entry in entries}
    _say_clashes(lines, names)
    every = sorted({row.on for row in [*entries, *rides]})
    days = {on: Day(on, number) for number, on in enumerate(every, start=1)}
    for entry in entries:
        days[entry.on].lines.append(lines[str(entry.pk)])
    for ride in rides:
        days[ride.on].rides.append(ride)
    return [days[on] for on in (days_from(every, today) if today else every)]


def weekday_of(day: date) -> str:
    """11 Mayıs 2026 Pazartesi; Monday 11 May 2026."""
    english = (get_language() or "tr").startswith("en")
    return formats.date_format(day, "l j F Y" if english else "j F Y l")


def hours_of(entry: ProgrammeEntry) -> str:
    """09.30–10.30, or the beginning alone; empty for none."""
    written = [formats.time_format(at) for at in (entry.begins, entry.ends) if at is not None]
    return "–".join(written)


def _beginning(row: EntryLine | Ride) -> time:
    at = row.at if isinstance(row, Ride) else row.entry.begins
    return at or time()


def without_english(visit: Visit | None) -> int:
    """How many entries have no English yet."""
    return 0 if visit is None else visit.entries.filter(withdrawn__isnull=True, text_en="").count()


def _slots(entries: Iterable[ProgrammeEntry]) -> Iterable[Slot]:
    for entry in entries:
        people = {str(each.pk) for each in entry.interpreters.all()}
        if entry.contact_id is not None:
            people.add(str(entry.contact_id))
        yield Slot(str(entry.pk), entry.on, entry.begins, entry.ends, frozenset(people))


def _say_clashes(lines: dict[str, EntryLine], names: bool) -> None:
    for found in overlaps(_slots(line.entry for line in lines.values())):
        first, second = lines[found.first], lines[found.second]
        people = [*first.entry.interpreters.all(), *([first.entry.contact] if first.entry.contact else [])]
        both = ", ".join(dict.fromkeys(called(person) for person in people if str(person.pk) in found.shared))
        for line, other in ((first, second), (second, first)):
            words = _("at the same time as “%(what)s”") % {"what": other.entry.text}
            if both and names:
                words += " – " + _("%(who)s is needed at both") % {"who": both}
            elif both:
                words += " – " + _("one person is needed at both")
            line.clashes.append(words)
