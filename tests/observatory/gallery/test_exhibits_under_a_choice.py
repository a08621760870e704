"""Every exhibit answers every kind of choice, and shows the rows of that choice and no others."""

from __future__ import annotations

import re
from pathlib import Path

import polars as pl
import pytest

from elci.observatory.gallery.answers import answer
from elci.observatory.gallery.choice import Choice
from elci.observatory.gallery.controls import CONTROLS, controls_of
from elci.observatory.gallery.hall import Hall, NoSuchExhibitError
from elci.observatory.gallery.page import ROWS_SHOWN, page
from elci.observatory.measures import counting
from elci.observatory.measures.ties import ties

CHOICES = [
    Choice(first=1950, last=1980),
    Choice(first=2030),
    Choice(last=1971),
    Choice(kind="memorandum"),
    Choice(kind="official_visit"),
    Choice(municipality="istanbul"),
    Choice(municipality="ankara-keciören"),
    Choice(continent="OC"),
    Choice(continent="AF", kind="sister_city", first=1990, last=2015),
    Choice(weight="partners"),
    Choice(weight="even"),
    Choice(continent="AS", weight="even", municipality="ankara"),
]


@pytest.mark.parametrize("name", [name for name, each in CONTROLS.items() if each.source != "world"])
def test_every_exhibit_answers_every_kind_of_choice(hall: Hall, name: str) -> None:
    if name not in hall.names:
        pytest.skip("an exhibit for packages without the five studies")
    for choice in CHOICES:
        found = page(hall, name, choice, "tr")
        assert found["empty"] == (not found["figures"] and found["table"] is None)
        assert found["rows"] >= 0


def test_the_drawn_numbers_are_those_of_the_chosen_ties(hall: Hall) -> None:
    choice = Choice(continent="AF", first=1990)
    drawn = page(hall, "ties-years", choice, "en")["figures"][0]["broad"]
    read = {
        int(year): int(value)
        for year, value in re.findall(r'data-year="(\d+)" data-series="Africa" data-value="(\d+)"', drawn)
    }
    africa = ties(hall.frames).filter((pl.col("continent") == "AF") & (pl.col("year") >= 1990))
    assert read == dict(counting.by_year(africa).iter_rows())
    assert read


def test_a_choice_that_no_row_meets_shows_nothing(hall: Hall) -> None:
    found = page(hall, "ties-map", Choice(first=1801, last=1802), "tr")
    assert (found["empty"], found["rows"], found["figures"], found["table"]) == (True, 0, [], None)


def test_what_a_study_printed_stands_beside_the_whole_only(hall: Hall) -> None:
    whole = page(hall, "ankara-districts", Choice(), "tr")
    chosen = page(hall, "ankara-districts", Choice(continent="EU"), "tr")
    assert "çalışmada yazılan" in whole["figures"][0]["broad"]
    assert "çalışmada yazılan" not in chosen["figures"][0]["broad"]
    assert "daraltılmış" in chosen["lead"]


def test_another_weight_names_its_unit(hall: Hall) -> None:
    found = page(hall, "ties-continents", Choice(weight="partners"), "tr")
    assert found["figures"][0]["title"].endswith("(ortak kent)")
    assert "ortak kent" in [head["title"] for head in found["table"]["heads"]]


def test_ids_of_the_drawings_of_a_page_are_unique(hall: Hall) -> None:
    figures = page(hall, "activities-kind", Choice(), "tr")["figures"]
    ids = [
        each
        for figure in figures
        for width in ("broad", "middle", "narrow")
        for each in re.findall(r' id="([^"]+)"', figure[width] or "")
    ]
    assert len(ids) == len(set(ids)) > 0


def test_a_page_shows_the_first_rows_and_says_how_many_there_are(hall: Hall) -> None:
    table = page(hall, "ties-map", Choice(), "tr")["table"]
    assert (table["shown"], len(table["rows"]), table["total"]) == (ROWS_SHOWN, ROWS_SHOWN, 542)


def test_offers_hold_what_occurs_and_municipalities_in_turkish_order(hall: Hall) -> None:
    offers = hall.offers("ankara-years", "tr")
    assert [code for code, _ in offers["kind"]] == ["sister_city", "friendship_cooperation"]
    assert [year for year, _ in offers["period"]] == ["1971", "2021"]
    names = [name for _, name in offers["municipality"]]
    assert names.index("Çankaya") < names.index("Etimesgut") < names.index("Şereflikoçhisar")


def test_every_control_belongs_to_an_exhibit(world_hall: Hall) -> None:
    plain = {"all-memberships", "all-activities", "all-units"}  # of packages without the studies
    assert set(CONTROLS) - set(world_hall.names) <= plain
    assert controls_of("ankara-goals").fields == ()


def test_an_unknown_exhibit_is_unknown(hall: Hall, package: Path) -> None:
    with pytest.raises(NoSuchExhibitError):
        hall.shown("atlantis", Choice())
    assert answer({"ask": "page", "package": str(package), "name": "atlantis", "language": "tr"}) == {
        "unknown": "atlantis"
    }


def test_a_package_that_cannot_be_read_is_told_in_both_languages(tmp_path: Path) -> None:
    found = answer({"ask": "index", "package": str(tmp_path), "language": "tr"})
    turkish, english = found["fault"]
    assert tmp_path.name in turkish
    assert turkish != english
