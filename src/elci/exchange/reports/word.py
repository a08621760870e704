"""A document as DOCX: Word's own headings, captions with fields, tables whose heads are repeated."""

from __future__ import annotations

import io
from collections.abc import Sequence
from datetime import datetime
from typing import Any

from docx import Document
from docx.enum.text import WD_ALIGN_PARAGRAPH, WD_TAB_ALIGNMENT
from docx.shared import Cm, Pt, RGBColor
from docx.text.paragraph import Paragraph as Line

from elci.domain.archives import timeless
from elci.exchange.reports import word_tables
from elci.exchange.reports.layout import (
    Block,
    Facts,
    Heading,
    Items,
    NewPage,
    Paragraph,
    Picture,
    Sheet,
    Table,
    Together,
)
from elci.exchange.reports.word_marks import bookmark, field, language, link_to, write
from elci.procedures.letters.letter import written
from elci.procedures.letters.word import element

_FONT = "Times New Roman"
_MARGIN = 2.2
WIDTH = 21.0 - 2 * _MARGIN
_INK, _ACCENT, _QUIET = RGBColor(0x1C, 0x1B, 0x19), RGBColor(0x1F, 0x3A, 0x5F), RGBColor(0x55, 0x52, 0x4C)
# The time of making belongs to the record, not to the file: the same document gives the same bytes.
_MADE = datetime(2000, 1, 1)
_STYLES = {
    "Title": (24, _ACCENT, 0, 4),
    "Subtitle": (13, _QUIET, 0, 18),
    "Heading 1": (16, _ACCENT, 20, 6),
    "Heading 2": (13, _INK, 14, 4),
    "Heading 3": (11.5, _INK, 10, 3),
    "Caption": (9.5, _QUIET, 8, 3),
    "List Bullet": (11, _INK, 0, 3),
}
_ALIGNED = {
    "right": WD_ALIGN_PARAGRAPH.CENTER,
    "centre": WD_ALIGN_PARAGRAPH.CENTER,
    "date": WD_ALIGN_PARAGRAPH.RIGHT,
}
_LANGUAGES = {"tr": "tr-TR", "en": "en-GB"}


def as_docx(sheet: Sheet) -> bytes:
    """The document's bytes; the same document gives the same bytes."""
    document = _Written(sheet)
    document.front()
    document.blocks(sheet.blocks)
    return document.bytes()


class _Written:
    """A DOCX document that is being written from top to bottom."""

    def __init__(self, sheet: Sheet) -> None:
        self.sheet = sheet
        self.document = Document()
        self.tables = self.figures = self.headings = 0
        page = self.document.sections[0]
        page.page_width, page.page_height = Cm(21.0), Cm(29.7)
        for side in ("top", "bottom", "left", "right"):
            setattr(page, f"{side}_margin", Cm(_MARGIN))
        self._styles()
        held = self.document.core_properties
        held.title, held.author, held.comments = written(sheet.title), written(sheet.author), ""
        held.language, held.created, held.modified = _LANGUAGES[sheet.language], _MADE, _MADE
        self._margins(page)

    def _styles(self) -> None:
        normal = self.document.styles["Normal"]
        normal.font.name, normal.font.size = _FONT, Pt(11)
        normal.paragraph_format.space_after = Pt(6)
        normal.paragraph_format.line_spacing = 1.12
        normal.element.rPr.append(language(_LANGUAGES[self.sheet.language]))
        for name, (size, colour, before, after) in _STYLES.items():
            style = self.document.styles[name]
            style.font.name, style.font.size, style.font.color.rgb = _FONT, Pt(size), colour
            style.font.bold, style.font.italic = name.startswith("Heading"), False
            fonts = style.element.get_or_add_rPr().get_or_add_rFonts()
            for key in [key for key in fonts.attrib if "Theme" in key]:
                del fonts.attrib[key]
            for spaced in style.element.rPr.findall(f"{{{word_tables.W}}}spacing"):
                style.element.rPr.remove(spaced)
            for side in ("ascii", "hAnsi", "cs", "eastAsia"):
                fonts.set(f"{{{word_tables.W}}}{side}", _FONT)
            style.paragraph_format.space_before, style.paragraph_format.space_after = Pt(before), Pt(after)
            if name != "List Bullet":
                style.paragraph_format.keep_with_next = True
        border = self.document.styles["Title"].element.find(f".//{{{word_tables.W}}}pBdr")
        if border is not None:
            border.getparent().remove(border)

    def _margins(self, page: Any) -> None:
        """What stands above and below each page."""
        head = page.header.paragraphs[0]
        write(head, self.sheet.running, size=9, colour=_QUIET)
        foot = page.footer.paragraphs[0]
        foot.paragraph_format.tab_stops.add_tab_stop(Cm(WIDTH), WD_TAB_ALIGNMENT.RIGHT)
        write(foot, self.sheet.author, size=9, colour=_QUIET)
        if not self.sheet.numbered:
            return
        write(foot, "\t\t", size=9, colour=_QUIET)
        field(foot, "PAGE", "1", size=9, colour=_QUIET)
        write(foot, " / ", size=9, colour=_QUIET)
        field(foot, "NUMPAGES", "1", size=9, colour=_QUIET)

    def front(self) -> None:
        """Title, subtitle, table of contents."""
        if self.sheet.title:
            self.document.add_paragraph(written(self.sheet.title), style="Title")
        if self.sheet.subtitle:
            self.document.add_paragraph(written(self.sheet.subtitle), style="Subtitle")
        if self.sheet.contents:
            self._contents()

    def _contents(self) -> None:
        """A field that Word can renew; until then it holds the headings as links."""
        line = self.document.add_paragraph()
        write(line, self.sheet.contents, bold=True, size=13)
        line.paragraph_format.keep_with_next = True
        named = self.sheet.headings()
        for place, heading in enumerate(named):
            line = self.document.add_paragraph()
            line.paragraph_format.left_indent = Cm(0.6 * (heading.level - 1))
            line.paragraph_format.space_after = Pt(2)
            line.paragraph_format.tab_stops.add_tab_stop(Cm(WIDTH), WD_TAB_ALIGNMENT.RIGHT)
            if place == 0:
                field(line, 'TOC \\o "1-2" \\h \\z \\u', None)
            link_to(line, f"part{place + 1}", heading.text)
            if place == len(named) - 1:
                field(line, "", None)
        self.document.add_paragraph().paragraph_format.page_break_before = False

    def blocks(self, blocks: Sequence[Block], *, together: bool = False) -> None:
        """Write blocks one after the other. together: each holds on to the next."""
        for place, block in enumerate(blocks):
            self.block(block, keep=together and place < len(blocks) - 1, together=together)

    def block(self, block: Block, *, keep: bool = False, together: bool = False) -> None:
        """Write one block. keep: it holds on to the next; together: its own parts hold on to each other."""
        if isinstance(block, Together):
            self.blocks(block.blocks, together=True)
        elif isinstance(block, Heading):
            line = self.document.add_paragraph(style=f"Heading {block.level}")
            if block.contents:
                self.headings += 1
                bookmark(line, f"part{self.headings}", self.headings)
            write(line, block.text)
        elif isinstance(block, Paragraph):
            self.paragraph(block).paragraph_format.keep_with_next = keep
        elif isinstance(block, Items):
            for text in block.texts:
                line = self.document.add_paragraph(written(text), style="List Bullet")
                line.paragraph_format.keep_with_next = keep
        elif isinstance(block, Facts):
            self._append(word_tables.facts(block, WIDTH, together=together))
        elif isinstance(block, Table):
            self.table(block)
        elif isinstance(block, Picture):
            self.picture(block)
        elif isinstance(block, NewPage):
            self.document.add_page_break()

    def paragraph(self, block: Paragraph) -> Line:
        """A paragraph in its tone."""
        line = self.document.add_paragraph()
        if block.tone in _ALIGNED:
            line.alignment = _ALIGNED[block.tone]
        if block.tone in ("right", "address", "date"):
            line.paragraph_format.space_before = line.paragraph_format.space_after = Pt(18)
        if block.tone == "right":  # who signs: above the name there is room for it
            line.paragraph_format.left_indent = Cm(WIDTH - 7)
            line.paragraph_format.space_before = Pt(48)
        size = {"lede": 12.5, "note": 9.5}.get(block.tone)
        write(line, block.text, size=size, colour=_QUIET if block.tone == "note" else None)
        return line

    def table(self, block: Table) -> None:
        """A caption with its number, and the rows."""
        self.tables += 1
        if block.caption:
            self._caption(
                self.sheet.table_word, self.tables, block.caption
            ).paragraph_format.keep_with_next = True
        self._append(word_tables.table(block, WIDTH))

    def picture(self, block: Picture) -> None:
        """The picture with what it shows in words, its caption below."""
        line = self.document.add_paragraph()
        line.paragraph_format.keep_with_next = True
        shape = line.add_run().add_picture(io.BytesIO(block.content), width=Cm(WIDTH * block.width))
        shape._inline.docPr.set("descr", written(block.alt))
        if block.is_figure:
            self.figures += 1
            self._caption(self.sheet.figure_word, self.figures, block.caption)
        else:
            self.document.add_paragraph(written(block.caption), style="Caption")
        self.document.paragraphs[-1].paragraph_format.keep_with_next = False

    def _caption(self, word: str, number: int, text: str) -> Line:
        line = self.document.add_paragraph(style="Caption")
        write(line, f"{word} ", bold=True)
        field(line, f"SEQ {word} \\* ARABIC", str(number), bold=True)
        write(line, f". {text}")
        return line

    def _append(self, made: Any) -> None:
        """A table before the section's own properties, and the space below it."""
        self.document.element.body.insert_element_before(made, "w:sectPr")
        self.document.add_paragraph().paragraph_format.space_after = Pt(4)

    def bytes(self) -> bytes:
        """The file; the same document has the same hash."""
        self.document.settings.element.append(element("w:evenAndOddHeaders", **{"w:val": "0"}))
        target = io.BytesIO()
        self.document.save(target)
        return timeless(target.getvalue())
