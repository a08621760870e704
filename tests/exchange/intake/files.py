"""Files as people bring them, made small: workbooks, documents, print, and what must not be opened."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Sequence
from datetime import date
from pathlib import Path

HEAD = ["Belediye", "Kardeş Kent", "Ülke", "Tarih", "Türü"]
ROWS = [
    ["Ankara Büyükşehir", "Filibe", "Bulgaristan", "12.05.1998", "Kardeş Kent"],
    ["Ankara", "Havana", "Küba", "2001", "Kardeş Kent"],
]
_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"


def as_csv(rows: Sequence[Sequence[str]], separator: str = ";") -> str:
    return "".join(separator.join(row) + "\n" for row in rows)


def xlsx(path: Path, rows: Sequence[Sequence[object]], *, merge: str = "", since_1904: bool = False) -> Path:
    from openpyxl import Workbook
    from openpyxl.utils.datetime import CALENDAR_MAC_1904

    book = Workbook()
    if since_1904:
        book.epoch = CALENDAR_MAC_1904
    sheet = book.active
    for row in rows:
        sheet.append(list(row))
    if merge:
        sheet.merge_cells(merge)
    book.save(path)
    return path


def ods(path: Path, rows: Sequence[Sequence[str]]) -> Path:
    cells = "".join(
        "<table:table-row>"
        + "".join(
            f'<table:table-cell office:value-type="string"><text:p>{c}</text:p></table:table-cell>'
            for c in row
        )
        + "</table:table-row>"
        for row in rows
    )
    names = "".join(
        f' xmlns:{short}="urn:oasis:names:tc:opendocument:xmlns:{short}:1.0"'
        for short in ("office", "table", "text")
    )
    content = (
        f'<?xml version="1.0" encoding="UTF-8"?><office:document-content{names}><office:body><office:spreadsheet>'
        f'<table:table table:name="Liste">{cells}</table:table></office:spreadsheet></office:body>'
        "</office:document-content>"
    )
    kind = "application/vnd.oasis.opendocument.spreadsheet"
    manifest = (
        '<?xml version="1.0" encoding="UTF-8"?>'
        '<manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0">'
        f'<manifest:file-entry manifest:full-path="/" manifest:media-type="{kind}"/></manifest:manifest>'
    )
    parts = {"mimetype": kind, "content.xml": content, "META-INF/manifest.xml": manifest}
    return zipped(path, {name: text.encode() for name, text in parts.items()})


def docx(path: Path, rows: Sequence[Sequence[str]] = (), *, text: str = "") -> Path:
    import docx as word

    document = word.Document()
    for line in text.splitlines():
        document.add_paragraph(line)
    if rows:
        table = document.add_table(rows=0, cols=len(rows[0]))
        for row in rows:
            for cell, value in zip(table.add_row().cells, row, strict=True):
                cell.text = value
    document.save(str(path))
    return path


def zipped(path: Path, parts: dict[str, bytes]) -> Path:
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in parts.items():
            archive.writestr(name, content)
    return path


def pdf(
    path: Path, lines: Sequence[str] = (), cells: Sequence[Sequence[str]] = (), *, ruled: bool = True
) -> Path:
    """A page with lines of text, or with a table; letters of Windows-1252 only."""
    drawn = []
    for number, line in enumerate(lines):
        drawn.append(f"BT /F1 11 Tf 40 {760 - 18 * number} Td ({_escaped(line)}) Tj ET")
    for down, row in enumerate(cells):
        for along, cell in enumerate(row):
            left, bottom = 40 + 110 * along, 700 - 24 * down
            if ruled:
                drawn.append(f"{left} {bottom} 110 24 re S")
            drawn.append(f"BT /F1 9 Tf {left + 4} {bottom + 8} Td ({_escaped(cell)}) Tj ET")
    stream = "\n".join(drawn).encode("cp1252")
    objects = [
        b"<< /Type /Catalog /Pages 2 0 R >>",
        b"<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
        b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Contents 4 0 R"
        b" /Resources << /Font << /F1 5 0 R >> >> >>",
        b"<< /Length %d >>\nstream\n" % len(stream) + stream + b"\nendstream",
        b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>",
    ]
    out = io.BytesIO(b"%PDF-1.4\n")
    out.seek(0, 2)
    places = []
    for number, content in enumerate(objects, start=1):
        places.append(out.tell())
        out.write(b"%d 0 obj\n" % number + content + b"\nendobj\n")
    begin = out.tell()
    out.write(b"xref\n0 %d\n0000000000 65535 f \n" % (len(objects) + 1))
    out.write(b"".join(b"%010d 00000 n \n" % place for place in places))
    out.write(b"trailer << /Size %d /Root 1 0 R >>\nstartxref\n%d\n%%%%EOF\n" % (len(objects) + 1, begin))
    path.write_bytes(out.getvalue())
    return path


def _escaped(text: str) -> str:
    return text.replace("\\", "\\\\").replace("(", "\\(").replace(")", "\\)")


def xls_with_macro(path: Path) -> Path:
    path.write_bytes(
        _OLE + bytes(504) + "Workbook".encode("utf-16-le") + "_VBA_PROJECT_CUR".encode("utf-16-le")
    )
    return path


def with_macro(path: Path, plain: Path) -> Path:
    """The workbook with a part that holds macros, under an innocent ending."""
    with zipfile.ZipFile(plain) as archive:
        parts = {name: archive.read(name) for name in archive.namelist()}
    return zipped(path, {**parts, "xl/vbaProject.bin": b"\x01"})


def bomb(path: Path, stated: int | None = None) -> Path:
    """A workbook of a few kilobytes that unpacks to 600 MB; `stated`: the size that it claims instead."""
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("xl/workbook.xml", "<workbook/>")
        with archive.open("xl/worksheets/sheet1.xml", "w", force_zip64=False) as part:
            for _ in range(600 if stated is None else 8):
                part.write(b" " * (1 << 20))
    if stated is not None:
        content = bytearray(path.read_bytes())
        real = (8 << 20).to_bytes(4, "little")
        while (at := content.find(real)) >= 0:
            content[at : at + 4] = stated.to_bytes(4, "little")
        path.write_bytes(bytes(content))
    return path


def xml_bomb(path: Path) -> Path:
    """A Word document whose text is one entity that stands for a billion letters."""
    entities = '<!ENTITY a0 "lol">' + "".join(f'<!ENTITY a{n} "{f"&a{n - 1};" * 10}">' for n in range(1, 10))
    text = (
        f'<?xml version="1.0"?><!DOCTYPE d [{entities}]>'
        '<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body><w:p><w:r>'
        "<w:t>&a9;</w:t></w:r></w:p></w:body></w:document>"
    )
    plain = docx(path, [["a", "b"]])
    with zipfile.ZipFile(plain) as archive:
        parts = {name: archive.read(name) for name in archive.namelist()}
    return zipped(path, {**parts, "word/document.xml": text.encode()})


def million_rows(path: Path) -> Path:
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("xl/workbook.xml", "<workbook/>")
        with archive.open("xl/worksheets/sheet1.xml", "w") as part:
            part.write(b"<worksheet><sheetData>")
            for _ in range(100):
                part.write(b'<row r="1"><c/></row>' * 10_000)
            part.write(b"</sheetData></worksheet>")
    return path


DAY = date(1998, 5, 12)
