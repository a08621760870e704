"""Every word of the report exists in Turkish and in English, with the same numbers in it."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from elci.observatory import wording
from elci.observatory.exhibits import texts
from elci.observatory.report import words
from elci.observatory.wording import Bilingual

FILES = [*sorted(texts.FOLDER.glob("*.toml")), Path(words.__file__).parent / "words.toml"]
TURKISH = re.compile("[ışğİŞĞ]")
# Turkish words that an English sentence quotes: names of cities, a category of the study, a table's title.
QUOTED = re.compile(
    "Filibe|Kahramanmaraş Büyükşehir İlçe Belediyesi|Rize İlçe Belediyesi|tanıtım ve görünürlük|"
    "Türkiye|Ersavaş"
)


def pairs(held: Any, path: str = "") -> Iterator[tuple[str, dict[str, str]]]:
    """Every table with `tr` or `en`, and where it stands."""
    if isinstance(held, list):
        for number, one in enumerate(held):
            yield from pairs(one, f"{path}[{number}]")
    elif isinstance(held, dict):
        if "tr" in held or "en" in held:
            yield path, held
        else:
            for key, one in held.items():
                yield from pairs(one, f"{path}.{key}")


ALL = [
    (f"{file.stem}{path}", pair)
    for file in FILES
    for path, pair in pairs(tomllib.loads(file.read_text("utf-8")))
]


@pytest.mark.parametrize(("where", "pair"), ALL, ids=[where for where, _ in ALL])
def test_a_text_stands_in_both_languages(where: str, pair: dict[str, str]) -> None:
    assert set(pair) == {"tr", "en"}
    assert bool(pair["tr"]) == bool(pair["en"])


@pytest.mark.parametrize(("where", "pair"), ALL, ids=[where for where, _ in ALL])
def test_both_languages_fill_in_the_same_numbers(where: str, pair: dict[str, str]) -> None:
    fields = [sorted(re.findall(r"\{(\w+)\}", pair[language])) for language in ("tr", "en")]
    assert fields[0] == fields[1]


def test_english_is_not_turkish() -> None:
    wrong = [
        where
        for where, pair in ALL
        if TURKISH.search(QUOTED.sub("", pair["en"])) and not where.startswith("words.page.other")
    ]
    assert wrong == []


def test_vocabularies_cover_the_schema() -> None:
    """A code that the package allows has a name; a new one fails here before it fails in a report."""
    from elci.dataset.tables import TABLES

    for vocabulary, table, column in (
        (wording.TIE_KINDS, "agreements", "kind"),
        (wording.STATES, "agreements", "state"),
        (wording.CONTINENTS, "countries", "continent"),
        (wording.MUNICIPALITY_KINDS, "municipalities", "kind"),
        (wording.ACTIVITY_KINDS, "activities", "kind"),
        (wording.UNIT_KINDS, "units", "kind"),
        (wording.UNIT_KINDS, "listed_units", "unit_kind"),
        (wording.UNIT_EVENTS, "unit_events", "event"),
        (wording.MEMBERSHIP_KINDS, "memberships", "kind"),
        (wording.TRAITS, "place_traits", "trait"),
        (wording.ANSWERS, "place_traits", "value"),
        (wording.VERDICTS, "claims", "verdict"),
    ):
        assert set(TABLES[table].by_name[column].choices) <= set(vocabulary), (table, column)


def test_a_text_without_a_number_is_a_dash() -> None:
    assert texts.written(None, "tr") == "–"
    assert texts.written(0.125, "en") == "12%"
    assert texts.written(1389, "tr") == "1.389"
    assert texts.written(Bilingual("Küba", "Cuba"), "en") == "Cuba"
