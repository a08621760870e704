"""Waiting longer than usual, by the office's own past cases and by nothing else."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from elci.domain.procedures.facts import Case
from elci.domain.procedures.history import days_between, first
from elci.domain.procedures.kinds import Act
from elci.domain.procedures.words import Words

# With fewer finished waits "usual" would be a guess.
ENOUGH = 5
LONGER = Words(
    "{0} gündür bekliyor. Bu belediyenin {1} eski dosyasında bu bekleyişin ortası {2} gün, onda dokuzu {3} "
    "günde sonuçlandı.",
    "It has waited {0} days. In {1} past cases of this municipality the middle wait was {2} days; nine of ten "
    "were answered within {3} days.",
)


@dataclass(frozen=True, slots=True)
class UsualWait:
    """What past cases say: how many, the median and the 90th percentile in days (nearest rank)."""

    cases: int
    median: int
    ninetieth: int


def span(case: Case, start: Act, end: Act) -> int | None:
    """Days from the first of one act to the first of another, None unless both are known to the day."""
    one, other = first(case, start), first(case, end)
    return days_between(one.on if one else None, other.on if other else None)


def usual_wait(past: Iterable[Case], start: Act, end: Act) -> UsualWait | None:
    """The office's own past waits between two acts; None with fewer than five."""
    days = sorted(length for case in past if (length := span(case, start, end)) is not None and length >= 0)
    if len(days) < ENOUGH:
        return None
    return UsualWait(len(days), _rank(days, 50), _rank(days, 90))


def waits_long(since: date, today: date, usual: UsualWait | None) -> Words | None:
    """Says so when a wait is longer than nine of ten past ones; None otherwise or without a past."""
    waited = (today - since).days
    if usual is None or waited <= usual.ninetieth:
        return None
    return LONGER.filled(waited, usual.cases, usual.median, usual.ninetieth)


def _rank(days: list[int], percent: int) -> int:
    return days[max(0, -(-len(days) * percent // 100) - 1)]
