"""What officials write in more than one way is one word for the search."""

from __future__ import annotations

import pytest

from elci.domain.dates import PartialDate
from elci.domain.like_words import date_words, dates_in, like, with_dates, without_signs
from elci.domain.near_words import nearest


@pytest.mark.parametrize(
    "written", ["12.05.2014", "12.5.2014", "12/05/2014", "12-5-2014", "2014-05-12", "12 Mayıs 2014", "12 MAYIS 2014", "12 May 2014"]
)  # fmt: skip
def test_a_full_date_is_one_word_however_it_is_written(written: str) -> None:
    assert with_dates(f"karar {written}") == "karar 20140512"
    assert dates_in(f"Meclisin {written} tarihli kararı") == ["20140512"]


@pytest.mark.parametrize(
    "written", ["", "2014", "5/2014", "99.99.2014", "3.14", "1.2.3", "12 kişi 2014", "20140512"]
)
def test_what_is_no_full_date_stays_as_it_is(written: str) -> None:
    assert with_dates(written) == written


@pytest.mark.parametrize("written", ["2014", "Mayıs 2014 karar 20", "99.99.2014"])
def test_a_text_without_a_full_date_has_none(written: str) -> None:
    assert dates_in(written) == []


@pytest.mark.parametrize(
    ("date", "words"),
    [
        (PartialDate(2014), "2014"),
        (PartialDate(2014, 5), "201405 2014 mayis may"),
        (PartialDate(2014, 5, 12), "20140512 2014 mayis may"),
        (PartialDate(2014, 8), "201408 2014 agustos august"),
    ],
)
def test_a_date_is_looked_for_by_year_month_and_day(date: PartialDate, words: str) -> None:
    assert date_words(date) == words


def test_a_name_with_hyphens_is_one_word_besides() -> None:
    assert without_signs("Toplum için Şehirler (Cities-4-People), UCLG-MEWA") == ["cities4people", "uclgmewa"]
    assert without_signs("Ankara – Seul") == []


def test_city_and_short_forms_stand_for_one_another() -> None:
    assert like("sehir") == ("kent",)
    assert "sehir" in like("kent")
    assert like("bsb") == ("buyuksehir",)
    assert like("seul") == ()


def test_another_number_is_no_typing_error() -> None:
    assert nearest("20141", {"20142": 9}, 2) == []
    assert nearest("r2cities", {"cities": 9, "r2citeis": 1}, 2) == ["r2citeis"]
