"""Our own tables: every line points to a place in its country and says why and from where."""

import csv
from collections import Counter
from pathlib import Path

import pytest

from elci.domain.names import fold_words
from elci.places.gazetteer import Gazetteer, Place
from elci.places.own_names import FOLDER, KINDS, OwnNames, read_names
from elci.places.resolution import Resolver, Verdict
from elci.places.resolution.candidates import distance_km

NAMES = read_names(FOLDER / "own_names.csv")
with (FOLDER / "own_places.csv").open(encoding="utf-8", newline="") as _file:
    PLACES = list(csv.DictReader(_file))


def test_there_are_a_thousand_reviewed_lines_and_more() -> None:
    assert len(NAMES) >= 1000


def test_every_line_names_a_place_that_exists_in_its_country(base: Gazetteer) -> None:
    own = {row["id"]: row["country"] for row in PLACES}
    wrong = []
    for line in NAMES:
        if line.place.startswith("gn:"):
            place = base.place(line.place)
            country = place.country if place else None
        else:
            country = own.get(line.place)
        if country != line.country:
            wrong.append((line.written, line.country, line.place, country))
    assert wrong == []


def test_every_line_has_a_kind_a_reason_in_both_languages_and_a_source() -> None:
    assert {line.kind for line in NAMES} == set(KINDS)
    assert [line.written for line in NAMES if not (line.reason_tr and line.reason_en and line.source)] == []
    assert [
        row["id"] for row in PLACES if not (row["reason_tr"] and row["reason_en"] and row["source"])
    ] == []


def test_a_name_that_means_two_places_of_a_country_is_asked(resolver: Resolver) -> None:
    counted = Counter((line.written, line.country) for line in NAMES)
    shared = [key for key, count in counted.items() if count > 1]
    assert ("Kızılağaç", "BG") in shared
    assert [key for key in shared if resolver.resolve(*key).verdict is not Verdict.UNSURE] == []


def test_no_line_is_written_twice() -> None:
    counted = Counter((fold_words(line.written), line.country, line.place) for line in NAMES)
    assert [key for key, count in counted.items() if count > 1] == []


def test_ids_of_our_places_are_unique_and_say_the_country() -> None:
    ids = [row["id"] for row in PLACES]
    assert len(ids) == len(set(ids))
    assert [row["id"] for row in PLACES if not row["id"].startswith(f"elci:{row['country'].lower()}-")] == []


def test_a_part_lies_near_its_city(base: Gazetteer) -> None:
    """The farthest are Ulan Bator's districts Baganuur and Bagakhangai, some 110 kilometres away."""
    places = OwnNames().places
    far = []
    for row in PLACES:
        if row["part_of"]:
            city = base.place(row["part_of"]) if row["part_of"].startswith("gn:") else places[row["part_of"]]
            assert city is not None, row["id"]
            if distance_km(city, float(row["latitude"]), float(row["longitude"])) > 120:
                far.append(row["id"])
    assert far == []


def neighbours(base: Gazetteer, row: dict[str, str]) -> list[tuple[float, Place]]:
    """(kilometres, place) of the places around one of ours, the nearest first."""
    latitude, longitude = float(row["latitude"]), float(row["longitude"])
    around = base.around(latitude, longitude, 4.0)
    return sorted(
        ((distance_km(place, latitude, longitude), place) for place in around), key=lambda each: each[0]
    )


def test_every_place_of_ours_lies_among_places_of_its_country(base: Gazetteer) -> None:
    """Those without a place of a thousand people within sixty kilometres are wide regions, and one fjord."""
    lonely = []
    for row in PLACES:
        nearest = [km for km, place in neighbours(base, row) if place.country == row["country"]]
        if not nearest or nearest[0] > 60:
            lonely.append(row["id"])
    wide = {row["id"] for row in PLACES if row["kind"] == "region"}
    assert set(lonely) - wide == {"elci:gl-ittoqqortoormiit", "elci:so-qardho"}


def test_a_region_has_the_code_of_the_places_around_it(base: Gazetteer) -> None:
    wrong = []
    for row in PLACES:
        if row["kind"] == "region" and row["admin1"]:
            around = [place for _, place in neighbours(base, row) if place.country == row["country"]][:8]
            if around and row["admin1"] not in {place.admin1 for place in around}:
                wrong.append((row["id"], row["admin1"], sorted({place.admin1 for place in around})))
    assert wrong == []


def test_every_place_of_ours_says_how_its_coordinates_came() -> None:
    assert [row["id"] for row in PLACES if not row["coordinates"]] == []


def test_what_our_table_replaces_exists(base: Gazetteer) -> None:
    replaced = [entry for row in PLACES for entry in row["replaces"].split()]
    assert replaced
    assert [entry for entry in replaced if base.place(entry) is None] == []


def test_years_are_years_in_order() -> None:
    dated = [line for line in NAMES if line.since or line.until]
    assert ("Nursultan", "2019", "2022") in {(line.written, line.since, line.until) for line in dated}
    assert all(not line.since or not line.until or int(line.since) < int(line.until) for line in dated)
    assert all(line.kind == "old name" for line in dated)


@pytest.mark.parametrize("prompted", [True, False])
def test_lines_that_a_study_prompted_can_be_left_out(prompted: bool) -> None:
    found = OwnNames(with_prompted=prompted).named("bralia", "RO")
    assert bool(found) is prompted


def test_our_places_carry_the_ids_of_the_reference_package(package: Path) -> None:
    with (package / "tables" / "places.csv").open(encoding="utf-8", newline="") as file:
        foreign = {
            row["id"]
            for row in csv.DictReader(file)
            if row["id"].startswith("elci:") and row["country"] != "TR"
        }
    assert foreign
    assert foreign - {row["id"] for row in PLACES} == set()
