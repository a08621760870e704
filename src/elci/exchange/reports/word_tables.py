"""Tables as WordprocessingML, written as text: python-docx would take minutes for thousands of rows."""

from __future__ import annotations

from typing import Any
from xml.sax.saxutils import escape

from docx.oxml import parse_xml

from elci.exchange.reports.layout import Facts, Group, Table
from elci.procedures.letters.letter import written

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_TWIPS = 567  # to a centimetre
_RULE, _FAINT, _SHADE = "8A857B", "D8D4CB", "F2EFE8"
_HALF_POINTS = 19


def table(block: Table, width: float) -> Any:
    """The table's element. width: in centimetres."""
    widths = [round(share * width * _TWIPS) for share in block.shares]
    head = [
        _cell(text, wide, bold=True, shade=_SHADE, right=place in block.numbers)
        for place, (text, wide) in enumerate(zip(block.head, widths, strict=True))
    ]
    rows = [_row(head, head=True)]
    last = len(block.rows) - 1
    for number, row in enumerate(block.rows):
        if isinstance(row, Group):
            rows.append(_row([_cell(row.text, sum(widths), bold=True, span=len(widths), keep=True)]))
            continue
        strong = block.total and number == last
        rows.append(
            _row(
                [
                    _cell(text, wide, bold=strong, right=place in block.numbers)
                    for place, (text, wide) in enumerate(zip(row, widths, strict=True))
                ]
            )
        )
    return _table(rows, widths, borders=_lines(), title=block.caption)


def facts(block: Facts, width: float, *, together: bool = False) -> Any:
    """Pairs as a table of two columns without lines. together: on one page."""
    widths = [round(width * share * _TWIPS) for share in (0.24, 0.76)]
    last = len(block.pairs) - 1
    rows = [
        _row(
            [
                _cell(name, widths[0], bold=True, keep=together and place < last, plain=True),
                _cell(text, widths[1], keep=together and place < last, plain=True),
            ]
        )
        for place, (name, text) in enumerate(block.pairs)
    ]
    return _table(rows, widths, borders="", title="")


def _table(rows: list[str], widths: list[int], *, borders: str, title: str) -> Any:
    grid = "".join(f'<w:gridCol w:w="{wide}"/>' for wide in widths)
    said = f'<w:tblCaption w:val="{_attribute(title)}"/>' if title else ""
    return parse_xml(
        f'<w:tbl xmlns:w="{W}"><w:tblPr><w:tblW w:w="{sum(widths)}" w:type="dxa"/>{borders}'
        f'<w:tblLayout w:type="fixed"/><w:tblCellMar><w:left w:w="70" w:type="dxa"/>'
        f'<w:right w:w="70" w:type="dxa"/></w:tblCellMar>'
        f'<w:tblLook w:val="0020" w:firstRow="1" w:lastRow="0" w:firstColumn="0" w:lastColumn="0" '
        f'w:noHBand="1" w:noVBand="1"/>{said}</w:tblPr><w:tblGrid>{grid}</w:tblGrid>{"".join(rows)}</w:tbl>'
    )


def _lines() -> str:
    outer = "".join(
        f'<w:{side} w:val="single" w:sz="8" w:space="0" w:color="{_RULE}"/>' for side in ("top", "bottom")
    )
    inner = f'<w:insideH w:val="single" w:sz="4" w:space="0" w:color="{_FAINT}"/>'
    return f"<w:tblBorders>{outer}{inner}</w:tblBorders>"


def _row(cells: list[str], *, head: bool = False) -> str:
    repeated = "<w:tblHeader/>" if head else ""
    return f"<w:tr><w:trPr><w:cantSplit/>{repeated}</w:trPr>{''.join(cells)}</w:tr>"


def _cell(
    text: str,
    width: int,
    *,
    bold: bool = False,
    shade: str = "",
    right: bool = False,
    span: int = 1,
    keep: bool = False,
    plain: bool = False,
) -> str:
    spanned = f'<w:gridSpan w:val="{span}"/>' if span > 1 else ""
    filled = f'<w:shd w:val="clear" w:color="auto" w:fill="{shade}"/>' if shade else ""
    held = "<w:keepNext/>" if keep else ""
    space = "30" if plain else "40"
    aligned = '<w:jc w:val="right"/>' if right else ""
    size = "" if plain else f'<w:sz w:val="{_HALF_POINTS}"/><w:szCs w:val="{_HALF_POINTS}"/>'
    look = f"<w:rPr>{'<w:b/>' if bold else ''}{size}</w:rPr>"
    lines = "".join(
        f'<w:p><w:pPr>{held}<w:spacing w:before="{space}" w:after="{space}" w:line="240" '
        f'w:lineRule="auto"/>{aligned}</w:pPr>'
        f'<w:r>{look}<w:t xml:space="preserve">{escape(part)}</w:t></w:r></w:p>'
        for part in written(text).split("\n")
    )
    return f'<w:tc><w:tcPr><w:tcW w:w="{width}" w:type="dxa"/>{spanned}{filled}</w:tcPr>{lines}</w:tc>'


def _attribute(text: str) -> str:
    return escape(written(text), {'"': "&quot;"})
