"""The title that is proposed for an activity from what it was, with whom and when."""

from __future__ import annotations

from django.utils.translation import override

from elci.activities.models import Activity
from elci.domain.dates import PartialDate
from elci.domain.suffixes import dative

_LONGEST = 300


def proposed_title(
    kind: str, direction: str, names: tuple[str, str], when: PartialDate | None
) -> tuple[str, str]:
    """Turkish and English title: "Seul heyetinin ziyareti, Mayıs 2024".

    names: of the other side, Turkish and English.
    """
    return (
        _dated(_turkish(kind, direction, names[0]), when, "tr"),
        _dated(_english(kind, direction, names[1] or names[0]), when, "en"),
    )


def _turkish(kind: str, direction: str, other: str) -> str:
    if kind == Activity.Kind.OFFICIAL_VISIT and other:
        return f"{dative(other)} ziyaret" if direction == "outgoing" else f"{other} heyetinin ziyareti"
    return _named(kind, other, "tr")


def _english(kind: str, direction: str, other: str) -> str:
    if kind == Activity.Kind.OFFICIAL_VISIT and other:
        return f"Visit to {other}" if direction == "outgoing" else f"Visit of a delegation from {other}"
    return _named(kind, other, "en")


def _named(kind: str, other: str, language: str) -> str:
    with override(language):
        word = str(Activity.Kind(kind).label)
    return f"{word}: {other}" if other else word


def _dated(words: str, when: PartialDate | None, language: str) -> str:
    return (f"{words}, {when.in_language(language)}" if when else words)[:_LONGEST]
