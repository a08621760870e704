"""Capitals among partners, where the package knows only some of them."""

from __future__ import annotations

import pytest
from tests.observatory.statistics.packages import named, rows

from elci.dataset.files import Package
from elci.observatory.statistics import Finding, findings


def ties(home: str, places: list[str]) -> tuple[list[dict[str, object]], list[dict[str, object]]]:
    """Agreements and their parties: one of `home` with each place."""
    keys = [f"{home}-{number}" for number in range(len(places))]
    agreements: list[dict[str, object]] = [{"id": key, "state": "listed"} for key in keys]
    parties: list[dict[str, object]] = []
    for key, place in zip(keys, places, strict=True):
        parties.append({"agreement": key, "position": 1, "municipality": home})
        parties.append({"agreement": key, "position": 2, "partner": place})
    return agreements, parties


def package(places: list[dict[str, object]], capital: list[str], one: list[str], other: list[str]) -> Package:
    """Two municipalities with ties to places; `capital` are known as such, the rest are not known."""
    mine, theirs = ties("one", one), ties("other", other)
    return {
        "municipalities": rows(
            "municipalities", {"id": "one", "province": "Bir"}, {"id": "other", "province": "Öteki"}
        ),
        "places": rows("places", *({"kind": "city", **place} for place in places)),
        "partners": rows("partners", *({"id": place["id"], "place": place["id"]} for place in places)),
        "place_traits": rows(
            "place_traits", *({"place": place, "trait": "capital", "value": "yes"} for place in capital)
        ),
        "agreements": rows("agreements", *mine[0], *theirs[0]),
        "agreement_parties": rows("agreement_parties", *mine[1], *theirs[1]),
    }


def asked(tables: Package, name: str) -> Finding:
    return named(findings(tables, city="one", other="other", rounds=499), f"capitals-{name}")


ITALY = [
    {"id": "roma", "country": "IT", "population": 3_000},
    {"id": "milano", "country": "IT", "population": 1_000},
]
JAPAN = [
    {"id": "osaka", "country": "JP", "population": 2_000},
    {"id": "kyoto", "country": "JP", "population": 1_500},
]


def test_a_country_has_no_second_capital() -> None:
    """Rome is known as Italy's: Milan is none, however many partners it has."""
    table = asked(package(ITALY, ["roma"], ["roma"] * 10, ["milano"] * 10), "as-another-city").table
    assert [row["capitals"] for row in table] == [10, 0]


def test_where_the_capital_is_unknown_one_place_at_most_can_be_it() -> None:
    """Of the other city's ties in Japan at most those with Kyoto, its most frequent partner there."""
    places = [*ITALY, *JAPAN]
    table = asked(
        package(places, ["roma"], ["roma"] * 10, ["kyoto"] * 7 + ["osaka"] * 4), "as-another-city"
    ).table
    assert [row["capitals"] for row in table] == [10, 7]


def test_ones_own_unknown_capitals_are_not_assumed() -> None:
    table = asked(package([*ITALY, *JAPAN], ["roma"], ["kyoto"] * 10, ["roma"] * 10), "as-another-city").table
    assert [row["capitals"] for row in table] == [0, 10]


def test_within_a_country_the_chance_is_the_capitals_share_of_its_people() -> None:
    """Rome has three quarters of the people of Italy's two cities: twelve ties give nine on average."""
    finding = asked(package(ITALY, ["roma"], ["roma"] * 12, ["milano"]), "within-countries")
    assert finding.table[1]["capitals"] == pytest.approx(9)
    assert finding.effect == pytest.approx(1 - 0.75)
    assert finding.p_value == pytest.approx(2 * 0.75**12)


def test_within_a_country_of_unknown_capital_the_largest_city_is_taken_for_it() -> None:
    finding = asked(package(JAPAN, [], ["kyoto"] * 12, ["osaka"]), "within-countries")
    assert finding.table[1]["capitals"] == pytest.approx(12 * 2_000 / 3_500)


def test_too_few_ties_are_not_compared() -> None:
    finding = asked(package(ITALY, ["roma"], ["roma"] * 9, ["milano"] * 20), "as-another-city")
    assert (finding.computable, finding.n) == (False, 9)
