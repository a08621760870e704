"""Turkish endings on every name of the reference package, on numbers and on abbreviations.

`suffixed_names.csv` was read line by line by a person; a new municipality or partner needs a line there.
"""

import csv
from pathlib import Path

import pytest

from elci.domain.suffixes import ablative, dative, forms, genitive, locative, ordinal

ROOT = Path(__file__).parents[2]
EXPECTED = {
    row["name"]: tuple(list(row.values())[1:])
    for row in csv.DictReader((Path(__file__).parent / "suffixed_names.csv").open(encoding="utf-8"))
}


def names_of(table: str) -> list[str]:
    with (ROOT / "data" / "tables" / f"{table}.csv").open(encoding="utf-8") as file:
        return [row["name_tr"] for row in csv.DictReader(file)]


@pytest.mark.parametrize("table", ["municipalities", "partners"])
def test_every_name_of_the_package_has_a_checked_line(table):
    assert [name for name in names_of(table) if name not in EXPECTED] == []


def test_every_name_takes_the_endings_that_were_checked():
    assert {name: forms(name) for name in EXPECTED} == EXPECTED


@pytest.mark.parametrize(
    ("written", "expected"),
    [
        ("2024", "2024’te"),
        ("1990", "1990’da"),
        ("2006", "2006’da"),
        ("2000", "2000’de"),
        ("1.000", "1.000’de"),
        ("1.389", "1.389’da"),
        ("2021/6", "2021/6’da"),
        ("26.09.2022", "26.09.2022’de"),
        ("13.00", "13.00’te"),
        ("100", "100’de"),
        ("3.000.000", "3.000.000’da"),
    ],
)
def test_a_number_is_read_aloud(written, expected):
    assert locative(written) == expected


@pytest.mark.parametrize(
    ("number", "expected"),
    [
        (1, "1’inci"),
        (2, "2’nci"),
        (3, "3’üncü"),
        (5, "5’inci"),
        (6, "6’ncı"),
        (9, "9’uncu"),
        (20, "20’nci"),
        (40, "40’ıncı"),
        (100, "100’üncü"),
    ],
)
def test_an_ordinal(number, expected):
    assert ordinal(number) == expected


@pytest.mark.parametrize(
    ("written", "expected"),
    [
        ("TBB", "TBB’nin"),
        ("UCLG", "UCLG’nin"),
        ("ABD", "ABD’nin"),
        ("WHO", "WHO’nun"),
        ("TİKA", "TİKA’nın"),
        ("UNESCO", "UNESCO’nun"),
        ("UCLG-MEWA", "UCLG-MEWA’nın"),
        ("C40", "C40’ın"),
    ],
)
def test_an_abbreviation_is_read_by_letters_or_as_a_word(written, expected):
    assert genitive(written) == expected


@pytest.mark.parametrize(
    ("written", "expected"),
    [
        ("Ankara Büyükşehir Belediyesi", "Ankara Büyükşehir Belediyesine"),
        ("Çevre ve Şehircilik Bakanlığı", "Çevre ve Şehircilik Bakanlığına"),
        ("Belediye Meclisi Başkanlığı", "Belediye Meclisi Başkanlığına"),
        ("Valilik", "Valiliğe"),
        ("Kaymakamlık", "Kaymakamlığa"),
    ],
)
def test_an_institution_takes_no_apostrophe_and_softens(written, expected):
    assert dative(written) == expected


@pytest.mark.parametrize(
    ("written", "expected"),
    [
        ("Amerika Birleşik Devletleri", "Amerika Birleşik Devletleri’nde"),
        ("Birleşik Arap Emirlikleri", "Birleşik Arap Emirlikleri’nde"),
        ("Orta Afrika Cumhuriyeti", "Orta Afrika Cumhuriyeti’nde"),
        ("Birleşik Krallık", "Birleşik Krallık’ta"),
        ("Birleşmiş Milletler", "Birleşmiş Milletler’de"),
        ("Senegal", "Senegal’de"),
        ("Nepal", "Nepal’de"),
        ("Côte d’Ivoire", "Côte d’Ivoire’da"),
        ("Avrupa Kentler Ağı", "Avrupa Kentler Ağında"),
        ("Dünya Bankası", "Dünya Bankasında"),
        ("Karadeniz Ekonomik İşbirliği Teşkilatı", "Karadeniz Ekonomik İşbirliği Teşkilatında"),
        ("Avrupa Birliği 7. Çerçeve Programı", "Avrupa Birliği 7. Çerçeve Programı’nda"),
        ("LAR II", "LAR II’de"),
        ("LAR IX", "LAR IX’da"),
    ],
)
def test_states_organisations_and_programmes(written, expected):
    assert locative(written) == expected


def test_a_foreign_name_follows_its_sound():
    assert genitive("Bordeaux") == "Bordeaux’nun"
    assert ablative("Rochefort") == "Rochefort’dan"


def test_a_possessive_compound_keeps_its_n():
    assert locative("Kuşadası") == "Kuşadası’nda"
    assert dative("Beyoğlu") == "Beyoğlu’na"


def test_the_ending_stands_before_the_bracket():
    assert genitive("Mitte (Berlin)") == "Mitte’nin (Berlin)"


def test_a_common_noun_takes_no_apostrophe():
    assert locative("Adı yazılmamış kent (Belçika)") == "Adı yazılmamış kentte (Belçika)"


def test_an_empty_name_stays_empty():
    assert genitive("") == ""
