"""Exact tests and intervals for counts: binomial, two Poisson rates, a 2×2 table."""

from __future__ import annotations

from dataclasses import dataclass
from math import exp, inf, sqrt

_LARGE_MARGIN = 2_000


@dataclass(frozen=True)
class Comparison:
    """An effect with its 95% interval and two-sided p-value; `low` and `high` may be 0 and infinite."""

    effect: float
    low: float
    high: float
    p_value: float


def share_interval(successes: int, trials: int, level: float = 0.95) -> tuple[float, float]:
    """Clopper–Pearson interval of a share (Clopper & Pearson 1934, Biometrika 26, 404–413)."""
    from scipy.special import betaincinv

    tail = (1 - level) / 2
    low = float(betaincinv(successes, trials - successes + 1, tail)) if successes else 0.0
    high = float(betaincinv(successes + 1, trials - successes, 1 - tail)) if successes < trials else 1.0
    return low, high


def share_test(successes: int, trials: int, expected: float) -> Comparison:
    """A share against an expected one: exact binomial test; effect and interval are the share's.

    Two-sided p: the probability of all outcomes no likelier than the one observed.
    """
    from scipy.stats import binomtest

    low, high = share_interval(successes, trials)
    p_value = float(binomtest(successes, trials, expected).pvalue)
    return Comparison(successes / trials if trials else 0.0, low, high, p_value)


def rate_ratio(events: int, exposure: float, others: int, other_exposure: float) -> Comparison:
    """The ratio of two Poisson rates (first to second), exact by conditioning on the sum of events.

    Given the sum, the first count is binomial with share r·e₁ / (r·e₁ + e₂); the interval for r follows from
    Clopper–Pearson's (Przyborowski & Wilenski 1940, Biometrika 31, 313–323). Exposures: any common unit, > 0.
    The ratio is infinite where the second count is 0, and not a number where both are.
    """
    total = events + others
    scale = other_exposure / exposure
    if total == 0:
        return Comparison(float("nan"), 0.0, inf, 1.0)
    tested = share_test(events, total, exposure / (exposure + other_exposure))
    ratio = events / others * scale if others else inf
    return Comparison(ratio, _odds(tested.low) * scale, _odds(tested.high) * scale, tested.p_value)


def odds_ratio(first: tuple[int, int], second: tuple[int, int]) -> Comparison:
    """The odds ratio of a 2×2 table with rows `first` and `second`: Fisher's exact test.

    effect: the conditional maximum-likelihood estimate; interval: exact, from the noncentral hypergeometric
    distribution (Cornfield 1956; Fisher 1935). Where every margin exceeds 2,000 and no cell is empty, the
    sample odds ratio with Woolf's interval (1955, Ann. Hum. Genet. 19, 251–253), which is then the same to
    three digits and takes no time.
    """
    from scipy.stats import fisher_exact
    from scipy.stats.contingency import odds_ratio as conditional

    table = [list(first), list(second)]
    p_value = float(fisher_exact(table).pvalue)
    margins = (sum(first), sum(second), first[0] + second[0], first[1] + second[1])
    if 0 in margins:
        return Comparison(float("nan"), 0.0, inf, p_value)
    if min(margins) > _LARGE_MARGIN and 0 not in (*first, *second):
        ratio, reach = first[0] * second[1] / (first[1] * second[0]), _woolf(*first, *second)
        return Comparison(ratio, ratio / reach, ratio * reach, p_value)
    result = conditional(table)
    interval = result.confidence_interval(0.95)
    return Comparison(float(result.statistic), float(interval.low), float(interval.high), p_value)


def _woolf(*cells: int) -> float:
    """The factor between a sample odds ratio and either end of its 95% interval."""
    return exp(1.959963984540054 * sqrt(sum(1 / cell for cell in cells)))


def _odds(share: float) -> float:
    return share / (1 - share) if share < 1 else inf
