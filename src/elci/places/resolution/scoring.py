"""How well names agree, in points, and what population and nearness add.

Names come first: an exact name has 97–100 points, a name that sounds the same 91–93, a similar one less
the more its letters differ. Population only orders places whose names agree about equally well: ten times
the people count as much as three points.
"""

from __future__ import annotations

import math

from rapidfuzz.distance import OSA

from elci.places.phonetics.sounds import bones_of, vowels_paired
from elci.places.resolution.candidates import Evidence

EXACT = {1: 100.0, 2: 97.0, 3: 86.0}
SOUND = {1: 93.0, 2: 91.0, 3: 84.0}
OWN = 104.0
BEGINNING = 74.0
# A name that a place no longer bears, beside one that a place bears today.
NO_LONGER = -8.0
SIMILAR_TOP = {1: 91.0, 2: 89.0, 3: 82.0}
# Points lost when the whole name differs: two letters of ten wrong cost about twenty-five.
_SLOPE = 125.0
_OTHER_FIRST_LETTER = 0.35
_POINTS_PER_TENFOLD = 3.0
_UNKNOWN_POPULATION = 800


def prior(population: int) -> float:
    """Points for population: 0 at 1,000 people, 3 more for every tenfold; unknown counts as 800."""
    return _POINTS_PER_TENFOLD * math.log10((population or _UNKNOWN_POPULATION) / 1000)


def cost(one: str, other: str) -> float:
    """How many letters two sounds differ by: a for e and o for u a quarter, other vowels and voicing half,
    other consonants whole.

    The weighted mean of three edit distances (two neighbours swapped count once): of the sounds, of the
    sounds with these vowels paired, and of the bones without vowels and voicing.
    """
    plain = OSA.distance(one, other)
    paired = OSA.distance(vowels_paired(one), vowels_paired(other))
    return 0.25 * (plain + paired) + 0.5 * OSA.distance(bones_of(one), bones_of(other))


def likeness(one: str, other: str) -> float:
    """1 for equal sounds, less by the share of letters that differ, never below 0."""
    longest = max(len(one), len(other), 1)
    first = _OTHER_FIRST_LETTER if one[:1] != other[:1] else 0.0
    return max(0.0, 1.0 - (cost(one, other) + first) / longest)


def best_likeness(heard: tuple[str, ...], sound: str) -> float:
    """The likeness of a sound to that one of the sounds heard from which it differs by the fewest letters."""
    if len(heard) == 1:
        return likeness(heard[0], sound)
    distances = [OSA.distance(each, sound) for each in heard]
    least = min(distances)
    return max(likeness(heard[at], sound) for at, each in enumerate(distances) if each == least)


def similar_points(like: float, grade: int) -> float:
    """Points of a name of this grade whose sound is alike to this degree (0–1)."""
    return SIMILAR_TOP[grade] - _SLOPE * (1.0 - like)


def exact_evidence(grade: int) -> Evidence:
    """What an exactly equal name of this grade is evidence of."""
    return (Evidence.MAIN, Evidence.ALTERNATE, Evidence.WEAK)[grade - 1]
