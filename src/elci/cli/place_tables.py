"""The tables of `elci resolve`: opened in whatever encoding and with whatever separator, written whole."""

from __future__ import annotations

import codecs
import csv
import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import IO

from elci.domain.errors import ElciError

_SEPARATORS = ",;\t|"
_LOOKED_AT = 1 << 16
# How files begin that are no text: Excel, Word and OpenDocument (ZIP), old Excel and Word, PDF.
_NO_TEXT = {b"PK\x03\x04": "XLSX/ODS/DOCX", b"\xd0\xcf\x11\xe0": "XLS/DOC", b"%PDF": "PDF"}
_MARKS = {codecs.BOM_UTF8: "utf-8-sig", codecs.BOM_UTF16_LE: "utf-16", codecs.BOM_UTF16_BE: "utf-16"}

_LARGEST_CELL = 2**17  # characters; more is a quotation mark that was never closed


class TableError(ElciError):
    """A table that cannot be resolved. args: file, what is wrong (tr), what is wrong (en)."""

    tr = "{0}: {1}"
    en = "{0}: {2}"


class Table:
    """A table being read: its columns, its separator, its rows.

    Rows that are longer than the heading lose what is beyond it; shorter ones are empty there.
    """

    def __init__(self, source: IO[str], name: str) -> None:
        self.name = name
        heading = source.readline()
        source.seek(0)
        self.separator = max(_SEPARATORS, key=heading.count)
        self._reader = csv.DictReader(source, delimiter=self.separator, restval="")
        self.columns = list(self._fieldnames() or ())
        if not any(column.strip() for column in self.columns):
            raise TableError(
                name,
                "dosya boş; ilk satırda sütun adları, altında satırlar olmalı.",
                "the file is empty; the first line must name the columns, with rows below.",
            )

    def rows(self) -> Iterator[dict[str, str]]:
        """The rows, column → value; raises TableError at one that cannot be read."""
        try:
            for row in self._reader:
                row.pop(None, None)  # type: ignore[call-overload]
                yield row
        except csv.Error as error:
            raise self._unreadable(error) from error

    def need(self, *columns: str | None) -> None:
        """Raise TableError, naming every column that the table does not have."""
        missing = [column for column in columns if column and column not in self.columns]
        if missing:
            words, listed = ", ".join(f"“{column}”" for column in missing), ", ".join(self.columns)
            raise TableError(
                self.name,
                f"{words} sütunu yok. Dosyadaki sütunlar: {listed}.",
                f"there is no column {words}. Columns of the file: {listed}.",
            )

    def _fieldnames(self) -> list[str] | None:
        try:
            names = self._reader.fieldnames
        except csv.Error as error:
            raise self._unreadable(error) from error
        return None if names is None else list(names)

    def _unreadable(self, error: csv.Error) -> TableError:
        line = self._reader.line_num + 1
        return TableError(
            self.name,
            f"{line}. satır dolaylarında CSV olarak okunamadı ({error}); tırnakları denetleyin.",
            f"cannot be read as CSV near line {line} ({error}); check the quotation marks.",
        )


@contextmanager
def opened(path: Path) -> Iterator[Table]:
    """The table of a file: UTF-8, UTF-16, else Windows-1254; raises TableError for what is no text table."""
    if not path.is_file():
        raise TableError(path, "dosya bulunamadı.", "file not found.")
    csv.field_size_limit(_LARGEST_CELL)  # the csv module's one setting, which other readers set as well
    with path.open(encoding=_encoding(path), newline="", errors="replace") as source:
        yield Table(source, path.name)


def _encoding(path: Path) -> str:
    with path.open("rb") as file:
        start = file.read(_LOOKED_AT)
    for beginning, kind in _NO_TEXT.items():
        if start.startswith(beginning):
            raise TableError(
                path.name,
                f"bu bir {kind} dosyası; tabloyu CSV olarak kaydedip yeniden deneyin.",
                f"this is an {kind} file; save the table as CSV and try again.",
            )
    for mark, encoding in _MARKS.items():
        if start.startswith(mark):
            return encoding
    if b"\x00" in start:
        return _utf16(path, start)
    try:
        codecs.getincrementaldecoder("utf-8")().decode(start)
    except UnicodeDecodeError:
        return _turkish_windows(path, start)
    return "utf-8"


def _utf16(path: Path, start: bytes) -> str:
    """UTF-16 without a mark: nearly all of its second (or first) bytes are zero."""
    halves = {"utf-16-le": start[1::2], "utf-16-be": start[0::2]}
    for encoding, bytes_ in halves.items():
        if bytes_.count(0) > 0.6 * len(bytes_):
            return encoding
    raise _no_table(path)


def _turkish_windows(path: Path, start: bytes) -> str:
    try:
        start.decode("cp1254")
    except UnicodeDecodeError:
        raise _no_table(path) from None
    return "cp1254"


def _no_table(path: Path) -> TableError:
    return TableError(
        path.name,
        "kodlaması tanınmadı (UTF-8, UTF-16 ve Windows-1254 okunur); UTF-8 olarak kaydedin.",
        "its encoding is not known (UTF-8, UTF-16 and Windows-1254 are read); save it as UTF-8.",
    )


@contextmanager
def written(path: Path | None) -> Iterator[IO[str]]:
    """The output: a file that appears only when whole, or the screen."""
    if path is None:
        yield sys.stdout
        return
    if not path.parent.is_dir():
        raise TableError(
            path, "klasör bulunamadı; önce oluşturun.", "the folder is not there; make it first."
        )
    fresh = path.with_name(f"{path.name}.{os.getpid()}.new")
    try:
        with fresh.open("w", encoding="utf-8", newline="") as file:
            yield file
        os.replace(fresh, path)
    finally:
        fresh.unlink(missing_ok=True)
