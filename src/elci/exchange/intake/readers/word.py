"""DOCX: its tables, and where it has none, its paragraphs as a printed list."""

from __future__ import annotations

import zipfile
from pathlib import Path
from typing import Any

from elci.exchange.intake.readers.table import IsCountry, ReadFile, plain, plain_lines, without_empty
from elci.exchange.intake.readers.text import read_text
from elci.exchange.intake.refusals import LIMIT_ROWS, Damaged, NothingFound, TooManyRows


def read_word(path: Path, name: str, is_country: IsCountry) -> ReadFile:
    """Every table as a table; a document without one is read as text."""
    import docx
    from lxml.etree import LxmlError

    try:
        document = docx.Document(str(path))
        tables = []
        for number, table in enumerate(document.tables, start=1):
            if len(table.rows) > LIMIT_ROWS:
                raise TooManyRows(name, len(table.rows))
            tables.append(without_empty(f"Tablo {number}", [_row(row) for row in table.rows]))
        paragraphs = "\n".join(paragraph.text for paragraph in document.paragraphs)
    except (LxmlError, KeyError, ValueError, zipfile.BadZipFile, docx.opc.exceptions.OpcError) as error:
        raise Damaged(name) from error
    tables = [table for table in tables if len(table.rows) > 1]
    if tables:
        for table in tables:
            table.title = plain(paragraphs)[:300]
        return ReadFile("docx", tables)
    if not paragraphs.strip():
        raise NothingFound(name)
    found = read_text(paragraphs, name, is_country)
    return ReadFile("docx", found.tables)


def _row(row: Any) -> list[str]:
    """The cells of a row; a cell merged sideways stands once, one merged downwards in each of its rows."""
    cells: list[str] = []
    before = None
    for cell in row.cells:
        cells.append("" if cell._tc is before else plain_lines(cell.text))
        before = cell._tc
    return cells
