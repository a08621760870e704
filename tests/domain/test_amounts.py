"""Amounts as people write them, in both languages."""

from __future__ import annotations

from decimal import Decimal

import pytest

from elci.domain.amounts import AmountError, amount_of


@pytest.mark.parametrize(
    ("written", "turkish", "english"),
    [
        ("12500", "12500", "12500"),
        ("12.500", "12500", "12.500"),
        ("12,500", "12.500", "12500"),
        ("12.500,50", "12500.50", "12500.50"),
        ("12,500.50", "12500.50", "12500.50"),
        ("1.250.000", "1250000", "1250000"),
        ("31,5", "31.5", "31.5"),
        ("31.5", "31.5", "31.5"),
        ("1 250 000,75", "1250000.75", "1250000.75"),
        ("0,125", "0.125", "125"),
        ("1234.567", "1234.567", "1234.567"),
    ],
)
def test_a_number_is_read_as_its_language_writes_it(written: str, turkish: str, english: str) -> None:
    assert amount_of(written, "tr") == Decimal(turkish)
    assert amount_of(written, "en") == Decimal(english)


@pytest.mark.parametrize(
    "written", ["", "on iki", "12,,5", "1.25.00", "-5", "12 TL", "1.250,5,5", "1e5", "٣"]
)
def test_what_is_no_amount_is_said_to_be_none(written: str) -> None:
    with pytest.raises(AmountError) as refused:
        amount_of(written, "tr")
    assert "bir sayı değil" in refused.value.in_language("tr")
