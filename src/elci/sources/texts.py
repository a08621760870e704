"""The text of a document, taken from its file: PDF, DOCX and ODT. A picture has none.

A file comes from outside: pages, letters, unpacked bytes and time are bounded, no entity is resolved. A file
that cannot be read has no text, which is no error: it is kept all the same.
"""

from __future__ import annotations

import time
import zipfile
import zlib
from collections.abc import Iterator
from typing import IO
from xml.parsers import expat

from elci.sources.models import Document, DocumentText

_LETTERS = 400_000
_PAGES = 500
_SECONDS = 10.0
_UNPACKED = 50 * 1024 * 1024
_PIECE = 64 * 1024
_PDF = "application/pdf"
# Member of the archive that holds the words, and the elements after which a line ends.
_PACKED = {
    "application/vnd.openxmlformats-officedocument.wordprocessingml.document": (
        "word/document.xml",
        frozenset({"w:p", "w:br", "w:tab", "w:tc"}),
    ),
    "application/vnd.oasis.opendocument.text": (
        "content.xml",
        frozenset({"text:p", "text:h", "text:line-break", "text:tab", "text:s"}),
    ),
}


def keep_text(document: Document, file: IO[bytes]) -> DocumentText | None:
    """Take the text out of a document's file and keep it; None where there is none or it is kept already."""
    if DocumentText.objects.filter(document=document).exists():
        return None
    text = text_of(file, document.media_type)
    return DocumentText.objects.create(document=document, text=text) if text else None


def text_of(file: IO[bytes], media_type: str) -> str:
    """The words of a file, "" where it has none or cannot be read; the file is left at its beginning."""
    file.seek(0)
    try:
        pieces = _of_pdf(file) if media_type == _PDF else _of_archive(file, media_type)
        return _bounded(pieces)
    finally:
        file.seek(0)


def _bounded(pieces: Iterator[str]) -> str:
    """Pieces put together until the letters or the time are used up, spaces collapsed line by line."""
    end = time.monotonic() + _SECONDS
    found: list[str] = []
    letters = 0
    for piece in pieces:
        found.append(piece)
        letters += len(piece)
        if letters >= _LETTERS or time.monotonic() > end:
            break
    lines = (" ".join(line.split()) for line in "".join(found).replace("\x00", "").splitlines())
    return "\n".join(line for line in lines if line)[:_LETTERS]


def _of_pdf(file: IO[bytes]) -> Iterator[str]:
    import pypdfium2

    try:
        document = pypdfium2.PdfDocument(file.read())
    except pypdfium2.PdfiumError:
        return  # encrypted or damaged
    try:
        for number in range(min(len(document), _PAGES)):
            page = document[number]
            words = page.get_textpage()
            yield words.get_text_bounded() + "\n"
            words.close()
            page.close()
    except pypdfium2.PdfiumError:
        return
    finally:
        document.close()


def _of_archive(file: IO[bytes], media_type: str) -> Iterator[str]:
    """The character data of the member that holds the words."""
    if media_type not in _PACKED:
        return
    name, line_ends = _PACKED[media_type]
    try:
        with zipfile.ZipFile(file) as archive, archive.open(name) as member:
            yield from _characters(member, line_ends)
    except (zipfile.BadZipFile, zlib.error, KeyError, OSError, RuntimeError, NotImplementedError, ValueError):
        return  # cut short, encrypted or forged
    except expat.ExpatError:
        return


def _characters(member: IO[bytes], line_ends: frozenset[str]) -> Iterator[str]:
    """Text between the tags, piece by piece. A document with a type declaration, which could hold entities
    that grow, is not read: neither format has one."""
    parser = expat.ParserCreate()
    held: list[str] = []

    def refuse(*_declaration: object) -> None:
        raise ValueError("a document of an office program declares no types")

    def end(tag: str) -> None:
        if tag in line_ends:
            held.append("\n")

    parser.CharacterDataHandler = held.append
    parser.EndElementHandler = end
    parser.StartDoctypeDeclHandler = refuse
    read = 0
    while read < _UNPACKED and (piece := member.read(_PIECE)):
        read += len(piece)
        parser.Parse(piece, False)
        yield "".join(held)
        held.clear()
