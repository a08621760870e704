"""Poisson regression of a panel: against statsmodels, then on panels with and without a planted effect."""

from __future__ import annotations

import numpy as np
import pytest
from tests.observatory.statistics.simulation import LEVEL, Rate, rate

from elci.dataset.files import Package
from elci.observatory.statistics.alignment import READINGS, panel_of
from elci.observatory.statistics.inquiry import Inquiry
from elci.observatory.statistics.panel import expected, fit, partial_out, permutation_p
from elci.observatory.statistics.ties import city_of

UNITS, YEARS = 25, 31


def histories(random: np.random.Generator) -> np.ndarray:
    """Whether a district is of the ruling party: decided anew every five years, more often after 2004."""
    chances = np.array([0.2, 0.25, 0.3, 0.7, 0.6, 0.75, 0.65])
    terms = random.random((UNITS, len(chances))) < chances
    return np.repeat(terms, 5, axis=1)[:, :YEARS].astype(float)


def paces(random: np.random.Generator) -> np.ndarray:
    """Means that rise in time, with some districts many times as busy as others; about 110 ties."""
    busy = random.gamma(0.8, 1.0, UNITS)[:, None]
    rising = np.linspace(0.1, 1.6, YEARS) * random.gamma(4.0, 0.25, YEARS)
    means = busy * rising
    return means * 110 / means.sum()


def panel(random: np.random.Generator, ratio: float, runs: float = 0.0) -> tuple[np.ndarray, np.ndarray]:
    """(counts, x); runs: variance of a factor per cell, for ties that come several at a time."""
    x, means = histories(random), paces(random)
    means = means * ratio**x
    means *= 110 / means.sum()
    if runs:
        means = means * random.gamma(1 / runs, runs, means.shape)
    return random.poisson(means).astype(float), x


ONES = np.ones((UNITS, YEARS))


def rejections(ratio: float, trials: int, seed: int, runs: float = 0.0) -> Rate:
    def rejects(random: np.random.Generator) -> bool:
        counts, x = panel(random, ratio, runs)
        return permutation_p(counts, ONES, x, 199, random) <= LEVEL

    return rate(rejects, trials, seed)


def coverage(ratio: float, trials: int, seed: int, runs: float = 0.0) -> Rate:
    def covers(random: np.random.Generator) -> bool:
        counts, x = panel(random, ratio, runs)
        found = fit(counts, ONES, x)
        assert found is not None
        low, high = found.interval()
        return low <= ratio <= high

    return rate(covers, trials, seed)


def test_the_fit_is_that_of_a_generalised_linear_model() -> None:
    """statsmodels with a column for every district and year; exposures of less than a year; x in parts."""
    sm = pytest.importorskip("statsmodels.api")
    random = np.random.default_rng(1)
    counts, x = panel(random, 2.0)
    exposure = random.uniform(0.4, 1.0, counts.shape)
    x = np.clip(x + random.uniform(-0.3, 0.3, x.shape), 0, 1)
    units, years = counts.sum(1) > 0, counts.sum(0) > 0
    kept = np.ix_(units, years)
    unit, year = np.indices(counts[kept].shape)
    columns = [x[kept].ravel()]
    columns += [(unit.ravel() == number).astype(float) for number in range(units.sum())]
    columns += [(year.ravel() == number).astype(float) for number in range(1, years.sum())]
    model = sm.GLM(
        counts[kept].ravel(),
        np.column_stack(columns),
        sm.families.Poisson(),
        offset=np.log(exposure[kept].ravel()),
    ).fit(tol=1e-12)
    ours = fit(counts, exposure, x)
    assert ours is not None
    assert ours.log_ratio == pytest.approx(model.params[0], abs=1e-6)
    assert ours.model_error == pytest.approx(model.bse[0], rel=1e-5)


def test_one_year_of_two_towns_gives_the_ratio_of_two_rates() -> None:
    """Without year effects: 12 ties in 6 years under one party, 4 in 8 under two, in each of three towns."""
    counts = np.tile([12.0, 4.0], (3, 1)) * [[1], [2], [3]]
    exposure = np.tile([6.0, 8.0], (3, 1))
    found = fit(counts, exposure, np.tile([1.0, 0.0], (3, 1)), year_effects=False)
    assert found is not None
    assert found.ratio == pytest.approx((12 / 6) / (4 / 8))


def test_margins_are_kept() -> None:
    counts = np.array([[3.0, 0, 2], [1, 4, 0], [0, 0, 0]])
    means = expected(counts, np.ones((3, 3)))
    assert means.sum(0) == pytest.approx(counts.sum(0))
    assert means.sum(1) == pytest.approx(counts.sum(1))


def test_what_is_common_to_a_year_or_a_unit_is_taken_out() -> None:
    common = np.add.outer(np.arange(4.0), np.arange(5.0) ** 2)
    assert partial_out(common, np.ones((4, 5))) == pytest.approx(np.zeros((4, 5)), abs=1e-6)


def test_x_that_never_differs_within_a_year_has_no_ratio() -> None:
    random = np.random.default_rng(2)
    counts, _ = panel(random, 1.0)
    assert fit(counts, ONES, np.tile(np.arange(YEARS) > 15, (UNITS, 1)).astype(float)) is None


def test_unknown_years_do_not_count() -> None:
    """Ties of a year without a known party change nothing, however many they are."""
    random = np.random.default_rng(3)
    counts, x = panel(random, 2.0)
    exposure = ONES.copy()
    exposure[:, :6] = 0
    crowded = counts.copy()
    crowded[:, :6] = 50
    assert fit(crowded, exposure, x) == fit(counts, exposure, x)


def test_a_rise_common_to_all_is_not_taken_for_the_party() -> None:
    """More ties, and more districts of the ruling party, after 2004: without year effects it looks like one."""
    naive, careful = [], []
    for random in np.random.default_rng(4).spawn(60):
        counts, x = panel(random, 1.0)
        without, with_years = fit(counts, ONES, x, year_effects=False), fit(counts, ONES, x)
        assert without is not None
        assert with_years is not None
        naive.append(without.log_ratio)
        careful.append(with_years.log_ratio)
    assert np.exp(np.mean(naive)) > 1.5
    assert np.exp(np.mean(careful)) == pytest.approx(1.0, abs=0.15)


def test_no_effect_is_rejected_at_the_level() -> None:
    assert rejections(1.0, 1500, 51).near(LEVEL)


def test_no_effect_is_rejected_at_the_level_when_ties_come_in_runs() -> None:
    assert rejections(1.0, 1500, 52, runs=1.0).near(LEVEL)


def test_the_level_holds_for_the_real_districts(reference: Package) -> None:
    """Keçiören has 22 of the ties, others have none; the level is kept as well."""
    city = city_of(reference, "ankara")
    inquiry = Inquiry(reference, city, city, None, None, 0, 199)
    real = panel_of(inquiry, city.districts, city.of_districts, 1989, READINGS[1])
    exposure = np.where(real.known > 0, 1.0, 0.0)
    means = expected(np.where(exposure > 0, real.counts, 0.0), exposure)

    def rejects(random: np.random.Generator) -> bool:
        counts = random.poisson(means).astype(float)
        return permutation_p(counts, exposure, real.aligned, 199, random) <= LEVEL

    assert rate(rejects, 1500, 57).near(LEVEL)


def test_a_tripled_rate_is_found() -> None:
    assert rejections(3.0, 300, 53).share > 0.75


def test_the_interval_covers_without_effect() -> None:
    assert coverage(1.0, 1000, 54).within(0.93, 0.97)


def test_the_interval_covers_a_doubled_rate() -> None:
    assert coverage(2.0, 1000, 55).within(0.93, 0.97)


def test_the_interval_covers_when_ties_come_in_runs() -> None:
    assert coverage(2.0, 1000, 56, runs=1.0).within(0.93, 0.97)
