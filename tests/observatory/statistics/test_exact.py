"""Exact tests of counts: textbook cases, then error rates and coverage on simulated counts."""

from __future__ import annotations

from functools import cache
from math import inf, isnan

import numpy as np
import pytest
from scipy.stats import nchypergeom_fisher
from tests.observatory.statistics.simulation import LEVEL, rate

from elci.observatory.statistics.exact import odds_ratio, rate_ratio, share_interval, share_test


def test_fishers_lady_tasting_tea() -> None:
    """Fisher 1935, The Design of Experiments: 3 of 4 cups told rightly; two-sided p = 34/70."""
    tasted = odds_ratio((3, 1), (1, 3))
    assert tasted.p_value == pytest.approx(34 / 70)
    assert tasted.effect == pytest.approx(6.408309, abs=1e-4)


def test_convictions_of_twins() -> None:
    """Fisher 1970, § 21 (twins of criminals): 2 of 17 dizygotic against 10 of 13 monozygotic convicted."""
    twins = odds_ratio((2, 15), (10, 3))
    assert twins.p_value == pytest.approx(0.0005367, abs=1e-7)
    assert twins.effect == pytest.approx(0.04693661, rel=1e-4)


def test_the_ends_of_an_odds_ratio_leave_a_fortieth_on_either_side() -> None:
    """At each end the table, its margins given, is as extreme as 2.5% of tables (twins, as above)."""
    twins = odds_ratio((2, 15), (10, 3))
    margins = (30, 12, 17)
    assert nchypergeom_fisher(*margins, twins.low).sf(1) == pytest.approx(0.025, rel=1e-6)
    assert nchypergeom_fisher(*margins, twins.high).cdf(2) == pytest.approx(0.025, rel=1e-6)


def test_mendels_second_generation() -> None:
    """Conover 1971, p. 97: 682 tall plants of 925 where three quarters are expected."""
    tall = share_test(682, 925, 0.75)
    assert tall.p_value == pytest.approx(0.3825, abs=5e-5)
    assert (tall.low, tall.high) == pytest.approx((0.7076683, 0.7654066), abs=1e-7)


def test_lung_cancer_in_fredericia() -> None:
    """Andersen 1977 in Dalgaard 2008, ages 55–59: 11 cases of 800, 21 of 3,011 in three other towns."""
    towns = rate_ratio(11, 800, 6 + 8 + 7, 1083 + 1050 + 878)
    assert towns.effect == pytest.approx(1.971488, abs=1e-6)
    assert towns.p_value == pytest.approx(0.07967, abs=1e-5)
    assert (towns.low, towns.high) == pytest.approx((0.8584264, 4.2772659), abs=1e-6)


def test_no_success_bounds_the_share_from_above_only() -> None:
    low, high = share_interval(0, 60)
    assert low == 0
    assert high == pytest.approx(1 - 0.025 ** (1 / 60))


def test_a_ratio_to_nothing_has_no_upper_end() -> None:
    ratio = rate_ratio(5, 10, 0, 10)
    assert ratio.effect == inf
    assert ratio.high == inf
    assert ratio.low > 0


def test_nothing_on_both_sides_says_nothing() -> None:
    ratio = rate_ratio(0, 10, 0, 10)
    assert isnan(ratio.effect)
    assert (ratio.low, ratio.high, ratio.p_value) == (0, inf, 1)


def test_equal_rates_are_rejected_at_the_level() -> None:
    def rejects(random: np.random.Generator) -> bool:
        return rate_ratio(random.poisson(120), 20, random.poisson(90), 15).p_value <= LEVEL

    found = rate(rejects, 2000, 11)
    assert found.at_most(LEVEL)
    assert found.share > LEVEL / 2, found


def test_a_tripled_rate_is_found() -> None:
    def finds(random: np.random.Generator) -> bool:
        return rate_ratio(random.poisson(3 * 12), 10, random.poisson(12), 10).p_value <= LEVEL

    assert rate(finds, 500, 12).share > 0.85


def test_the_interval_of_a_rate_ratio_covers() -> None:
    def covers(random: np.random.Generator) -> bool:
        ratio = rate_ratio(random.poisson(2.5 * 80), 8, random.poisson(80), 8)
        return ratio.low <= 2.5 <= ratio.high

    assert rate(covers, 2000, 13).within(0.93, 0.97)


def test_the_interval_of_an_odds_ratio_covers() -> None:
    """Odds ratio 4 among 40 and 60 ties; exact intervals of few ties err on the side of width."""
    interval = cache(odds_ratio)

    def covers(random: np.random.Generator) -> bool:
        one, other = int(random.binomial(40, 2 / 3)), int(random.binomial(60, 1 / 3))
        found = interval((one, 40 - one), (other, 60 - other))
        return found.low <= 4 <= found.high

    assert rate(covers, 1500, 14).within(0.93, 0.98)


def test_in_a_large_table_the_quick_interval_is_the_exact_one() -> None:
    """2,100 and 2,300 ties: the margins are beyond the border, half of them below."""
    quick = odds_ratio((1300, 1100), (1000, 1400))
    exact = odds_ratio((1300 // 2, 1100 // 2), (1000 // 2, 1400 // 2))
    assert quick.effect == pytest.approx(1.6545, abs=1e-3)
    assert exact.effect == pytest.approx(quick.effect, rel=2e-3)
    wide, narrow = exact.high / exact.low, quick.high / quick.low
    assert np.log(wide) / np.log(narrow) == pytest.approx(2**0.5, rel=0.03)


def test_the_interval_of_a_share_covers() -> None:
    def covers(random: np.random.Generator) -> bool:
        low, high = share_interval(int(random.binomial(400, 0.3)), 400)
        return low <= 0.3 <= high

    assert rate(covers, 3000, 15).within(0.93, 0.97)
