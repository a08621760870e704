"""A filled document before it is set: head, body, foot, and the gaps that are left in it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

# A gap stands in a text between two signs of Unicode's private area, which no keyboard writes.
GAP_OPENS, GAP_CLOSES = "\ue000", "\ue001"
_GAP = re.compile(f"{GAP_OPENS}([^{GAP_CLOSES}]*){GAP_CLOSES}")
_SOFT_BREAK = re.compile("[\x0b\x0c] ?")  # stands between words
_NOT_WRITTEN = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\ud800-\uf8ff\ufffe\uffff]")

Kind = Literal["paragraph", "heading", "item", "pair", "table"]


@dataclass(frozen=True)
class Piece:
    """A stretch of text; a gap holds the name of the field that is missing."""

    text: str
    is_gap: bool = False


@dataclass(frozen=True)
class Block:
    """A part of the body.

    texts: one text; of a pair the Turkish and the English. rows: of a table, the first its headings.
    strong: of a pair, whether it is the heading of an article. widths: of a table's columns, in hundredths;
    empty for columns of one width.
    """

    kind: Kind
    texts: tuple[str, ...] = ()
    rows: tuple[tuple[str, ...], ...] = ()
    strong: bool = False
    widths: tuple[int, ...] = ()

    def every_text(self) -> Iterator[str]:
        """All texts of the block in reading order."""
        yield from self.texts
        for row in self.rows:
            yield from row


@dataclass(frozen=True)
class Letter:
    """A document.

    official: set as an official letter (heading, number, subject, addressee …), else as a sheet with a title.
    """

    name: str
    official: bool
    heading: tuple[str, ...] = ()
    title: str = ""
    number: str = ""
    date: str = ""
    subject: str = ""
    addressee: tuple[str, ...] = ()
    references: tuple[str, ...] = ()
    body: tuple[Block, ...] = ()
    signature: tuple[str, ...] = ()
    annexes: tuple[str, ...] = ()
    distribution: tuple[str, ...] = ()
    contact: tuple[str, ...] = ()

    def texts(self) -> Iterator[str]:
        """All texts in reading order."""
        yield from self.heading
        yield from (self.number, self.date, self.subject)
        yield from self.addressee
        yield from self.references
        yield self.title
        for block in self.body:
            yield from block.every_text()
        for part in (self.signature, self.annexes, self.distribution, self.contact):
            yield from part

    def gaps(self) -> tuple[str, ...]:
        """Names of the fields that are missing, each once, in reading order."""
        return tuple(dict.fromkeys(name for text in self.texts() for name in _GAP.findall(text)))


def gap(name: str) -> str:
    """What stands in a text where a field is missing."""
    return f"{GAP_OPENS}{name}{GAP_CLOSES}"


def pieces(text: str) -> list[Piece]:
    """A text cut at its gaps."""
    parts = _GAP.split(text)
    return [Piece(part, place % 2 == 1) for place, part in enumerate(parts) if part]


def gap_in_words(name: str) -> str:
    """How a gap reads on paper: `[meclis karar tarihi]`."""
    return f"[{name.replace('_', ' ')}]"


def written(text: str) -> str:
    """A text as a document can hold it: no signs that XML refuses, none that would open a gap."""
    lines = text.replace("\r\n", "\n").replace("\r", "\n")
    return _NOT_WRITTEN.sub("", _SOFT_BREAK.sub(" ", lines))
