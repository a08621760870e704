"""A frame with the words of its columns, and its cells as a reader writes them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import polars as pl

from elci.domain.spreadsheets import guarded
from elci.observatory.drawing.numerals import number, p_value, percent
from elci.observatory.wording import Bilingual

DASH = Bilingual("–", "–")
TEXT, NUMBER, PERCENT, YEAR, P_VALUE = "text", "number", "percent", "year", "p"


@dataclass(frozen=True)
class Column:
    """A column as people read it.

    name: column of the frame; with "{}" the language takes its place (`area_{}` is area_tr or area_en).
    kind: text; number (whole, or with `decimals`); percent (a share of 0…1); year (no thousands separator);
    p (a p-value: never written as zero).
    decimals: of numbers that are not whole; with `fixed` of all.
    vocabulary: names of the codes in the column. empty: what stands for a null or an empty text.
    """

    name: str
    title: Bilingual
    kind: str = TEXT
    vocabulary: Mapping[str, Bilingual] | None = None
    empty: Bilingual = DASH
    decimals: int = 0
    fixed: bool = False

    def source(self, language: str) -> str:
        """The frame's column in a language."""
        return self.name.format(language)

    @property
    def numeric(self) -> bool:
        """Whether cells are set to the right."""
        return self.kind != TEXT

    def value(self, cell: Any, language: str) -> Any:
        """The cell for a spreadsheet: a number stays one, a code becomes its name, nothing becomes None."""
        if cell is None or cell == "":
            return None
        return self.vocabulary[cell](language) if self.vocabulary else cell

    def written(self, cell: Any, language: str) -> str:
        """The cell for a page."""
        value = self.value(cell, language)
        if value is None:
            return self.empty(language)
        if self.kind == NUMBER:
            whole = float(value).is_integer() and not self.fixed
            return number(value, language, 0 if whole else self.decimals)
        if self.kind == P_VALUE:
            return p_value(value, language)
        if self.kind == PERCENT:
            return percent(value, language, self.decimals)
        return str(value)


@dataclass(frozen=True)
class Table:
    """A frame and the columns of it that are shown, in order. The CSV holds every column of the frame."""

    frame: pl.DataFrame
    columns: tuple[Column, ...]

    def titles(self, language: str) -> list[str]:
        """Headings in a language."""
        return [column.title(language) for column in self.columns]

    def values(self, language: str) -> Iterator[list[Any]]:
        """Rows for a spreadsheet."""
        for cells in self._cells(language):
            yield [column.value(cell, language) for column, cell in zip(self.columns, cells, strict=True)]

    def written(self, language: str) -> Iterator[list[str]]:
        """Rows for a page."""
        for cells in self._cells(language):
            yield [column.written(cell, language) for column, cell in zip(self.columns, cells, strict=True)]

    def _cells(self, language: str) -> Iterator[tuple[Any, ...]]:
        return self.frame.select(
            pl.col(column.source(language)).alias(str(place)) for place, column in enumerate(self.columns)
        ).iter_rows()

    def write_csv(self, path: Path) -> None:
        """Every column of the frame under its English name: UTF-8, LF, minimal quotes, empty for null."""
        path.write_text(self.csv(), encoding="utf-8", newline="")

    def csv(self) -> str:
        """The text of the CSV; texts that a spreadsheet program would compute are guarded."""
        texts = [name for name, kind in self.frame.schema.items() if kind == pl.String]
        safe = self.frame.with_columns(
            pl.col(name).map_elements(guarded, return_dtype=pl.String) for name in texts
        )
        return safe.write_csv(float_precision=6)
