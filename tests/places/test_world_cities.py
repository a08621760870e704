"""The world's cities for the draws of capitals: populations of GeoNames, one capital a country."""

from __future__ import annotations

import csv
from collections import Counter
from pathlib import Path

import pytest

from elci.observatory.frames import read_frames
from elci.observatory.report.trials import findings_of
from elci.observatory.statistics import WorldCity
from elci.places.gazetteer import Gazetteer
from elci.places.world_cities import world_cities


@pytest.fixture(scope="module")
def cities(base: Gazetteer) -> dict[str, WorldCity]:
    return {city.key: city for city in world_cities(base)}


@pytest.mark.parametrize(
    ("place", "capital"),
    [
        ("gn:323786", True),  # Ankara, not the largest city of its country
        ("gn:745044", False),  # İstanbul
        ("gn:3469058", True),  # Brasília
        ("gn:2661552", True),  # Bern
        ("gn:2657896", False),  # Zürich
        ("gn:1526273", True),  # Astana, which the table of countries still calls Nur-Sultan
    ],
)
def test_a_capital_is_told_from_a_large_city(cities: dict[str, WorldCity], place: str, capital: bool) -> None:
    assert cities[place].capital is capital


def test_a_country_has_one_capital_at_most(cities: dict[str, WorldCity]) -> None:
    capitals = Counter(city.country for city in cities.values() if city.capital)
    assert max(capitals.values()) == 1
    assert len(capitals) > 230


def test_the_capitals_of_the_studies_are_among_them(cities: dict[str, WorldCity], package: Path) -> None:
    with (package / "tables/place_traits.csv").open(encoding="utf-8", newline="") as file:
        told = [
            row["place"] for row in csv.DictReader(file) if (row["trait"], row["value"]) == ("capital", "yes")
        ]
    assert len(told) == 50
    assert [place for place in told if not cities[place].capital] == []


def test_ankara_picks_capitals_far_beyond_a_draw_by_population(
    cities: dict[str, WorldCity], package: Path
) -> None:
    """50 of 60 partners; some five of sixty cities of the world, drawn by population, are capitals."""
    found = {one.name: one for one in findings_of(read_frames(package), "ankara", list(cities.values()))}
    drawn = found["capitals-by-population"]
    assert drawn.table[0]["capitals"] == 50
    assert 3 < float(drawn.table[1]["capitals"]) < 7
    assert found["capitals-as-another-city"].table[1]["capitals"] == 51
