"""A few words of a text around the place that a search met."""

from __future__ import annotations

import re
from functools import lru_cache

_BEFORE, _AFTER = 60, 160
# Letters that the search takes for one another and that stand in texts of the field; others are not marked.
_ALIKE = {
    "a": "aâäáàåā", "c": "cçčć", "d": "dđ", "e": "eéèêëə", "g": "gğ", "i": "iıİîíï", "l": "lł", "n": "nñń",
    "o": "oöôóøő", "s": "sşšś", "u": "uüûúű", "y": "yýÿ", "z": "zžźż",
}  # fmt: skip


def snippet(text: str, words: tuple[str, ...]) -> str:
    """The text around the first of the (folded) words, or its beginning; "…" where it goes on."""
    met = _pattern(words).search(text) if words else None
    start = max(0, met.start() - _BEFORE) if met else 0
    end = min(len(text), (met.start() if met else 0) + _AFTER)
    if start:
        start = text.find(" ", start) + 1 or start
    if end < len(text):
        end = text.rfind(" ", start, end) if " " in text[start:end] else end
    shown = " ".join(text[start:end].split())
    return f"{'… ' if start else ''}{shown}{' …' if end < len(text) else ''}"


@lru_cache(maxsize=256)
def _pattern(words: tuple[str, ...]) -> re.Pattern[str]:
    """Any of the words at the beginning of a word, with an apostrophe wherever one may stand."""
    options = ("['’]?".join(_letter(letter) for letter in word) for word in words)
    return re.compile(rf"\b(?:{'|'.join(options)})", re.IGNORECASE)


def _letter(letter: str) -> str:
    alike = _ALIKE.get(letter)
    return f"[{alike}{alike.upper()}]" if alike else re.escape(letter)
