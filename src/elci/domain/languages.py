"""Languages as people write them: by name in Turkish or English, or by their code (ISO 639-1)."""

from __future__ import annotations

import re
from functools import lru_cache

from babel import Locale

from elci.domain.names import fold_words


@lru_cache(maxsize=4)
def language_names(reader: str) -> dict[str, str]:
    """Names by code in the language of the reader."""
    names = Locale(reader).languages
    return {code: name for code, name in names.items() if len(code) == 2}


def language_code(written: str) -> str | None:
    """The code of a language; None where the word names none."""
    return _codes().get(fold_words(written))


def read_languages(text: str) -> tuple[list[str], list[str]]:
    """Codes in their order, each once, and the words that name no language."""
    words = [word.strip() for word in re.split(r"[,;/\n]| ve | and ", text) if word.strip()]
    read = [(word, language_code(word)) for word in words]
    return (
        list(dict.fromkeys(code for _word, code in read if code)),
        [word for word, code in read if code is None],
    )


def write_languages(codes: list[str], reader: str) -> str:
    """The names with commas between."""
    names = language_names(reader)
    return ", ".join(names.get(code, code) for code in codes)


@lru_cache(maxsize=1)
def _codes() -> dict[str, str]:
    codes = {}
    for reader in ("en", "tr"):
        for code, name in language_names(reader).items():
            codes[fold_words(name)] = code
            codes[code] = code
    return codes
