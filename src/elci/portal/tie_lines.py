"""Ties as lines of a list: what a line shows, in two queries however many lines, without building records."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from elci.accounts.reader import readers_language
from elci.portal.addresses import address_of
from elci.portal.citing import Place, place_in_source
from elci.registry.models import AgreementParty, Kind, ListedTie, State

_BETWEEN = " · "


@dataclass(frozen=True, slots=True)
class TieLine:
    """One tie. `title` and `more` name its sides; names of one side are joined when it has several.

    `more_sources`: how many rows attest it beside the first one.
    """

    address: str
    title: str
    more: str
    country: str
    kind: str
    date: str
    state: str
    state_words: str
    source: Place | None
    more_sources: int


def tie_lines(keys: Iterable[str], beside: str = "") -> list[TieLine]:
    """Lines of the ties with these keys, in their order; a key that no tie has is left out.

    beside: the side whose page the lines stand on ("municipality" or "partner"); it is not named again.
    """
    wanted = list(keys)
    words = _Words(readers_language(), beside)
    sides = _sides(wanted, words.language)
    sources = _sources(wanted)
    return [_line(key, sides[key], sources.get(key, []), words) for key in wanted if key in sides]


class _Words:
    """The words of kinds and states in the reader's language, asked once for all lines."""

    def __init__(self, language: str, beside: str) -> None:
        self.language, self.beside = language, beside
        self.kinds = {code: str(words) for code, words in Kind.choices}
        self.states = {code: str(words) for code, words in State.choices}

    def names(self, sides: list[Any]) -> tuple[str, str]:
        """What stands first in the line and what below it."""
        homes = _BETWEEN.join(side[4] for side in sides if side[4])
        partners = _BETWEEN.join(side[5] for side in sides if side[5])
        if self.beside == "partner":
            return homes, ""
        return partners or homes, homes if partners and self.beside != "municipality" else ""


def _sides(keys: list[str], language: str) -> dict[str, list[Any]]:
    """For each key its sides in order: what the tie is and whom the side names."""
    rows = (
        AgreementParty.objects.filter(agreement__in=keys)
        .order_by("position")
        .values_list(
            "agreement_id",
            "agreement__kind",
            "agreement__date",
            "agreement__state",
            f"municipality__name_{language}",
            f"partner__name_{language}",
            f"partner__territory__name_{language}",
            f"partner__country__name_{language}",
        )
    )
    found: dict[str, list[Any]] = {}
    for row in rows:
        found.setdefault(row[0], []).append(row)
    return found


def _sources(keys: list[str]) -> dict[str, list[Any]]:
    """For each key the printed rows that attest it: (study, table, row, line, key of the row)."""
    rows = ListedTie.objects.filter(agreement__in=keys).order_by("id")
    found: dict[str, list[Any]] = {}
    for agreement, *place in rows.values_list("agreement_id", "study_id", "table", "row", "line", "id"):
        found.setdefault(agreement, []).append(place)
    return found


def _line(key: str, sides: list[Any], sources: list[Any], words: _Words) -> TieLine:
    _key, kind, date, state = sides[0][:4]
    title, more = words.names(sides)
    return TieLine(
        address=address_of("tie", key),
        title=title,
        more=more,
        # The territory that the source names stands before the country to which it is mapped.
        country=_BETWEEN.join(dict.fromkeys(side[6] or side[7] for side in sides if side[6] or side[7])),
        kind=words.kinds[kind],
        date="" if date is None else date.in_language(words.language),
        state=state,
        state_words=words.states[state],
        source=place_in_source(*sources[0]) if sources else None,
        more_sources=max(len(sources) - 1, 0),
    )
