"""A list of the world: its countries, one country's place in it, and the maps drawn from it."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from elci.observatory.gallery.choice import Choice
from elci.observatory.gallery.hall import Hall
from elci.observatory.gallery.page import page
from elci.observatory.gallery.world import World, continent_of, country_name
from elci.observatory.gallery.world_exhibits import MAKERS


@pytest.fixture
def world(world_file: Path) -> World:
    return World.read(world_file)


def test_countries_count_each_pair_of_cities_once(world: World) -> None:
    rows = {
        row["country"]: (row["ties"], row["inside"], row["cities"])
        for row in world.countries.iter_rows(named=True)
    }
    assert rows == {"DE": (5, 2, 3), "TR": (3, 0, 2), "BG": (1, 0, 1), "JP": (1, 0, 1)}


def test_ties_abroad_begin_at_home_whichever_end_the_list_names_first(world: World) -> None:
    abroad = world.abroad("TR")
    assert set(abroad["home_country"]) == {"TR"}
    assert sorted(zip(abroad["municipality_tr"], abroad["partner_tr"], strict=True)) == [
        ("Ankara", "Berlin"),
        ("Ankara", "Sofia"),
        ("İstanbul", "Berlin"),
    ]


def test_a_pair_of_countries_stands_in_one_order(world: World) -> None:
    pairs = set(zip(world.ties["home_country"], world.ties["country"], strict=True))
    assert pairs == {("BG", "TR"), ("DE", "TR"), ("DE", "DE"), ("DE", "JP")}


def test_chance_is_that_of_ends_joined_at_random(world: World) -> None:
    """Six pairs have twelve ends, of which TR holds three and DE seven: 3 · 7 / 11 pairs are expected."""
    beside = {row["country"]: row for row in world.beside_chance("TR").iter_rows(named=True)}
    assert beside["DE"]["ties"] == 2
    assert beside["DE"]["expected"] == pytest.approx(3 * 7 / 11)
    assert beside["JP"]["ties"] == 0


def test_reach_sets_a_country_beside_all_others(world: World) -> None:
    reach = world.reach("TR")
    assert (reach["country"].sum(), reach["others"].sum()) == (3, 3)
    # Berlin–Ankara lies in the band of 2,000 to 4,000 km, Köln–Tokyo in the last.
    assert reach.filter(above=2000.0)["country"].item() == 1
    assert reach.filter(above=8000.0)["others"].item() == 1


def test_the_package_s_name_of_a_country_goes_before_the_dictionary_s(world_hall: Hall) -> None:
    assert world_hall.world is not None
    assert world_hall.world.country("PS") == ("Filistin", "Palestine")
    assert world_hall.world.country("FJ") == ("Fiji", "Fiji")


def test_countries_are_called_as_readers_call_them() -> None:
    assert country_name("DE") == ("Almanya", "Germany")
    assert country_name("XK") == ("Kosova", "Kosovo")
    assert (continent_of("BR"), continent_of("US"), continent_of("TR")) == ("AM", "AM", "AS")


@pytest.mark.parametrize("name", list(MAKERS))
def test_every_exhibit_of_the_world_is_shown(world_hall: Hall, name: str) -> None:
    found = page(world_hall, name, Choice(), "tr")
    # No country of six ties has the five cities from which on a distribution is drawn.
    assert found["empty"] == (name == "world-standing")
    assert (found["of_world"], found["version"]) == (True, "twins.csv")


def test_another_country_may_be_looked_at(world_hall: Hall) -> None:
    assert "Almanya" in page(world_hall, "world-countries", Choice(country="DE"), "tr")["lead"]
    assert page(world_hall, "world-cities", Choice(country="AQ"), "tr")["empty"]


def test_without_a_list_there_are_no_exhibits_of_the_world(hall: Hall) -> None:
    assert not [name for name in hall.names if name.startswith("world-")]


def test_turkeys_place_in_the_list_of_the_world(package: Path, large_list: Path) -> None:
    """The list holds 20,333 lines; 81 of them repeat a tie or tie a city to itself."""
    hall = Hall(package, large_list, "world_twins.csv")
    assert hall.world is not None
    turkey = hall.world.countries.filter(country="TR").row(0, named=True)
    assert hall.world.network.edges == 20_252
    assert (turkey["ties"], turkey["inside"], turkey["cities"]) == (801, 3, 199)
    drawn = page(hall, "world-map", Choice(), "tr")["figures"][0]
    lines = re.findall(r'class="map-tie[^"]*"[^>]*><title>([^:]+): ', drawn["broad"])
    assert len(lines) == len({frozenset(line.split(" – ")) for line in lines}) == 1_500
