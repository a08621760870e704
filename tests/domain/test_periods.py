"""Whether a partial date can lie in a period."""

from __future__ import annotations

from datetime import date

import pytest

from elci.domain.dates import PartialDate
from elci.domain.periods import Period

SPRING = Period(date(2014, 3, 1), date(2014, 5, 31))


@pytest.mark.parametrize(
    ("begins", "ends", "holds"),
    [
        ("2014", None, True),
        ("2014-05", None, True),
        ("2014-06", None, False),
        ("2014-05-31", None, True),
        ("2014-06-01", None, False),
        ("2010", "2014", True),
        ("2010", "2013", False),
        ("2015", None, False),
        ("<2014", None, False),
        ("<2015", None, True),
    ],
)
def test_a_date_lies_in_a_period_as_far_as_it_can_be_told(begins: str, ends: str | None, holds: bool) -> None:
    assert SPRING.can_hold(PartialDate.parse(begins), PartialDate.parse(ends) if ends else None) is holds


@pytest.mark.parametrize(
    ("last", "written"),
    [
        ("2022-12-31", "<2023"),
        ("2022-12-15", "<2022-12-16"),
        ("2022-11-30", "<2022-12"),
        ("2024-02-28", "<2024-02-29"),
        ("2024-02-29", "<2024-03"),
        ("9999-12-31", "9999-12-31"),
    ],
)
def test_the_border_of_a_period_is_before_the_day_after_its_last(last: str, written: str) -> None:
    period = Period(date(2014, 1, 1), date.fromisoformat(last))
    assert str(period.border) == written


@pytest.mark.parametrize("last", ["2022-12-31", "2022-12-15", "2022-11-30", "2022-02-28"])
@pytest.mark.parametrize(
    "of",
    [
        *("2022", "2022-02", "2022-11", "2022-12", "2023"),
        *("2022-02-28", "2022-03-01", "2022-12-15", "2022-12-16", "2022-12-31", "2023-01-01"),
    ],
)
def test_what_is_dated_up_to_the_border_can_lie_in_the_period(of: str, last: str) -> None:
    border = Period(date(2014, 1, 1), date.fromisoformat(last)).border
    known, before = PartialDate.parse(of), PartialDate.parse(f"<{of}")
    assert (known <= border) is (known.earliest <= date.fromisoformat(last))
    assert (before <= border) is (before.latest <= date.fromisoformat(last))


def test_without_a_date_nothing_can_be_told() -> None:
    assert not SPRING.can_hold(None)


def test_a_period_is_written_as_short_as_it_can() -> None:
    assert Period.of_years(2010, 2014).in_language("tr") == "2010–2014"
    assert Period.of_years(2014, 2014).in_language("tr") == "2014"
    assert SPRING.in_language("tr") == "1 Mart 2014 – 31 Mayıs 2014"
