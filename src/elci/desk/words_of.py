"""The domain's words in the reader's language."""

from __future__ import annotations

from collections.abc import Iterable
from enum import StrEnum

from django.utils.translation import get_language

from elci.desk.forms.page_form import capital
from elci.domain.procedures.labels import label
from elci.domain.procedures.words import Words


def said(words: Words | None) -> str:
    """A sentence in the reader's language; empty for None."""
    return words.say(get_language() or "tr") if words is not None else ""


def named(member: StrEnum) -> str:
    """What a member of the vocabulary is called, with a capital."""
    return capital(said(label(member)))


def choices(members: Iterable[StrEnum]) -> list[tuple[str, str]]:
    """Members as the choices of a field."""
    return [(member.value, named(member)) for member in members]
