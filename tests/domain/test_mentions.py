"""Finding a person in a text, and taking the name out."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from elci.domain.mentions import ERASED, Mentions
from elci.domain.names import tr_sort_key

AHMET = Mentions.of([("Ahmet", "Yılmaz")], ["a.yilmaz@ankara.example", "+90 (312) 555 12 34"])


@pytest.mark.parametrize(
    ("text", "left"),
    [
        ("Ahmet Yılmaz’ın ziyareti", "[…] ziyareti"),
        ("YILMAZ, AHMET", "[…]"),
        ("ahmet yilmazdan mektup", "[…] mektup"),
        ("Ahmet Can Yılmaz geldi", "[…] geldi"),
        ("Ahmet\nYılmaz", "[…]"),
        ("ahmet_yilmaz.pdf", "[…].pdf"),
        ("yaz: A.Yilmaz@Ankara.example", "yaz: […]"),
        ("0312 5551234 numarası", "[…] numarası"),
        ("Ahmet Yılmaz ile Yılmaz Ahmet", "[…] ile […]"),
    ],
)
def test_a_mention_is_taken_out(text: str, left: str) -> None:
    assert AHMET.redacted(text) == left


@pytest.mark.parametrize(
    "text",
    [
        "Ahmet Yılmazer",
        "Ali Yılmaz",
        "Sayın Yılmaz",
        "Ahmet Bey ile Ayşe Hanım ve Yılmaz ailesi",
        "312 555 99 99",
        "",
    ],
)
def test_another_person_is_left(text: str) -> None:
    assert AHMET.spans(text) == []


def test_the_key_by_which_a_name_is_sorted_is_a_mention() -> None:
    assert AHMET.spans(tr_sort_key("Yılmaz Ahmet"))


def test_a_person_with_one_name() -> None:
    assert Mentions.of([("", "Pelé")]).redacted("Pele’nin imzası") == "[…] imzası"


def test_nobody_is_found_nowhere() -> None:
    assert Mentions.of([("", "")]).spans("Ahmet Yılmaz") == []


WORDS = st.lists(
    st.sampled_from(["İstanbul", "heyeti,", "ı", "Ş.", "2024’te", "(x)", "Ahmet", "\n"]), max_size=8
)
GIVEN = st.sampled_from(["Ahmet", "AHMET", "ahmet", "Âhmet"])
FAMILY = st.sampled_from(["Yılmaz", "YILMAZ", "yilmaz", "Yılmaz’dan", "Yılmazla"])


@given(WORDS, GIVEN, FAMILY, WORDS)
def test_a_name_is_found_in_any_company_and_gone_once_taken_out(
    before: list[str], given_name: str, family: str, after: list[str]
) -> None:
    text = " ".join([*before, given_name, family, *after])
    assert AHMET.spans(text)
    left = AHMET.redacted(text)
    assert AHMET.spans(left) == []
    assert ERASED in left
