"""Finding the places of one country that one written name may mean: exactly, by sound, by similarity."""

from __future__ import annotations

from collections import OrderedDict, defaultdict
from typing import TYPE_CHECKING

from rapidfuzz import process
from rapidfuzz.distance import OSA

from elci.places.gazetteer import Gazetteer, NameHit, Place
from elci.places.own_names import OwnName, OwnNames
from elci.places.phonetics.sounds import skeleton_of, sounds
from elci.places.resolution import scoring
from elci.places.resolution.candidates import Candidate, Evidence
from elci.places.resolution.reasons import Remark

if TYPE_CHECKING:
    from elci.places.phonetics.scan import Scan

_MOST_HEARD, _MOST_SIMILAR = 3, 5
_SOUNDS_KEPT = 800_000
_SHORTEST_BEGINNING = 4
# Taken for a part of a city whose people our table does not give.
_PEOPLE_OF_A_PART = 100_000
_VOWELS = frozenset("aeiou")
SoundRow = tuple[int, int, str]


class Matcher:
    """Candidates for one name in one country, from the gazetteer and our own tables together."""

    def __init__(self, gazetteer: Gazetteer, own: OwnNames) -> None:
        self.gazetteer = gazetteer
        self.own = own
        self._countries: list[str] = []
        self._scans: OrderedDict[str, Scan] = OrderedDict()

    def exact(self, key: str, country: str) -> list[Candidate]:
        """Places with exactly this folded name, in no order."""
        found = [self._exact(hit) for hit in self.gazetteer.named(key, country) if self._stands(hit.place)]
        lines = self.own.named(key, country)
        parts = self.own.parts_named(key, country)
        return [*found, *self._own_lines(lines), *map(_part, parts)] if lines or parts else found

    def exact_anywhere(self, key: str) -> list[Candidate]:
        """Places of any country with exactly this folded name, in no order."""
        found = [self._exact(hit) for hit in self.gazetteer.named_anywhere(key) if self._stands(hit.place)]
        return found + self._own_lines(self.own.named_anywhere(key))

    def heard(self, text: str, country: str) -> list[Candidate]:
        """Places with a name of the same bones as the text, as likely as their sounds agree."""
        heard = _spoken_as(text, country)
        found: list[Candidate] = []
        spoken: dict[str, list[SoundRow]] = defaultdict(list)
        # The third reading, as English, seldom finds what the first two do not; it counts in the scoring.
        for skeleton in {skeleton_of(sound) for sound in heard[:2]}:
            for sound, number, grade, name in self.gazetteer.sounding(skeleton, country):
                spoken[sound].append((number, grade, name))
            found += self._own_heard(heard, skeleton, country)
        for sound in _nearest(heard, list(spoken)):
            found += self._all_spoken(heard, sound, spoken[sound])
        return found

    def sounding_equal(self, text: str, country: str) -> list[Candidate]:
        """Places with a name of just the text's sound."""
        heard = _spoken_as(text, country)
        found: list[Candidate] = []
        for sound in heard:
            rows = self.gazetteer.sounding_exactly(sound, skeleton_of(sound), country)
            found += self._all_spoken(heard, sound, rows)
        return found

    def similar(self, text: str, country: str) -> list[Candidate]:
        """The places whose sounds differ least from the text's, among all of the country."""
        heard = _spoken_as(text, country)
        scan = self._scan(country)
        found: list[Candidate] = []
        for sound in _nearest_in(scan, heard):
            rows = self.gazetteer.sounding_exactly(sound, skeleton_of(sound), country)
            found += self._all_spoken(heard, sound, rows)
        return found

    def _own_heard(self, heard: tuple[str, ...], skeleton: str, country: str) -> list[Candidate]:
        found = []
        for sound, line in self.own.sounding(skeleton, country):
            place = self._place(line.place)
            if place is not None:
                found.append(_spoken(_agreement(heard, sound), place, 2, line.written))
        return found

    def _all_spoken(self, heard: tuple[str, ...], sound: str, rows: list[SoundRow]) -> list[Candidate]:
        agreement = _agreement(heard, sound)
        places = [(self.gazetteer.numbered(number), grade, name) for number, grade, name in rows]
        return [
            _spoken(agreement, place, grade, name) for place, grade, name in places if self._stands(place)
        ]

    def beginning(self, key: str, country: str) -> list[Candidate]:
        """Places with a name of several words of which the key is the first: "Fushe" for Fushë Kosovë.

        Never certain; at most ten, the most populous.
        """
        found = []
        for hit in self.gazetteer.beginning(key, country) if len(key) >= _SHORTEST_BEGINNING else ():
            weight = scoring.BEGINNING + scoring.prior(hit.place.population)
            remark = Remark("beginning", (hit.name,))
            score = scoring.BEGINNING / 100
            found.append(Candidate(hit.place, Evidence.SIMILAR, score, weight, hit.name, (remark,), True))
        return found

    def countries(self) -> list[str]:
        """The ISO codes of all countries with places."""
        if not self._countries:
            self._countries = self.gazetteer.countries()
        return self._countries

    def _scan(self, country: str) -> Scan:
        """Every sound of a country, ready to be compared; those asked for last are kept, within a limit."""
        scan = self._scans.get(country)
        if scan is None:
            # Here, because numpy takes longer to import than most names to resolve.
            from elci.places.phonetics.scan import Packed, Scan

            scan = self._scans[country] = Scan(Packed(*self.gazetteer.packed_sounds(country)))
            while sum(map(len, self._scans.values())) > _SOUNDS_KEPT and len(self._scans) > 1:
                self._scans.popitem(last=False)
        else:
            self._scans.move_to_end(country)
        return scan

    def _exact(self, hit: NameHit) -> Candidate:
        points = scoring.EXACT[hit.grade]
        evidence = scoring.exact_evidence(hit.grade)
        weight = points + scoring.prior(hit.place.population)
        remark = Remark(evidence.value, (hit.name,))
        return Candidate(hit.place, evidence, points / 100, weight, hit.name, (remark,))

    def _own_lines(self, lines: list[OwnName]) -> list[Candidate]:
        found = []
        for line in lines:
            place = self._place(line.place)
            if place is None:
                continue
            remarks = [Remark("own", (line.reason_tr, line.reason_en))]
            if line.since or line.until:
                remarks.append(Remark("old", (f"{line.since}–{line.until}",)))
            weight = scoring.OWN + scoring.prior(place.population)
            if line.until:
                weight += scoring.NO_LONGER
            found.append(Candidate(place, Evidence.OWN, 1.0, weight, line.written, tuple(remarks)))
        return found

    def _stands(self, place: Place) -> bool:
        """Whether a place of GeoNames is not one that our table replaces."""
        return place.id not in self.own.replaced

    def _place(self, place_id: str) -> Place | None:
        return self.own.places.get(place_id) or (
            self.gazetteer.place(place_id) if place_id.startswith("gn:") else None
        )


def _part(place: Place) -> Candidate:
    """A part of a city that shares its name with other places: never certain by this name alone."""
    weight = scoring.EXACT[2] + scoring.prior(place.population or _PEOPLE_OF_A_PART)
    city = place.name.rpartition(" (")[2].rstrip(")")
    return Candidate(place, Evidence.ALTERNATE, 0.97, weight, place.name, (Remark("part", (city,)),), True)


def _spoken_as(text: str, country: str) -> tuple[str, ...]:
    """The sounds of a written name; none for what cannot be spoken ("qqqq", "xyz", a single letter)."""
    heard = sounds(text, country, as_written_by_turks=True)
    return tuple(sound for sound in heard if len(sound) > 1 and not _VOWELS.isdisjoint(sound))


def _agreement(heard: tuple[str, ...], sound: str) -> float | None:
    """How alike a name with this sound is to one heard in these ways; None where it sounds the same."""
    return None if sound in heard else scoring.best_likeness(heard, sound)


def _spoken(agreement: float | None, place: Place, grade: int, name: str) -> Candidate:
    """A candidate for a place by the sound of one of its names, which agrees so far."""
    shown = f"{name} ({place.name})" if name != place.name else name
    if agreement is None:
        points = scoring.SOUND[grade]
        evidence, remark, score = Evidence.SOUND, Remark("sound", (shown,)), points / 100
    else:
        score = agreement
        points = scoring.similar_points(score, grade)
        evidence, remark = Evidence.SIMILAR, Remark("similar", (shown, str(round(100 * score))))
    return Candidate(place, evidence, score, points + scoring.prior(place.population), name, (remark,))


def _nearest(heard: tuple[str, ...], spoken: list[str]) -> list[str]:
    """Of the sounds spoken, those nearest to one of the sounds heard, at most three for each."""
    near: dict[str, None] = {}
    for sound in heard:
        allowed = max(1, len(sound) // 3)
        for name, _, _ in process.extract(
            sound, spoken, scorer=OSA.distance, score_cutoff=allowed, limit=_MOST_HEARD
        ):
            near[name] = None
    return list(near)


def _nearest_in(scan: Scan, heard: tuple[str, ...]) -> list[str]:
    """The sounds of a country nearest to the first reading, to the second where that is far from all."""
    for allowed in (2, 4):
        for sound in heard[:2]:
            near = scan.nearest(sound, min(allowed, max(1, len(sound) // 2)), _MOST_SIMILAR)
            if near:
                return near
    return []
