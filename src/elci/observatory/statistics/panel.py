"""Poisson regression of a panel of counts with an effect for every unit and every year.

Counts y[i, t] of unit i in year t are Poisson with mean exposure[i, t] · exp(a[i] + b[t] + β·x[i, t]). Unit
and year effects take out what is lasting in a unit and what is common to a year; β is what is left to x.
"""

from __future__ import annotations

from dataclasses import dataclass
from math import exp, inf, isfinite

import numpy as np
from numpy.typing import NDArray

Matrix = NDArray[np.float64]

_SWEEPS = 400
_STEPS = 60
_TOLERANCE = 1e-9
_LEAST_INFORMATION = 1e-6


@dataclass(frozen=True)
class Fit:
    """log_ratio: β; error: its standard error, robust to clustering within units; degrees: of Student's t.

    model_error: the standard error if counts are Poisson and ties independent of each other.
    events: counted in cells that bear on β.
    """

    log_ratio: float
    error: float
    model_error: float
    degrees: int
    events: int

    @property
    def ratio(self) -> float:
        """The rate at x = 1 relative to x = 0."""
        return exp(self.log_ratio)

    def interval(self, level: float = 0.95) -> tuple[float, float]:
        """Of the ratio, by Student's t; (0, inf) where no error can be told."""
        from scipy.stats import t

        if not isfinite(self.error):
            return 0.0, inf
        reach = float(t.ppf((1 + level) / 2, self.degrees)) * self.error
        return exp(self.log_ratio - reach), exp(self.log_ratio + reach)


def fit(counts: Matrix, exposure: Matrix, x: Matrix, year_effects: bool = True) -> Fit | None:
    """Maximum likelihood; None where x does not vary among the cells that matter or β has no finite estimate.

    The unit and year effects are profiled out (iterative proportional fitting), β is found by Newton's steps.
    Standard error: cluster-robust by unit with each unit's scores divided by 1 − its share of the information
    (the CR3 or jackknife form: Bell & McCaffrey 2002; MacKinnon, Nielsen & Webb 2023), t with units − 1.
    """
    counts = np.where(exposure > 0, counts, 0.0)
    beta = 0.0
    for _ in range(_STEPS):
        means = expected(counts, exposure * np.exp(beta * x), year_effects)
        part = partial_out(x, means, year_effects)
        information = float((means * part * part).sum())
        if information < _LEAST_INFORMATION:
            return None
        step = float(((counts - means) * part).sum()) / information
        beta += float(np.clip(step, -1.0, 1.0))
        if abs(beta) > 12:
            return None
        if abs(step) < 1e-7:
            break
    else:
        return None
    shares = (means * part * part).sum(1) / information
    units = int((counts.sum(1) > 0).sum())
    if units < 2 or shares.max() > 1 - 1e-9:
        return None
    scores = ((counts - means) * part).sum(1) / (1 - shares)
    error = float(np.sqrt((scores**2).sum() * (units - 1) / units)) / information
    return Fit(beta, error, information**-0.5, units - 1, int(counts.sum()))


def informative(counts: Matrix, exposure: Matrix, x: Matrix, year_effects: bool = True) -> bool:
    """Whether x differs where it matters: among units with ties, within years with ties."""
    counts = np.where(exposure > 0, counts, 0.0)
    means = expected(counts, exposure, year_effects)
    part = partial_out(x, means, year_effects)
    return float((means * part * part).sum()) >= _LEAST_INFORMATION


def permutation_p(
    counts: Matrix,
    exposure: Matrix,
    x: Matrix,
    rounds: int,
    random: np.random.Generator,
    year_effects: bool = True,
) -> float:
    """p of β = 0 when whole histories of x are dealt out anew among the units.

    A history keeps its order in time, so trends and runs of years stay as they are. The statistic is the sum
    of the units' scores relative to the root of the sum of their squares, which keeps the size where units
    differ (Janssen 1997; Chung & Romano 2013). Cells of unknown x (exposure 0) count as the year's mean.
    """
    counts = np.where(exposure > 0, counts, 0.0)
    residuals = counts - expected(counts, exposure, year_effects)
    known = exposure > 0
    means = np.where(known, x, 0.0).sum(0) / np.maximum(known.sum(0), 1)
    centred = np.where(known, x - means, 0.0)
    crossed = residuals @ centred.T
    units = len(counts)
    dealt = np.argsort(random.random((rounds, units)), axis=1)
    drawn = _studentised(crossed[np.arange(units), dealt])
    observed = _studentised(np.diag(crossed)[None, :])[0]
    return float((1 + np.count_nonzero(drawn >= observed - 1e-9)) / (1 + rounds))


def expected(counts: Matrix, weights: Matrix, year_effects: bool = True) -> Matrix:
    """Cell means weights[i, t]·A[i]·B[t] with the sums of each unit and, with year effects, each year."""
    means = weights.copy()
    by_unit, by_year = counts.sum(1, keepdims=True), counts.sum(0, keepdims=True)
    for _ in range(_SWEEPS if year_effects else 1):
        if year_effects:
            means *= _ratio(by_year, means.sum(0, keepdims=True))
        factor = _ratio(by_unit, means.sum(1, keepdims=True))
        means *= factor
        if np.abs(np.where(by_unit > 0, factor, 1.0) - 1.0).max() < _TOLERANCE:
            break
    return means


def partial_out(x: Matrix, weights: Matrix, year_effects: bool = True) -> Matrix:
    """What is left of x after weighted unit and year means are taken out, in turns until nothing changes."""
    left = x.copy()
    for _ in range(_SWEEPS if year_effects else 1):
        if year_effects:
            left -= _ratio((weights * left).sum(0, keepdims=True), weights.sum(0, keepdims=True))
        shift = _ratio((weights * left).sum(1, keepdims=True), weights.sum(1, keepdims=True))
        left -= shift
        if np.abs(shift).max() < _TOLERANCE:
            break
    return left


def _ratio(above: Matrix, below: Matrix) -> Matrix:
    return np.where(below > 0, above / np.where(below > 0, below, 1.0), 0.0)


def _studentised(scores: Matrix) -> Matrix:
    spread = np.sqrt((scores**2).sum(1))
    result: Matrix = np.abs(scores.sum(1)) / np.where(spread > 0, spread, 1.0)
    return result
