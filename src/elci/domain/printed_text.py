"""Text as a page prints it: white space evened out, broken words joined, every character still traceable.

A program that reads print must answer "where does this stand?". `Printed` therefore keeps, for each of its
characters, the offset in the text it was made from.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Printed:
    """A text with white space evened out, and for each of its characters the offset it came from."""

    text: str
    origin: tuple[int, ...]

    def piece(self, start: int, end: int) -> Printed:
        """The part from start to end, without spaces at either side."""
        while start < end and self.text[start] == " ":
            start += 1
        while end > start and self.text[end - 1] == " ":
            end -= 1
        return Printed(self.text[start:end], self.origin[start:end])

    @property
    def span(self) -> tuple[int, int]:
        """First offset and the one after the last; (0, 0) of an empty text."""
        return (self.origin[0], self.origin[-1] + 1) if self.origin else (0, 0)

    def segments(self, separators: str) -> Iterator[tuple[Printed, str]]:
        """The pieces between separators outside brackets, none empty, each with the separator before it."""
        depth, begin, before = 0, 0, ""
        for place, letter in enumerate(self.text + separators[0]):
            depth += (letter == "(") - (letter == ")" and depth > 0)
            if letter in separators and (depth == 0 or place == len(self.text)):
                piece = self.piece(begin, place)
                if piece.text:
                    yield piece, before
                begin, before = place + 1, letter


def even_out(text: str, start: int = 0, end: int | None = None) -> Printed:
    """The text from start to end with one space for any white space, and words broken at a line's end joined.

    A hyphen that ends a line is undone before a small letter ("Bele-", "diyesi") and kept, without a space,
    before anything else ("Bosna-", "Hersek"). A hyphen after a space is a dash and stays one.
    """
    letters: list[str] = []
    origin: list[int] = []
    for word in re.compile(r"\S+").finditer(text, start, len(text) if end is None else end):
        if letters:
            gap = text[origin[-1] + 1 : word.start()]
            if "\n" in gap and letters[-1] == "-" and len(letters) > 1 and letters[-2].isalnum():
                if word[0][0].islower():
                    letters.pop()
                    origin.pop()
            else:
                letters.append(" ")
                origin.append(origin[-1] + 1)
        letters += word[0]
        origin += range(word.start(), word.end())
    return Printed("".join(letters), tuple(origin))
