"""Composition over groups: textbook tables, then error rates, power and coverage on simulated ties."""

from __future__ import annotations

from math import isnan

import numpy as np
import pytest
from tests.observatory.statistics.simulation import LEVEL, Rate, rate

from elci.observatory.statistics.contingency import association, chi_square

# Agresti 2002, p. 57: job satisfaction (columns) by income; Fisher–Freeman–Halton p = 0.7827.
JOB = np.array([[1, 3, 10, 6], [2, 3, 10, 7], [1, 6, 14, 12], [0, 1, 9, 11]])
# Shares of six periods and five continents as uneven as those of a city's ties.
PERIODS = np.array([0.05, 0.20, 0.06, 0.25, 0.34, 0.10])
CONTINENTS = np.array([0.42, 0.38, 0.12, 0.05, 0.03])
# Log deviations that give each period its own mix; times 1 they make V about 0.3.
MIX = np.array([[1, -1, 0, 0, 0], [1, 0, -1, 0, 0], [0, 1, 0, 0, 0], [0.5, -0.5, 0, 0, 0],
                [-1, 0.5, 1, 0, 0], [0, 1, 0, 0, 0]])  # fmt: skip


def cells(strength: float) -> np.ndarray:
    shares = PERIODS[:, None] * CONTINENTS * np.exp(strength * MIX)
    return shares / shares.sum()


def drawn(random: np.random.Generator, ties: int, strength: float) -> np.ndarray:
    return random.multinomial(ties, cells(strength).ravel()).reshape(cells(strength).shape)


def true_v(strength: float) -> float:
    return float((chi_square(cells(strength)) / (min(MIX.shape) - 1)) ** 0.5)


def test_job_satisfaction_by_income() -> None:
    found = association([JOB], 20_000, np.random.default_rng(1))
    assert found.p_fisher == pytest.approx(0.7827, abs=0.012)
    assert float(chi_square(JOB)) == pytest.approx(5.9655, abs=1e-4)


def test_a_table_small_enough_to_count_by_hand() -> None:
    """Two periods of three ties, all of one continent each: 2 of the 20 ways to deal out six ties."""
    found = association([np.array([[3, 0], [0, 3]])], 20_000, np.random.default_rng(2))
    assert found.p_value == pytest.approx(2 / 20, abs=0.01)


def test_tiers_are_compared_within_themselves() -> None:
    """Early ties of one tier to Europe and late ones of the other to Africa: no tier ever changed its mix."""
    early = np.array([[30, 0], [0, 0]])
    late = np.array([[0, 0], [0, 30]])
    assert isnan(association([early, late], 99, np.random.default_rng(3)).v)
    assert association([early + late], 999, np.random.default_rng(3)).p_value < 0.01


def test_two_tiers_that_change_alike_say_more_than_one() -> None:
    one = np.array([[9, 3], [4, 8]])
    alone = association([one], 9_999, np.random.default_rng(4)).p_value
    both = association([one, one], 9_999, np.random.default_rng(4)).p_value
    assert both < alone / 2


def test_a_constant_mix_is_rejected_at_the_level() -> None:
    found = rate(lambda random: association([drawn(random, 60, 0.0)], 199, random).p_value <= LEVEL, 1000, 31)
    assert found.near(LEVEL)


def test_a_constant_mix_in_two_tiers_is_rejected_at_the_level() -> None:
    def rejects(random: np.random.Generator) -> bool:
        strata = [drawn(random, 60, 0.0), drawn(random, 100, 0.0)]
        return association(strata, 199, random).p_value <= LEVEL

    assert rate(rejects, 600, 32).near(LEVEL)


def test_a_changing_mix_is_found() -> None:
    found = rate(lambda random: association([drawn(random, 160, 1.0)], 199, random).p_value <= LEVEL, 200, 33)
    assert found.share > 0.9


def coverage(ties: int, strength: float, trials: int, seed: int) -> Rate:
    truth = true_v(strength)

    def covers(random: np.random.Generator) -> bool:
        found = association([drawn(random, ties, strength)], 199, random)
        return found.low - 1e-12 <= truth <= found.high

    return rate(covers, trials, seed)


@pytest.mark.parametrize(("ties", "strength", "seed"), [(60, 0.0, 34), (60, 0.4, 35), (160, 0.4, 36)])
def test_the_interval_of_v_covers(ties: int, strength: float, seed: int) -> None:
    """V = 0, then 0.13 with few and with many ties; 2,500 trials each give 95.3, 95.8 and 96.2%."""
    assert coverage(ties, strength, 900, seed).within(0.93, 0.97)


def test_the_interval_of_a_strong_association_is_rather_too_wide() -> None:
    """V = 0.38: the noncentral chi-square spreads more than such tables do."""
    assert coverage(160, 1.5, 300, 38).share > 0.95


def test_v_is_not_inflated_by_a_small_table() -> None:
    """Without correction sixty ties in thirty cells show V = 0.29 on average where there is nothing."""
    randoms = np.random.default_rng(37).spawn(300)
    tables = [drawn(random, 60, 0.0) for random in randoms]
    assert np.mean([association([table], 99, randoms[0]).v for table in tables]) < 0.09
