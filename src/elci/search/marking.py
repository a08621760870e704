"""Showing a reader which part of a name their words met."""

from __future__ import annotations

import re
from html import escape

from django.utils.safestring import SafeString, mark_safe

from elci.domain.names import fold_words

_PARTS = re.compile(r"[^\W_]+(?:['’][^\W_]+)*")


def marked(name: str, sought: str) -> SafeString:
    """The name as markup, with `mark` around the beginning of each word that a word of the search meets.

    "filib" marks "Filib" of Filibe; letters match as the search matches them (Ş and s, İ and ı).
    """
    words = fold_words(sought).split()
    pieces, end = [], 0
    for part in _PARTS.finditer(name):
        length = _met(part[0], words)
        if length:
            start = part.start()
            pieces += [escape(name[end:start]), f"<mark>{escape(name[start : start + length])}</mark>"]
            end = start + length
    return mark_safe("".join([*pieces, escape(name[end:])]))


def _met(part: str, words: list[str]) -> int:
    """How many letters at the beginning of a part of the name one of the words covers; the longest counts."""
    folded = fold_words(part)
    longest = max((len(word) for word in words if folded.startswith(word)), default=0)
    if not longest or len(folded) == longest:
        return len(part) if longest else 0
    # Folding may change the number of letters (ß, æ): the shortest beginning that folds to the word.
    return next(length for length in range(1, len(part) + 1) if len(fold_words(part[:length])) >= longest)
