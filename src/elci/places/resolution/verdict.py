"""Whether the best candidate is the place (same), may be it (unsure), or none is.

Precision before recall: *same* asks for strong evidence and a clear distance to every other place. The
margins below were set on names that are not in the tests (docs/explanation/resolution.md tells which).
"""

from __future__ import annotations

from dataclasses import replace
from enum import StrEnum

from elci.domain.names import fold_words
from elci.places.resolution.candidates import Candidate, Evidence, apart_km
from elci.places.resolution.reasons import Remark


class Verdict(StrEnum):
    """What is said of the best candidate."""

    SAME = "same"
    UNSURE = "unsure"
    NONE = "none"


# Points by which the best must be ahead of the next place, by its evidence.
_AHEAD = {
    Evidence.OWN: 0.0,
    Evidence.MAIN: 2.0,
    Evidence.ALTERNATE: 2.5,
    Evidence.SOUND: 4.0,
    Evidence.SIMILAR: 6.0,
}
# Two places of exactly the same name: a city must have ten times the people, a town about twenty times.
_AHEAD_OF_NAMESAKE, _CITY_AHEAD_OF_NAMESAKE = 4.0, 3.0
_CITY = 100_000
# By a second name, before a place whose proper name it is: "Concordia" is no more El Paso than Concordia.
_AHEAD_OF_PROPER = 3.0
_AHEAD_OF_SOUNDALIKE = 8.0
# Two lines of our own table for one name: only a reading as city and part sets them so far apart.
_AHEAD_OF_OWN = 15.0
_SHORTEST = {Evidence.SOUND: 4, Evidence.SIMILAR: 5}
# A name that is only similar is certain where it is nearly equal, or fairly alike to that of a larger place.
_NEARLY_EQUAL, _LIKE_ENOUGH, _LARGE_ENOUGH = 0.94, 0.9, 15_000
# Below this a similar name is no guess worth a person's look; of a few letters, more must agree.
_WORTH_ASKING, _WORTH_ASKING_IF_SHORT, _FEW_LETTERS = 0.62, 0.7, 5
# Another name of a small place is no certainty where a place thirty times as large has nearly that name; what
# only sounds like a name is none beside a place ten times as large.
_OVERSHADOWING = {Evidence.ALTERNATE: 30, Evidence.SOUND: 10}
_NEARLY_THE_NAME = 0.9
# GeoNames lists some places twice: as a town and as its municipality or quarter, a few kilometres apart.
_ONE_SPOT_KM, _ONE_COPY_KM, _ONE_QUARTER_KM = 8.0, 60.0, 3.0
_EXACT = frozenset({Evidence.OWN, Evidence.MAIN, Evidence.ALTERNATE})


def judge(candidates: list[Candidate], letters: int) -> tuple[Verdict, tuple[Remark, ...]]:
    """The verdict on ranked candidates for a name of so many letters, and what is to be said with it."""
    worth = _WORTH_ASKING_IF_SHORT if letters <= _FEW_LETTERS else _WORTH_ASKING
    if not candidates or candidates[0].score < worth:
        return Verdict.NONE, (Remark("nothing"),)
    best = candidates[0]
    rival = next((other for other in candidates[1:] if not _no_rival(best, other)), None)
    remarks = _remarks(best, rival)
    if best.capped or best.evidence not in _AHEAD:
        return Verdict.UNSURE, remarks
    if letters < _SHORTEST.get(best.evidence, 2):
        return Verdict.UNSURE, (*remarks, Remark("short"))
    if best.evidence is Evidence.SIMILAR and not _very_similar(best):
        return Verdict.UNSURE, remarks
    if rival is not None and best.weight - rival.weight < _needed(best, rival):
        return Verdict.UNSURE, remarks
    if _overshadowed(best, candidates[1:]):
        return Verdict.UNSURE, remarks
    return Verdict.SAME, remarks


def _very_similar(best: Candidate) -> bool:
    large = best.place.population >= _LARGE_ENOUGH
    return best.score >= _NEARLY_EQUAL or (large and best.score >= _LIKE_ENOUGH)


def _overshadowed(best: Candidate, others: list[Candidate]) -> bool:
    """Whether the name is a second one of a small place, or sounds like one, and nearly that of a city."""
    times = _OVERSHADOWING.get(best.evidence)
    if times is None:
        return False
    enough = times * max(best.place.population, 1000)
    return any(
        other.score >= _NEARLY_THE_NAME
        and other.place.population >= enough
        and other.place.country == best.place.country
        for other in others
    )


def _needed(best: Candidate, rival: Candidate) -> float:
    """Points by which the best must be ahead of this rival."""
    town = best.evidence is Evidence.OWN and best.place.kind == "city"
    if best.evidence is Evidence.OWN and rival.evidence is Evidence.OWN:
        return _AHEAD_OF_OWN
    if rival.evidence in _EXACT and best.evidence in _EXACT and not town:
        ahead = _CITY_AHEAD_OF_NAMESAKE if best.place.population >= _CITY else _AHEAD_OF_NAMESAKE
        second = best.evidence is Evidence.ALTERNATE and rival.evidence is Evidence.MAIN
        return ahead + (_AHEAD_OF_PROPER if second else 0.0)
    if rival.evidence is Evidence.SOUND and best.evidence is Evidence.SOUND:
        return _AHEAD_OF_SOUNDALIKE
    return _AHEAD[best.evidence]


def larger_first(candidates: list[Candidate]) -> list[Candidate]:
    """Ranked candidates with the more populous entry first where GeoNames lists the best place twice."""
    if len(candidates) < 2 or candidates[0].evidence is Evidence.OWN:
        return candidates
    best = candidates[0]
    for at, other in enumerate(candidates[1:4], start=1):
        larger = other.place.population > best.place.population
        alike = other.evidence is best.evidence or {other.evidence, best.evidence} <= _EXACT
        if larger and alike and one_spot(best, other) and not _only_nicknamed(best, other):
            swapped = replace(other, weight=best.weight, remarks=best.remarks, capped=best.capped)
            return [swapped, best, *candidates[1:at], *candidates[at + 1 :]]
    return candidates


def _only_nicknamed(best: Candidate, other: Candidate) -> bool:
    """Whether the other has the name as a second one only and is a place of its own: "Gornja Breza" beside
    Breza, Dsegh four kilometres from Tumanyan."""
    if best.evidence is not Evidence.MAIN or other.evidence is Evidence.MAIN:
        return False
    longer = fold_words(other.place.name).endswith(f" {fold_words(best.place.name)}")
    return longer or apart_km(best.place, other.place) > _ONE_QUARTER_KM


def part_first(candidates: list[Candidate]) -> list[Candidate]:
    """Ranked candidates with a part of ours before the city: GeoNames files "Wieden" under Vienna, too."""
    if not candidates or candidates[0].evidence is not Evidence.ALTERNATE:
        return candidates
    city = candidates[0]
    for at, part in enumerate(candidates[1:5], start=1):
        if part.evidence is Evidence.OWN and part.place.part_of == city.place.id:
            rest = [*candidates[:at], *candidates[at + 1 :]]
            return [replace(part, weight=city.weight), *rest]
    return candidates


def one_spot(one: Candidate, other: Candidate) -> bool:
    """Whether two candidates are one place listed twice: near each other, or of the very same population
    and not far, and found under one name."""
    population = one.place.population
    copied = population > 0 and population == other.place.population
    if apart_km(one.place, other.place) > (_ONE_COPY_KM if copied else _ONE_SPOT_KM):
        return False
    return fold_words(one.matched) == fold_words(other.matched) or fold_words(one.place.name) == fold_words(
        other.place.name
    )


def _no_rival(best: Candidate, other: Candidate) -> bool:
    """Whether the other is the best place again, or the city it is a part of."""
    return one_spot(best, other) or best.place.part_of == other.place.id


def _remarks(best: Candidate, rival: Candidate | None) -> tuple[Remark, ...]:
    if rival is None or best.weight - rival.weight > 12:
        return ()
    shown = f"{rival.place.name} ({rival.place.country})"
    if rival.evidence in _EXACT and best.evidence in _EXACT and best.evidence is not Evidence.OWN:
        return (Remark("homonym", (shown,)),)
    return (Remark("rival", (shown,)),)
