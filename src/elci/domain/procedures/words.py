"""A sentence in both languages of the project, kept together so that neither is forgotten."""

from __future__ import annotations

from typing import NamedTuple


class Words(NamedTuple):
    """One statement in Turkish and English."""

    tr: str
    en: str

    def say(self, language: str) -> str:
        """The Turkish for "tr…", the English for anything else."""
        return self.tr if language.startswith("tr") else self.en

    def filled(self, *args: object) -> Words:
        """Both sentences with their {0}, {1} … filled in; PartialDate and Words print in each language."""
        return Words(
            self.tr.format(*(_printed(arg, "tr") for arg in args)),
            self.en.format(*(_printed(arg, "en") for arg in args)),
        )


def _printed(value: object, language: str) -> object:
    if isinstance(value, Words):
        return value.say(language)
    worded = getattr(value, "in_language", None)
    return worded(language) if callable(worded) else value
