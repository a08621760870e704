"""What stands on a day of an office's calendar."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from enum import StrEnum
from typing import NamedTuple


class EntryKind(StrEnum):
    """What an entry of the calendar is; the filter's values."""

    ACTIVITY = "activity"
    CASE = "case"
    DEADLINE = "deadline"
    HOLIDAY = "holiday"


class Entry(NamedTuple):
    """Something on one or more days. page, key: the desk's page of its record, "" where it has none.

    mark: what tells it from others of the same record in a calendar program; person: key of who is
    responsible; more: what is said beside the title; firm: False for what was cancelled.
    """

    kind: EntryKind
    title: str
    first: date
    last: date
    page: str = ""
    key: str = ""
    mark: str = ""
    more: str = ""
    person: int | None = None
    firm: bool = True


def days_between(first: date, last: date) -> Iterator[date]:
    """The days from the first to the last, both included."""
    return (date.fromordinal(number) for number in range(first.toordinal(), last.toordinal() + 1))
