"""What stands around the rows of a list: headings in two rows, section headings, totals, notes."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field

from elci.domain.names import fold_words

_TOTAL = re.compile(r"^((genel|ara|alt) )?(toplam|toplami|total|yekun)\b")
_NOTE = re.compile(r"^(not|notlar|note|notes|kaynak|source|aciklama|dipnot|hazirlayan|guncelleme)\b")
_NUMBERED = re.compile(r"\s*(?:\d{1,3}\s*[.)\-]|[-–•*·])\s+(?=[^\W\d])")
_INLINE = re.compile(r"\s+(?=\d{1,3}\s*[.)]\s+\D)")
_LONG = 90  # signs; no name of a city or a municipality is as long
_SUBHEADINGS = frozenset(
    {"adi", "ad", "ismi", "isim", "name", "no", "sira", "sira no", "s no", "kodu", "unvani", "bilgileri"}
)
Says = Callable[[str], bool]


@dataclass
class Sections:
    """Goes through the rows below the headings and tells ties from what stands between and below them.

    mapped: indices of the columns that hold something; may_head: "home", "country" where the list has no
    column of it, so that a word alone in its row may be the heading of a section; names_home, names_country:
    whether a text is a municipality's or a country's name. What a heading says holds until the next one.
    """

    mapped: frozenset[int]
    may_head: frozenset[str]
    names_home: Says
    names_country: Says
    home: str = ""
    country: str = ""
    left: list[str] = field(default_factory=list)

    def is_tie(self, cells: Sequence[str]) -> bool:
        """Whether the row is a tie; a section heading is kept, a total or a note goes to `left`."""
        filled = [(at, cell) for at, cell in enumerate(cells) if cell]
        if not filled:
            return False
        at, first = filled[0]
        folded = fold_words(first)
        aside = bool(_NOTE.match(folded)) or first.startswith("*") or len(first) > _LONG
        if _TOTAL.match(folded) or (aside and len(filled) <= 2 and len(cells) > 2):
            self.left.append(first)
            return False
        if len(filled) > 1 or len(cells) < 3:
            return True
        if self._heads(first.rstrip(": ")):
            return False
        if at not in self.mapped:
            self.left.append(first)
            return False
        return True

    def _heads(self, text: str) -> bool:
        if "country" in self.may_head and self.names_country(text):
            self.country = text
            return True
        if "home" in self.may_head and self.names_home(text):
            self.home, self.country = text, ""
            return True
        return False


def mostly_alone(rows: Sequence[Sequence[str]]) -> bool:
    """Whether most rows hold one cell: then a word alone in its row is a row and no section heading."""
    filled = [sum(map(bool, row)) for row in rows]
    return sum(number == 1 for number in filled) * 2 > sum(number > 0 for number in filled)


def is_subheading(cell: str) -> bool:
    """Whether the cell says nothing by itself, below a heading ("Kardeş kent" / "adı")."""
    return fold_words(cell) in _SUBHEADINGS


def joined_headings(upper: Sequence[str], lower: Sequence[str]) -> list[str]:
    """Headings in two rows as one: the lower word behind the upper one, which may span several columns."""
    width = max(len(upper), len(lower))
    above = [*upper, *[""] * (width - len(upper))]
    below = [*lower, *[""] * (width - len(lower))]
    joined, group = [], ""
    for high, low in zip(above, below, strict=True):
        group = high or (group if low else "")
        joined.append(f"{group} {low}".strip() if low and low != group else group)
    return joined


def one_per_line(names: str, *beside: str) -> list[tuple[str, ...]]:
    """A cell that lists several things, one per line or numbered, with the cells beside it, as one tuple per thing.

    A cell beside with one thing goes along with each. Where the cells list unequal numbers of things the names
    are one thing (a name that was broken by hand). Numbers before a name are taken away: "1. Lyon" → "Lyon".
    """
    listed = _things(names)
    cells = [_lines(cell) for cell in beside]
    parallel = any(len(lines) == len(listed) for lines in cells) or _NUMBERED.match(names)
    if len(listed) < 2 or not parallel or any(len(lines) not in (0, 1, len(listed)) for lines in cells):
        return [tuple(" ".join(cell.split()) for cell in (names, *beside))]
    full = [lines if len(lines) == len(listed) else (lines or [""]) * len(listed) for lines in cells]
    return list(zip(listed, *full, strict=True))


def _lines(cell: str) -> list[str]:
    return [bare for line in cell.splitlines() if (bare := " ".join(line.split()))]


def _things(cell: str) -> list[str]:
    if not _NUMBERED.match(cell):
        return _lines(cell)
    return [_NUMBERED.sub("", line).strip(" ,;") for line in _lines(_INLINE.sub("\n", cell))]
