"""The promised figures on whole lists, with our own table and without (bench/resolve.py prints them)."""

from __future__ import annotations

import sqlite3
from collections import defaultdict

import pytest
from bench.place_name_lists import LIST, TWINS, UNSEEN, partner_names, score, turkish_names, twin_towns

from elci.domain.names import fold_words
from elci.places.gazetteer import Gazetteer
from elci.places.own_names import OwnNames
from elci.places.resolution import Resolver, Verdict
from elci.places.resolution.candidates import apart_km

pytestmark = pytest.mark.slow


def tables(prompted: bool, own: bool = True) -> OwnNames:
    return OwnNames(with_prompted=prompted) if own else OwnNames.none()


@pytest.mark.parametrize("own", [True, False], ids=["with our table", "without"])
def test_turkish_names_of_foreign_places(base: Gazetteer, own: bool) -> None:
    counted = score(Resolver(base, tables(True, own)), turkish_names(LIST))
    assert counted.total >= 300
    assert counted.first >= 0.97 * counted.total, counted.missed
    assert counted.same >= 0.8 * counted.total
    assert counted.same_right >= 0.995 * counted.same, counted.wrong


@pytest.mark.parametrize("prompted", [True, False], ids=["whole table", "without prompted lines"])
def test_partner_names_of_the_studies(base: Gazetteer, prompted: bool) -> None:
    names = list(dict.fromkeys(partner_names()))
    counted = score(Resolver(base, tables(prompted)), names)
    assert counted.total >= 400
    assert counted.first >= 0.98 * counted.total, counted.missed
    assert counted.wrong == []


def test_names_written_down_before_the_resolver_was_asked(base: Gazetteer) -> None:
    names = turkish_names(UNSEEN)
    bare, full = score(Resolver(base, OwnNames.none()), names), score(Resolver(base), names)
    assert bare.total >= 1000
    assert bare.first >= 0.95 * bare.total
    assert full.first >= 0.99 * full.total, full.missed
    assert full.same_right >= 0.995 * full.same, full.wrong
    assert bare.same_right >= 0.995 * bare.same, bare.wrong


def test_twin_towns_of_the_world_without_our_table(base: Gazetteer) -> None:
    if not TWINS.exists():
        pytest.skip("the list of twin towns is not here (ELCI_SHARED)")
    counted = score(Resolver(base, OwnNames.none()), list(twin_towns(base))[::8])
    assert counted.first >= 0.97 * counted.total
    assert counted.same_right >= 0.995 * counted.same, counted.wrong


def test_no_place_is_certain_beside_one_of_the_same_name_with_a_tenth_of_its_people(base: Gazetteer) -> None:
    """One in ten of all main names that several places of a country bear, fifteen kilometres apart or more.
    Entries of the very same population are copies; a name with its qualifier ("Halle (Saale)") is one's own."""
    places = defaultdict(list)
    with sqlite3.connect(f"file:{base.path}?mode=ro", uri=True) as file:
        for key, country, number in file.execute("SELECT key, country, place FROM names WHERE grade = 1"):
            places[key, country].append(base.numbered(number))
    resolver, asked, certain = Resolver(base, OwnNames.none()), 0, []
    for (key, country), found in sorted(places.items())[::10]:
        first, *others = sorted(found, key=lambda place: -place.population)
        rivals = [
            other.population
            for other in others
            if apart_km(first, other) > 15 and other.population not in {0, first.population}
        ]
        if fold_words(first.name) != key or not rivals or first.population >= 10 * max(rivals):
            continue
        asked += 1
        if resolver.resolve(first.name, country).verdict is Verdict.SAME:
            certain.append((first.name, country, first.population, max(rivals)))
    assert asked > 500
    assert certain == []


def test_every_name_of_the_list_says_where_it_came_from() -> None:
    import csv

    with LIST.open(encoding="utf-8", newline="") as file:
        assert [row["name"] for row in csv.DictReader(file) if not row["source"].strip()] == []
