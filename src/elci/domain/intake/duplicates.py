"""Which rows of a list are one tie, and which stand beside a tie of the tier above.

A municipality has one standing tie of a kind with a place. Rows that say the same one more are repeats; where
they differ in the date, a person says which holds.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from elci.domain.dates import PartialDate


@dataclass(frozen=True, slots=True)
class ReadTie:
    """A row as read. key: the row's; place: identifier."""

    key: int
    municipality: str
    place: str
    kind: str
    date: PartialDate | None


@dataclass(frozen=True, slots=True)
class Repeat:
    """Rows that are one tie, in the order of the list. holds: the row that stands for all, 0 where asked."""

    rows: tuple[int, ...]
    holds: int


def agree(one: PartialDate | None, other: PartialDate | None) -> bool:
    """Whether two dates can mean one day: either unknown, or one the other's year or month."""
    if one is None or other is None or one == other:
        return True
    if one.before or other.before:
        return False
    short, full = sorted((one, other), key=precision)
    return str(full).startswith(f"{short}-")


def precision(date: PartialDate | None) -> int:
    """How much a date says: 0 nothing, 1 a year or "before", 2 a month, 3 a day."""
    if date is None:
        return 0
    return 1 + (not date.before and date.month is not None) + (not date.before and date.day is not None)


def repeats(ties: Iterable[ReadTie]) -> list[Repeat]:
    """The rows that are one tie, groups of two and more in the order of the list."""
    grouped: dict[tuple[str, str, str], list[ReadTie]] = defaultdict(list)
    for tie in ties:
        grouped[tie.municipality, tie.place, tie.kind].append(tie)
    found = []
    for rows in grouped.values():
        if len(rows) > 1:
            fullest = max(rows, key=lambda tie: precision(tie.date))
            certain = all(agree(fullest.date, tie.date) for tie in rows)
            found.append(Repeat(tuple(tie.key for tie in rows), fullest.key if certain else 0))
    return found


def tiers(ties: Iterable[ReadTie], above: Mapping[str, str], held: set[tuple[str, str]]) -> dict[int, str]:
    """Row → the metropolitan municipality that is tied with the same place, in the list or in the registry.

    above: district → its metropolitan municipality; held: (municipality, place) of ties on record.
    """
    rows = list(ties)
    pairs = held | {(tie.municipality, tie.place) for tie in rows}
    return {
        tie.key: above[tie.municipality]
        for tie in rows
        if tie.municipality in above and (above[tie.municipality], tie.place) in pairs
    }
