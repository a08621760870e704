"""The orders in which a list can stand, and the heads of its columns that lead to them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any


@dataclass(frozen=True)
class Order:
    """One order of a list. code: in the address, empty for the usual one; fields: for the database."""

    code: str
    words: Any
    fields: tuple[Any, ...]
    column: str
    descending: bool = False


@dataclass(frozen=True)
class Column:
    """A column of a list; `key` joins it to the orders that sort by it."""

    key: str
    words: Any
    numeric: bool = False


@dataclass(frozen=True)
class Head:
    """The head of a column as the page shows it. `next_order` is None where no order sorts by it."""

    words: str
    numeric: bool
    sorted: str
    next_order: str | None


def chosen(orders: Sequence[Order], code: str) -> Order:
    """The order that the address asks for; the first for a code that is none."""
    return next((order for order in orders if order.code == code), orders[0])


def heads(columns: Sequence[Column], orders: Sequence[Order], current: Order) -> list[Head]:
    """Heads with the way they are sorted and the order a reader gets by choosing them."""
    return [
        _head(column, [order for order in orders if order.column == column.key], current)
        for column in columns
    ]


def _head(column: Column, own: Sequence[Order], current: Order) -> Head:
    following = None
    if own:
        at = own.index(current) if current in own else -1
        following = own[(at + 1) % len(own)].code
    way = ("descending" if current.descending else "ascending") if current in own else ""
    return Head(str(column.words), column.numeric, way, following)
