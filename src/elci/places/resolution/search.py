"""The order in which a written name is tried, from the plainest reading to the boldest.

1. the whole name in the countries given: exactly, then by sound;
2. without words of office, without a country inside, as two names parted by a sign;
3. in countries that belong together with the given one;
4. with its Turkish words for size, age and place translated ("Aşağı Baniçe": Dolna Banjica);
5. by similarity of all names of the country;
6. as two names parted by a space, then with errors in one of them;
7. exactly the same name elsewhere in the world, which is never certain.

A later step is taken only where the earlier ones found nothing good.
"""

from __future__ import annotations

import re

from elci.domain.names import fold_words
from elci.places.countries import Countries, CountryReading
from elci.places.gazetteer import Gazetteer
from elci.places.own_names import OwnNames
from elci.places.resolution.candidates import Candidate, Evidence, ranked
from elci.places.resolution.elsewhere import Elsewhere
from elci.places.resolution.matching import Matcher
from elci.places.resolution.parts import half_of, read_pair
from elci.places.resolution.reasons import Remark
from elci.places.resolution.scope import Scope
from elci.places.resolution.translated import translations
from elci.places.resolution.written import (
    Stripped,
    has_sign,
    names_several,
    pairs,
    says_only_what_kind,
    without_office_words,
)

# Points from which a candidate is good enough to try no bolder reading.
_GOOD, _NEARLY_GOOD = 89.0, 82.0
# An exactly named place of some thousand people: what only sounds so need not be looked for.
_LARGE_PLACE = 101.0
_WITHOUT_OFFICE, _TRANSLATED, _OTHER_COUNTRY, _OUT_OF_REGION = -1.0, -2.0, -14.0, -4.0
_IN_REGION, _OTHER_NUMBER = 3.0, -12.0
_OWN_OR_MAIN = frozenset({Evidence.OWN, Evidence.MAIN})
_EXACT = frozenset({Evidence.OWN, Evidence.MAIN, Evidence.ALTERNATE})


class Search:
    """Finds candidates for a tidied name; see the module for the order of steps."""

    def __init__(self, base: Gazetteer, own: OwnNames, countries: Countries) -> None:
        self.matcher = Matcher(base, own)
        self.elsewhere = Elsewhere(self.matcher, countries)
        self.countries = countries

    def find(self, text: str, key: str, scope: Scope) -> tuple[list[Candidate], tuple[Remark, ...]]:
        """Candidates for a tidied name and its folded form, in no order, and what to say of the reading."""
        found, remarks = self._find(text, key, scope)
        if not text.isalpha() and (numbers := _numbers(text)):
            found = [_same_number(each, numbers) for each in found]
        if says_only_what_kind(key):
            found = [each.saying(capped=True) for each in found]
            remarks = (*remarks, Remark("no name"))
        return found, remarks

    def _find(self, text: str, key: str, scope: Scope) -> tuple[list[Candidate], tuple[Remark, ...]]:
        found = self.named(text, scope, key)
        if _good(found):
            return self.elsewhere.doubted(text, found, scope), ()
        stripped = without_office_words(text)
        readings = [text] if not stripped.left_out else [text, stripped.rest]
        found += self._stripped(stripped, scope)
        if not _good(found):
            for reading in readings:
                found += self._country_inside(reading, scope)
        marked = has_sign(text)
        if not _good(found) and marked:
            found += self._two_names(text, stripped, scope)
        if not _good(found):
            found += self.elsewhere.related(readings, scope)
        if not _good(found):
            for reading in readings:
                found += self._translated(reading, scope)
        if not _good(found):
            for reading in readings:
                found += self._similar(reading, scope)
        if not marked and not _fair(found):
            found += self._two_names(text, stripped, scope)
        if not _fair(found):
            found += self._two_names(text, stripped, scope, nearly=True)
        if _fair(found):
            found = [each for each in found if not half_of(each)]
        if scope.codes and not any(each.evidence in _EXACT for each in found):
            found = self.elsewhere.added(readings, found, scope)
        if not found and self.countries.read_exactly(key) is not None:
            return found, (Remark("a country"),)
        if names_several(text):
            return [each.saying(capped=True) for each in found], (Remark("several"),)
        return found, ()

    def named(self, text: str, scope: Scope, key: str | None = None) -> list[Candidate]:
        """Candidates for the whole text: exact ones, and those by sound unless a large place is exact."""
        key = key or fold_words(text)
        if not scope.codes:
            return self.elsewhere.anywhere(text, key)
        found: list[Candidate] = []
        for code in scope.codes:
            found += self.matcher.exact(key, code)
        if not any(each.weight >= _LARGE_PLACE and each.evidence in _EXACT for each in found):
            main = any(each.evidence in _OWN_OR_MAIN for each in found)
            for code in scope.codes:
                spoken = self.matcher.sounding_equal(text, code) if main else self.matcher.heard(text, code)
                found += [each for each in spoken if each.score > 0.7]
        if scope.region:
            found = [self._regional(each, scope) for each in found]
        return found

    def _regional(self, each: Candidate, scope: Scope) -> Candidate:
        if each.place.country != scope.codes[0]:
            return each
        if each.place.admin1 == scope.region:
            return each.saying(points=_IN_REGION)
        return each.saying(Remark("not in region", (scope.written,)), points=_OUT_OF_REGION, capped=True)

    def _stripped(self, stripped: Stripped, scope: Scope) -> list[Candidate]:
        if not stripped.left_out:
            return []
        words = " ".join(stripped.left_out)
        remark = Remark("region word" if stripped.region else "left out", (words,))
        return [
            each.saying(remark, points=_WITHOUT_OFFICE, capped=stripped.region)
            for each in self.named(stripped.rest, scope)
        ]

    def _country_inside(self, text: str, scope: Scope) -> list[Candidate]:
        """The name without a country at its beginning or end, in that country."""
        words = text.replace("(", " ").replace(")", " ").replace("-", " ").replace("/", " ").split()
        found: list[Candidate] = []
        for length in range(min(4, len(words) - 1), 0, -1):
            for country, rest in ((words[:length], words[length:]), (words[-length:], words[:-length])):
                reading = self.countries.read_exactly(fold_words(" ".join(country)))
                if reading is None or not rest:
                    continue
                found += self._inside(" ".join(rest), " ".join(country), reading, scope)
            if found:
                break
        return found

    def _inside(self, rest: str, word: str, reading: CountryReading, scope: Scope) -> list[Candidate]:
        agrees = not scope.codes or bool(set(reading.codes) & set(scope.codes))
        inner = Scope(reading.codes, reading.region, word)
        stripped = without_office_words(rest)
        found = self.named(rest, inner) + self._stripped(stripped, inner)
        if not _good(found):
            found += self._two_names(rest, stripped, inner)
        if not _good(found):
            found += self._similar(stripped.rest, inner)
        if agrees:
            return [each.saying(Remark("country inside", (word,))) for each in found]
        remark = Remark("conflict", (word, scope.written))
        return [each.saying(remark, points=_OTHER_COUNTRY, capped=True) for each in found]

    def _translated(self, text: str, scope: Scope) -> list[Candidate]:
        """The name with a Turkish word of size, age or place in the country's language."""
        found: list[Candidate] = []
        for code in scope.codes:
            inner = Scope((code,), scope.region, scope.written)
            for translation in translations(text, code):
                remark = Remark("translated", (translation.word, translation.text))
                found += [
                    each.saying(remark, points=_TRANSLATED, capped=each.evidence is Evidence.SIMILAR)
                    for each in self.named(translation.text, inner)
                    if each.weight >= _NEARLY_GOOD
                ]
        return found

    def _two_names(
        self, whole: str, stripped: Stripped, scope: Scope, *, nearly: bool = False
    ) -> list[Candidate]:
        """The name read as two. With `nearly` one of the two may be written with errors, never certain."""
        found: list[Candidate] = []

        def find(name: str) -> list[Candidate]:
            inner = without_office_words(name)
            good = [each for each in self.named(name, scope) if each.weight >= _GOOD]
            if not good and inner.left_out:
                good = [each for each in self.named(inner.rest, scope) if each.weight >= _GOOD]
            if not good and nearly and len(scope.codes) == 1:
                close = self.matcher.similar(inner.rest, scope.codes[0])
                good = [each.saying(capped=True) for each in close if each.weight >= _NEARLY_GOOD]
            return ranked(good)

        for text in dict.fromkeys((whole, stripped.rest)):
            for pair in pairs(text)[:6]:
                found += read_pair(pair, find)
                if _good(found):
                    break
        if stripped.region:
            return [each.saying(capped=each.evidence is not Evidence.OWN) for each in found]
        return found

    def _similar(self, text: str, scope: Scope) -> list[Candidate]:
        found: list[Candidate] = []
        for code in scope.codes:
            near = self.matcher.similar(text, code)
            found += near if _good(near) else near + self.matcher.beginning(fold_words(text), code)
        return [self._regional(each, scope) for each in found] if scope.region else found


def _numbers(text: str) -> set[int]:
    return {int(number) for number in re.findall(r"\d{1,4}", text)}


def _same_number(each: Candidate, numbers: set[int]) -> Candidate:
    """A part of a city that bears a number is that part only where the numbers agree."""
    if numbers <= _numbers(each.matched):
        return each
    return each.saying(points=_OTHER_NUMBER, capped=True)


def _fair(found: list[Candidate]) -> bool:
    """Whether a candidate for the whole name makes it needless to take the name apart."""
    return any(each.weight >= _NEARLY_GOOD and not half_of(each) for each in found)


def _good(found: list[Candidate]) -> bool:
    """Whether a candidate that may be called the same needs no bolder reading."""
    return any(each.weight >= _GOOD and not each.capped for each in found)
