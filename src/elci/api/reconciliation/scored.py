"""Records that a name may mean, with score and verdict, whatever their type."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from typing import Any

from elci.api.reconciliation.schema import Type, entity_id, named_type


@dataclass(frozen=True, slots=True)
class Scored:
    """A candidate. key: the record's own; score: 0–100; same: whether the verdict on it is "same"."""

    kind: Type
    key: str
    name_tr: str
    name_en: str
    about_tr: str
    about_en: str
    score: float
    same: bool

    def as_dict(self, language: str) -> dict[str, Any]:
        """The candidate as the specification writes it."""
        turkish = language.startswith("tr")
        return {
            "id": entity_id(self.kind, self.key),
            "name": self.name_tr if turkish else self.name_en,
            "description": self.about_tr if turkish else self.about_en,
            "score": self.score,
            "match": self.same,
            "type": [named_type(self.kind, language)],
        }


def without_same(found: Iterable[Scored]) -> list[Scored]:
    """The candidates, none of them certain."""
    return [replace(each, same=False) for each in found]


def in_order(found: Iterable[Scored]) -> list[Scored]:
    """What is certain first, then by score; the rest as found. Scores never rise along the list."""
    ordered = sorted(found, key=lambda each: (not each.same, -each.score))
    highest = 100.0
    falling = []
    for each in ordered:
        highest = min(highest, each.score)
        falling.append(replace(each, score=highest))
    return falling


def one_certain(found: list[Scored]) -> list[Scored]:
    """At most one certain candidate: where two are, none is."""
    return without_same(found) if sum(each.same for each in found) > 1 else found


def joined(*parts: str) -> str:
    """A description of the parts that are not empty."""
    return ", ".join(part for part in parts if part)
