"""A document as DOCX, in the form that the rules of official correspondence ask for.

A4, 1.5 cm of margin, Times New Roman 12, first lines set in by 1.25 cm (Resmî Yazışmalarda Uygulanacak Usul
ve Esaslar Hakkında Yönetmelik of 2020, art. 7, 8 and 16). Gaps are marked yellow, so that none is overlooked
on paper.
"""

from __future__ import annotations

import io
from collections.abc import Collection, Sequence
from datetime import datetime
from typing import Any

from docx import Document
from docx.enum.table import WD_TABLE_ALIGNMENT
from docx.enum.text import WD_ALIGN_PARAGRAPH, WD_COLOR_INDEX, WD_TAB_ALIGNMENT
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Cm, Pt
from docx.text.paragraph import Paragraph

from elci.domain.archives import timeless
from elci.procedures.letters.letter import Block, Letter, gap_in_words, pieces, written

_FONT, _SIZE, _MARGIN, _INDENT = "Times New Roman", 12, 1.5, 1.25
_WIDTH = 21.0 - 2 * _MARGIN
_SIGNATURE = 7.0  # cm of the column at the right in which a signature stands
# A file's bytes are its hash: the time of writing belongs to the record, not to the file.
_MADE = datetime(2000, 1, 1)
_LONGEST_TITLE = 255  # of the file's properties: python-docx refuses a longer one
_CENTRE, _RIGHT, _BOTH = WD_ALIGN_PARAGRAPH.CENTER, WD_ALIGN_PARAGRAPH.RIGHT, WD_ALIGN_PARAGRAPH.JUSTIFY


def as_docx(letter: Letter) -> bytes:
    """The document's bytes; the same document gives the same bytes."""
    sheet = _Sheet()
    if letter.official:
        sheet.head(letter)
    else:
        sheet.title(letter)
    sheet.body(letter.body, indented=letter.official)
    sheet.foot(letter)
    return sheet.bytes()


class _Sheet:
    """A DOCX document that is being written from top to bottom."""

    def __init__(self) -> None:
        self.document = Document()
        section = self.document.sections[0]
        section.page_width, section.page_height = Cm(21.0), Cm(29.7)
        for side in ("top", "bottom", "left", "right"):
            setattr(section, f"{side}_margin", Cm(_MARGIN))
        style = self.document.styles["Normal"]
        style.font.name, style.font.size = _FONT, Pt(_SIZE)
        style.element.rPr.rFonts.set(qn("w:eastAsia"), _FONT)
        style.element.rPr.append(element("w:lang", **{"w:val": "tr-TR"}))
        style.paragraph_format.space_after = Pt(0)
        held = self.document.core_properties
        held.author, held.comments, held.created, held.modified = "elçi", "", _MADE, _MADE

    def line(self, text: str = "", *, align: Any = None, bold: bool = False, after: int = 0) -> Paragraph:
        """One paragraph; gaps are marked."""
        paragraph = self.document.add_paragraph()
        if align is not None:
            paragraph.alignment = align
        paragraph.paragraph_format.space_after = Pt(after)
        _write(paragraph, text, bold=bold)
        return paragraph

    def head(self, letter: Letter) -> None:
        """Heading, number and date, subject, addressee, references."""
        self._named(letter.subject or letter.name)
        for text in letter.heading:
            self.line(text, align=_CENTRE)
        self.line()
        line = self.line(f"Sayı  : {letter.number}\t{letter.date}")
        line.paragraph_format.tab_stops.add_tab_stop(Cm(_WIDTH), WD_TAB_ALIGNMENT.RIGHT)
        self.line(f"Konu : {letter.subject}", after=24)
        for text in letter.addressee:
            self.line(text, align=_CENTRE)
        self.line()
        self._listed("İlgi", letter.references, lettered=True)
        if letter.title:
            self.line(letter.title, align=_CENTRE, bold=True, after=12)

    def title(self, letter: Letter) -> None:
        """The heading of a sheet, a protocol or a decision."""
        self._named(letter.title or letter.name)
        for text in letter.heading:
            self.line(text, align=_CENTRE, bold=True)
        if letter.heading:
            self.line()
        self.line(letter.title or letter.name, align=_CENTRE, bold=True, after=12)
        for words, text in (("Sayı", letter.number), ("Tarih", letter.date), ("Konu", letter.subject)):
            if text:
                self.line(f"{words}: {text}", after=6 if words == "Konu" else 0)

    def _named(self, title: str) -> None:
        """The title that the file's properties show."""
        self.document.core_properties.title = written(title)[:_LONGEST_TITLE]

    def body(self, blocks: tuple[Block, ...], *, indented: bool) -> None:
        """The text. Pairs that follow each other stand in one table of two columns."""
        place = 0
        while place < len(blocks):
            block = blocks[place]
            if block.kind == "pair":
                end = place
                while end < len(blocks) and blocks[end].kind == "pair":
                    end += 1
                pairs = blocks[place:end]
                strong = {number for number, pair in enumerate(pairs) if pair.strong}
                self.table([pair.texts for pair in pairs], headed=False, strong=strong)
                place = end
                continue
            if block.kind == "table":
                self.table(block.rows, headed=True, widths=block.widths)
            elif block.kind == "heading":
                line = self.line(block.texts[0], bold=True, after=4)
                line.paragraph_format.space_before = Pt(10)
                line.paragraph_format.keep_with_next = True
            elif block.kind == "item":
                line = self.line(f"–\t{block.texts[0]}", align=_BOTH, after=3)
                line.paragraph_format.left_indent = Cm(_INDENT)
                line.paragraph_format.first_line_indent = Cm(-0.6)
                line.paragraph_format.tab_stops.add_tab_stop(Cm(_INDENT))
            else:
                line = self.line(block.texts[0], align=_BOTH, after=6)
                if indented:
                    line.paragraph_format.first_line_indent = Cm(_INDENT)
            place += 1

    def table(
        self, rows: Any, *, headed: bool, strong: Collection[int] = (), widths: Sequence[int] = ()
    ) -> None:
        """Rows in columns; a row is not cut by the end of a page. strong: rows in bold.

        widths: in hundredths; empty for columns of one width.
        """
        table = self.document.add_table(rows=0, cols=len(rows[0]), style="Table Grid" if headed else None)
        table.alignment = WD_TABLE_ALIGNMENT.CENTER
        if widths:
            table.autofit = False
            for column, share in zip(table.columns, widths, strict=True):
                column.width = Cm(_WIDTH * share / 100)
        for number, row in enumerate(rows):
            made = table.add_row()
            made._tr.get_or_add_trPr().append(element("w:cantSplit"))
            if headed and number == 0:
                made._tr.get_or_add_trPr().append(element("w:tblHeader"))
            for column, text in enumerate(row):
                cell = made.cells[column]
                share = widths[column] / 100 if widths else 1 / len(row)
                cell.width = Cm(_WIDTH * share)
                for place, part in enumerate(text.split("\n") or [""]):
                    paragraph = cell.paragraphs[0] if place == 0 else cell.add_paragraph()
                    paragraph.paragraph_format.space_after = Pt(2 if headed else 6)
                    _write(
                        paragraph,
                        part,
                        bold=number in strong or (headed and number == 0),
                        english=not headed and column == 1,
                    )
        self.line()

    def foot(self, letter: Letter) -> None:
        """Signature at the right, then annexes, distribution and address at the left."""
        if letter.signature:
            self.line()
            self.line()
            for text in letter.signature:
                line = self.line(text, align=_CENTRE)
                line.paragraph_format.left_indent = Cm(_WIDTH - _SIGNATURE)
        self._listed("Ek", letter.annexes)
        if letter.distribution:
            self.line()
            self.line("Dağıtım:")
            for text in letter.distribution:
                self.line(text)
        if letter.contact:
            self.line()
            for text in letter.contact:
                for run in self.line(text).runs:
                    run.font.size = Pt(8)

    def _listed(self, word: str, texts: tuple[str, ...], *, lettered: bool = False) -> None:
        if not texts:
            return
        if len(texts) == 1:
            self.line(f"{word}  : {texts[0]}", after=12)
            return
        self.line(f"{word}:")
        signs = "abcçdefgğhıijklmnoöprsştuüvyz"
        for number, text in enumerate(texts):
            sign = f"{signs[number % len(signs)]})" if lettered else f"{number + 1}-"
            line = self.line(f"{sign} {text}", after=12 if number == len(texts) - 1 else 0)
            line.paragraph_format.left_indent = Cm(0.6)

    def bytes(self) -> bytes:
        """The file; the same document has the same hash."""
        target = io.BytesIO()
        self.document.save(target)
        return timeless(target.getvalue())


def _write(paragraph: Paragraph, text: str, *, bold: bool = False, english: bool = False) -> None:
    for piece in pieces(text):
        run = paragraph.add_run(written(gap_in_words(piece.text) if piece.is_gap else piece.text))
        run.bold = bold or None
        if piece.is_gap:
            run.font.highlight_color = WD_COLOR_INDEX.YELLOW
        if english:
            run._r.get_or_add_rPr().append(element("w:lang", **{"w:val": "en-GB"}))


def element(name: str, **attributes: str) -> Any:
    """An element of WordprocessingML by its prefixed name."""
    made = OxmlElement(name)
    for key, value in attributes.items():
        made.set(qn(key), value)
    return made
