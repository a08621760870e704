"""Small real documents that hold one sentence: DOCX, ODT, PDF."""

from __future__ import annotations

from io import BytesIO

from tests.desk.files import archive

_TYPES = (
    '<Types><Override PartName="/word/document.xml" ContentType="application/'
    'vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>'
)


def DOCX_OF(text: str, *, whole: bool = False) -> bytes:
    first, _, rest = text.partition(" ")
    body = f"<w:document><w:p><w:r>{first}</w:r></w:p><w:p><w:r>{rest}</w:r></w:p></w:document>"
    return archive({"[Content_Types].xml": _TYPES, "word/document.xml": text if whole else body}, packed=True)


def ODT_OF(text: str) -> bytes:
    first, _, rest = text.partition(" ")
    body = f"<office:document><text:p>{first}</text:p><text:p>{rest}</text:p></office:document>"
    return archive({"mimetype": "application/vnd.oasis.opendocument.text", "content.xml": body})


def PDF_OF(text: str) -> bytes:
    from weasyprint import HTML

    target = BytesIO()
    HTML(string=f"<p>{text}</p>").write_pdf(target)
    return target.getvalue()
