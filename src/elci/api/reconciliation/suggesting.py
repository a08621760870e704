"""Suggestions while somebody types: records, types, properties."""

from __future__ import annotations

from typing import Any

from elci.api.gazetteer_desk import gazetteer_desk
from elci.api.reconciliation.places import scored, with_names_on_record
from elci.api.reconciliation.schema import (
    PROPERTIES,
    TYPES,
    Type,
    entity_id,
    named_type,
    property_line,
    typed,
)
from elci.api.reconciliation.scored import Scored
from elci.domain.names import fold_words
from elci.registry.models import SearchName

_SHORTEST = 2  # letters, before places are sought among 170,000
_ROWS_READ = 500


def types(prefix: str, language: str) -> list[dict[str, str]]:
    """Types whose name or id holds the letters."""
    sought = fold_words(prefix)
    return [
        typed(kind, language) for kind in Type if sought in fold_words(f"{TYPES[kind].name(language)} {kind}")
    ]


def properties(prefix: str, language: str) -> list[dict[str, Any]]:
    """Properties that a query may name and whose name or id holds the letters."""
    sought = fold_words(prefix)
    return [
        property_line(key, language)
        for key, each in PROPERTIES.items()
        if each.in_queries and sought in fold_words(f"{each.words.name(language)} {key}")
    ]


def proposed(kind: str, limit: int, language: str) -> dict[str, Any]:
    """The properties that can be fetched for a type, or for any where no known type is named."""
    fitting = [key for key, each in PROPERTIES.items() if kind not in set(Type) or kind in each.of]
    lines = [property_line(key, language) for key in fitting[:limit]]
    return (
        {"type": kind, "limit": limit, "properties": lines} if kind else {"limit": limit, "properties": lines}
    )


def entities(prefix: str, kinds: tuple[Type, ...], limit: int, start: int) -> list[Scored]:
    """Records whose name begins with the letters, the registry's before the gazetteer's places."""
    if len(fold_words(prefix)) < _SHORTEST:
        return []
    found = _on_record(prefix, kinds, limit + start)
    if Type.PLACE in kinds and len(found) < limit + start:
        with gazetteer_desk() as desk:
            places = desk.beginning(prefix, limit + start - len(found))
            found += [scored(place, desk, 100.0, same=False) for place in places]
    return with_names_on_record(found[start : start + limit])


def suggestion(each: Scored, language: str) -> dict[str, Any]:
    """A record as the specification's suggestions write it."""
    turkish = language.startswith("tr")
    return {
        "id": entity_id(each.kind, each.key),
        "name": each.name_tr if turkish else each.name_en,
        "description": each.about_tr if turkish else each.about_en,
        "notable": [named_type(each.kind, language)],
    }


def _on_record(prefix: str, kinds: tuple[Type, ...], limit: int) -> list[Scored]:
    """Names that begin with the letters, then names that hold each word, the weightiest first."""
    targets = [kind.value for kind in kinds if kind is not Type.PLACE]
    folded = fold_words(prefix)
    names = SearchName.objects.filter(target__in=targets)
    holding = names
    for word in folded.split():
        holding = holding.filter(folded__contains=word)
    found: dict[tuple[str, str], Scored] = {}
    for rows in (names.filter(folded__startswith=folded), holding):
        for row in rows.order_by("-weight", "key")[:_ROWS_READ]:
            if len(found) == limit:
                break
            found.setdefault(
                (row.target, row.key),
                Scored(
                    Type(row.target),
                    row.key,
                    row.title_tr,
                    row.title_en,
                    row.detail_tr,
                    row.detail_en,
                    100.0,
                    False,
                ),
            )
    return list(found.values())
