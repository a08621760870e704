"""Countries as lists write them: abbreviations, variants, old names, states that are no more, errors."""

import csv

import pytest

from elci.places.countries import RELATED, TABLE, Countries
from elci.places.gazetteer import Gazetteer


@pytest.fixture(scope="module")
def countries(base: Gazetteer) -> Countries:
    return Countries(base.country_names())


@pytest.mark.parametrize(
    ("written", "code"),
    [
        ("Almanya", "DE"),
        ("ALMANYA", "DE"),
        ("Deutschland", "DE"),
        ("Γερμανία", "DE"),
        ("DE", "DE"),
        ("DEU", "DE"),
        ("BAE", "AE"),
        ("A.B.D.", "US"),
        ("ABD", "US"),
        ("İngiltere", "GB"),
        ("Çin Halk Cum.", "CN"),
        ("Fas Krallığı", "MA"),
        ("Kırgız C.", "KG"),
        ("Rusya Fed.", "RU"),
        ("D. Kongo C.", "CD"),
        ("Habeşistan", "ET"),
        ("Kore", "KR"),
        ("Bosna Hersek", "BA"),
        ("Makedonya", "MK"),
        ("Fildişi Sahili", "CI"),
    ],
)
def test_a_written_country_has_one_code(countries: Countries, written: str, code: str) -> None:
    reading = countries.read(written)
    assert reading is not None
    assert reading.codes == (code,)


@pytest.mark.parametrize(
    ("written", "code", "word"),
    [
        ("KKTC", "CY", "ISO"),
        ("K.K.T.C", "CY", "ISO"),
        ("Kosova", "XK", "ISO"),
        ("Tataristan", "RU", "Rusya"),
        ("Başkortostan", "RU", "Rusya"),
        ("Yakutistan", "RU", "Rusya"),
        ("Kırım", "UA", "statü"),
        ("Gagavuzya", "MD", "Moldova"),
        ("Filistin", "PS", "PS"),
    ],
)
def test_a_territory_that_iso_does_not_list_is_read_with_a_remark(
    countries: Countries, written: str, code: str, word: str
) -> None:
    reading = countries.read(written)
    assert reading is not None
    assert reading.codes == (code,)
    assert word in reading.remark_tr
    assert reading.remark_en


@pytest.mark.parametrize(
    ("written", "some"),
    [
        ("Sırbistan-Karadağ", {"RS", "ME"}),
        ("Yugoslavya", {"RS", "BA", "HR", "MK", "ME", "SI", "XK"}),
        ("SSCB", {"RU", "UA", "KZ", "GE"}),
        ("Çekoslovakya", {"CZ", "SK"}),
    ],
)
def test_a_state_that_is_no_more_gives_its_successors(
    countries: Countries, written: str, some: set[str]
) -> None:
    reading = countries.read(written)
    assert reading is not None
    assert some <= set(reading.codes)
    assert reading.remark_tr
    assert reading.remark_en


def test_a_typing_error_is_read_over_and_said(countries: Countries) -> None:
    reading = countries.read("Bulgarsitan")
    assert reading is not None
    assert (reading.codes, reading.corrected) == (("BG",), "bulgaristan")


@pytest.mark.parametrize("written", ["", "  ", "Ankara", "xyz", "-"])
def test_what_is_no_country_is_not_made_one(countries: Countries, written: str) -> None:
    assert countries.read(written) is None


def test_a_part_of_a_state_gives_the_region(countries: Countries, base: Gazetteer) -> None:
    reading = countries.read("Tataristan")
    kazan = base.place("gn:551487")
    assert reading is not None
    assert kazan is not None
    assert reading.region == kazan.admin1


def test_every_code_of_the_table_is_one_that_geonames_has(base: Gazetteer) -> None:
    with TABLE.open(encoding="utf-8", newline="") as file:
        named = {code for row in csv.DictReader(file) for code in row["codes"].split()}
    related = {code for codes in RELATED.values() for code in codes}
    # Places that belong to no country's towns: GeoNames' list has none in these.
    assert (named | related) - set(base.countries()) <= {
        "AQ",
        "BV",
        "HM",
        "UM",
        "IO",
        "TF",
        "AN",
        "GS",
        "PN",
        "TK",
    }
