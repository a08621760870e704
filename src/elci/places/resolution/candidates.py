"""Places that a written name may mean, and how each was found."""

from __future__ import annotations

import math
from dataclasses import dataclass
from enum import StrEnum

from elci.places.gazetteer import Place
from elci.places.resolution.reasons import Remark, in_words

_EARTH_KM = 6371.0


class Evidence(StrEnum):
    """What ties a written name to a place, the strongest first."""

    DECISION = "decision"
    OWN = "own"
    MAIN = "main"
    ALTERNATE = "alternate"
    SOUND = "sound"
    WEAK = "weak"
    SIMILAR = "similar"


@dataclass(slots=True)
class Candidate:
    """A place with the evidence for it; never changed once made (not frozen, for speed).

    score: 0–1, how well the names agree; weight: the score in points with what is known of the places
    besides their names (population, nearness), by which candidates are ranked; matched: the name found;
    capped: whether something about it forbids the verdict "same".
    """

    place: Place
    evidence: Evidence
    score: float
    weight: float
    matched: str
    remarks: tuple[Remark, ...] = ()
    capped: bool = False

    def reason(self, language: str = "tr") -> str:
        """Why this place, in Turkish or English."""
        return in_words(self.remarks, language)

    def saying(self, *remarks: Remark, points: float = 0.0, capped: bool = False) -> Candidate:
        """The same candidate with further remarks, its weight changed by some points, capped if asked."""
        return Candidate(
            self.place,
            self.evidence,
            self.score,
            self.weight + points,
            self.matched,
            (*self.remarks, *remarks),
            self.capped or capped,
        )


def distance_km(one: Place, latitude: float, longitude: float) -> float:
    """Great-circle distance in kilometres between a place and a point in degrees."""
    here, there = math.radians(one.latitude), math.radians(latitude)
    half = math.sin((there - here) / 2) ** 2
    turn = math.sin(math.radians(longitude - one.longitude) / 2) ** 2
    return 2 * _EARTH_KM * math.asin(math.sqrt(half + math.cos(here) * math.cos(there) * turn))


def apart_km(one: Place, other: Place) -> float:
    """Great-circle distance in kilometres between two places."""
    return distance_km(one, other.latitude, other.longitude)


def ranked(candidates: list[Candidate]) -> list[Candidate]:
    """Each place once, with its weightiest evidence, the weightiest first; ties by id, so always alike.

    That a name is an old one is said of its place whatever evidence weighs most.
    """
    best: dict[str, Candidate] = {}
    for candidate in candidates:
        known = best.get(candidate.place.id)
        if known is None:
            best[candidate.place.id] = candidate
        else:
            heavier, lighter = (candidate, known) if candidate.weight > known.weight else (known, candidate)
            best[candidate.place.id] = _with_years(heavier, lighter)
    return sorted(best.values(), key=lambda candidate: (-candidate.weight, candidate.place.id))


def _with_years(heavier: Candidate, lighter: Candidate) -> Candidate:
    years = [remark for remark in lighter.remarks if remark.key == "old" and remark not in heavier.remarks]
    return heavier.saying(*years) if years else heavier
