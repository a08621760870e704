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


@dataclass(frozen=True)
class Matches:
    """Matches seen, expected under the permutation, their ratio with its 95% interval, and the p-value."""

    observed: int
    expected: float
    ratio: float
    low: float
    high: float
    p_value: float


def later_than(
    years: Years, leader: NDArray[np.float64], strata: Years, rounds: int, random: np.random.Generator
) -> Matches:
    """Ties made in a later year than the leader's first tie to the same country (or city).

    leader: that first year for each tie's country, infinite where the leader has none.
    """
    drawn = (_dealt(years, strata, rounds, random) > leader).sum(1)
    return _judged(int((years > leader).sum()), drawn)


def close_pairs(
    years: Years,
    alike: NDArray[np.int64],
    strata: Years,
    apart: int,
    rounds: int,
    random: np.random.Generator,
) -> Matches:
    """Pairs of ties that are alike and at most `apart` years from each other.

    Knox 1964, Appl. Statist. 13, 25–29. alike: pairs of tie numbers, shape (pairs, 2): same country,
    different municipalities.
    """

    def count(dealt: Years) -> NDArray[np.int64]:
        near: NDArray[np.int64] = (np.abs(dealt[:, alike[:, 0]] - dealt[:, alike[:, 1]]) <= apart).sum(1)
        return near

    drawn = np.concatenate(
        [count(_dealt(years, strata, size, random)) for size in _batches(rounds, len(alike))]
    )
    return _judged(int(count(years[None, :])[0]), drawn)


def _dealt(years: Years, strata: Years, rounds: int, random: np.random.Generator) -> Years:
    """The years dealt out anew within strata, one row per round."""
    dealt = np.tile(years, (rounds, 1))
    for stratum in np.unique(strata):
        places = np.flatnonzero(strata == stratum)
        order = np.argsort(random.random((rounds, len(places))), axis=1)
        dealt[:, places] = years[places][order]
    return dealt


def _batches(rounds: int, width: int) -> list[int]:
    """Rounds in portions of at most four million comparisons."""
    most = max(1, 4_000_000 // max(1, width))
    return [min(most, rounds - done) for done in range(0, rounds, most)]


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
