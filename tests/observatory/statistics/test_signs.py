"""Sign flips and the jackknife: Student's sleep data, then terms made up."""

from __future__ import annotations

from math import isnan

import numpy as np
import pytest
from tests.observatory.statistics.simulation import LEVEL, rate

from elci.observatory.statistics.signs import jackknife_ratio, sign_flip_p

# Student 1908: extra hours of sleep on the second drug less the first, ten patients.
SLEEP = np.array([1.2, 2.4, 1.3, 1.3, 0.0, 1.0, 1.8, 0.8, 4.6, 1.4])


def test_students_sleep_data() -> None:
    """No patient slept less and one the same: of 1,024 signs four reach the sum, p = 4 / 1,024."""
    assert sign_flip_p(SLEEP, np.random.default_rng(1)) == pytest.approx(4 / 1024)


def test_darwins_maize() -> None:
    """Fisher 1935, § 21: fifteen pairs, 863 of 32,768 sums as large in one direction; p = 1,726 / 32,768."""
    eighths = [49, -67, 8, 16, 6, 23, 28, 41, 14, 29, 56, 24, 75, 60, -48]
    assert sign_flip_p(np.array(eighths, float), np.random.default_rng(1)) == pytest.approx(1726 / 32768)


def test_many_terms_are_sampled() -> None:
    random = np.random.default_rng(2)
    assert sign_flip_p(np.full(30, 1.0), random) < 0.001
    assert sign_flip_p(np.tile([1.0, -1.0], 15), random) == 1.0


def test_no_terms_no_evidence() -> None:
    assert sign_flip_p(np.array([]), np.random.default_rng(1)) == 1.0


def test_the_ratio_of_equal_halves_is_one() -> None:
    ratio = jackknife_ratio(np.array([4.0, 6, 5]), np.array([5.0, 4, 6]))
    assert ratio.value == 1
    assert ratio.low < 1 < ratio.high


def test_a_half_without_ties_has_no_ratio() -> None:
    assert isnan(jackknife_ratio(np.array([4.0, 6]), np.array([0.0, 0])).value)


def terms(random: np.random.Generator, number: int, ratio: float) -> tuple[np.ndarray, np.ndarray]:
    """Ties early and late in terms whose pace differs, with runs of ties in a year: variance 1.5 × mean."""
    pace = random.choice([4.0, 8.0, 16.0, 25.0], number)
    early, late = (random.negative_binomial(2 * pace * side, 2 / 3) for side in (ratio, 1.0))
    return early.astype(float), late.astype(float)


def test_no_pattern_is_rejected_at_the_level() -> None:
    """Eight terms: 256 signs, so the level is kept from below."""

    def rejects(random: np.random.Generator) -> bool:
        early, late = terms(random, 8, 1.0)
        return sign_flip_p(early - late, random) <= LEVEL

    found = rate(rejects, 2000, 41)
    assert found.at_most(LEVEL)
    assert found.share > LEVEL / 2


def test_a_tripled_pace_after_elections_is_found() -> None:
    def finds(random: np.random.Generator) -> bool:
        early, late = terms(random, 8, 3.0)
        return sign_flip_p(early - late, random) <= LEVEL

    assert rate(finds, 300, 42).share > 0.9


def test_the_interval_of_the_ratio_covers() -> None:
    def covers(random: np.random.Generator) -> bool:
        ratio = jackknife_ratio(*terms(random, 8, 2.0))
        return ratio.low <= 2 <= ratio.high

    assert rate(covers, 2000, 43).within(0.93, 0.97)
