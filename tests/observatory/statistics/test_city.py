"""Which ties are a city's, and what a city of a package is."""

from __future__ import annotations

import pytest
from tests.observatory.statistics.packages import rows

from elci.dataset.files import Package
from elci.observatory.statistics.periods import (
    AFRICA,
    BALKANS,
    CYPRUS,
    OTHER_ASIA,
    WEST,
    period_of,
    region_of,
)
from elci.observatory.statistics.ties import city_of, covered_until


def test_ankara_has_sixty_dated_ties_and_its_districts_a_hundred_and_seven(reference: Package) -> None:
    ankara = city_of(reference, "ankara")
    assert (ankara.name, len(ankara.districts)) == ("Ankara", 25)
    assert (len(ankara.own), len(ankara.of_districts), len(ankara.dated)) == (60, 107, 167)


def test_the_list_of_study_000_is_of_2020(reference: Package) -> None:
    assert covered_until(reference, city_of(reference, "ankara")) == 2020


def test_istanbuls_ties_carry_no_year(reference: Package) -> None:
    assert city_of(reference, "istanbul").dated == ()


def test_a_rejected_tie_is_none(reference: Package) -> None:
    """Jerusalem, begun in 1982 and rejected in 2004."""
    assert not [tie for tie in city_of(reference, "ankara").ties if "jerusalem" in tie.agreement]


def test_a_part_of_a_city_counts_as_the_city(reference: Package) -> None:
    """Çankaya’s tie with Wieden is one with Vienna."""
    wieden = next(tie for tie in city_of(reference, "ankara").ties if "wieden" in tie.agreement)
    assert wieden.city == "gn:2761369"


def test_an_unknown_city_has_nothing(reference: Package) -> None:
    nowhere = city_of(reference, "atlantis")
    assert (nowhere.districts, nowhere.ties) == ((), ())


def test_a_tie_at_home_and_a_date_before_a_year_are_set_apart() -> None:
    package = {
        "municipalities": rows("municipalities", {"id": "beykoz", "province": "İstanbul", "place": "tr"}),
        "places": rows("places", {"id": "tr", "country": "TR"}, {"id": "hilvan", "country": "TR"}),
        "partners": rows("partners", {"id": "h", "place": "hilvan"}, {"id": "p", "country": "BG"}),
        "agreements": rows(
            "agreements",
            {"id": "1", "date": "2010", "state": "listed"},
            {"id": "2", "date": "<2004", "state": "listed"},
        ),
        "agreement_parties": rows(
            "agreement_parties",
            {"agreement": "1", "position": 1, "municipality": "beykoz"},
            {"agreement": "1", "position": 2, "partner": "h"},
            {"agreement": "2", "position": 1, "municipality": "beykoz"},
            {"agreement": "2", "position": 2, "partner": "p"},
        ),
        "countries": rows("countries", {"id": "BG", "continent": "EU"}),
    }  # fmt: skip
    (tie,) = city_of(package, "beykoz").ties
    assert (tie.agreement, tie.country, tie.continent, tie.year) == ("2", "BG", "EU", None)


@pytest.mark.parametrize(
    ("year", "period"),
    [(1971, 0), (1990, 0), (1991, 1), (1999, 1), (2002, 2), (2009, 3), (2010, 4), (2021, 5)],
)
def test_periods_of_foreign_policy(year: int, period: int) -> None:
    assert period_of(year) == period


@pytest.mark.parametrize(
    ("country", "continent", "region"),
    [("TN", "AF", AFRICA), ("RO", "EU", BALKANS), ("CY", "EU", CYPRUS), ("MN", "AS", OTHER_ASIA),
     ("LV", "EU", WEST), ("PE", "AM", WEST), ("AU", "OC", WEST)],
)  # fmt: skip
def test_regions_of_foreign_policy(country: str, continent: str, region: int) -> None:
    assert region_of(country, continent) == region


def test_a_country_of_unknown_continent_has_no_region() -> None:
    assert region_of("", "") is None
