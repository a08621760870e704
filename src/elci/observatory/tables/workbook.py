"""XLSX with one sheet per language and one on the source; the same table gives the same bytes.

A workbook is a ZIP that carries the time of writing in its entries and in its properties; both are set to a
fixed time afterwards.
"""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from openpyxl import Workbook
from openpyxl.styles import Alignment, Font
from openpyxl.utils import get_column_letter

from elci.domain.archives import add_member
from elci.observatory.drawing.lettering import width
from elci.observatory.tables.sheet import NUMBER, PERCENT, Table
from elci.observatory.wording import LANGUAGES, Bilingual

LARGEST = 20_000
_SHEETS = Bilingual("Türkçe", "English")
_SOURCE = "Kaynak · Source"
_STAMP = re.compile(rb"(<dcterms:(created|modified)[^>]*>)[^<]*")


@dataclass(frozen=True)
class Front:
    """What the last sheet says of a table: its name, what it shows, where it is from (several lines)."""

    title: Bilingual
    lead: Bilingual
    source: Sequence[Bilingual]


def write_workbook(table: Table, front: Front, path: Path) -> bool:
    """Write the workbook; False and nothing written for more than LARGEST rows, which only the CSV holds."""
    if table.frame.height > LARGEST:
        return False
    book = Workbook(write_only=True)
    for language in LANGUAGES:
        _fill(book, table, language)
    sheet = book.create_sheet(_SOURCE)
    sheet.column_dimensions["A"].width = 110
    for language in LANGUAGES:
        for place, words in enumerate((front.title, front.lead, *front.source)):
            sheet.append([_cell(sheet, words(language), bold=place == 0, wrap=True)])
        sheet.append([])
    held = io.BytesIO()
    book.save(held)
    path.write_bytes(_without_time(held.getvalue()))
    return True


def _fill(book: Any, table: Table, language: str) -> None:
    sheet = book.create_sheet(_SHEETS(language))
    sheet.freeze_panes = "A2"
    titles = table.titles(language)
    rows = list(table.values(language))
    for place, title in enumerate(titles):
        texts = [title, *(str(row[place]) for row in rows[:200] if row[place] is not None)]
        wide = max(width(text, 1) for text in texts) / 0.55
        sheet.column_dimensions[get_column_letter(place + 1)].width = min(60.0, round(wide + 2, 1))
    sheet.append([_cell(sheet, title, bold=True) for title in titles])
    for row in rows:
        sheet.append(
            [_number(sheet, value, column.kind) for value, column in zip(row, table.columns, strict=True)]
        )


def _number(sheet: Any, value: Any, kind: str) -> Any:
    """A value, with a number format where it needs one; a text that looks like a formula stays a text."""
    if isinstance(value, str) and value[:1] in "=+-@":
        return _cell(sheet, value, text=True)
    if kind == PERCENT and value is not None:
        return _cell(sheet, value, form="0.0%")
    if kind == NUMBER and isinstance(value, int) and value >= 1000:
        return _cell(sheet, value, form="#,##0")
    return value


def _cell(
    sheet: Any, value: Any, *, bold: bool = False, wrap: bool = False, text: bool = False, form: str = ""
) -> Any:
    from openpyxl.cell import WriteOnlyCell

    cell = WriteOnlyCell(sheet, value=value)
    if bold:
        cell.font = Font(bold=True)
    if wrap:
        cell.alignment = Alignment(wrap_text=True, vertical="top")
    if text:
        cell.data_type = "s"
    if form:
        cell.number_format = form
    return cell


def _without_time(content: bytes) -> bytes:
    """The same workbook with every time set to 1980-01-01, the earliest that a ZIP can hold."""
    held = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(content)) as read, zipfile.ZipFile(held, "w") as written:
        for name in sorted(read.namelist()):
            part = read.read(name)
            if name == "docProps/core.xml":
                part = _STAMP.sub(rb"\g<1>1980-01-01T00:00:00Z", part)
            add_member(written, name, part)
    return held.getvalue()
