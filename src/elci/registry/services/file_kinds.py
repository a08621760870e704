"""What a file is, told by its content and never by its name: PDF, DOCX, ODT, JPEG or PNG.

Nothing is unpacked beyond two short members of a ZIP archive, so that a small file that unpacks to a huge one
does no harm.
"""

from __future__ import annotations

import zipfile
import zlib
from dataclasses import dataclass
from typing import IO

_PDF, _JPEG, _PNG = b"%PDF-", b"\xff\xd8\xff", b"\x89PNG\r\n\x1a\n"
_ZIP = b"PK\x03\x04"
_ODT = "application/vnd.oasis.opendocument.text"
_DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
_DOCX_PART = b"wordprocessingml.document.main+xml"
_HEAD = 16
_MEMBER_LIMIT = 200_000  # bytes of a member that names the kind; real ones have under 20,000


@dataclass(frozen=True)
class FileKind:
    """A kind of file that is kept. suffixes: the first is given to a file whose name has none of them."""

    media_type: str
    suffixes: tuple[str, ...]


PDF = FileKind("application/pdf", (".pdf",))
DOCX = FileKind(_DOCX, (".docx",))
ODT = FileKind(_ODT, (".odt",))
JPEG = FileKind("image/jpeg", (".jpg", ".jpeg"))
PNG = FileKind("image/png", (".png",))
KINDS = (PDF, DOCX, ODT, JPEG, PNG)


def kind_of(file: IO[bytes]) -> FileKind | None:
    """The kind of a seekable file, or None for everything else; the file is left at its beginning."""
    file.seek(0)
    head = file.read(_HEAD)
    try:
        if head.startswith(_PDF):
            return PDF
        if head.startswith(_JPEG):
            return JPEG
        if head.startswith(_PNG):
            return PNG
        if head.startswith(_ZIP):
            return _office_kind(file)
        return None
    finally:
        file.seek(0)


def _office_kind(file: IO[bytes]) -> FileKind | None:
    """DOCX or ODT by what the archive says of itself; documents with macros are neither."""
    try:
        with zipfile.ZipFile(file) as archive:
            names = set(archive.namelist())
            if any(name.endswith("vbaProject.bin") or name.startswith("Basic/") for name in names):
                return None
            if _member(archive, "mimetype", names) == _ODT.encode() and "content.xml" in names:
                return ODT
            if "word/document.xml" in names and _DOCX_PART in _member(archive, "[Content_Types].xml", names):
                return DOCX
    except (zipfile.BadZipFile, zlib.error, NotImplementedError, RuntimeError, OSError, ValueError):
        return None  # cut short, encrypted or forged
    return None


def _member(archive: zipfile.ZipFile, name: str, names: set[str]) -> bytes:
    if name not in names:
        return b""
    with archive.open(name) as member:
        return member.read(_MEMBER_LIMIT)
