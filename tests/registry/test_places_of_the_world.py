"""A partner city that the registry does not have yet, taken from the gazetteer."""

from __future__ import annotations

import sqlite3
from pathlib import Path

import pytest
from tests.desk.house import House

from elci.desk.partner_choice import as_text, find, known
from elci.domain.names import fold_words
from elci.places.gazetteer import Gazetteer
from elci.places.models import Country, Place
from elci.registry.services import partner_at, world
from elci.registry.services.errors import PlaceUnknownError

# GeoNames id, name, country, latitude, longitude, population, further names
WORLD = [
    (2867714, "Munich", "DE", 48.13743, 11.57549, 1260391, ["München", "Münih"]),
    (3441575, "Montevideo", "UY", -34.90328, -56.18816, 1270737, []),
    (4930956, "Cambridge", "US", 42.3751, -71.10561, 118403, []),
    (2653941, "Cambridge", "GB", 52.2, 0.11667, 145674, []),
]
COUNTRIES = [("DE", "Almanya", "Germany"), ("UY", "Uruguay", "Uruguay"), ("US", "ABD", "United States"),
             ("GB", "Birleşik Krallık", "United Kingdom")]  # fmt: skip


@pytest.fixture(autouse=True)
def gazetteer(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "gazetteer.sqlite3"
    with sqlite3.connect(path) as base:
        base.execute("CREATE TABLE places (id, name, country, admin1, latitude, longitude, population)")
        base.execute("CREATE TABLE names (key, country, place, grade, name)")
        base.execute("CREATE TABLE country_names (key, code)")
        base.execute("CREATE TABLE country_labels (code, tr, en)")
        base.executemany("INSERT INTO country_labels VALUES (?, ?, ?)", COUNTRIES)
        for key, name, country, latitude, longitude, population, further in WORLD:
            base.execute(
                "INSERT INTO places VALUES (?, ?, ?, '', ?, ?, ?)",
                (key, name, country, latitude, longitude, population),
            )
            for grade, each in enumerate([name, *further], start=1):
                base.execute(
                    "INSERT INTO names VALUES (?, ?, ?, ?, ?)", (fold_words(each), country, key, grade, each)
                )
    base.close()
    small = Gazetteer(path)
    monkeypatch.setattr(world, "_gazetteer", lambda: small)
    yield
    small.close()


def partner(house: House, place: str, found_as: str = "") -> object:
    return partner_at(place, by=house.people["officer"], office=house.office, found_as=found_as)


def test_a_city_is_found_under_any_of_its_names(house: House) -> None:
    assert [as_text(option) for option in find("münih")] == ["Münih, Almanya"]
    assert [as_text(option) for option in find("MUNICH")] == ["Munich, Almanya"]


def test_of_two_cities_of_one_name_the_larger_stands_first(house: House) -> None:
    assert [as_text(option) for option in find("cambridge")] == [
        "Cambridge, Birleşik Krallık",
        "Cambridge, ABD",
    ]


def test_choosing_one_makes_place_country_and_partner(house: House) -> None:
    (option,) = find("Münih")
    made = option.partner(house.people["officer"], house.office)
    assert (made.pk, made.name_tr, made.name_en) == ("munich-de", "Münih", "Munich")
    place = Place.objects.get(pk="gn:2867714")
    assert (str(place.latitude), place.population) == ("48.13743", 1260391)
    germany = Country.objects.get(pk="DE")
    assert (germany.name_tr, germany.name_en, germany.continent) == ("Almanya", "Germany", "EU")


def test_both_americas_are_one_continent(house: House) -> None:
    partner(house, "gn:3441575")
    assert Country.objects.get(pk="UY").continent == "AM"


def test_once_it_is_a_partner_it_is_offered_as_one(house: House) -> None:
    partner(house, "gn:2867714", "Münih")
    assert [option.value for option in find("münih")] == ["partner:munich-de"]


def test_a_name_that_the_place_does_not_bear_is_not_taken_over(house: House) -> None:
    assert partner(house, "gn:2867714", "Atlantis").name_tr == "Munich"


@pytest.mark.parametrize("value", ["world:gn:2867714:Atlantis", "world:gn:1:Munich", "world:gn:2867714"])
def test_a_value_that_was_not_offered_is_not_known(value: str, house: House) -> None:
    assert known(value) is None


def test_what_was_offered_is_known_again(house: House) -> None:
    (option,) = find("münih")
    assert known(option.value) == option


@pytest.mark.parametrize("key", ["gn:1", "gn:x", "elci:atlantis", ""])
def test_a_place_that_nobody_knows_makes_no_partner(key: str, house: House) -> None:
    with pytest.raises(PlaceUnknownError):
        partner(house, key)


def test_without_a_gazetteer_only_the_registry_is_offered(
    house: House, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(world, "_gazetteer", lambda: None)
    assert find("münih") == []
    assert [as_text(option) for option in find("sofya")] == ["Sofya, Bulgaristan"]
