"""Texts that a spreadsheet program would run as a formula, and how a file keeps them texts.

A CSV has no types: a cell that begins with one of the signs is computed when the file is opened. The usual
guard is an apostrophe before it. What is a number stays as it is: −5 written as -5 is no formula.
"""

from __future__ import annotations

import re

# The signs in full width are read like the plain ones; a tab or line end is passed over before them.
_SIGNS = "=+-@＝＋－＠\t\r\n"
_NUMBER = re.compile(r"[+-]?(\d[\d.,\u00a0 ]*|[.,]\d+)([eE][+-]?\d+)?\s*%?")


def looks_like_formula(text: str) -> bool:
    """Whether a spreadsheet program would compute the text instead of showing it."""
    return len(text) > 1 and text[0] in _SIGNS and not _is_number(text)


def guarded(text: str) -> str:
    """The text for a cell of a CSV: with an apostrophe before it where it looks like a formula."""
    return f"'{text}" if looks_like_formula(text) else text


def _is_number(text: str) -> bool:
    return text[0] in "+-" and _NUMBER.fullmatch(text) is not None
