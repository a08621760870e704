"""Reciprocity: of the ties that one country's list tells, which does the other country's list tell too?"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from math import sqrt

from elci.domain.names import fold_words

Tie = tuple[str, str]
_Z = 1.959963984540054  # 97.5% point of the normal law


@dataclass(frozen=True)
class Share:
    """A share of `of` cases with its 95% interval (Wilson 1927); None where there is no case."""

    count: int
    of: int
    share: float | None
    low: float | None
    high: float | None

    @classmethod
    def wilson(cls, count: int, of: int) -> Share:
        """Share and interval of `count` in `of`."""
        if of == 0:
            return cls(count, of, None, None, None)
        part = count / of
        centre = (part + _Z**2 / (2 * of)) / (1 + _Z**2 / of)
        half = _Z / (1 + _Z**2 / of) * sqrt(part * (1 - part) / of + _Z**2 / (4 * of**2))
        return cls(count, of, part, max(centre - half, 0.0), min(centre + half, 1.0))


@dataclass(frozen=True)
class Reciprocity:
    """Two lists compared.

    both, only_one, only_other: the ties as written in the list that tells them (both: in the first), sorted.
    one_confirmed: share of the first list's ties that the second tells too; other_confirmed: the reverse.
    estimated_total: number of ties there may be in all, with 95% interval (Chapman 1951): only meaningful
    if each list finds a tie independently of the other and any tie as easily as another.
    """

    both: tuple[Tie, ...]
    only_one: tuple[Tie, ...]
    only_other: tuple[Tie, ...]
    one_confirmed: Share
    other_confirmed: Share
    estimated_total: float
    total_low: float
    total_high: float

    @property
    def jaccard(self) -> float | None:
        """Ties in both lists over ties in any; None if both are empty."""
        union = len(self.both) + len(self.only_one) + len(self.only_other)
        return len(self.both) / union if union else None


def compare_lists(one: Iterable[Tie], other: Iterable[Tie]) -> Reciprocity:
    """Compare two lists. Direction, repetition, case, marks and punctuation of names do not matter."""
    first, second = _keyed(one), _keyed(other)
    shared = first.keys() & second.keys()
    estimate, low, high = _chapman(len(first), len(second), len(shared))
    return Reciprocity(
        both=_sorted(first, shared),
        only_one=_sorted(first, first.keys() - shared),
        only_other=_sorted(second, second.keys() - shared),
        one_confirmed=Share.wilson(len(shared), len(first)),
        other_confirmed=Share.wilson(len(shared), len(second)),
        estimated_total=estimate,
        total_low=low,
        total_high=high,
    )


def _keyed(ties: Iterable[Tie]) -> dict[frozenset[str], Tie]:
    keyed: dict[frozenset[str], Tie] = {}
    for tie in ties:
        key = frozenset(fold_words(name) or name for name in tie)
        if len(key) == 2:
            keyed.setdefault(key, tie)
    return keyed


def _sorted(ties: dict[frozenset[str], Tie], keys: Iterable[frozenset[str]]) -> tuple[Tie, ...]:
    return tuple(sorted(ties[key] for key in keys))


def _chapman(one: int, other: int, shared: int) -> tuple[float, float, float]:
    """Chapman's estimate of a total from two catches, with a normal interval cut off at what was seen."""
    total = (one + 1) * (other + 1) / (shared + 1) - 1
    variance = (
        (one + 1) * (other + 1) * (one - shared) * (other - shared) / ((shared + 1) ** 2 * (shared + 2))
    )
    seen = one + other - shared
    half = _Z * sqrt(variance)
    return total, max(total - half, float(seen)), total + half
