"""In which of the two languages whoever asks for a page reads it."""

from __future__ import annotations

from django.utils.translation import get_language


def readers_language() -> str:
    """`tr` or `en`; Turkish where none is set, as on the command line."""
    return "en" if (get_language() or "tr").startswith("en") else "tr"


def for_reader(turkish: str, english: str) -> str:
    """The text in the reader's language, in Turkish where there is no English."""
    return (english if readers_language() == "en" else "") or turkish
