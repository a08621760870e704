"""A document as a tagged PDF: headings, captions, repeated heads of tables, page numbers, contents."""

from __future__ import annotations

import io
import logging
import re
from collections.abc import Sequence
from html import escape
from pathlib import Path
from typing import Any

from elci.exchange.reports.layout import (
    Block,
    Facts,
    Group,
    Heading,
    Items,
    NewPage,
    Paragraph,
    Picture,
    Sheet,
    Table,
    Together,
)
from elci.observatory.report.fetching import Part, face_rules, faces_as_parts, fetcher_of
from elci.observatory.report.pdf import check
from elci.procedures.letters.letter import written

_SHEET = (Path(__file__).parent / "sheet.css").read_text(encoding="utf-8")
_NUMBER = re.compile(r"\{page:([^}]*)\}")
# Below this many rows a table is set as one; longer ones go in parts, because setting a table that runs over
# many pages takes more than its share of time.
_PART = 60
# From this many rows on, the table of contents stands on pages of its own, which are set anew when the
# numbers of the other pages are known; a shorter document is set twice.
_LONG = 150


def as_pdf(sheet: Sheet) -> bytes:
    """The document's bytes; the same document gives the same bytes. Raises PangoError."""
    check()
    from weasyprint import CSS, HTML
    from weasyprint.text.fonts import FontConfiguration

    for name in ("weasyprint", "fontTools"):
        logging.getLogger(name).setLevel(logging.CRITICAL)
    markup = _Markup(sheet)
    html = markup.page()
    fonts, fetcher = FontConfiguration(), fetcher_of({**faces_as_parts(), **_pictures(markup.pictures)})
    css = [
        CSS(string=text, font_config=fonts, url_fetcher=fetcher, base_url="part:")
        for text in (face_rules(), _SHEET, _running(sheet))
    ]

    def set_(text: str, more: str = "") -> Any:
        sheets = [*css, CSS(string=more, font_config=fonts)] if more else css
        return HTML(string=text, base_url="part:", url_fetcher=fetcher).render(
            stylesheets=sheets, font_config=fonts
        )

    whole = set_(_NUMBER.sub("0", html))
    document = _numbered(html, whole, set_) if sheet.contents else whole
    target = io.BytesIO()
    # No pdf_identifier: for it every object would be written and packed twice.
    document.write_pdf(target, pdf_tags=True)
    return target.getvalue()


def _numbered(html: str, whole: Any, set_: Any) -> Any:
    """The document with the page of each part in its table of contents.

    Of a long one only the front is set anew: page numbers by CSS (target-counter) would set all of it three
    times.
    """
    pages: dict[str, int] = {}
    for number, sheet in enumerate(whole.pages, 1):
        for name in sheet.anchors:
            pages.setdefault(name, number)
    numbered = _NUMBER.sub(lambda found: str(pages.get(found[1], "")), html)
    if "<main class" not in html:
        return set_(numbered)
    # Set alone, the front does not know how many pages follow.
    counted = f'@page {{ @bottom-right {{ content: counter(page) " / {len(whole.pages)}" }} }}'
    front = set_(re.sub(r"<main class.*</main>", "", numbered, flags=re.DOTALL), counted)
    return whole.copy([*front.pages, *whole.pages[len(front.pages) :]])


def _running(sheet: Sheet) -> str:
    """What stands above and below each page."""
    above, below = (
        text.replace("\\", "\\\\").replace('"', '\\"').replace("\n", " ")
        for text in (sheet.running, sheet.author)
    )
    return (
        f'@page {{ @top-left {{ content: "{above}" }} @bottom-left {{ content: "{below}" }} }}'
        "@page :first { @top-left { content: none } }"
    )


def _pictures(contents: dict[str, bytes]) -> dict[str, Part]:
    """The document's own pictures by their addresses."""
    return {
        f"part:{name}": (content, "image/png" if content.startswith(b"\x89PNG") else "image/jpeg")
        for name, content in contents.items()
    }


class _Markup:
    """Writes a document's markup; every text is escaped. pictures: by the name under which they go."""

    def __init__(self, sheet: Sheet) -> None:
        self.sheet = sheet
        self.pictures: dict[str, bytes] = {}
        self.tables = self.figures = self.headings = 0
        rows = sum(len(block.rows) for block in sheet.every_block() if isinstance(block, Table))
        self.is_long = rows > _LONG

    def page(self) -> str:
        sheet = self.sheet
        title = _text(sheet.title)
        kind = ' class="is-long"' if self.is_long else ""
        return (
            f'<!doctype html><html lang="{sheet.language}"><head><meta charset="utf-8"><title>{title}</title>'
            f'<meta name="author" content="{escape(written(sheet.author))}"></head><body>'
            f'<header><h1>{title}</h1><p class="subtitle">{_text(sheet.subtitle)}</p>'
            f"{self.contents()}</header>"
            f"<main{kind}>{self.blocks(sheet.blocks)}</main></body></html>"
        )

    def contents(self) -> str:
        """The table of contents, with a place for each page number."""
        if not self.sheet.contents:
            return ""
        lines = "".join(
            f'<li class="is-{heading.level}"><a href="#part{place}"><span>{_text(heading.text)}</span>'
            f'<span class="page">{{page:part{place}}}</span></a></li>'
            for place, heading in enumerate(self.sheet.headings(), 1)
        )
        head = f'<p class="contents-head">{_text(self.sheet.contents)}</p>'
        return f'<nav class="contents">{head}<ul>{lines}</ul></nav>'

    def blocks(self, blocks: Sequence[Block]) -> str:
        return "".join(self.block(block) for block in blocks)

    def block(self, block: Block) -> str:
        if isinstance(block, Together):
            return f'<section class="together">{self.blocks(block.blocks)}</section>'
        if isinstance(block, Heading):
            return self.heading(block)
        if isinstance(block, Paragraph):
            return f'<p class="is-{block.tone}">{_text(block.text)}</p>'
        if isinstance(block, Items):
            return "<ul>" + "".join(f"<li>{_text(text)}</li>" for text in block.texts) + "</ul>"
        if isinstance(block, Facts):
            pairs = "".join(f"<dt>{_text(name)}</dt><dd>{_text(text)}</dd>" for name, text in block.pairs)
            return f'<dl class="facts">{pairs}</dl>'
        if isinstance(block, Table):
            return self.table(block)
        if isinstance(block, Picture):
            return self.picture(block)
        assert isinstance(block, NewPage)
        return '<div class="new-page"></div>'

    def heading(self, block: Heading) -> str:
        """A heading one level below the document's title."""
        anchor = ""
        if block.contents:
            self.headings += 1
            anchor = f' id="part{self.headings}"'
        return f"<h{block.level + 1}{anchor}>{_text(block.text)}</h{block.level + 1}>"

    def table(self, block: Table) -> str:
        """The table, in parts where it is long: each part repeats the head."""
        if block.entries and self.is_long:
            return self.entries(block)
        self.tables += 1
        columns = "".join(f'<col style="width:{share * 100:.2f}%">' for share in block.shares)
        numbers = [' class="number"' if place in block.numbers else "" for place in range(len(block.head))]
        head = "".join(
            f'<th scope="col"{kind}>{_text(text)}</th>'
            for text, kind in zip(block.head, numbers, strict=True)
        )
        number = f"<strong>{_text(self.sheet.table_word)} {self.tables}.</strong>"
        caption = f"<caption>{number} {_text(block.caption)}</caption>" if block.caption else ""
        parts = []
        for start in range(0, max(1, len(block.rows)), _PART):
            rows = block.rows[start : start + _PART]
            last = len(block.rows) - 1 - start if block.total else -1
            body = "".join(
                self.row(row, numbers, block.headed, place == last) for place, row in enumerate(rows)
            )
            follows = ' class="follows"' if start else ""
            parts.append(
                f"<table{follows}>{caption if not start else ''}<colgroup>{columns}</colgroup>"
                f"<thead><tr>{head}</tr></thead><tbody>{body}</tbody></table>"
            )
        return "".join(parts)

    def entries(self, block: Table) -> str:
        """The rows as entries of a list, which are set three times as fast as the rows of a table.

        An element within an entry costs as much as a line of it: one suffices for number and title.
        """
        parts = []
        for row in block.rows:
            if isinstance(row, Group):
                parts.append(f"<h4>{_text(row.text)}</h4>")
                continue
            number, words, *rest = row
            title, _line, more = words.partition("\n")
            said = [more, *(f"{head}: {cell}" for head, cell in zip(block.head[2:], rest, strict=True))]
            details = " · ".join(part.replace("\n", "; ") for part in said if part)
            parts.append(f'<p class="entry"><b>{number}. {_text(title)}.</b> {_text(details)}</p>')
        return "".join(parts)

    def row(self, row: tuple[str, ...] | Group, numbers: list[str], headed: bool, total: bool) -> str:
        if isinstance(row, Group):
            return (
                f'<tr class="group"><th scope="colgroup" colspan="{len(numbers)}">{_text(row.text)}</th></tr>'
            )
        cells = "".join(
            f'<th scope="row"{kind}>{_text(text)}</th>'
            if headed and not place
            else f"<td{kind}>{_text(text)}</td>"
            for place, (text, kind) in enumerate(zip(row, numbers, strict=True))
        )
        kind = ' class="total"' if total else ""
        return f"<tr{kind}>{cells}</tr>"

    def picture(self, block: Picture) -> str:
        name = f"picture-{len(self.pictures)}"
        self.pictures[name] = block.content
        number = ""
        if block.is_figure:
            self.figures += 1
            number = f"<strong>{_text(self.sheet.figure_word)} {self.figures}.</strong> "
        return (
            f'<figure style="width:{block.width * 100:.0f}%">'
            f'<img src="part:{name}" alt="{escape(block.alt)}">'
            f"<figcaption>{number}{_text(block.caption)}</figcaption></figure>"
        )


def _text(text: str) -> str:
    return escape(written(text)).replace("\n", "<br>")
