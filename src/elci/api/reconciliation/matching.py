"""Answering queries: every type asked, the candidates in one order, at most one of them certain."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import lru_cache
from typing import Any

from elci.api.gazetteer_desk import Desk, gazetteer_desk
from elci.api.reconciliation import records
from elci.api.reconciliation.places import place_candidates, resolutions, scored, with_names_on_record
from elci.api.reconciliation.queries import Query
from elci.api.reconciliation.record_matching import (
    municipality_candidates,
    organisation_candidates,
    partner_candidates,
)
from elci.api.reconciliation.records import Records
from elci.api.reconciliation.schema import Type, taken_apart
from elci.api.reconciliation.scored import Scored, in_order, one_certain

_READ: dict[Type, Callable[[], Records]] = {
    Type.MUNICIPALITY: records.municipalities,
    Type.PARTNER: records.partners,
    Type.ORGANISATION: records.organisations,
}


class Matcher:
    """Answers the queries of one batch; each type's records are read once, when first asked for."""

    def __init__(self, desk: Desk) -> None:
        self.desk = desk
        self.records = lru_cache(maxsize=None)(lambda kind: _READ[kind]())

    def answer(self, query: Query) -> list[Scored]:
        """The candidates, the best first. Without a type named, a name that two types share stays unsure."""
        known = taken_apart(query.text)
        if known is not None and known[0] in query.types:
            found = self._by_id(*known)
            if found:
                return found
        by_place = {Type.PLACE, Type.PARTNER} & set(query.types)
        read = resolutions(query, self.desk) if by_place else []
        found = [each for kind in query.types for each in one_certain(self._of(kind, query, read))]
        return with_names_on_record(in_order(one_certain(found))[: query.limit])

    def _by_id(self, kind: Type, key: str) -> list[Scored]:
        """A cell that already holds one of our ids."""
        if kind is Type.PLACE:
            place = self.desk.place(key)
            return [] if place is None else with_names_on_record([scored(place, self.desk, 100.0, same=True)])
        held = self.records(kind)
        return [held.scored(key, 100.0, same=True)] if key in held.by_key else []

    def _of(self, kind: Type, query: Query, read: list[Any]) -> list[Scored]:
        if kind is Type.PLACE:
            return place_candidates(query, self.desk, read)
        if not query.text:
            return []
        held = self.records(kind)
        if kind is Type.MUNICIPALITY:
            return municipality_candidates(query, held, self.desk)
        if kind is Type.ORGANISATION:
            return organisation_candidates(query, held, self.desk)
        return partner_candidates(query, held, self.desk, read)


def answer_batch(batch: Mapping[str, Query], language: str) -> dict[str, Any]:
    """The answer to a batch: key → {"result": candidates}."""
    answers = {}
    matcher: Matcher | None = None
    for key, query in batch.items():
        # The desk is given back between queries, so that a long batch does not keep others waiting.
        with gazetteer_desk() as desk:
            matcher = matcher or Matcher(desk)
            answers[key] = {"result": [each.as_dict(language) for each in matcher.answer(query)]}
    return answers
