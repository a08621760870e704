"""The gazetteer: built whole or not at all, under a name that says what it was built from, and read only."""

from __future__ import annotations

import json
import os
import sqlite3
from pathlib import Path

import pytest

from elci.places import gazetteer_build
from elci.places.gazetteer import Gazetteer, gazetteer_path, var_folder, version
from elci.places.gazetteer_build import build, names_of, places_of

PLACES = {
    "728193": ("Plovdiv", "BG", 346893, ["Filibe", "PDV", "Пловдив", "pu luo fu di fu"]),
    "733840": ("Xánthi", "GR", 56122, ["Ξάνθη", "Iskece"]),
    "267156": ("Sîr ed Danniyé", "LB", 0, ["Sir ad Dinniyah"]),
    "2911522": ("Halle (Saale)", "DE", 234107, []),
}


def entry(number: str) -> dict[str, object]:
    name, country, population, others = PLACES[number]
    return {
        "geonameid": int(number), "name": name, "countrycode": country, "admin1code": "01", "latitude": 41.5,
        "longitude": 24.5, "population": population, "alternatenames": others,
    }  # fmt: skip


@pytest.fixture
def small(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Gazetteer:
    """A gazetteer of four places, built as the real one is."""
    listed = tmp_path / "list.json"
    listed.write_text(json.dumps({number: entry(number) for number in PLACES}), encoding="utf-8")
    monkeypatch.setattr(gazetteer_build, "geonames_list", lambda: listed)
    target = tmp_path / "small.sqlite3"
    build(target, "test")
    return Gazetteer(target)


def test_a_place_is_found_under_every_name_without_case_and_marks(small: Gazetteer) -> None:
    assert [hit.place.id for hit in small.named("filibe", "BG")] == ["gn:728193"]
    assert [hit.name for hit in small.named("пловдив", "BG")] == ["Пловдив"]
    assert [hit.place.name for hit in small.named("xanthi", "GR")] == ["Xánthi"]


def test_codes_and_machine_spellings_are_weak(small: Gazetteer) -> None:
    assert [small.named(key, "BG")[0].grade for key in ("plovdiv", "filibe", "pdv", "pu luo fu di fu")] == [
        1,
        2,
        3,
        3,
    ]


def test_places_whose_name_starts_so_come_with_the_exactly_named_first(small: Gazetteer) -> None:
    assert [place.name for place in small.starting("fil", 5)] == ["Plovdiv"]
    assert [place.name for place in small.starting("xan", 5)] == ["Xánthi"]
    assert [place.name for place in small.starting("", 2)] == ["Plovdiv", "Halle (Saale)"]


def test_a_name_is_found_in_its_country_only(small: Gazetteer) -> None:
    assert small.named("filibe", "GR") == []
    assert [hit.place.country for hit in small.named_anywhere("filibe")] == ["BG"]


def test_the_name_before_a_qualifier_is_a_main_name() -> None:
    assert list(names_of(entry("2911522"))) == [("Halle (Saale)", 1), ("Halle", 1), ("Saale", 2)]


def test_the_name_after_an_inner_arabic_article_is_weak() -> None:
    assert ("Danniyé", 3) in list(names_of(entry("267156")))


def test_the_file_cannot_be_written(small: Gazetteer) -> None:
    with pytest.raises(sqlite3.OperationalError):
        small._base.execute("DELETE FROM places")


def test_a_build_that_fails_leaves_nothing_and_the_old_file_whole(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, small: Gazetteer
) -> None:
    before = small.path.read_bytes()
    broken = tmp_path / "broken.json"
    broken.write_text('{"1": {"geonameid": 1, "name": "half', encoding="utf-8")
    monkeypatch.setattr(gazetteer_build, "geonames_list", lambda: broken)
    with pytest.raises(json.JSONDecodeError):
        build(small.path, "test")
    assert small.path.read_bytes() == before
    assert list(tmp_path.glob("*.new")) == []


def test_what_a_killed_build_left_an_hour_ago_is_cleared(tmp_path: Path, small: Gazetteer) -> None:
    old, young = tmp_path / "a.sqlite3.1.new", tmp_path / "b.sqlite3.2.new"
    for left in (old, young):
        left.write_bytes(b"half")
    os.utime(old, (0, 0))
    build(tmp_path / "again.sqlite3", "test")
    assert [old.exists(), young.exists()] == [False, True]


def test_a_long_list_is_read_piece_by_piece(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(gazetteer_build, "_PIECE", 37)
    listed = tmp_path / "list.json"
    listed.write_text(
        json.dumps({number: entry(number) for number in PLACES}, ensure_ascii=False), encoding="utf-8"
    )
    assert [place["name"] for place in places_of(listed)] == [place[0] for place in PLACES.values()]


def test_the_file_lies_under_the_folder_of_the_installation(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    settings = tmp_path / "elci.toml"
    settings.write_text('var = "kayıtlar"', encoding="utf-8")
    monkeypatch.setenv("ELCI_SETTINGS", str(settings))
    monkeypatch.delenv("ELCI_VAR", raising=False)
    assert gazetteer_path() == tmp_path / "kayıtlar" / "gazetteer" / f"geonames-{version()}.sqlite3"
    monkeypatch.setenv("ELCI_VAR", str(tmp_path))
    assert gazetteer_path() == tmp_path / "gazetteer" / f"geonames-{version()}.sqlite3"
    monkeypatch.delenv("ELCI_VAR")
    monkeypatch.setenv("ELCI_SETTINGS", "")
    assert var_folder() == Path(__file__).resolve().parents[2] / "var"


def test_the_real_list_has_the_places_and_names_of_the_package(base: Gazetteer) -> None:
    counted = base._base.execute("SELECT COUNT(*) FROM places").fetchone()[0]
    assert counted == sum(1 for _ in places_of(gazetteer_build.geonames_list()))
    assert counted > 150_000
