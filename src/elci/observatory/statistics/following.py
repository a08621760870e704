"""Who follows whom: matches that depend on time, under permutation of the years.

Both statistics hold each tie's municipality and partner and deal the years out anew among the ties, within
strata (periods), so that how many ties a period had, and with whom, stays as it is.
"""

from __future__ import annotations

from dataclasses import dataclass
from math import inf

import numpy as np
from numpy.typing import NDArray

Years = NDArray[np.int64]
Numbers = NDArray[np.int64]


@dataclass(frozen=True)
class Matches:
    """Matches seen, expected under the permutation, their ratio with its 95% interval, and the p-value."""

    observed: int
    expected: float
    ratio: float
    low: float
    high: float
    p_value: float


@dataclass(frozen=True)
class Alike:
    """Which ties are alike: those to one country by two municipalities that are near each other.

    countries, municipalities: a number for each tie. near: pairs of municipality numbers, shape (pairs, 2),
    one way round; None where every two different municipalities are near.
    """

    countries: Numbers
    municipalities: Numbers
    near: Numbers | None = None

    def pairs(self) -> int:
        """How many pairs of ties are alike, whatever their years."""
        return int(_Cells.of(self, 1).count(np.zeros((1, len(self.countries)), dtype=np.int64), 0)[0])


def later_than(
    years: Years, leader: NDArray[np.float64], strata: Years, rounds: int, random: np.random.Generator
) -> Matches:
    """Ties made in a later year than the leader's first tie to the same country (or city).

    leader: that first year for each tie's country, infinite where the leader has none.
    """
    drawn = np.concatenate(
        [
            (_dealt(years, strata, size, random) > leader).sum(1)
            for size in _batches(rounds, len(years), 4_000_000)
        ]
    )
    return _judged(int((years > leader).sum()), drawn)


def close_pairs(
    years: Years, alike: Alike, strata: Years, apart: int, rounds: int, random: np.random.Generator
) -> Matches:
    """Pairs of ties that are alike and at most `apart` years from each other.

    Knox 1964, Appl. Statist. 13, 25–29. Ties are counted by country, municipality and year, not pair by pair,
    so that the work grows with the number of ties and not with its square.
    """
    first = int(years.min())
    cells = _Cells.of(alike, int(years.max()) - first + 1)
    drawn = np.concatenate(
        [
            cells.count(_dealt(years - first, strata, size, random), apart)
            for size in _batches(rounds, max(cells.size, len(years)), 4_000_000)
        ]
    )
    return _judged(int(cells.count(years[None, :] - first, apart)[0]), drawn)


@dataclass(frozen=True)
class _Cells:
    """Ties counted by group (country and municipality) and year.

    group_of: group of each tie; country_of: where in the groups, which are sorted by country, each country
    begins; near: pairs of groups of one country, None for all of them.
    """

    group_of: Numbers
    groups: int
    country_starts: Numbers
    near: Numbers | None
    span: int

    @classmethod
    def of(cls, alike: Alike, span: int) -> _Cells:
        """span: number of different years."""
        keys, group_of = np.unique(
            np.stack([alike.countries, alike.municipalities], 1), axis=0, return_inverse=True
        )
        starts = np.flatnonzero(np.diff(keys[:, 0], prepend=keys[0, 0] - 1))
        near = None if alike.near is None else _group_pairs(keys, alike.near)
        return cls(group_of.reshape(-1), len(keys), starts, near, span)

    @property
    def size(self) -> int:
        """Cells of one round."""
        return self.groups * self.span

    def count(self, dealt: Years, apart: int) -> Numbers:
        """Near pairs in each round. dealt: years from 0 on, shape (rounds, ties)."""
        rounds = len(dealt)
        flat = (np.arange(rounds)[:, None] * self.groups + self.group_of) * self.span + dealt
        held = np.bincount(flat.ravel(), minlength=rounds * self.size).reshape(rounds, self.groups, self.span)
        if self.near is None:
            return _within(np.add.reduceat(held, self.country_starts, axis=1), apart) - _within(held, apart)
        windows = held.copy()
        for step in range(1, min(apart, self.span - 1) + 1):
            windows[..., step:] += held[..., :-step]
            windows[..., :-step] += held[..., step:]
        found = np.zeros(rounds, dtype=np.int64)
        for one, other in self.near:
            found += (held[:, one] * windows[:, other]).sum(1)
        return found


def _within(held: Numbers, apart: int) -> Numbers:
    """Pairs of ties of the same group at most `apart` years from each other, for each round."""
    pairs = (held * (held - 1) // 2).sum((1, 2))
    for step in range(1, min(apart, held.shape[2] - 1) + 1):
        pairs = pairs + (held[..., step:] * held[..., :-step]).sum((1, 2))
    result: Numbers = pairs
    return result


def _group_pairs(keys: Numbers, near: Numbers) -> Numbers:
    """Pairs of groups of one country whose municipalities are near. keys: country and municipality."""
    place = {(int(country), int(home)): number for number, (country, home) in enumerate(keys)}
    pairs = [
        (place[country, int(one)], place[country, int(other)])
        for country in dict.fromkeys(keys[:, 0].tolist())
        for one, other in near
        if (country, int(one)) in place and (country, int(other)) in place
    ]
    return np.array(pairs, dtype=np.int64).reshape(-1, 2)


def _dealt(years: Years, strata: Years, rounds: int, random: np.random.Generator) -> Years:
    """The years dealt out anew within strata, one row per round."""
    dealt = np.tile(years, (rounds, 1))
    for stratum in np.unique(strata):
        places = np.flatnonzero(strata == stratum)
        dealt[:, places] = random.permuted(dealt[:, places], axis=1)
    return dealt


def _batches(rounds: int, width: int, most: int) -> list[int]:
    """Rounds in portions of at most `most` cells."""
    portion = max(1, most // max(1, width))
    return [min(portion, rounds - done) for done in range(0, rounds, portion)]


def _judged(observed: int, drawn: NDArray[np.int64]) -> Matches:
    """The interval holds the ratios θ at which observed / θ lies within the middle 95% of the draws."""
    expected = float(drawn.mean())
    low, high = (float(np.quantile(drawn, q)) for q in (0.025, 0.975))
    below, above = np.count_nonzero(drawn <= observed), np.count_nonzero(drawn >= observed)
    p_value = min(1.0, 2 * (1 + min(below, above)) / (1 + len(drawn)))
    return Matches(
        observed,
        expected,
        observed / expected if expected else inf,
        observed / high if high else 0.0,
        observed / low if low else inf,
        float(p_value),
    )
