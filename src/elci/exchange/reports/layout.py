"""What a document that is given out consists of, before it is set as DOCX or PDF."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

DOCX, PDF = "docx", "pdf"


@dataclass(frozen=True)
class Heading:
    """A heading. level: 1 to 3; contents: whether the table of contents names it."""

    text: str
    level: int = 1
    contents: bool = True


@dataclass(frozen=True)
class Paragraph:
    """A paragraph. tone: body, lede, note; of a letter: centre (head), date, address, right (who signs)."""

    text: str
    tone: str = "body"


@dataclass(frozen=True)
class Items:
    """A list of sentences."""

    texts: tuple[str, ...]


@dataclass(frozen=True)
class Facts:
    """Pairs of a name and what stands for it; a value may hold several lines."""

    pairs: tuple[tuple[str, str], ...]


@dataclass(frozen=True)
class Group:
    """A row of a table that names the rows below it."""

    text: str


Row = tuple[str, ...] | Group


@dataclass(frozen=True)
class Table:
    """A table. widths: shares of the page's width; numbers: columns set to the right; total: last row sums.

    headed: whether the first cell of a row is its heading. entries: whether a long document may set each row
    as an entry of a list: number, words, what came of it.
    """

    caption: str
    head: tuple[str, ...]
    rows: tuple[Row, ...]
    widths: tuple[float, ...]
    numbers: frozenset[int] = frozenset()
    total: bool = False
    headed: bool = False
    entries: bool = False

    @property
    def shares(self) -> tuple[float, ...]:
        """The widths as shares that sum up to one."""
        whole = sum(self.widths)
        return tuple(width / whole for width in self.widths)


@dataclass(frozen=True)
class Picture:
    """A drawing or photograph. content: PNG or JPEG; alt: what it shows; width: share of the page's width."""

    content: bytes = field(repr=False)
    alt: str
    caption: str
    width: float = 1.0
    is_figure: bool = True


@dataclass(frozen=True)
class NewPage:
    """What follows begins a page."""


@dataclass(frozen=True)
class Together:
    """Blocks that one page holds, as far as they fit on one."""

    blocks: tuple[Block, ...]


Block = Heading | Paragraph | Items | Facts | Table | Picture | NewPage | Together


@dataclass(frozen=True)
class Sheet:
    """A document. name: of its file, without ending; running: what stands above each page.

    contents: heading of the table of contents, empty for none; table_word, figure_word: of captions, in
    the document's language; numbered: whether each page says which of how many it is.
    """

    name: str
    language: str
    title: str
    subtitle: str
    running: str
    author: str
    blocks: tuple[Block, ...]
    contents: str = ""
    table_word: str = "Tablo"
    figure_word: str = "Şekil"
    numbered: bool = True

    def every_block(self) -> Iterator[Block]:
        """All blocks in reading order, those that are held together too."""
        yield from _flat(self.blocks)

    def headings(self) -> list[Heading]:
        """What the table of contents names."""
        return [block for block in self.every_block() if isinstance(block, Heading) and block.contents]


def _flat(blocks: Sequence[Block]) -> Iterator[Block]:
    for block in blocks:
        if isinstance(block, Together):
            yield from _flat(block.blocks)
        else:
            yield block
