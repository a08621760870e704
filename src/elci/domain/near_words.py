"""Words that may have been meant: typing errors, and endings that Turkish hangs on a word.

All words are folded (`names.fold_words`).
"""

from __future__ import annotations

import re
from collections.abc import Mapping

from rapidfuzz.distance import OSA

# Endings of the cases, the plural, the possessive and the commonest others, folded; up to four on one word.
_ENDING = re.compile(
    r"(?:l[ae]r|[iu]m(?:[iu]z)?|[iu]n(?:[iu]z)?|s?[iu]|n[iu]n?|y[iu]|[ny]?[ae]|n?[dt][ae]n?|y?l[ae]"
    r"|l[iu]k?|s[iu]z|c[ae]|ki){1,4}"
)
_STEM = 4  # letters that have to be left


def errors_allowed(word: str) -> int:
    """How many typing errors a word may hold: none in up to three letters, one up to six, then two."""
    if len(word) <= 3 or word.isdigit():
        return 0
    return 1 if len(word) <= 6 else 2


def pieces(word: str) -> tuple[str, str]:
    """A beginning and an ending of the word of which a word within the errors allowed keeps one.

    With two errors, one near each end, neither may be kept; such a word is not found.
    """
    length = max(1, len(word) // 2 - 1) if errors_allowed(word) == 1 else max(2, len(word) // 3)
    return word[:length], word[-length:]


def nearest(word: str, candidates: Mapping[str, int], most: int) -> list[str]:
    """The candidates within the errors allowed: fewest errors, then same first letter, then most frequent.

    A digit is no typing error: another number is another thing.
    """
    limit, digits = errors_allowed(word), _digits(word)
    found: list[tuple[int, bool, int, str]] = []
    for candidate, frequency in candidates.items():
        distance = OSA.distance(word, candidate, score_cutoff=limit)
        if 0 < distance <= limit and _digits(candidate) == digits:
            found.append((distance, candidate[0] != word[0], -frequency, candidate))
    return [candidate for *_rank, candidate in sorted(found)[:most]]


def stems(word: str) -> list[str]:
    """The word without endings, longest first, without the word itself: "ankaranin" may be "ankara"."""
    cuts = range(len(word) - 1, _STEM - 1, -1)
    return [word[:cut] for cut in cuts if _ENDING.fullmatch(word[cut:])]


def _digits(word: str) -> str:
    return "".join(letter for letter in word if letter.isdigit())
