"""From a file to its tables, whatever its format."""

from __future__ import annotations

from pathlib import Path

from elci.exchange.intake.readers.containers import kind_of
from elci.exchange.intake.readers.package import read_package_folder, read_zipped_package
from elci.exchange.intake.readers.portable import read_pdf
from elci.exchange.intake.readers.table import IsCountry, ReadFile
from elci.exchange.intake.readers.text import decode, read_text
from elci.exchange.intake.readers.word import read_word
from elci.exchange.intake.readers.workbook import read_workbook
from elci.exchange.intake.refusals import EmptyFile


def read_file(path: Path, name: str, is_country: IsCountry) -> ReadFile:
    """The tables of a file; raises a FileRefused, whose sentence says why and what to do."""
    if path.is_dir():
        return read_package_folder(path, name)
    kind = kind_of(path, name).name
    if kind in ("xlsx", "xls", "ods"):
        found = read_workbook(path, name, kind)
        if not found.tables:
            raise EmptyFile(name)
        return found
    if kind == "docx":
        return read_word(path, name, is_country)
    if kind == "pdf":
        return read_pdf(path, name, is_country)
    if kind == "package":
        return read_zipped_package(path, name)
    text = decode(path.read_bytes())
    if not text.strip():
        raise EmptyFile(name)
    return read_text(text, name, is_country)
