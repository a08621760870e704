"""XLSX, XLS and ODS: the values as they were last saved. Formulas are not computed, links not followed."""

from __future__ import annotations

import datetime as dt
import re
import zipfile
from pathlib import Path
from typing import Any

from elci.exchange.intake.readers.table import ReadFile, Table, plain_lines
from elci.exchange.intake.refusals import (
    LIMIT_COLUMNS,
    LIMIT_ROWS,
    Damaged,
    FileRefused,
    PasswordProtected,
    TooManyColumns,
    TooManyRows,
)

# Record 0x0022 of BIFF, two bytes long, saying 1; the record behind it is 0x000E.
_DATE_MODE_1904 = b"\x22\x00\x02\x00\x01\x00\x0e\x00"
_NULL_DATE_1904 = re.compile(rb"<table:null-date[^>]*1904-01-01")
_HEAD = 2 << 20  # bytes of an ODS; its settings stand before the cells


def read_workbook(path: Path, name: str, kind: str) -> ReadFile:
    """Every visible sheet as a table."""
    from python_calamine import CalamineError, CalamineWorkbook, PasswordError, SheetVisibleEnum

    since_1904 = _counts_from_1904(path, kind)
    try:
        book = CalamineWorkbook.from_path(str(path))
        found = ReadFile(kind, [])
        for sheet in book.sheets_metadata:
            if sheet.visible is not SheetVisibleEnum.Visible:
                found.remarks.append(
                    (
                        f"Gizli sayfa “{sheet.name}” okunmadı.",
                        f"The hidden sheet “{sheet.name}” was not read.",
                    )
                )
                continue
            table = _table(book.get_sheet_by_name(sheet.name), sheet.name, name)
            table.since_1904 = since_1904
            if table.rows:
                found.tables.append(table)
        return found
    except FileRefused:
        raise
    except PasswordError as error:
        raise PasswordProtected(name) from error
    except (CalamineError, OSError, ValueError) as error:
        raise Damaged(name) from error


def _table(sheet: Any, title: str, name: str) -> Table:
    height, width = sheet.total_height, sheet.total_width
    if height > LIMIT_ROWS:
        raise TooManyRows(name, height)
    if width > LIMIT_COLUMNS:
        raise TooManyColumns(name)
    table = Table(title, [], [])
    merged = _merged(sheet)
    held: dict[tuple[int, int], str] = {}
    for index, values in enumerate(sheet.iter_rows()):
        row = [_text(value) for value in values]
        for at in {column for line, column in merged if line == index} if merged else ():
            first = merged[index, at]
            if first == (index, at):
                held[first] = row[at] if at < len(row) else ""
            elif first in held and first[1] == at:
                # Merged downwards: every row of the block says the same; sideways only its first cell does.
                row += [""] * (at + 1 - len(row))
                row[at] = held[first]
        if any(row):
            table.rows.append(row)
            table.lines.append(index + 1)
    if merged:
        table.remarks.append(
            ("Birleştirilmiş hücrelerin değeri kapladıkları her satıra yazıldı.",
             "The value of merged cells was taken for each row that they cover.")
        )  # fmt: skip
    return table


def _merged(sheet: Any) -> dict[tuple[int, int], tuple[int, int]]:
    """(row, column) of each merged cell → that of the block's first; indices from 0."""
    ranges = getattr(sheet, "merged_cell_ranges", None) or []
    cells = {}
    for (top, left), (bottom, right) in ranges[:5000]:
        if (bottom - top + 1) * (right - left + 1) > 20_000:
            continue
        for line in range(top, bottom + 1):
            for column in range(left, right + 1):
                cells[line, column] = (top, left)
    return cells


def _text(value: Any) -> str:
    """A cell's value as text: whole numbers without a point, dates in ISO form."""
    if isinstance(value, bool):
        return "1" if value else "0"
    if isinstance(value, float):
        return str(int(value)) if value.is_integer() else repr(value)
    if isinstance(value, dt.datetime):
        return value.date().isoformat()
    if isinstance(value, dt.date):
        return value.isoformat()
    return plain_lines(value)


def _counts_from_1904(path: Path, kind: str) -> bool:
    """Whether the workbook counts days from 1904; dates are converted already, bare numbers are not."""
    if kind == "xls":
        return _DATE_MODE_1904 in path.read_bytes()
    with zipfile.ZipFile(path) as archive:
        if kind == "xlsx":
            head = archive.read("xl/workbook.xml")[:200_000]
            return b'date1904="1"' in head or b'date1904="true"' in head
        with archive.open("content.xml") as content:
            return bool(_NULL_DATE_1904.search(content.read(_HEAD)))
