"""Columns of a table: how a cell's text becomes a value and back, and what is expected of it."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from elci.domain.dates import PartialDate
from elci.domain.errors import PartialDateError

Value = str | int | float | bool | PartialDate | None

_INTEGER = re.compile(r"-?(0|[1-9][0-9]*)")
_NUMBER = re.compile(r"-?(0|[1-9][0-9]*)(\.[0-9]+)?")
_KEY = re.compile(r"[A-Za-z0-9:._–-]+")
# PostgreSQL's integer; a larger number would pass here and fail there.
_LARGEST = 2**31 - 1


class CellError(ValueError):
    """A cell that cannot be read. args: what was expected, in Turkish and in English."""


def _read_text(text: str) -> str:
    if "\x00" in text:
        raise CellError("görünmeyen NUL karakteri olmadan metin", "text without the invisible NUL character")
    return text


def _read_key(text: str) -> str:
    if not _KEY.fullmatch(text):
        raise CellError(
            "yalnız ASCII harf, rakam ve : . _ - içeren bir anahtar",
            "a key of ASCII letters, digits and : . _ - only",
        )
    return text


def _read_integer(text: str) -> int:
    if not _INTEGER.fullmatch(text) or abs(int(text)) > _LARGEST:
        raise CellError("tam sayı (ör. 1992)", "a whole number (e.g. 1992)")
    return int(text)


def _read_number(text: str) -> float:
    if not _NUMBER.fullmatch(text):
        raise CellError(
            "ondalık ayırıcısı nokta olan sayı (ör. 45.14)", "a number with a decimal point (e.g. 45.14)"
        )
    return float(text)


def _read_boolean(text: str) -> bool:
    if text not in {"true", "false"}:
        raise CellError("true ya da false", "true or false")
    return text == "true"


def _read_date(text: str) -> PartialDate:
    try:
        value = PartialDate.parse(text)
    except PartialDateError as error:
        raise CellError(
            "tarih: 1992, 1992-05, 1992-05-07 ya da <2004", "a date: 1992, 1992-05, 1992-05-07 or <2004"
        ) from error
    if str(value) != text:
        raise CellError(f"“{value}” biçiminde yazılmış tarih", f"the date written as “{value}”")
    return value


_READERS: dict[str, Callable[[str], Value]] = {
    "text": _read_text,
    "key": _read_key,
    "integer": _read_integer,
    "number": _read_number,
    "boolean": _read_boolean,
    "date": _read_date,
    "choice": _read_text,
}


@dataclass(frozen=True)
class Column:
    """One column: name, type, whether it must be filled, allowed words, the table it points to.

    type: text, key, integer, number, boolean, date (partial) or choice. An empty cell of a text column is the
    empty string; of every other column it is None.
    """

    name: str
    type: str = "text"
    required: bool = False
    choices: tuple[str, ...] = ()
    refers_to: str | None = None
    bounds: tuple[float, float] | None = None

    def read(self, text: str) -> Value:
        """The value of a cell; raises CellError with what was expected."""
        if text == "":
            if self.required:
                raise CellError("boş bırakılmamış bir değer", "a value; the cell is empty")
            return "" if self.type in {"text", "choice"} else None
        value = _READERS[self.type](text)
        if self.choices and value not in self.choices:
            allowed = ", ".join(self.choices)
            raise CellError(f"şunlardan biri: {allowed}", f"one of: {allowed}")
        if self.bounds and isinstance(value, int | float) and not self.bounds[0] <= value <= self.bounds[1]:
            low, high = self.bounds
            raise CellError(f"{low:g} ile {high:g} arasında bir sayı", f"a number from {low:g} to {high:g}")
        return value

    def write(self, value: Any) -> str:
        """The one written form of a value."""
        if value is None or value == "":
            return ""
        if isinstance(value, bool):
            return "true" if value else "false"
        if self.type == "number":
            # Adding zero takes the sign off a negative zero.
            return f"{round(float(value), 5) + 0.0:.5f}".rstrip("0").rstrip(".")
        return str(value)


def key(name: str = "id", *, refers_to: str | None = None, required: bool = True) -> Column:
    """An identifier of this table, or with refers_to of another."""
    return Column(name, "key", required=required, refers_to=refers_to)


def ref(name: str, table: str, *, required: bool = False) -> Column:
    """A key of another table."""
    return Column(name, "key", required=required, refers_to=table)


def text(*names: str, required: bool = False) -> list[Column]:
    """Text columns."""
    return [Column(name, "text", required=required) for name in names]


def both(stem: str, *, required: bool = False) -> list[Column]:
    """The Turkish and the English column of a text that a person reads."""
    return text(f"{stem}_tr", f"{stem}_en", required=required)


def choice(name: str, *words: str, required: bool = True) -> Column:
    """A column with a fixed vocabulary."""
    return Column(name, "choice", required=required, choices=words)


def integer(name: str, *, required: bool = False, bounds: tuple[float, float] | None = None) -> Column:
    """A whole number."""
    return Column(name, "integer", required=required, bounds=bounds)


def number(name: str, *, bounds: tuple[float, float] | None = None) -> Column:
    """A number with up to five decimals."""
    return Column(name, "number", bounds=bounds)


def boolean(name: str, *, required: bool = False) -> Column:
    """true or false; empty where it is not known."""
    return Column(name, "boolean", required=required)


def date(*names: str) -> list[Column]:
    """Partial dates."""
    return [Column(name, "date") for name in names]


def cited(*, required: bool = True) -> list[Column]:
    """Where the row comes from: study, table, row in it, line of the text."""
    return [
        ref("study", "sources", required=required),
        *text("table", "row"),
        integer("line", bounds=(1, 1_000_000)),
    ]
