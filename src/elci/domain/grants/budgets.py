"""A budget as sums: by category, by currency, eligible or not, and whose money it is."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Decimal


@dataclass(frozen=True)
class Line:
    """A line of a budget. currency: ISO 4217."""

    category: str
    amount: Decimal
    currency: str
    eligible: bool = True


@dataclass(frozen=True)
class CategorySum:
    """What a category takes in one currency, and its share of that currency's total in percent."""

    category: str
    amount: Decimal
    share: Decimal


@dataclass(frozen=True)
class CurrencySum:
    """A budget in one currency. Amounts of different currencies are never added."""

    currency: str
    total: Decimal
    eligible: Decimal
    categories: tuple[CategorySum, ...]


def sums_of(lines: Iterable[Line]) -> tuple[CurrencySum, ...]:
    """The budget per currency, in the order in which the currencies first appear."""
    held: dict[str, list[Line]] = {}
    for line in lines:
        held.setdefault(line.currency, []).append(line)
    return tuple(_sum(currency, each) for currency, each in held.items())


def percent(part: Decimal, whole: Decimal) -> Decimal | None:
    """A share in percent with one decimal; None of nothing."""
    if not whole:
        return None
    return (part * 100 / whole).quantize(Decimal("0.1"), ROUND_HALF_UP)


def _sum(currency: str, lines: list[Line]) -> CurrencySum:
    total = sum((line.amount for line in lines), Decimal())
    by: dict[str, Decimal] = {}
    for line in lines:
        by[line.category] = by.get(line.category, Decimal()) + line.amount
    return CurrencySum(
        currency,
        total,
        sum((line.amount for line in lines if line.eligible), Decimal()),
        tuple(CategorySum(name, each, percent(each, total) or Decimal()) for name, each in by.items()),
    )
