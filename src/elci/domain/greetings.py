"""How a letter to a partner city begins, by language and by what the person is."""

from __future__ import annotations

import re

from elci.domain.names import fold_words

_SAYIN = re.compile(r"^\s*(?:sayın|sn\.?)(?=\s|$)", re.IGNORECASE)

# Words by which the post of a mayor is known in the languages of the partners, folded.
_MAYOR_WORDS = tuple(
    fold_words(word)
    for word in (
        "belediye başkanı", "başkan", "mayor", "bürgermeister", "maire", "alcalde", "alcaldesa", "sindaco",
        "prefeito", "burgemeester", "borgmester", "primar", "starosta", "prezydent miasta", "burmistrz",
        "gradonačelnik", "polgármester", "кмет", "мэр", "міський голова", "δήμαρχος",
    )
)  # fmt: skip
_DEPUTY_WORDS = tuple(
    fold_words(word) for word in ("yardımcısı", "vekili", "deputy", "vice", "stellvertretend", "adjoint")
)


def is_mayor(post: str) -> bool:
    """Whether a post, in any of the partners' usual languages, is that of a mayor."""
    folded = fold_words(post)
    return any(word in folded for word in _MAYOR_WORDS) and not any(word in folded for word in _DEPUTY_WORDS)


def title_of(honorific: str) -> str:
    """What stands before a name besides what every letter writes itself: “Sayın Dr.” → Dr."""
    return _SAYIN.sub("", honorific).strip()


def greeting(language: str, *, post: str = "", honorific: str = "", given: str = "", family: str = "") -> str:
    """The line with which a letter begins. Without a name it goes to whoever is mayor.

    Sayın Başkan, · Sayın Dr. Jana Nováková, · Dear Mayor, · Dear Mayor Nováková, · Dear Dr. Jana Nováková,
    """
    turkish = language == "tr"
    if not family or (turkish and is_mayor(post)):
        return "Sayın Başkan," if turkish else "Dear Mayor,"
    name = " ".join(part for part in (title_of(honorific), given, family) if part)
    if turkish:
        return f"Sayın {name},"
    return f"Dear Mayor {family}," if is_mayor(post) else f"Dear {name},"
