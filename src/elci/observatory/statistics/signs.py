"""Early against late within a term: sign flips over terms, and the ratio's jackknife interval."""

from __future__ import annotations

from dataclasses import dataclass
from math import exp, log, nan, sqrt

import numpy as np
from numpy.typing import NDArray

Counts = NDArray[np.float64]
_ALL_SIGNS_UP_TO = 16


def sign_flip_p(differences: Counts, random: np.random.Generator, rounds: int = 65_535) -> float:
    """Two-sided p of a sum of differences when every one may as well have the other sign (Fisher 1935, §21).

    All 2^k signs up to k = 16, random ones beyond. Zero differences take part and change nothing.
    """
    size = len(differences)
    if size == 0:
        return 1.0
    if size <= _ALL_SIGNS_UP_TO:
        bits = np.arange(2**size)[:, None] >> np.arange(size) & 1
        drawn = np.abs((1 - 2 * bits) @ differences)
        extra = 0
    else:
        drawn = np.abs(random.choice([-1.0, 1.0], (rounds, size)) @ differences)
        extra = 1
    reached = np.count_nonzero(drawn >= abs(float(differences.sum())) - 1e-9)
    return float((reached + extra) / (len(drawn) + extra))


@dataclass(frozen=True)
class Ratio:
    """A ratio of two sums with its 95% interval; not a number where a sum is zero."""

    value: float
    low: float
    high: float


def jackknife_ratio(early: Counts, late: Counts, level: float = 0.95) -> Ratio:
    """Σ early / Σ late with an interval that treats the blocks (terms) as the cases.

    Each block is left out once; the log ratios' jackknife variance with Student's t, blocks − 1
    (Miller 1974, Biometrika 61, 1–15).
    """
    from scipy.stats import t

    first, second, blocks = float(early.sum()), float(late.sum()), len(early)
    if first <= 0 or second <= 0 or blocks < 2:
        return Ratio(nan, nan, nan)
    left = (first - early, second - late)
    if left[0].min() <= 0 or left[1].min() <= 0:
        return Ratio(first / second, nan, nan)
    without = np.log(left[0] / left[1])
    error = sqrt((blocks - 1) / blocks * float(((without - without.mean()) ** 2).sum()))
    centre, reach = log(first / second), float(t.ppf((1 + level) / 2, blocks - 1)) * error
    return Ratio(exp(centre), exp(centre - reach), exp(centre + reach))
