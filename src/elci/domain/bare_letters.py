"""Folding at the speed of bytes, for a look through millions of words: nearly all are of Turkey's code page.

A word of plain letters stands in `bare(text)` wherever it stands in `fold(text)`: each letter of the code
page is folded by a table, every other by `fold` itself. Spaces are not collapsed and letters without a plain
form are lost, so only words of plain letters, digits and signs can be looked for.
"""

from __future__ import annotations

import codecs

from elci.domain.names import fold

_PAGE = "cp1254"
_LOST = "\x01"
_ERRORS = "elci.bare"


def bare(text: str) -> bytes:
    """The folded text in plain letters."""
    if text.isascii():
        return text.lower().encode()
    written = text.encode(_PAGE, _ERRORS)
    for letter, letters in _LONG:
        if letter in written:
            written = written.replace(letter, letters)
    return written.translate(_TABLE)


def digits(text: str) -> bytes:
    """The plain digits of a text, one after another."""
    return text.encode("ascii", "ignore").translate(None, _NO_DIGITS)


def _plain(letters: str) -> str:
    """The folded letters; those that have no plain form as a sign that no name holds."""
    # Between two signs: `fold` takes spaces away at the ends.
    return "".join(each if each.isascii() else _LOST for each in fold(f".{letters}.")[1:-1])


def _other_letters(error: UnicodeError) -> tuple[str, int]:
    """What stands for letters outside the code page."""
    if not isinstance(error, UnicodeEncodeError):
        raise error
    return _plain(error.object[error.start : error.end]), error.end


def _of_page() -> tuple[list[tuple[bytes, bytes]], bytes]:
    """Letters that fold to several, or to none; and the table of all others."""
    long, table = [], bytearray(range(256))
    for place in range(256):
        letter = bytes([place]).decode(_PAGE, "ignore")
        if not letter:
            continue
        folded = _plain(letter).encode()
        if len(folded) == 1:
            table[place] = folded[0]
        else:
            long.append((bytes([place]), folded))
    return long, bytes(table)


codecs.register_error(_ERRORS, _other_letters)
_LONG, _TABLE = _of_page()
_NO_DIGITS = bytes(place for place in range(256) if place not in b"0123456789")
