"""The name in other countries than the one written: in one that belongs together with it, or anywhere.

A place of another country is never certain, save where two countries are claimed or shared ("Priştine" under
Sırbistan), and it is always said that the country differs.
"""

from __future__ import annotations

from elci.domain.names import fold_words
from elci.places.countries import RELATED, SHARED, Countries
from elci.places.resolution.candidates import Candidate, Evidence, ranked
from elci.places.resolution.matching import Matcher
from elci.places.resolution.reasons import Remark
from elci.places.resolution.scope import Scope

_GOOD = 89.0
_RELATED, _ELSEWHERE = -3.0, -22.0
# A line of our table speaks for its own country.
_OWN_ELSEWHERE = 4.0
# What only sounds right in the country given comes after a large city of just that name in another.
_NAMED_EXACTLY = 14.0
_LARGE, _VERY_LARGE, _WELL_KNOWN = 50_000, 300_000, 250_000
_EXACT = frozenset({Evidence.OWN, Evidence.MAIN, Evidence.ALTERNATE})
# Without a country, another place of just this name with a tenth of the people leaves it open which is meant.
_TENFOLD = 10


class Elsewhere:
    """Candidates outside the scope of a name."""

    def __init__(self, matcher: Matcher, countries: Countries) -> None:
        self._matcher = matcher
        self._countries = countries
        self._remembered: tuple[str, list[Candidate]] = ("", [])

    def anywhere(self, text: str, key: str) -> list[Candidate]:
        """Places of the world under the name, for names without a country: exactly, else by sound.

        Certain is only a well-known place, and none where another country has a place of just this name with
        a tenth of its people ("Trablus", "Haydarabad").
        """
        found = self._matcher.exact_anywhere(key)
        if not found:
            for code in self._matcher.countries():
                heard = self._matcher.heard(text, code)
                found += [each for each in heard if each.evidence is Evidence.SOUND]
        found = ranked(found)[:30]
        shared = _in_two_countries(found)
        return [
            each.saying(capped=True) if shared or each.place.population < _WELL_KNOWN else each
            for each in found
        ]

    def related(self, readings: list[str], scope: Scope) -> list[Candidate]:
        """The same name in a country that belongs together with the given one: Priştine under Sırbistan."""
        related = {other for code in scope.codes for other in RELATED.get(code, ())}
        found: list[Candidate] = []
        for reading in readings if related else ():
            near = [each for each in self._exactly(reading) if each.place.country in related]
            for other in related & SHARED if not near else ():
                near += self._matcher.sounding_equal(reading, other)
            for each in near:
                if each.weight >= _GOOD:
                    found.append(each.saying(self._says_elsewhere(each, scope), points=_RELATED))
        return found

    def named_exactly(self, readings: list[str], scope: Scope) -> list[Candidate]:
        """Exactly this name in another country: the country may be wrong. Never certain."""
        found: list[Candidate] = []
        for reading in readings:
            for each in self._exactly(reading):
                if each.place.country not in scope.codes and each.place.population >= _LARGE:
                    points = _ELSEWHERE - (_OWN_ELSEWHERE if each.evidence is Evidence.OWN else 0.0)
                    remark = self._says_elsewhere(each, scope)
                    found.append(each.saying(remark, points=points, capped=True))
        return ranked(found)[:5]

    def added(self, readings: list[str], found: list[Candidate], scope: Scope) -> list[Candidate]:
        """The candidates with those of exactly the name in other countries. Where one of these is a large
        city, no place that is only similar here is certain: "Berlin" under Fransa."""
        others = self.named_exactly(readings, scope)
        if not any(each.place.population >= _VERY_LARGE for each in others):
            return found + others
        return [each.saying(capped=each.evidence is Evidence.SIMILAR) for each in found] + others

    def doubted(self, text: str, found: list[Candidate], scope: Scope) -> list[Candidate]:
        """Where the name only sounds right here and is exactly that of a large place elsewhere, certain of
        none, and the other among the candidates: "Changzhou" under Güney Kore."""
        if not scope.codes or any(each.evidence in _EXACT for each in found):
            return found
        large = [
            each
            for each in self.named_exactly([text], scope)
            if each.evidence is Evidence.MAIN and each.place.population >= _VERY_LARGE
        ]
        if not large:
            return found
        return [each.saying(capped=True) for each in found] + [
            each.saying(points=_NAMED_EXACTLY) for each in large
        ]

    def _exactly(self, reading: str) -> list[Candidate]:
        """`Matcher.exact_anywhere`, remembered for the name that is being read."""
        if self._remembered[0] != reading:
            self._remembered = (reading, self._matcher.exact_anywhere(fold_words(reading)))
        return self._remembered[1]

    def _says_elsewhere(self, each: Candidate, scope: Scope) -> Remark:
        return Remark("elsewhere", (scope.written, *self._countries.labels(each.place.country)))


def _in_two_countries(found: list[Candidate]) -> bool:
    """Whether the first of ranked candidates shares its name with a place of another country that has a
    tenth of its people or more."""
    exact = [each for each in found if each.evidence in _EXACT]
    if not exact:
        return False
    enough = max(1, max(each.place.population for each in exact) // _TENFOLD)
    return len({each.place.country for each in exact if each.place.population >= enough}) > 1
