"""PDF: its tables, else its text as a printed list; a scan is refused."""

from __future__ import annotations

from pathlib import Path

from elci.exchange.intake.readers.table import IsCountry, ReadFile, Table, plain
from elci.exchange.intake.readers.text import read_text
from elci.exchange.intake.readers.unruled import unruled_rows
from elci.exchange.intake.refusals import (
    LIMIT_ROWS,
    Damaged,
    NothingFound,
    PasswordProtected,
    ScanWithoutText,
    TooManyRows,
)

LIMIT_PAGES = 300


def read_pdf(path: Path, name: str, is_country: IsCountry) -> ReadFile:
    """Ruled tables as tables, one per run of pages with equal columns; else print; else a table without lines."""
    text = _text(path, name)
    if len("".join(text.split())) < 20:
        raise ScanWithoutText(name)
    tables = _tables(path, name)
    if tables:
        return ReadFile("pdf", tables)
    try:
        return ReadFile("pdf", read_text(text, name, is_country).tables)
    except NothingFound:
        unruled = _unruled(path)
        if not unruled.rows:
            raise
        return ReadFile("pdf", [unruled])


def _unruled(path: Path) -> Table:
    import pdfplumber

    table = Table("", [], [])
    starts: list[float] = []
    with pdfplumber.open(str(path)) as document:
        for page in document.pages:
            rows, starts = unruled_rows(page.extract_words(), starts)
            begin = 1 if rows and table.rows and rows[0] == table.rows[0] else 0
            table.rows += rows[begin:]
            table.lines += [page.page_number] * (len(rows) - begin)
            page.close()
    table.remarks.append(
        ("PDF’deki tablonun çizgileri yok; sütunlar aradaki boşluklardan anlaşıldı. Satırlara bakın.",
         "The table of the PDF has no lines; its columns were told by the gaps. Look at the rows.")
    )  # fmt: skip
    return table


def _text(path: Path, name: str) -> str:
    import pypdfium2
    from pypdfium2.raw import FPDF_ERR_PASSWORD

    try:
        document = pypdfium2.PdfDocument(str(path))
    except pypdfium2.PdfiumError as error:
        if getattr(error, "err_code", None) == FPDF_ERR_PASSWORD or "password" in str(error).lower():
            raise PasswordProtected(name) from error
        raise Damaged(name) from error
    try:
        if len(document) > LIMIT_PAGES:
            raise TooManyRows(name, len(document) * 50)
        pages = []
        for page in document:
            read = page.get_textpage()
            # PDFium marks a hyphen at a line's end with U+0002 and parts lines with CR LF.
            pages.append(read.get_text_bounded().replace("\x02", "-\n").replace("\ufffe", "-\n"))
            read.close()
            page.close()
        return "\n".join(pages).replace("\r\n", "\n")
    finally:
        document.close()


def _tables(path: Path, name: str) -> list[Table]:
    import logging

    import pdfplumber
    from pdfminer.pdfexceptions import PDFException

    logging.getLogger("pdfminer").setLevel(logging.ERROR)
    found: list[Table] = []
    try:
        with pdfplumber.open(str(path)) as document:
            for page in document.pages:
                for rows in page.extract_tables():
                    _add(found, [[_cell(cell) for cell in row] for row in rows], page.page_number)
                page.close()
    except (PDFException, ValueError, KeyError, TypeError) as error:
        raise Damaged(name) from error
    if sum(len(table.rows) for table in found) > LIMIT_ROWS:
        raise TooManyRows(name, sum(len(table.rows) for table in found))
    return [table for table in found if len(table.rows) > 1]


def _cell(text: str | None) -> str:
    return plain((text or "").replace("-\n", ""))


def _add(found: list[Table], rows: list[list[str]], page: int) -> None:
    """A table goes on where the page before ended with one as wide; headings printed again are left out."""
    rows = [row for row in rows if any(row)]
    if not rows or len(rows[0]) < 2:
        return
    if found and len(found[-1].rows[0]) == len(rows[0]):
        begin = 1 if rows[0] == found[-1].rows[0] else 0
        found[-1].rows += rows[begin:]
        found[-1].lines += [page] * (len(rows) - begin)
        return
    found.append(Table(f"s. {page}", rows, [page] * len(rows)))
