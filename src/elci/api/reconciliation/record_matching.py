"""Municipalities, partner cities and organisations for a query.

The verdict is "same" only where one record alone fits the name, the query's properties agree with it, and,
for a partner city, the gazetteer does not know another place of that name. A likeness is never certain.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from elci.api.gazetteer_desk import Desk
from elci.api.reconciliation.queries import Query
from elci.api.reconciliation.records import Record, Records
from elci.api.reconciliation.scored import Scored
from elci.domain.names import fold_words
from elci.places.resolution import Evidence, Resolution, Verdict

_MOST = 25
_SEVERAL = 90.0
_CONTRADICTED = 0.8
_BRACKET = re.compile(r"\(([^()]*)\)")
_EXACT = frozenset({Evidence.OWN, Evidence.MAIN, Evidence.ALTERNATE})


def municipality_candidates(query: Query, records: Records, desk: Desk) -> list[Scored]:
    """As lists write them: "Ankara B.Ş.B.", "İstanbul / Kadıköy", "Kadıköy Belediyesi"."""
    names = records.municipality_names
    found = names.find(query.text, query.first("province"))
    likely = dict.fromkeys(found, _SEVERAL)
    for key, score in records.alike(query.text, _MOST).items():
        likely.setdefault(key, min(score, _SEVERAL - 1))
    certain = found[0] if len(found) == 1 else None
    return _judged(query, records, desk, likely, certain)


def organisation_candidates(query: Query, records: Records, desk: Desk) -> list[Scored]:
    """By Turkish or English name or abbreviation; one of them may stand in brackets behind the other."""
    inside = _BRACKET.findall(query.text)
    outside = _BRACKET.sub(" ", query.text)
    found = records.exact(query.text) | records.exact(outside)
    # An abbreviation in brackets agrees with the name before it or stands for it where that is not known.
    bracketed = set().union(*(records.exact(part) for part in inside))
    found = (found & bracketed) or found or bracketed
    likely = dict.fromkeys(found, _SEVERAL)
    for key, score in records.alike(outside, _MOST).items():
        likely.setdefault(key, min(score, _SEVERAL - 1))
    return _judged(query, records, desk, likely, next(iter(found)) if len(found) == 1 else None)


def partner_candidates(query: Query, records: Records, desk: Desk, read: list[Resolution]) -> list[Scored]:
    """By the place that the name means, and by the names under which the registry's sources know them."""
    likely: dict[str, float] = dict.fromkeys(records.exact(query.text), _SEVERAL)
    for resolution in read:
        for candidate in resolution.candidates:
            for key in records.at_place.get(candidate.place.id, ()):
                likely[key] = max(likely.get(key, 0.0), round(min(100 * candidate.score, 99.0), 1))
    for key, score in records.alike(query.text, _MOST).items():
        likely.setdefault(key, min(score, _SEVERAL - 1))
    return _judged(query, records, desk, likely, _certain_partner(query, records, read))


def _certain_partner(query: Query, records: Records, read: list[Resolution]) -> str | None:
    if len(read) != 1 or read[0].best is None:
        return None
    resolution, best = read[0], read[0].best
    here = records.at_place.get(best.place.id, [])
    if resolution.verdict is Verdict.SAME:
        # Two partners at one place (a city and its county council) are told apart by their names alone.
        named = [key for key in here if key in records.exact(query.text)]
        return here[0] if len(here) == 1 else (named[0] if len(named) == 1 else None)
    exact = records.exact(query.text)
    elsewhere = [each for each in resolution.candidates[1:] if each.evidence in _EXACT]
    # A spelling that the sources use for one partner, which the gazetteer thinks of first, too.
    return here[0] if len(exact) == 1 and set(here) == exact and not elsewhere else None


def _judged(
    query: Query, records: Records, desk: Desk, likely: dict[str, float], certain: str | None
) -> list[Scored]:
    """The candidates, what the properties contradict lowered and not certain."""
    found = []
    for key, score in likely.items():
        agrees = _agrees(query, records.by_key[key], desk)
        same = agrees and key == certain
        found.append(
            records.scored(
                key, 100.0 if same else round(score * (1 if agrees else _CONTRADICTED), 1), same=same
            )
        )
    return found


def _agrees(query: Query, record: Record, desk: Desk) -> bool:
    """Whether no property of the query contradicts the record."""
    given = query.properties
    return (
        _one_of(given.get("kind", ()), (record.kind, record.kind_label))
        and _one_of(given.get("province", ()), (record.province,))
        and _in_country(given.get("country", ()), record.country, desk)
    )


def _one_of(given: Iterable[str], own: tuple[str, ...]) -> bool:
    words = {fold_words(each) for each in own if each}
    return not given or not words or any(fold_words(each) in words for each in given)


def _in_country(given: tuple[str, ...], country: str, desk: Desk) -> bool:
    if not given or not country:
        return True
    readings = [desk.countries.read(each) for each in given]
    return any(reading is not None and country in reading.codes for reading in readings)
