"""A data package as polars frames: the tables of `elci.dataset.tables`, one frame each.

Types follow the columns: text and choice String with "" for an empty cell; key and date String with null;
integer Int64, number Float64, boolean Boolean, null where empty. Every date column is followed by
`<column>_year` (Int64) and `<column>_before` (Boolean): the year written, and whether it means "before" it.

Files are read a column at a time, because a package may hold millions of rows. A file with a cell that does
not read is read again row by row, so that the error names every line (`elci.dataset.files`).
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import polars as pl

from elci.dataset.columns import Column
from elci.dataset.files import Package, Row, read_package, read_table, table_path
from elci.dataset.tables import TABLES, Table
from elci.domain.dates import PartialDate
from elci.domain.errors import PackageError, Problem

Frames = dict[str, pl.DataFrame]

_DATE = r"^<?[0-9]{3,4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12][0-9]|3[01]))?)?$"
_KEY = r"^[A-Za-z0-9:._–-]+$"
_INTEGER = r"^-?(0|[1-9][0-9]*)$"
_NUMBER = r"^-?(0|[1-9][0-9]*)(\.[0-9]+)?$"
_SHAPES = {"key": _KEY, "integer": _INTEGER, "number": _NUMBER, "boolean": "^(true|false)$", "date": _DATE}
_QUOTED = re.compile(rb'"[^"]*"')
_TYPES: Mapping[str, Any] = {"integer": pl.Int64, "number": pl.Float64, "boolean": pl.Boolean}


def read_frames(folder: Path) -> Frames:
    """The tables of the package in `folder`, in the order of the files.

    Raises PackageError with every unreadable cell, missing file and column.
    """
    if not all(table_path(folder, table).exists() for table in TABLES.values()):
        read_package(folder)  # raises: names the folder or each missing file
    frames: Frames = {}
    problems: list[Problem] = []
    for table in TABLES.values():
        frame, found = _read(table_path(folder, table), table)
        frames[table.name] = frame
        problems += found
    if problems:
        raise PackageError(problems)
    return frames


def frames_of(package: Package) -> Frames:
    """Frames of a package that has been read as rows."""
    return {name: frame_of(TABLES[name], rows) for name, rows in package.items()}


def frame_of(table: Table, rows: list[Row]) -> pl.DataFrame:
    """One table's rows as a frame; partial dates as written, with their year and "before"."""
    columns: dict[str, pl.Series] = {}
    for column in table.columns:
        values = [row[column.name] for row in rows]
        if column.type == "date":
            columns |= _dates(column.name, values)
        else:
            columns[column.name] = pl.Series(column.name, values, dtype=_TYPES.get(column.type, pl.String))
    return pl.DataFrame(columns)


def rows_of(frame: pl.DataFrame, table: Table) -> list[Row]:
    """The way back, without line numbers: rows as `read_package` gives them."""
    dates = [column.name for column in table.columns if column.type == "date"]
    rows = []
    for values in frame.select(table.names).iter_rows(named=True):
        for name in dates:
            values[name] = PartialDate.parse(values[name]) if values[name] else None
        rows.append(Row(values))
    return rows


def _dates(name: str, values: list[Any]) -> dict[str, pl.Series]:
    return {
        name: pl.Series(name, [str(date) if date else None for date in values], dtype=pl.String),
        f"{name}_year": pl.Series([date.year if date else None for date in values], dtype=pl.Int64),
        f"{name}_before": pl.Series([date.before if date else None for date in values], dtype=pl.Boolean),
    }


def _read(path: Path, table: Table) -> tuple[pl.DataFrame, list[Problem]]:
    """The quick way where the file is sound, else the slow way with its problems."""
    content = path.read_bytes()
    try:
        written = pl.read_csv(content, infer_schema=False, empty_string_is_null=False)
        known = sorted(written.columns) == sorted(table.names)
        if known and _whole(content, written) and _sound(written, table):
            return written.select([cell for column in table.columns for cell in _typed(column)]), []
    except pl.exceptions.PolarsError:
        pass  # the row reader below says what is wrong, in words
    rows, problems = read_table(path, table)
    return frame_of(table, rows), problems


def _whole(content: bytes, written: pl.DataFrame) -> bool:
    """Whether no line has too few cells, which the quick reader would fill up without a word."""
    separators = _QUOTED.sub(b"", content).count(b",")
    return separators == (written.height + 1) * (written.width - 1)


def _sound(written: pl.DataFrame, table: Table) -> bool:
    wrong = [_wrong(column) for column in table.columns]
    return not written.select(pl.any_horizontal(*wrong).any()).item() if written.height else True


def _wrong(column: Column) -> pl.Expr:
    """Whether a cell is not as its column wants it; stricter than needed is fine, the row reader decides."""
    cell = pl.col(column.name)
    wrong = cell.str.contains("\x00", literal=True)
    if column.type in _SHAPES:
        wrong |= ~cell.str.contains(_SHAPES[column.type])
    if column.type == "date":
        # A 31st of a short month is left to the row reader.
        wrong |= cell.str.contains(r"-(02-(29|30)|(02|04|06|09|11)-31)$")
    if column.type == "integer":
        wrong |= cell.str.len_bytes() > 10
    if column.choices:
        wrong |= ~cell.is_in(column.choices)
    if column.bounds:
        number = cell.cast(pl.Float64, strict=False)
        wrong |= ((number < column.bounds[0]) | (number > column.bounds[1])).fill_null(False)
    filled = cell != ""
    return (wrong & filled) | (~filled if column.required else pl.lit(False))


def _typed(column: Column) -> list[pl.Expr]:
    cell = pl.col(column.name)
    if column.type in {"text", "choice"}:
        return [cell]
    value = pl.when(cell != "").then(cell)
    if column.type == "boolean":
        return [(value == "true").alias(column.name)]
    if column.type == "date":
        year = value.str.extract(r"^<?([0-9]{3,4})").cast(pl.Int64)
        before = value.str.starts_with("<")
        return [
            value.alias(column.name),
            year.alias(f"{column.name}_year"),
            before.alias(f"{column.name}_before"),
        ]
    return [value.cast(_TYPES.get(column.type, pl.String)).alias(column.name)]
