"""Items of printed lists: bullets, dashes, numbers and letters, each with the lines it stands on."""

from __future__ import annotations

import re
from dataclasses import dataclass

from elci.dataset.reading.seed_text import Line, Passage
from elci.domain.printed_text import even_out

# Bullet of a text font, and the three private characters that symbol fonts left in the text.
BULLET = r"[•\uf0fc\uf0a7\uf0b7]\s*"
DASH = r"-\s+"
NUMBER = r"(?P<mark>\d{1,2})\.\s+"
LETTER = r"(?P<mark>[a-z])\)\s+"
# How the sentence around a list goes on after its last item.
_SENTENCE_END = re.compile(
    r"(\s+gibi (sorulardır|kurumlar ön plana çıkmaktadır)|,\s+noktalarında toplanmaktadır"
    r"|,\s+için imkân yaratılmış olacaktır|;\s+dikkat etmektedir)\.?$"
)


@dataclass(frozen=True, slots=True)
class Item:
    """One item: its number or letter (empty for bullets), its text, its first and its last line."""

    mark: str
    text: str
    line: int
    until_line: int


def items(passage: Passage, mark: str) -> list[Item]:
    """The items of a passage that begin, at a line's beginning, with the mark; print before them is left out.

    An item runs on to the next one or to the end of the passage.
    """
    opening = re.compile(mark)
    found: list[list[Line]] = []
    for line in passage.printed:
        if opening.match(line.text):
            found.append([line])
        elif found:
            found[-1].append(line)
    return [_item(lines, opening) for lines in found]


def _item(lines: list[Line], opening: re.Pattern[str]) -> Item:
    first = opening.match(lines[0].text)
    assert first is not None  # items() keeps only lists that begin with a match
    body = "\n".join([lines[0].text[first.end() :], *(line.text for line in lines[1:])])
    return Item(first.groupdict().get("mark", ""), even_out(body).text, lines[0].number, lines[-1].number)


def term(text: str) -> str:
    """The term an item prints: without reference in brackets, closing words and punctuation at its end.

    A bracket that is not closed goes; an item longer than twelve words loses its brackets with examples.
    What stays too long is left to `short`.
    """
    bare = re.sub(r"\s*\([^()]*\d{4}[^()]*\)\s*\.?$", "", text)
    bare = _SENTENCE_END.sub("", bare)
    bare = re.sub(r"(\s+ve)?[\s.,;:]*$", "", bare)
    bare = re.sub(r"\s*\([^()]*$", "", bare)
    if len(bare.split()) > 12:
        bare = re.sub(r"\s*\([^()]*\)", "", bare)
    return bare
