"""Partial dates keep what a source says, sort, compare and print."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from elci.domain.dates import PartialDate
from elci.domain.errors import PartialDateError

days = st.dates(min_value=date(100, 1, 1), max_value=date(9998, 12, 31))


@st.composite
def partial_dates(draw: st.DrawFn) -> PartialDate:
    day = draw(days)
    parts = draw(st.sampled_from([1, 2, 3]))
    return PartialDate(*(day.year, day.month, day.day)[:parts], before=draw(st.booleans()))


@pytest.mark.parametrize("text", ["1992", "1992-05", "1992-05-07", "<2004", "<2004-02", "0836"])
def test_writes_what_it_read(text: str) -> None:
    assert str(PartialDate.parse(text)) == text


@pytest.mark.parametrize(
    "text",
    [
        "",
        "92",
        "1992-13",
        "1992-00",
        "1992-2",
        "2001-02-29",
        "1992-05-32",
        "1992/05",
        "1992-05-07x",
        "> 2004",
    ],
)
def test_refuses_what_is_no_date(text: str) -> None:
    with pytest.raises(PartialDateError) as error:
        PartialDate.parse(text)
    assert text in str(error.value)


@pytest.mark.parametrize(
    ("text", "kept"), [("<2004-01", "<2004"), ("<2004-01-01", "<2004"), ("<2004-03-01", "<2004-03")]
)
def test_one_meaning_has_one_form(text: str, kept: str) -> None:
    assert str(PartialDate.parse(text)) == kept


def test_a_leap_day_is_a_day() -> None:
    assert PartialDate.parse("2000-02-29").latest == date(2000, 2, 29)


@given(partial_dates())
def test_its_number_in_the_database_gives_it_back(value: PartialDate) -> None:
    assert PartialDate.from_ordinal(value.ordinal) == value


@given(partial_dates(), partial_dates())
def test_order_is_that_of_the_number(one: PartialDate, other: PartialDate) -> None:
    assert (one < other) == (one.ordinal < other.ordinal)
    assert (one == other) == (one.ordinal == other.ordinal)


@given(partial_dates(), partial_dates())
def test_what_is_surely_before_also_sorts_before(one: PartialDate, other: PartialDate) -> None:
    if one.surely_before(other):
        assert one < other


def test_order_of_a_year_its_month_its_day_and_before() -> None:
    written = ["<2004", "2004", "2004-01", "2004-01-01", "2004-02", "<2005", "2005"]
    dates = [PartialDate.parse(text) for text in ["2003-12-31", *written]]
    assert sorted(dates) == dates


def test_before_a_year_ends_with_the_last_day_of_the_year_before() -> None:
    assert PartialDate.parse("<2004").latest == date(2003, 12, 31)
    assert PartialDate.parse("<2004").earliest is None


@pytest.mark.parametrize(
    ("text", "turkish", "english"),
    [
        ("1992-05-07", "7 Mayıs 1992", "7 May 1992"),
        ("1997-02", "Şubat 1997", "February 1997"),
        ("1971", "1971", "1971"),
        ("<2004", "2004’ten önce", "before 2004"),
        ("<1990", "1990’dan önce", "before 1990"),
        ("<2000", "2000’den önce", "before 2000"),
        ("<1992", "1992’den önce", "before 1992"),
        ("<1986", "1986’dan önce", "before 1986"),
        ("<1940", "1940’tan önce", "before 1940"),
        ("<1999", "1999’dan önce", "before 1999"),
    ],
)
def test_prints_for_the_reader(text: str, turkish: str, english: str) -> None:
    value = PartialDate.parse(text)
    assert value.in_language("tr") == turkish
    assert value.in_language("en") == english
