"""Any list as an Excel workbook: typed cells, a head that stays in sight, a filter, texts that stay texts."""

from __future__ import annotations

import io
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal
from typing import Any

from django.utils import timezone
from django.utils.translation import get_language
from openpyxl import Workbook
from openpyxl.cell import WriteOnlyCell
from openpyxl.cell.cell import ILLEGAL_CHARACTERS_RE
from openpyxl.styles import Alignment, Font, PatternFill
from openpyxl.utils import get_column_letter

from elci.domain.dates import PartialDate
from elci.domain.spreadsheets import looks_like_formula

MEDIA_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
_DAY, _TIME, _AMOUNT = "dd.mm.yyyy", "dd.mm.yyyy hh:mm", "#,##0.00"
_MOST_LETTERS = 32_767  # of a cell, by the program's own limit
_FIRST_DAY = 1900  # year before which the program knows no dates
Cell = str | int | float | Decimal | date | datetime | PartialDate | bool | None


@dataclass(frozen=True)
class Column:
    """A column. width: in letters."""

    title: str
    width: float = 20


def workbook(title: str, columns: Sequence[Column], rows: Iterable[Sequence[Cell]]) -> bytes:
    """The workbook's bytes. Rows are written one by one, so that a long list takes little memory.

    A full date is a date, a number a number; a partial date is a text that sorts (2010, 2010-05).
    """
    book = Workbook(write_only=True)
    sheet = book.create_sheet(_sheet_name(title))
    for number, column in enumerate(columns, 1):
        sheet.column_dimensions[get_column_letter(number)].width = column.width
    sheet.freeze_panes = "A2"
    sheet.append([_head(sheet, column.title) for column in columns])
    count = 1
    for row in rows:
        sheet.append([_cell(sheet, value) for value in row])
        count += 1
    sheet.auto_filter.ref = f"A1:{get_column_letter(len(columns))}{count}"
    sheet.print_title_rows = "1:1"
    book.properties.creator = "elçi"
    book.properties.title = title
    book.properties.language = get_language() or "tr"
    book.properties.description = timezone.localdate().isoformat()
    target = io.BytesIO()
    book.save(target)
    return target.getvalue()


def _head(sheet: Any, title: str) -> Any:
    cell = WriteOnlyCell(sheet, value=title)
    cell.font = Font(bold=True)
    cell.fill = PatternFill("solid", fgColor="F2EFE8")
    cell.alignment = Alignment(wrap_text=True, vertical="top")
    return cell


def _cell(sheet: Any, value: Cell) -> Any:
    """A cell of the value's own type; a text that looks like a formula is marked as a text."""
    if isinstance(value, PartialDate):
        full = value.day is not None and not value.before
        value = date(value.year, value.month or 1, value.day or 1) if full else str(value)
    if isinstance(value, datetime):
        return _formatted(sheet, timezone.localtime(value).replace(tzinfo=None), _TIME)
    if isinstance(value, date):
        return _formatted(sheet, value, _DAY) if value.year >= _FIRST_DAY else value.isoformat()
    if isinstance(value, Decimal):
        return _formatted(sheet, value, _AMOUNT)
    if not isinstance(value, str):
        return value
    text = ILLEGAL_CHARACTERS_RE.sub("", value)[:_MOST_LETTERS]
    if not looks_like_formula(text):
        return text
    cell = WriteOnlyCell(sheet, value=text)
    cell.data_type, cell.quotePrefix = "s", True
    return cell


def _formatted(sheet: Any, value: Any, form: str) -> Any:
    cell = WriteOnlyCell(sheet, value=value)
    cell.number_format = form
    return cell


def _sheet_name(title: str) -> str:
    """A name that the program allows: at most 31 letters, none of a few signs."""
    return "".join(" " if sign in r"[]:*?/\\" else sign for sign in title)[:31].strip() or "1"
