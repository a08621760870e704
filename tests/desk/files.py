"""Files as people send them: real signatures, little inside."""

from __future__ import annotations

import io
import zipfile

from django.core.files.uploadedfile import SimpleUploadedFile
from PIL import Image

PNG = (
    b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR\x00\x00\x00\x01\x00\x00\x00\x01\x08\x00\x00\x00\x00:~\x9bU"
    b"\x00\x00\x00\nIDATx\x9cc`\x00\x00\x00\x02\x00\x01H\xaf\xa4q\x00\x00\x00\x00IEND\xaeB`\x82"
)
PDF = b"%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n"
JPEG = b"\xff\xd8\xff\xe0\x00\x10JFIF\x00\x01\x01\x00\x00\x01\x00\x01\x00\x00\xff\xd9"
_DOCX_TYPES = (
    '<Types><Override PartName="/word/document.xml" ContentType="application/'
    'vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>'
)


def archive(members: dict[str, str | bytes], *, packed: bool = False) -> bytes:
    """A ZIP archive of these members, in their order; packed: compressed."""
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED if packed else zipfile.ZIP_STORED) as written:
        for name, content in members.items():
            written.writestr(name, content)
    return buffer.getvalue()


DOCX = archive({"[Content_Types].xml": _DOCX_TYPES, "word/document.xml": "<w:document/>"})
DOCM = archive(
    {"[Content_Types].xml": _DOCX_TYPES, "word/document.xml": "<w:document/>", "word/vbaProject.bin": b"x"}
)
ODT = archive({"mimetype": "application/vnd.oasis.opendocument.text", "content.xml": "<office:document/>"})
ODS = archive(
    {"mimetype": "application/vnd.oasis.opendocument.spreadsheet", "content.xml": "<office:document/>"}
)
EXE = b"MZ\x90\x00\x03\x00\x00\x00"
HTML = b"<!doctype html><script>alert(1)</script>"


def upload(name: str, content: bytes) -> SimpleUploadedFile:
    """A file as it arrives with a form."""
    return SimpleUploadedFile(name, content)


def pdf(name: str) -> SimpleUploadedFile:
    """A PDF file of a name."""
    return upload(name, PDF)


def photograph(name: str, size: tuple[int, int]) -> SimpleUploadedFile:
    """A JPEG of that many pixels."""
    written = io.BytesIO()
    Image.new("RGB", size, "navy").save(written, "JPEG")
    return SimpleUploadedFile(name, written.getvalue(), "image/jpeg")
