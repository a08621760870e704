"""Partners drawn by chance: how many capitals a draw by population, or within countries, would give."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

Distribution = NDArray[np.float64]
_DIRECT = 1_000_000


def drawn_hits(
    weights: Distribution, hits: NDArray[np.bool_], size: int, rounds: int, random: np.random.Generator
) -> NDArray[np.int64]:
    """Hits among `size` different items drawn by weight, one number per round.

    Items are drawn one after another without being put back. weights: not negative, at least `size` of them
    positive. Repeated draws are passed over; where many repeat, what is drawn already leaves the urn.
    """
    whole = np.cumsum(weights)
    found = np.empty(rounds, dtype=np.int64)
    for turn in range(rounds):
        keys, chosen = whole, dict[int, None]()
        while True:
            drawn = np.searchsorted(keys, random.random(2 * size) * keys[-1], side="right")
            chosen.update(dict.fromkeys(np.minimum(drawn, len(keys) - 1).tolist()))
            if len(chosen) >= size:
                break
            left = weights.copy()
            left[list(chosen)] = 0
            keys = np.cumsum(left)
        found[turn] = hits[list(chosen)[:size]].sum()
    return found


def sum_distribution(chances: Sequence[float]) -> Distribution:
    """The distribution of the number of successes in independent trials with these chances.

    Poisson binomial (Hong 2013, Comput. Statist. Data Anal. 59, 41–51): equal chances make a binomial, and
    the binomials are convolved; element k is the probability of k successes. Long ones are convolved by
    Fourier transforms, with an error below 1e-12.
    """
    from scipy.stats import binom

    distribution = np.ones(1)
    for chance, times in sorted(Counter(chances).items()):
        own = binom.pmf(np.arange(times + 1), times, chance)
        distribution = _convolved(distribution, own)
    return distribution


def _convolved(one: Distribution, other: Distribution) -> Distribution:
    if len(one) * len(other) <= _DIRECT:
        return np.convolve(one, other)
    from scipy.signal import fftconvolve

    joined: Distribution = np.maximum(fftconvolve(one, other), 0.0)
    return joined


def two_sided(distribution: Distribution, observed: int) -> float:
    """Twice the smaller tail, at most 1."""
    below, above = float(distribution[: observed + 1].sum()), float(distribution[observed:].sum())
    return min(1.0, 2 * min(below, above))


def two_sided_of_draws(drawn: NDArray[np.int64], observed: int) -> float:
    """The same from random draws; the observed value counts as one of them (Phipson & Smyth 2010)."""
    below, above = np.count_nonzero(drawn <= observed), np.count_nonzero(drawn >= observed)
    return float(min(1.0, 2 * (1 + min(below, above)) / (1 + len(drawn))))
