"""Every word of a kept file, with its properties, for whoever must find a name in it; nothing is run.

What the search reads is `sources.texts`: bounded in letters and time, and only what a reader sees.
"""

from __future__ import annotations

import io
import zipfile
from pathlib import Path
from typing import IO

from lxml import etree

PDF = "application/pdf"
WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
OPEN_TEXT = "application/vnd.oasis.opendocument.text"
_PACKAGES = {".docx", ".odt", ".xlsx", ".ods", ".pptx"}
_BODIES = {"word/document.xml", "content.xml", "xl/sharedStrings.xml"}  # read first: what a reader sees
_LARGEST = 50_000_000  # bytes of one unpacked part


def text_of(file: IO[bytes], media_type: str) -> str | None:
    """The text with the file's own properties; None for a picture, a scan, a broken file."""
    content = file.read()
    if media_type == PDF:
        return _of_pdf(content)
    if media_type in {WORD, OPEN_TEXT}:
        return _of_package(content)
    if media_type.startswith("text/"):
        return content.decode("utf-8", errors="replace")
    return None


def text_at(path: Path) -> str | None:
    """The text of a file that no record describes, by its ending."""
    with path.open("rb") as file:
        content = file.read()
    if path.suffix == ".pdf":
        return _of_pdf(content)
    return _of_package(content) if path.suffix in _PACKAGES else content.decode("utf-8", errors="ignore")


def _of_pdf(content: bytes) -> str | None:
    import pypdfium2

    try:
        document = pypdfium2.PdfDocument(content)
    except pypdfium2.PdfiumError:
        return None
    try:
        pages = [page.get_textpage().get_text_bounded() for page in document]
        about = [str(value) for value in document.get_metadata_dict().values() if value]
    finally:
        document.close()
    return "\n".join([*pages, *about]) if any(page.strip() for page in pages) else None


def _of_package(content: bytes) -> str | None:
    """Words of an office file: text of its XML parts, paragraphs on lines of their own."""
    found = []
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as package:
            for member in sorted(package.infolist(), key=lambda each: each.filename not in _BODIES):
                if member.filename.endswith(".xml") and member.file_size <= _LARGEST:
                    found.append(_of_xml(package.read(member)))
    except (zipfile.BadZipFile, etree.XMLSyntaxError):
        return None
    return "\n".join(found)


def _of_xml(content: bytes) -> str:
    parser = etree.XMLParser(resolve_entities=False, no_network=True, huge_tree=False)
    parts = []
    for element in etree.fromstring(content, parser).iter(etree.Element):
        if element.text:
            parts.append(element.text)
        if etree.QName(element).localname in {
            "p",
            "h",
            "br",
            "tab",
            "creator",
            "lastModifiedBy",
            "si",
            "table-cell",
        }:
            parts.append("\n")
        if element.tail:
            parts.append(element.tail)
    return "".join(parts)
