"""Following and nearness in time: small cases counted by hand, then simulated ties."""

from __future__ import annotations

from itertools import combinations
from math import inf

import numpy as np
import pytest
from tests.observatory.statistics.simulation import LEVEL, rate

from elci.observatory.statistics.following import Alike, close_pairs, later_than

TIES, COUNTRIES = 120, 25
PERIODS = np.array([1991, 2003, 2010, 2019])


def strata_of(years: np.ndarray) -> np.ndarray:
    return np.searchsorted(PERIODS, years, side="right")


def fashions(random: np.random.Generator) -> tuple[np.ndarray, np.ndarray]:
    """Years and countries of ties that share a foreign policy: each country is in favour in one period."""
    years = random.choice(np.arange(1991, 2021), TIES, p=np.arange(1, 31) / 465)
    favoured = random.integers(0, 4, COUNTRIES)
    countries = np.empty(TIES, dtype=np.int64)
    for tie, period in enumerate(strata_of(years) - 1):
        weights = np.where(favoured == period, 6.0, 1.0)
        countries[tie] = random.choice(COUNTRIES, p=weights / weights.sum())
    return years, countries


def pair_by_pair(years: np.ndarray, alike: Alike, apart: int) -> int:
    """Knox's count as it is defined: every pair looked at."""
    near = None if alike.near is None else {frozenset(map(int, pair)) for pair in alike.near}
    homes = alike.municipalities
    return sum(
        alike.countries[one] == alike.countries[other]
        and homes[one] != homes[other]
        and (near is None or frozenset((int(homes[one]), int(homes[other]))) in near)
        and abs(int(years[one]) - int(years[other])) <= apart
        for one, other in combinations(range(len(years)), 2)
    )


def test_a_leader_counted_by_hand() -> None:
    """Ties of 1995, 2000, 2005; the leader came to the last one's country in 1998. One later; 2/3 by chance."""
    years, leader = np.array([1995, 2000, 2005]), np.array([inf, inf, 1998])
    found = later_than(years, leader, np.zeros(3, np.int64), 20_000, np.random.default_rng(1))
    assert found.observed == 1
    assert found.expected == pytest.approx(2 / 3, abs=0.02)


def test_the_leaders_own_year_is_not_later() -> None:
    found = later_than(
        np.array([1998]), np.array([1998.0]), np.zeros(1, np.int64), 10, np.random.default_rng(1)
    )
    assert found.observed == 0


def test_near_pairs_counted_by_hand() -> None:
    """Four ties, two of one country two years apart; of six pairs of years two are at most two apart."""
    years = np.array([2000, 2002, 2004, 2010])
    alike = Alike(np.array([0, 0, 1, 2]), np.arange(4))
    found = close_pairs(years, alike, np.zeros(4, np.int64), 2, 20_000, np.random.default_rng(2))
    assert found.observed == 1
    assert found.expected == pytest.approx(2 / 6, abs=0.02)


@pytest.mark.parametrize("near", [None, np.array([[0, 1], [2, 5], [3, 4]])])
@pytest.mark.parametrize("apart", [0, 2, 50])
def test_counting_by_cells_is_counting_pair_by_pair(near: np.ndarray | None, apart: int) -> None:
    random = np.random.default_rng(5)
    years = random.integers(1990, 2021, 80)
    alike = Alike(random.integers(0, 9, 80), random.integers(0, 6, 80), near)
    found = close_pairs(years, alike, np.zeros(80, np.int64), apart, 20, random)
    assert found.observed == pair_by_pair(years, alike, apart)
    assert alike.pairs() == pair_by_pair(years, alike, 1000)
    assert 0 < found.observed <= alike.pairs()


def test_years_stay_within_their_period() -> None:
    """Dealt out within two periods of one tie each, nothing can change."""
    years, leader = np.array([1995, 2005]), np.array([1990.0, 1990.0])
    found = later_than(years, leader, np.array([0, 1]), 500, np.random.default_rng(3))
    assert (found.observed, found.expected, found.p_value) == (2, 2.0, 1.0)


def test_shared_fashions_are_not_taken_for_following_a_leader() -> None:
    def rejects(random: np.random.Generator) -> bool:
        years, countries = fashions(random)
        first = random.choice(np.append(np.arange(1991, 2021.0), [inf] * 10), COUNTRIES)
        return later_than(years, first[countries], strata_of(years), 199, random).p_value <= LEVEL

    assert rate(rejects, 1000, 71).at_most(LEVEL)


def test_a_followed_leader_is_found() -> None:
    """Two in three ties wait for the leader's first tie with their country."""

    def finds(random: np.random.Generator) -> bool:
        years, countries = fashions(random)
        first = random.choice(np.arange(1991, 2021.0), COUNTRIES)
        for tie in np.flatnonzero(random.random(TIES) < 2 / 3):
            open_now = np.flatnonzero(first < years[tie])
            if len(open_now):
                countries[tie] = random.choice(open_now)
        return later_than(years, first[countries], strata_of(years), 199, random).p_value <= LEVEL

    assert rate(finds, 150, 72).share > 0.8


def test_shared_fashions_are_not_taken_for_following_each_other() -> None:
    def rejects(random: np.random.Generator) -> bool:
        years, countries = fashions(random)
        alike = Alike(countries, random.integers(0, 20, TIES))
        return close_pairs(years, alike, strata_of(years), 2, 199, random).p_value <= LEVEL

    found = rate(rejects, 500, 73)
    assert found.at_most(LEVEL)
    assert found.share > LEVEL / 4


def test_without_periods_they_would_be() -> None:
    def rejects(random: np.random.Generator) -> bool:
        years, countries = fashions(random)
        alike = Alike(countries, random.integers(0, 20, TIES))
        return close_pairs(years, alike, np.zeros(TIES, np.int64), 2, 199, random).p_value <= LEVEL

    assert rate(rejects, 100, 74).share > 0.5


def test_districts_that_follow_each_other_are_found() -> None:
    """One tie in two goes to a country with which another district made one in the last two years."""

    def finds(random: np.random.Generator) -> bool:
        years, countries = fashions(random)
        order = np.argsort(years, kind="stable")
        for place, tie in enumerate(order):
            recent = [earlier for earlier in order[:place] if 0 < years[tie] - years[earlier] <= 2]
            if recent and random.random() < 0.5:
                countries[tie] = countries[random.choice(recent)]
        alike = Alike(countries, np.arange(TIES))
        return close_pairs(years, alike, strata_of(years), 2, 199, random).p_value <= LEVEL

    assert rate(finds, 100, 75).share > 0.6


def test_the_interval_covers_one_when_nobody_follows() -> None:
    def covers(random: np.random.Generator) -> bool:
        years, countries = fashions(random)
        alike = Alike(countries, random.integers(0, 20, TIES))
        found = close_pairs(years, alike, strata_of(years), 2, 399, random)
        return found.low <= 1 <= found.high

    assert rate(covers, 500, 76).within(0.93, 0.97)
