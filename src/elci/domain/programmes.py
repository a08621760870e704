"""A visit's programme: which entries overlap, and what comes next of it on a day."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta

# An entry without an end is taken to last as long, so that two beginnings at one hour are seen.
_USUAL = timedelta(minutes=30)


@dataclass(frozen=True)
class Slot:
    """An entry: its key, day, hours, and the keys of people who have to be there."""

    key: str
    on: date
    begins: time | None
    ends: time | None
    people: frozenset[str] = frozenset()


@dataclass(frozen=True)
class Overlap:
    """Two entries at the same hour, the earlier first. shared: people whom both need."""

    first: str
    second: str
    shared: frozenset[str]


def overlaps(slots: Iterable[Slot]) -> list[Overlap]:
    """Every two entries of a day whose hours overlap, by time; an entry without hours overlaps with none.

    One that begins in the minute in which another ends does not overlap with it.
    """
    timed = sorted((slot for slot in slots if slot.begins), key=lambda slot: (slot.on, slot.begins))
    found = []
    for place, first in enumerate(timed):
        for second in timed[place + 1 :]:
            if second.on != first.on or _start(second) >= _end(first):
                break
            found.append(Overlap(first.key, second.key, first.people & second.people))
    return found


def days_from(days: Sequence[date], today: date) -> list[date]:
    """The days of a programme for someone on the way: today first, then what is to come, then the past."""
    ahead = sorted(day for day in set(days) if day >= today)
    return ahead + sorted(day for day in set(days) if day < today)


def _start(slot: Slot) -> datetime:
    return datetime.combine(slot.on, slot.begins or time())


def _end(slot: Slot) -> datetime:
    return datetime.combine(slot.on, slot.ends) if slot.ends else _start(slot) + _USUAL
