"""A document as a page and as PDF: the same markup, so that what is looked at is what is sent."""

from __future__ import annotations

import hashlib
import io
import logging
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from html import escape
from pathlib import Path
from typing import Any

from elci.observatory.report.fetching import face_rules, faces_as_parts, fetcher_of
from elci.observatory.report.pdf import check
from elci.observatory.report.typefaces import Face
from elci.procedures.letters.letter import Block, Letter, gap_in_words, pieces

_SHEET = (Path(__file__).parent / "sheet.css").read_text(encoding="utf-8")
# A serif of the house stands in where the machine has none of the two that the rules name.
FACES = (
    Face("Elci Letter", "Regular", 400, "newsreader-{}-opsz-normal", (("wght", 400), ("opsz", 12))),
    Face("Elci Letter", "Bold", 700, "newsreader-{}-opsz-normal", (("wght", 700), ("opsz", 12))),
)


@dataclass(frozen=True)
class Annex:
    """A file that travels inside the PDF."""

    name: str
    content: bytes
    title: str
    media_type: str


def as_html(letter: Letter, gap_words: Mapping[str, str] | None = None) -> str:
    """The document's markup without a page around it.

    gap_words: what a gap is called in the reader's language, by field; else as it reads on paper.
    """
    return _Markup(gap_words or {}).letter(letter)


def as_pdf(letter: Letter) -> bytes:
    """The document as a tagged PDF; the same document gives the same bytes. Raises PangoError."""
    title = letter.subject if letter.official else letter.title
    return page_as_pdf(as_html(letter), title or letter.name)


def page_as_pdf(
    body: str, title: str, *, annexes: Sequence[Annex] = (), archival: bool = False, css: str = ""
) -> bytes:
    """Markup as PDF, with nothing fetched but the house's own letters. Raises PangoError.

    archival: as PDF/A-3, which may carry the annexes inside.
    """
    check()
    from weasyprint import CSS, HTML, Attachment
    from weasyprint.text.fonts import FontConfiguration

    for name in ("weasyprint", "fontTools"):
        logging.getLogger(name).setLevel(logging.ERROR)
    fonts, fetcher = FontConfiguration(), fetcher_of(faces_as_parts(FACES))
    whole = (
        f'<!doctype html><html lang="tr"><head><meta charset="utf-8"><title>{escape(title)}</title></head>'
        f"<body>{body}</body></html>"
    )
    sheets = [
        CSS(string=text, font_config=fonts, url_fetcher=fetcher, base_url="face:")
        for text in (face_rules(FACES), _SHEET, css)
        if text
    ]
    digest = hashlib.sha256(whole.encode())
    carried = [_attachment(Attachment, annex, digest) for annex in annexes]
    buffer = io.BytesIO()
    options: dict[str, Any] = {"pdf_variant": "pdf/a-3a"} if archival else {"pdf_tags": True}
    HTML(string=whole, base_url="face:", url_fetcher=fetcher).write_pdf(
        buffer,
        stylesheets=sheets,
        font_config=fonts,
        attachments=carried or None,
        pdf_identifier=digest.digest()[:16],
        **options,
    )
    return buffer.getvalue()


def _attachment(kind: Any, annex: Annex, digest: Any) -> Any:
    digest.update(hashlib.sha256(annex.content).digest())
    return kind(
        file_obj=io.BytesIO(annex.content),
        name=annex.name,
        description=annex.title,
        relationship="Supplement",
    )


def _columns(block: Block) -> str:
    """The widths of a table's columns, for paper: a page of the site takes no style from markup."""
    return "".join(f'<col style="width:{width}%">' for width in block.widths)


class _Markup:
    """Writes a document's markup; every text is escaped."""

    def __init__(self, gap_words: Mapping[str, str]) -> None:
        self.gap_words = gap_words

    def letter(self, letter: Letter) -> str:
        parts = self.official_head(letter) if letter.official else self.sheet_head(letter)
        parts += self.body(letter.body)
        if letter.signature:
            parts.append(f'<div class="letter-signature">{self.lines(letter.signature)}</div>')
        parts += self.listed("Ek", letter.annexes, "1")
        if letter.distribution:
            parts.append(f'<div class="letter-list"><p>Dağıtım:</p>{self.lines(letter.distribution)}</div>')
        if letter.contact:
            parts.append(f'<div class="letter-contact">{self.lines(letter.contact)}</div>')
        kind = "is-official" if letter.official else "is-sheet"
        return f'<article class="letter {kind}" lang="tr">{"".join(parts)}</article>'

    def official_head(self, letter: Letter) -> list[str]:
        parts = [
            f'<div class="letter-head">{self.lines(letter.heading)}</div>',
            f'<p class="letter-number"><span>Sayı : {self.text(letter.number)}</span>'
            f"<span>{self.text(letter.date)}</span></p>",
            f'<p class="letter-subject">Konu : {self.text(letter.subject)}</p>',
            f'<div class="letter-addressee">{self.lines(letter.addressee)}</div>',
            *self.listed("İlgi", letter.references, "a"),
        ]
        return [*parts, f"<h2>{self.text(letter.title)}</h2>"] if letter.title else parts

    def sheet_head(self, letter: Letter) -> list[str]:
        parts = [f'<div class="letter-head">{self.lines(letter.heading)}</div>'] if letter.heading else []
        parts.append(f"<h2>{self.text(letter.title or letter.name)}</h2>")
        named = (("Sayı", letter.number), ("Tarih", letter.date), ("Konu", letter.subject))
        return parts + [f"<p>{word}: {self.text(text)}</p>" for word, text in named if text]

    def body(self, blocks: tuple[Block, ...]) -> list[str]:
        parts: list[str] = []
        before = ""
        for block in blocks:
            if block.kind == "pair" and before != "pair":
                parts.append('<table class="letter-pairs"><tbody>')
            if block.kind != "pair" and before == "pair":
                parts.append("</tbody></table>")
            parts.append(self.block(block))
            before = block.kind
        return [*parts, "</tbody></table>"] if before == "pair" else parts

    def block(self, block: Block) -> str:
        if block.kind == "table":
            head, *rows = block.rows
            cells = "".join(f'<th scope="col">{self.text(cell)}</th>' for cell in head)
            lines = "".join(
                "<tr>" + "".join(f"<td>{self.text(cell)}</td>" for cell in row) + "</tr>" for row in rows
            )
            named = escape(
                ", ".join(
                    gap_in_words(piece.text) if piece.is_gap else piece.text
                    for cell in head
                    for piece in pieces(cell)
                )
            )
            # On a phone the table is wider than the sheet and is moved sideways, also by keyboard.
            return (
                f'<div class="letter-scroll" tabindex="0" role="region" aria-label="{named}">'
                f'<table class="letter-table">{_columns(block)}<thead><tr>{cells}</tr></thead>'
                f"<tbody>{lines}</tbody></table></div>"
            )
        if block.kind == "pair":
            turkish, english = (self.text(text) for text in block.texts)
            strong = ' class="is-strong"' if block.strong else ""
            return f'<tr{strong}><td>{turkish}</td><td lang="en">{english}</td></tr>'
        text = self.text(block.texts[0])
        tag = {"heading": "h3", "item": 'p class="letter-item"'}.get(block.kind, "p")
        return f"<{tag}>{text}</{tag.split()[0]}>"

    def listed(self, word: str, texts: tuple[str, ...], kind: str) -> list[str]:
        if not texts:
            return []
        if len(texts) == 1:
            return [f'<p class="letter-list">{word} : {self.text(texts[0])}</p>']
        items = "".join(f"<li>{self.text(text)}</li>" for text in texts)
        return [f'<div class="letter-list"><p>{word}:</p><ol class="is-{kind}">{items}</ol></div>']

    def lines(self, texts: tuple[str, ...]) -> str:
        return "".join(f"<p>{self.text(text)}</p>" for text in texts)

    def text(self, text: str) -> str:
        return "".join(self.piece(piece.text, piece.is_gap) for piece in pieces(text))

    def piece(self, text: str, is_gap: bool) -> str:
        if not is_gap:
            return escape(re.sub(" *\n *", "\n", text)).replace("\n", "<br>")
        words = self.gap_words.get(text) or gap_in_words(text).strip("[]")
        return f'<mark class="letter-gap">[{escape(words)}]</mark>'
