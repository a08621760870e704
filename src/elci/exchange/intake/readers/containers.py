"""What a file is, by its first bytes and its parts, and whether it can be opened without harm.

A zip is unpacked once in a stream before any reader sees it: what it states about its sizes is checked, not
believed. Rows of a workbook are counted in the same pass.
"""

from __future__ import annotations

import re
import struct
import zipfile
import zlib
from dataclasses import dataclass
from pathlib import Path

from elci.exchange.intake.refusals import (
    LIMIT_MB,
    LIMIT_ROWS,
    LIMIT_UNPACKED_MB,
    Damaged,
    EmptyFile,
    HasMacros,
    PasswordProtected,
    TooLarge,
    TooManyRows,
    UnknownKind,
    ZipBomb,
)

_CHUNK = 1 << 18
_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_PACKED = (".xlsx", ".xls", ".ods", ".docx", ".pdf", ".zip")
_CONTROLS = frozenset({*range(0x01, 0x09), *range(0x0E, 0x1B), *range(0x1C, 0x20), 0x7F})
_ROW_MARKS = {"xlsx": re.compile(rb"<(?:\w+:)?row[ >]"), "ods": re.compile(rb"<table:table-row[ >]")}


@dataclass(frozen=True)
class Kind:
    """A file's format: xlsx, xls, ods, docx, package, pdf or text."""

    name: str


def kind_of(path: Path, name: str) -> Kind:
    """What the file is; raises a FileRefused where it is not to be opened."""
    size = path.stat().st_size
    if size == 0:
        raise EmptyFile(name)
    if size > LIMIT_MB * 1024 * 1024:
        raise TooLarge(name)
    if name.casefold().endswith((".xlsm", ".xltm", ".docm", ".xlsb", ".xlam")):
        raise HasMacros(name)
    with path.open("rb") as file:
        start = file.read(1024)
    if start.startswith(b"PK"):
        return Kind(_zip_kind(path, name))
    if start.startswith(_OLE):
        return Kind(_ole_kind(path, name))
    if b"%PDF-" in start:
        return Kind("pdf")
    if start.startswith(
        (b"\x89PNG", b"\xff\xd8\xff", b"GIF8", b"MZ", b"\x7fELF", b"Rar!", b"7z\xbc", b"{\\rtf")
    ):
        raise UnknownKind(name)
    if _is_no_text(start):
        raise Damaged(name) if name.casefold().endswith(_PACKED) else UnknownKind(name)
    return Kind("text")


def _is_no_text(start: bytes) -> bool:
    """Whether the bytes hold control signs that no text has in any encoding; UTF-16 is full of zeros."""
    controls = sum(byte in _CONTROLS for byte in start)
    return controls > 0.02 * len(start) and start.count(0) < 0.2 * len(start)


def _ole_kind(path: Path, name: str) -> str:
    content = path.read_bytes()
    if "EncryptedPackage".encode("utf-16-le") in content:
        raise PasswordProtected(name)
    if "_VBA_PROJECT".encode("utf-16-le") in content:
        raise HasMacros(name)
    if not any(stream.encode("utf-16-le") in content for stream in ("Workbook", "Book")):
        # The directory of such a file stands behind its content: where a workbook has none, half of it is lost.
        raise Damaged(name) if name.casefold().endswith((".xls", ".xlt")) else UnknownKind(name)
    return "xls"


def _zip_kind(path: Path, name: str) -> str:
    try:
        with zipfile.ZipFile(path) as archive:
            parts = archive.infolist()
            names = {part.filename for part in parts}
            kind = _kind_by_parts(archive, names)
            if any(part.endswith("vbaProject.bin") or part.startswith("Basic/") for part in names):
                raise HasMacros(name)
            if any(part.flag_bits & 1 for part in parts):
                raise PasswordProtected(name)
            if kind is None:
                raise UnknownKind(name)
            if len(parts) > 5000 or sum(part.file_size for part in parts) > LIMIT_UNPACKED_MB << 20:
                raise ZipBomb(name)
            _measure(path, parts, kind, name)
            return kind
    except (zipfile.BadZipFile, zlib.error, struct.error, EOFError, NotImplementedError, OSError) as error:
        raise Damaged(name) from error


def _kind_by_parts(archive: zipfile.ZipFile, names: set[str]) -> str | None:
    if "xl/workbook.xml" in names:
        return "xlsx"
    if "word/document.xml" in names:
        return "docx"
    if "content.xml" in names:
        if "META-INF/manifest.xml" in names and archive.getinfo("META-INF/manifest.xml").file_size < 1 << 20:
            if b"encryption-data" in archive.read("META-INF/manifest.xml"):
                raise PasswordProtected(Path(str(archive.filename)).name)
        return "ods"
    if any(name.rsplit("/", 1)[-1] == "datapackage.json" for name in names):
        return "package"
    return None


def _measure(path: Path, parts: list[zipfile.ZipInfo], kind: str, name: str) -> None:
    """Unpack every part into nothing; raises ZipBomb where one is not of the size it states."""
    rows = 0
    marks = _ROW_MARKS.get(kind)
    with path.open("rb") as file:
        for part in parts:
            counted = (
                marks
                if part.filename.startswith("xl/worksheets/") or part.filename == "content.xml"
                else None
            )
            size, found = _unpacked(file, part, counted)
            rows += found
            if size != part.file_size:
                raise ZipBomb(name)
            if rows > LIMIT_ROWS:
                raise TooManyRows(name, rows)


def _unpacked(file: object, part: zipfile.ZipInfo, marks: re.Pattern[bytes] | None) -> tuple[int, int]:
    """Real size of a part and how often the marks stand in it; stops behind the stated size."""
    file.seek(part.header_offset)  # type: ignore[attr-defined]
    head = file.read(30)  # type: ignore[attr-defined]
    if len(head) < 30 or head[:4] != b"PK\x03\x04":
        raise zipfile.BadZipFile
    file.seek(sum(struct.unpack("<HH", head[26:30])), 1)  # type: ignore[attr-defined]
    if part.compress_type == zipfile.ZIP_STORED:
        if part.compress_size != part.file_size:
            return part.compress_size, 0
        opened: zlib._Decompress | None = None
    elif part.compress_type == zipfile.ZIP_DEFLATED:
        opened = zlib.decompressobj(-15)
    else:
        raise NotImplementedError
    left, size, found, tail = part.compress_size, 0, 0, b""
    while left > 0 and size <= part.file_size:
        packed = file.read(min(_CHUNK, left))  # type: ignore[attr-defined]
        if not packed:
            raise EOFError
        left -= len(packed)
        while packed:
            piece = packed if opened is None else opened.decompress(packed, _CHUNK * 4)
            packed = b"" if opened is None else opened.unconsumed_tail
            size += len(piece)
            if marks is not None:
                # A mark cut in two by a chunk's end is found in the joint; its last sign is not counted twice.
                found += len(marks.findall(tail + piece)) - len(marks.findall(tail))
                tail = (tail + piece)[-24:]
            if size > part.file_size:
                break
    if opened is not None and size <= part.file_size:
        size += len(opened.flush())
    return size, found
