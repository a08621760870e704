"""The domain's words in the reader's language."""

from __future__ import annotations

from collections.abc import Iterable
from enum import StrEnum

from django.utils.translation import get_language

from elci.domain.names import capital
from elci.domain.procedures.labels import label
from elci.domain.procedures.words import Words


def said(words: Words | None) -> str:
    """A sentence in the reader's language; empty for None."""
    return words.say(get_language() or "tr") if words is not None else ""


def begun(words: Words | None) -> str:
    """A sentence in the reader's language with a capital first letter; empty for None."""
    return capital(said(words), get_language() or "tr")


def named(member: StrEnum) -> str:
    """What a member of the vocabulary is called, with a capital."""
    return begun(label(member))


def choices(members: Iterable[StrEnum]) -> list[tuple[str, str]]:
    """Members as the choices of a field."""
    return [(member.value, named(member)) for member in members]
