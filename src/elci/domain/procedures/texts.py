"""Comparing the text that was permitted with the text that was signed, clause by clause."""

from __future__ import annotations

import difflib
import re
import unicodedata
from dataclasses import dataclass
from enum import StrEnum


class Change(StrEnum):
    SAME = "same"
    ADDED = "added"  # stands in the later text only
    REMOVED = "removed"  # stands in the earlier text only
    REPLACED = "replaced"


@dataclass(frozen=True, slots=True)
class Piece:
    """A run of lines: as they were, as they are; `words` marks the words that differ in a replaced line:
    (change, text) in reading order."""

    change: Change
    before: tuple[str, ...]
    after: tuple[str, ...]
    words: tuple[tuple[Change, str], ...] = ()


@dataclass(frozen=True, slots=True)
class TextDifference:
    """How two texts differ. differs is False where they differ in spaces, line ends and soft hyphens only."""

    pieces: tuple[Piece, ...]

    @property
    def places(self) -> tuple[Piece, ...]:
        """The pieces in which the texts differ."""
        return tuple(piece for piece in self.pieces if piece.change is not Change.SAME)

    @property
    def differs(self) -> bool:
        """Whether any word differs."""
        return bool(self.places)


_OPCODES = {
    "equal": Change.SAME,
    "insert": Change.ADDED,
    "delete": Change.REMOVED,
    "replace": Change.REPLACED,
}


def compare_texts(permitted: str, signed: str) -> TextDifference:
    """The differences of two texts, paragraph by paragraph, with the differing words of replaced ones."""
    before, after = _paragraphs(permitted), _paragraphs(signed)
    matcher = difflib.SequenceMatcher(None, before, after, autojunk=False)
    pieces = []
    for code, i1, i2, j1, j2 in matcher.get_opcodes():
        change = _OPCODES[code]
        old, new = tuple(before[i1:i2]), tuple(after[j1:j2])
        words = _words(old, new) if change is Change.REPLACED else ()
        pieces.append(Piece(change, old, new, words))
    return TextDifference(tuple(pieces))


def _paragraphs(text: str) -> list[str]:
    """Lines with content, in NFC, spaces joined, soft hyphens dropped."""
    clean = unicodedata.normalize("NFC", text).replace("\u00ad", "")
    lines = (" ".join(line.split()) for line in clean.splitlines())
    return [line for line in lines if line]


def _words(before: tuple[str, ...], after: tuple[str, ...]) -> tuple[tuple[Change, str], ...]:
    old, new = (re.findall(r"\S+", "\n".join(lines)) for lines in (before, after))
    marked: list[tuple[Change, str]] = []
    for code, i1, i2, j1, j2 in difflib.SequenceMatcher(None, old, new, autojunk=False).get_opcodes():
        if code == "equal":
            marked.append((Change.SAME, " ".join(old[i1:i2])))
            continue
        if i2 > i1:
            marked.append((Change.REMOVED, " ".join(old[i1:i2])))
        if j2 > j1:
            marked.append((Change.ADDED, " ".join(new[j1:j2])))
    return tuple(marked)
