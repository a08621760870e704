"""Partners drawn by chance: against distributions that are known."""

from __future__ import annotations

import numpy as np
import pytest
from scipy.stats import binom, hypergeom
from tests.observatory.statistics.simulation import LEVEL, rate

from elci.observatory.statistics.draws import drawn_hits, sum_distribution, two_sided, two_sided_of_draws


def test_equal_chances_give_the_binomial() -> None:
    assert sum_distribution([0.3] * 12) == pytest.approx(binom.pmf(range(13), 12, 0.3))


def test_unequal_chances_counted_by_hand() -> None:
    """1/2 and 1/4: neither 3/8, one 1/2, both 1/8."""
    assert sum_distribution([0.5, 0.25]) == pytest.approx([3 / 8, 1 / 2, 1 / 8])


def test_a_sure_capital_adds_one() -> None:
    assert sum_distribution([1.0, 0.5]) == pytest.approx([0, 0.5, 0.5])


def test_equal_weights_give_the_hypergeometric() -> None:
    """Ten of forty cities are capitals; eight are drawn, none twice."""
    hits = np.arange(40) < 10
    drawn = drawn_hits(np.ones(40), hits, 8, 20_000, np.random.default_rng(1))
    shares = np.bincount(drawn, minlength=9) / len(drawn)
    assert shares == pytest.approx(hypergeom.pmf(range(9), 40, 10, 8), abs=0.012)


def test_larger_cities_come_first() -> None:
    """A first draw takes the city of nine tenths nine times in ten."""
    drawn = drawn_hits(np.array([9.0, 1.0]), np.array([True, False]), 1, 20_000, np.random.default_rng(2))
    assert drawn.mean() == pytest.approx(0.9, abs=0.01)


def test_no_city_is_drawn_twice() -> None:
    drawn = drawn_hits(
        np.array([1e6, 1.0, 1.0]), np.array([True, True, True]), 3, 50, np.random.default_rng(3)
    )
    assert set(drawn) == {3}


def test_many_trials_of_two_chances_have_the_mean_and_spread_of_their_sum() -> None:
    """6,000 trials, beyond what is convolved directly: Σp and Σp(1 − p)."""
    distribution = sum_distribution([0.3] * 4000 + [0.8] * 2000)
    outcomes = np.arange(6001)
    mean = float(distribution @ outcomes)
    assert float(distribution.sum()) == pytest.approx(1, abs=1e-9)
    assert mean == pytest.approx(2800, abs=1e-6)
    assert float(distribution @ (outcomes - mean) ** 2) == pytest.approx(840 + 320, rel=1e-6)


def test_a_value_in_the_middle_is_no_surprise() -> None:
    assert two_sided(sum_distribution([0.5] * 10), 5) == 1.0


def test_both_tails_count() -> None:
    """0 or 10 heads of 10: 2 / 1,024."""
    assert two_sided(sum_distribution([0.5] * 10), 10) == pytest.approx(2 / 1024)


def test_the_least_p_of_draws_is_two_over_their_number_and_one() -> None:
    assert two_sided_of_draws(np.zeros(99, dtype=np.int64), 5) == pytest.approx(2 / 100)


def test_capitals_picked_by_chance_are_rejected_at_the_level() -> None:
    chances = np.random.default_rng(4).beta(1, 2, 60)
    distribution = sum_distribution(list(chances))

    def rejects(random: np.random.Generator) -> bool:
        return two_sided(distribution, int((random.random(60) < chances).sum())) <= LEVEL

    found = rate(rejects, 3000, 61)
    assert found.at_most(LEVEL)
    assert found.share > LEVEL / 2


def test_a_taste_for_capitals_is_found() -> None:
    """Chances of a third on average, odds tripled."""
    chances = np.random.default_rng(5).beta(1, 2, 60)
    distribution = sum_distribution(list(chances))
    keen = 3 * chances / (1 + 2 * chances)

    def finds(random: np.random.Generator) -> bool:
        return two_sided(distribution, int((random.random(60) < keen).sum())) <= LEVEL

    assert rate(finds, 500, 62).share > 0.9
