"""Dates and kinds as lists write them."""

from __future__ import annotations

import pytest

from elci.domain.agreements import Kind
from elci.domain.intake.cells import read_date, read_kind, writes_month_first


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("1998", "1998"),
        ("1998 yılı", "1998"),
        ("12.05.1998", "1998-05-12"),
        ("7/5/1992", "1992-05-07"),
        ("12-05-1998", "1998-05-12"),
        ("05/23/1998", "1998-05-23"),
        ("03/2004", "2004-03"),
        ("1998-05-12", "1998-05-12"),
        ("1998-05-12 00:00:00", "1998-05-12"),
        ("1998-01-01T00:00:00Z", "1998"),
        ("12 Mayıs 1998", "1998-05-12"),
        ("AĞUSTOS 2011", "2011-08"),
        ("May 12, 1998", "1998-05-12"),
        ("2004’ten önce", "<2004"),
        ("2004 öncesi", "<2004"),
        ("before 2004", "<2004"),
        ("<2004", "<2004"),
    ],
)
def test_a_date_is_read_as_lists_write_it(written: str, meant: str) -> None:
    assert str(read_date(written).value) == meant


@pytest.mark.parametrize("written", ["", "-", "–", "bilinmiyor", "Yok", "belirtilmemiş"])
def test_a_cell_without_a_date_is_no_problem(written: str) -> None:
    reading = read_date(written)
    assert (reading.value, reading.doubt) == (None, None)


@pytest.mark.parametrize(
    ("written", "doubt"),
    [
        ("12.05.98", "date_century"),
        ("35927", "date_number"),
        ("31.02.1998", "date_unread"),
        ("1998-2003", "date_unread"),
        ("99", "date_unread"),
        ("0998", "date_unread"),
        ("geçen yıl", "date_unread"),
    ],
)
def test_a_date_that_is_not_certain_is_asked(written: str, doubt: str) -> None:
    reading = read_date(written)
    assert (reading.value, reading.doubt) == (None, doubt)


def test_a_day_count_is_proposed_as_the_date_it_stands_for() -> None:
    assert str(read_date("35927").proposed) == "1998-05-12"


def test_a_day_count_of_the_1904_system_is_four_years_and_a_day_later() -> None:
    assert str(read_date("34465", numbers=True, since_1904=True).value) == "1998-05-12"


def test_day_and_month_are_asked_where_the_list_elsewhere_writes_the_month_first() -> None:
    assert writes_month_first(["05/12/1998", "05/23/1998"])
    assert read_date("05/12/1998", month_first=True).doubt == "date_order"
    assert str(read_date("05/05/1998", month_first=True).value) == "1998-05-05"


def test_a_turkish_list_writes_the_day_first() -> None:
    assert not writes_month_first(["05.12.1998", "23.05.1998"])
    assert str(read_date("05.12.1998").value) == "1998-12-05"


@pytest.mark.parametrize(
    ("written", "kind"),
    [
        ("Kardeş Kent", Kind.SISTER_CITY),
        ("KARDEŞ ŞEHİR", Kind.SISTER_CITY),
        ("Dost. ve İş Bir.", Kind.FRIENDSHIP_COOPERATION),
        ("Dostluk ve İş Birliği", Kind.FRIENDSHIP_COOPERATION),
        ("işbirliği protokolü", Kind.COOPERATION_PROTOCOL),
        ("Mutabakat Zaptı", Kind.MEMORANDUM),
        ("iyi niyet protokolü", Kind.MEMORANDUM),
        ("sister_city", Kind.SISTER_CITY),
    ],
)
def test_a_kind_is_read_as_the_studies_print_it(written: str, kind: Kind) -> None:
    assert read_kind(written) is kind


@pytest.mark.parametrize("written", ["", "anlaşma", "Kardeş Kent ve iyi niyet"])
def test_a_word_that_names_no_kind_or_two_is_asked(written: str) -> None:
    assert read_kind(written) is None
