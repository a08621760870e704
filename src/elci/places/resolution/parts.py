"""Two names in one: a city and its part, a region and its town, one place under two names."""

from __future__ import annotations

from collections.abc import Callable

from elci.places.resolution.candidates import Candidate, Evidence, apart_km
from elci.places.resolution.reasons import Remark
from elci.places.resolution.written import Pair

Find = Callable[[str], list[Candidate]]

_NEAR_KM = 50.0
_MOST = 8
_BOTH_NAMES, _PART, _IN_REGION = 6.0, 5.0, 4.0
_ONLY_ONE = -8.0
_CITY = 100_000
# A double name written without a sign means the larger of two places so near.
_ONE_SPOT_KM = 2.0


def read_pair(pair: Pair, find: Find) -> list[Candidate]:
    """Candidates for a name read as two. `find` gives the ranked, well-agreeing candidates for one name.

    Both names of one place: that place. One lies near the other: the smaller, as a part. One is a region
    of ours and the other lies in it: the town. Otherwise what was found of either, never certain.
    """
    first, second = find(pair.first)[:_MOST], find(pair.second)[:_MOST]
    if first and second:
        parts = _near_part(pair, first, second)
        named_part = [
            each for each in parts if each.evidence in (Evidence.MAIN, Evidence.OWN) and not each.capped
        ]
        together = (
            _without_parts(_both_names(first, second), named_part) or _town_in_region(first, second) or parts
        )
        if together:
            return together
        if pair.marked:
            several = Remark("several")
            return [each.saying(several, points=_ONLY_ONE, capped=True) for each in (*first[:2], *second[:2])]
        return []
    found, missing, name = (first, pair.second, pair.first) if first else (second, pair.first, pair.second)
    only = Remark("only", (missing, name))
    return [each.saying(only, points=_ONLY_ONE, capped=True) for each in found[:2]]


def half_of(candidate: Candidate) -> bool:
    """Whether a candidate stands for one of two written names only."""
    return any(remark.key == "only" for remark in candidate.remarks)


def _both_names(first: list[Candidate], second: list[Candidate]) -> list[Candidate]:
    places = {each.place.id: each for each in second}
    found = []
    for one in first:
        other = places.get(one.place.id)
        if other is not None:
            better = one if one.weight >= other.weight else other
            both = Remark("both names", (one.matched, other.matched))
            found.append(better.saying(both, points=_BOTH_NAMES))
    return found[:3]


def _without_parts(both: list[Candidate], parts: list[Candidate]) -> list[Candidate]:
    """Places of both names, unless a part bears one of them as its own: GeoNames files the names of parts
    under the city, too ("Bao'an (Shenzhen)")."""
    known = {each.place.id for each in both}
    return [] if any(each.place.id not in known for each in parts) else both


def _town_in_region(first: list[Candidate], second: list[Candidate]) -> list[Candidate]:
    """The town where the other name is a region of our table (its admin1 code tells)."""
    for regions, towns in ((first, second), (second, first)):
        for region in regions:
            if region.place.kind != "region" or region.evidence is not Evidence.OWN:
                continue
            inside = [
                town.saying(Remark("in region", (region.place.name,)), points=_IN_REGION)
                for town in towns
                if town.place.admin1 == region.place.admin1 and town.place.country == region.place.country
            ]
            if inside:
                return inside
    return []


def _near_part(pair: Pair, first: list[Candidate], second: list[Candidate]) -> list[Candidate]:
    """The smaller of two near places. Certain only where our table says so, or a sign parts the two names.

    Two words without a sign between them can be the double name of a third place ("Jabalia Nazlah").
    """
    found = []
    for one in first:
        for other in second:
            if one.place.id == other.place.id or one.place.country != other.place.country:
                continue
            kilometres = apart_km(one.place, other.place)
            if kilometres > _NEAR_KM:
                continue
            part, city = _part_and_city(one, other)
            if not pair.marked and kilometres < _ONE_SPOT_KM and part.evidence is Evidence.ALTERNATE:
                part, city = city, part
            remark = (
                Remark("part", (city.place.name,))
                if part.place.part_of == city.place.id
                else Remark("near part", (city.place.name, str(round(kilometres))))
            )
            belongs = 3.0 if part.place.part_of == city.place.id else 0.0
            likely = min(part.weight, city.weight + 4) + _PART + belongs - kilometres / 10
            known = part.place.part_of == city.place.id
            certain = known or (
                pair.marked
                and city.place.population >= _CITY
                and part.evidence in (Evidence.MAIN, Evidence.OWN, Evidence.ALTERNATE)
            )
            found.append(part.saying(remark, points=likely - part.weight, capped=not certain))
    return found


def _part_and_city(one: Candidate, other: Candidate) -> tuple[Candidate, Candidate]:
    """Which of two near places is meant: the part, by our table or by population; else the second written."""
    if one.place.part_of == other.place.id:
        return one, other
    if other.place.part_of == one.place.id:
        return other, one
    small, large = sorted((one, other), key=lambda each: each.place.population)
    if large.place.population > 1.5 * small.place.population:
        return small, large
    return other, one
