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


def test_without_a_date_nothing_can_be_told() -> None:
    assert not SPRING.can_hold(None)


def test_a_period_is_written_as_short_as_it_can() -> None:
    assert Period.of_years(2010, 2014).in_language("tr") == "2010–2014"
    assert Period.of_years(2014, 2014).in_language("tr") == "2014"
    assert SPRING.in_language("tr") == "1 Mart 2014 – 31 Mayıs 2014"
