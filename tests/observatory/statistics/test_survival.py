"""Durations with censoring: Freireich's leukaemia trial, statsmodels, then simulated ties."""

from __future__ import annotations

import numpy as np
import pytest
from tests.observatory.statistics.simulation import LEVEL, rate

from elci.observatory.statistics.survival import Durations, curve, log_rank, median

# Freireich et al. 1963, weeks of remission; a plus in the trial's table is a censored time here.
TREATED = Durations(
    (6, 6, 6, 6, 7, 9, 10, 10, 11, 13, 16, 17, 19, 20, 22, 23, 25, 32, 32, 34, 35),
    tuple(mark == "x" for mark in "xxx+x+x++xx+++xx+++++"),
)
PLACEBO = Durations((1, 1, 2, 2, 3, 4, 4, 5, 5, 8, 8, 8, 8, 11, 11, 12, 12, 15, 17, 22, 23), (True,) * 21)


def ties(random: np.random.Generator, number: int, mean: float) -> Durations:
    """Lives of ties, exponential; the list was drawn up at some time of each life."""
    lives, seen = random.exponential(mean, number), random.uniform(0, 2 * mean, number)
    return Durations(tuple(np.minimum(lives, seen)), tuple(bool(end) for end in lives <= seen))


def test_half_of_the_placebo_group_relapse_by_week_eight() -> None:
    assert median(curve(PLACEBO)).value == 8


def test_half_of_the_treated_relapse_by_week_twenty_three() -> None:
    middle = median(curve(TREATED))
    assert (middle.value, middle.low, middle.high) == (23, 13, None)


def test_the_share_still_in_remission_at_week_ten() -> None:
    """Kalbfleisch & Prentice 1980: 0.753 of the treated; 15 were at risk and one relapsed."""
    step = next(step for step in curve(TREATED) if step.time == 10)
    assert (step.at_risk, step.events) == (15, 1)
    assert step.share == pytest.approx(0.7529, abs=1e-4)


def test_the_log_rank_test_of_the_trial() -> None:
    chi_square, p_value = log_rank(TREATED, PLACEBO)
    assert chi_square == pytest.approx(16.79, abs=0.005)
    assert p_value == pytest.approx(4.17e-5, rel=1e-2)


def test_the_curve_is_that_of_statsmodels() -> None:
    survfunc = pytest.importorskip("statsmodels.duration.survfunc")
    theirs = survfunc.SurvfuncRight(np.array(TREATED.times), np.array(TREATED.ended).astype(int))
    assert [step.time for step in curve(TREATED)] == list(theirs.surv_times)
    assert [step.share for step in curve(TREATED)] == pytest.approx(list(theirs.surv_prob))


def test_nothing_ended_no_step() -> None:
    assert curve(Durations((3.0, 5.0), (False, False))) == []


def test_when_all_have_ended_nothing_lasts() -> None:
    last = curve(PLACEBO)[-1]
    assert (last.time, last.share) == (23, 0)


def test_equal_lives_are_rejected_at_the_level() -> None:
    found = rate(lambda random: log_rank(ties(random, 40, 8), ties(random, 60, 8))[1] <= LEVEL, 800, 81)
    assert found.near(LEVEL)


def test_lives_twice_as_long_are_found() -> None:
    found = rate(lambda random: log_rank(ties(random, 60, 6), ties(random, 60, 14))[1] <= LEVEL, 200, 82)
    assert found.share > 0.8


def test_the_interval_of_the_median_covers() -> None:
    truth = 8 * np.log(2)

    def covers(random: np.random.Generator) -> bool:
        middle = median(curve(ties(random, 120, 8)))
        return (middle.low or np.inf) <= truth <= (middle.high or np.inf)

    assert rate(covers, 700, 83).within(0.93, 0.97)


def test_a_list_of_the_living_only_would_mislead() -> None:
    """Taking censored times for ends makes lives of eight years look like half of that."""
    lives = ties(np.random.default_rng(84), 4000, 8)
    right = median(curve(lives)).value
    wrong = median(curve(Durations(lives.times, (True,) * len(lives.times)))).value
    assert right == pytest.approx(8 * np.log(2), rel=0.06)
    assert wrong is not None
    assert wrong < 0.75 * 8 * np.log(2)
