"""Reading and writing the CSV files of a package. Reading collects every problem before it answers."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import Any

from elci.dataset.columns import CellError, Value
from elci.dataset.tables import TABLES, Table
from elci.domain.errors import PackageError, Problem


class Row(dict[str, Value]):
    """A typed row: values by column, and the line of the file on which it begins."""

    __slots__ = ("line",)

    def __init__(self, values: Mapping[str, Value], line: int | None = None) -> None:
        super().__init__(values)
        self.line = line


Package = dict[str, list[Row]]
# Beyond this many the reader of the report has stopped reading; the count is still exact.
_SHOWN_PER_FILE = 200
_LARGEST_CELL = 1_000_000


def table_path(folder: Path, table: Table) -> Path:
    """Where a table lies in a package."""
    return folder / "tables" / f"{table.name}.csv"


def read_package(folder: Path, tables: Iterable[Table] | None = None) -> Package:
    """All tables of a package as typed rows, in the order of the files.

    Raises PackageError with every unreadable cell, missing file and column. Keys and references are checked
    by `elci.dataset.checks`, not here.
    """
    problems: list[Problem] = []
    if not folder.is_dir():
        raise PackageError([_problem(folder.name or str(folder), "bir klasör", "a folder")])
    if not (folder / "tables").is_dir():
        raise PackageError(
            [
                _problem(
                    f"{folder.name}/tables",
                    "CSV tablolarının bulunduğu “tables” klasörü",
                    "the folder “tables” with the CSV tables",
                )
            ]
        )
    package: Package = {}
    for table in tables if tables is not None else TABLES.values():
        path = table_path(folder, table)
        if not path.exists():
            problems.append(_problem(path.name, "bu dosyanın pakette bulunması", "this file in the package"))
            continue
        rows, found = read_table(path, table)
        package[table.name] = rows
        problems += found
    if problems:
        raise PackageError(problems)
    return package


def read_table(path: Path, table: Table) -> tuple[list[Row], list[Problem]]:
    """The rows of one file and its problems; rows with a problem are left out."""
    try:
        content = path.read_bytes().decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = path.read_bytes()[: error.start].count(b"\n") + 1
        return [], [
            Problem(
                path.name,
                line,
                None,
                None,
                "UTF-8 ile kaydedilmiş metin; dosyayı UTF-8 olarak yeniden kaydedin",
                "text saved as UTF-8; save the file as UTF-8 again",
            )
        ]
    except OSError as error:
        return [], [
            _problem(
                path.name, f"okunabilir bir dosya ({error.strerror})", f"a readable file ({error.strerror})"
            )
        ]
    csv.field_size_limit(_LARGEST_CELL)
    reader = csv.reader(io.StringIO(content, newline=""), strict=True)
    try:
        return _read_rows(reader, path.name, table)
    except csv.Error as error:
        return [], [
            Problem(
                path.name,
                reader.line_num,
                None,
                None,
                f"düzgün bir CSV satırı ({error})",
                f"a well-formed CSV line ({error})",
            )
        ]


def _read_rows(reader: Any, name: str, table: Table) -> tuple[list[Row], list[Problem]]:
    header = next(reader, None)
    problems = _header_problems(header, name, table)
    if problems or header is None:
        return [], problems
    columns = [table.by_name[title] for title in header]
    rows: list[Row] = []
    previous = reader.line_num
    for cells in reader:
        line, previous = previous + 1, reader.line_num
        if not cells:
            continue
        if len(cells) != len(columns):
            problems.append(
                Problem(
                    name,
                    line,
                    None,
                    None,
                    f"{len(columns)} hücre; bu satırda {len(cells)} var",
                    f"{len(columns)} cells; this line has {len(cells)}",
                )
            )
            continue
        values: dict[str, Value] = {}
        sound = True
        for column, cell in zip(columns, cells, strict=True):
            try:
                values[column.name] = column.read(cell)
            except CellError as error:
                sound = False
                problems.append(Problem(name, line, column.name, cell[:80], *error.args))
        if sound:
            rows.append(Row(values, line))
    return rows, problems[:_SHOWN_PER_FILE]


def _header_problems(header: list[str] | None, name: str, table: Table) -> list[Problem]:
    if header is None:
        titles = ", ".join(table.names)
        return [Problem(name, 1, None, None, f"sütun başlıkları: {titles}", f"the column titles: {titles}")]
    problems = []
    for title in table.names:
        if title not in header:
            problems.append(Problem(name, 1, title, None, "bu sütunun bulunması", "this column"))
    for title in header:
        if title not in table.by_name:
            known = ", ".join(table.names)
            problems.append(
                Problem(name, 1, title, None, f"bilinen bir sütun: {known}", f"a known column: {known}")
            )
        elif header.count(title) > 1 and header.index(title) == header[::-1].index(title):
            problems.append(Problem(name, 1, title, None, "her sütunun bir kez", "each column once"))
    return problems


def _problem(name: str, tr: str, en: str) -> Problem:
    return Problem(name, None, None, None, tr, en)


def in_order(rows: Iterable[Mapping[str, Any]], table: Table) -> list[Mapping[str, Any]]:
    """Rows in the canonical order: by the written form of the key, digit runs by their number."""
    return sorted(rows, key=lambda row: tuple(_natural(table, name, row[name]) for name in table.key))


def _natural(table: Table, name: str, value: Any) -> tuple[tuple[int, int, str], ...]:
    written = table.by_name[name].write(value)
    parts: list[tuple[int, int, str]] = []
    digits = ""
    for letter in written + "\0":
        if letter.isdecimal() and letter.isascii():
            digits += letter
            continue
        if digits:
            parts.append((0, int(digits), digits))
            digits = ""
        parts.append((1, ord(letter), ""))
    return tuple(parts)


def lines(table: Table, rows: Iterable[Mapping[str, Any]]) -> Iterator[str]:
    """The canonical text of a table, line by line: header, rows in order, LF, minimal quotes."""
    buffer = io.StringIO()
    # Before Python 3.13 the writer quotes a carriage return only where it is part of the line's end.
    writer = csv.writer(buffer, lineterminator="\r\n")

    def taken() -> str:
        text = buffer.getvalue().removesuffix("\r\n") + "\n"
        buffer.seek(0)
        buffer.truncate()
        return text

    writer.writerow(table.names)
    yield taken()
    for row in in_order(rows, table):
        writer.writerow([column.write(row[column.name]) for column in table.columns])
        yield taken()


def write_table(folder: Path, table: Table, rows: Iterable[Mapping[str, Any]]) -> Path:
    """Write a table in its canonical form; returns the path."""
    path = table_path(folder, table)
    path.parent.mkdir(parents=True, exist_ok=True)
    with path.open("w", encoding="utf-8", newline="") as file:
        file.writelines(lines(table, rows))
    return path
