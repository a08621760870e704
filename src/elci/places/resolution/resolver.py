"""`resolve`: from a name as somebody wrote it, with or without a country, to ranked places and a verdict."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

from elci.domain.names import fold_words
from elci.places.countries import Countries, CountryReading
from elci.places.decisions import Decision, Decisions, Judgement
from elci.places.gazetteer import Gazetteer, Place, gazetteer
from elci.places.own_names import OwnNames
from elci.places.resolution.candidates import Candidate, Evidence, distance_km, ranked
from elci.places.resolution.reasons import Remark, in_words
from elci.places.resolution.scope import Scope
from elci.places.resolution.search import Search
from elci.places.resolution.verdict import Verdict, judge, larger_first, part_first
from elci.places.resolution.written import tidy

_MOST, _LONGEST_ID = 8, 10
_NEAR_POINTS, _NEAR_KM = 8.0, 60.0


@dataclass(frozen=True, slots=True)
class Resolution:
    """What a written name was read as.

    countries: ISO codes in which was searched, empty where none was given; candidates: ranked, at most
    eight; remarks: what concerns the reading as a whole.
    """

    name: str
    country: str
    countries: tuple[str, ...]
    verdict: Verdict
    candidates: tuple[Candidate, ...]
    remarks: tuple[Remark, ...]

    @property
    def best(self) -> Candidate | None:
        """The first candidate, or None."""
        return self.candidates[0] if self.candidates else None

    def reason(self, language: str = "tr") -> str:
        """Why this verdict, as one line in Turkish or English."""
        own = self.best.remarks if self.best else ()
        return in_words((*own, *self.remarks), language)


class Resolver:
    """Resolves names with one gazetteer, our own tables and the decisions of people.

    Not shared between threads. `decisions` outrank every score.
    """

    def __init__(
        self,
        base: Gazetteer | None = None,
        own: OwnNames | None = None,
        decisions: Decisions | None = None,
    ) -> None:
        self._base = base or gazetteer()
        self.countries = Countries(self._base.country_names())
        self.decisions = decisions or Decisions()
        self._own = own or OwnNames()
        self._search = Search(self._base, self._own, self.countries)

    def resolve(
        self, name: str, country: str | None = None, near: tuple[float, float] | None = None
    ) -> Resolution:
        """Ranked candidates and a verdict for a name, the country as written, and a point to prefer
        (latitude, longitude).

        Case, marks and spaces change nothing; the same input always gives the same answer.
        """
        written = (country or "").strip()
        text = tidy(name)
        key = fold_words(text)
        if not key:
            return Resolution(name, written, (), Verdict.NONE, (), (Remark("empty"),))
        reading = self.countries.read(written)
        scope = Scope.of(reading, written)
        decided = self.decisions.about(name, written) if len(self.decisions) else []
        settled = self._settled(name, written, scope, decided)
        if settled is not None:
            return settled
        candidates, remarks = self._search.find(text, key, scope)
        if near is not None:
            candidates = [_nearer(each, near) for each in candidates]
        candidates = part_first(larger_first(ranked(candidates)))
        open_remarks = _open(decided)
        if decided:
            candidates = _without_refused(candidates, decided)
        verdict, said = judge(candidates, len(key.replace(" ", "")))
        if open_remarks and verdict is Verdict.SAME:
            verdict = Verdict.UNSURE
        remarks = (*said, *remarks, *open_remarks, *_country_remarks(reading, written, self.countries))
        return Resolution(name, written, scope.codes, verdict, tuple(candidates[:_MOST]), remarks)

    def place(self, place_id: str) -> Place | None:
        """The place of an id "gn:…" or "elci:…", or None; an id of any form may be asked."""
        own = self._own.places.get(place_id)
        if own is not None:
            return own
        number = place_id.removeprefix("gn:")
        if number == place_id or not (number.isascii() and number.isdecimal() and len(number) <= _LONGEST_ID):
            return None
        return self._base.place(place_id)

    def _settled(self, name: str, written: str, scope: Scope, decided: list[Decision]) -> Resolution | None:
        """The answer a person gave, where one said "same"."""
        for decision in decided:
            if decision.judgement is not Judgement.SAME:
                continue
            place = self.place(decision.place)
            if place is not None:
                remark = Remark("decided", (decision.day, decision.who, decision.why))
                best = Candidate(place, Evidence.DECISION, 1.0, 1000.0, name, (remark,))
                return Resolution(name, written, scope.codes, Verdict.SAME, (best,), ())
        return None


def _nearer(candidate: Candidate, near: tuple[float, float]) -> Candidate:
    kilometres = distance_km(candidate.place, *near)
    points = _NEAR_POINTS * max(0.0, 1.0 - kilometres / _NEAR_KM)
    if points == 0.0:
        return candidate
    return candidate.saying(Remark("near", (str(round(kilometres)),)), points=points)


def _without_refused(candidates: list[Candidate], decided: list[Decision]) -> list[Candidate]:
    refused = {decision.place for decision in decided if decision.judgement is Judgement.DIFFERENT}
    return [candidate for candidate in candidates if candidate.place.id not in refused]


def _open(decided: list[Decision]) -> tuple[Remark, ...]:
    return tuple(
        Remark("open decision" if decision.judgement is Judgement.UNSURE else "refused", (decision.why,))
        for decision in decided
        if decision.judgement is not Judgement.SAME
    )


def _country_remarks(
    reading: CountryReading | None, written: str, countries: Countries
) -> tuple[Remark, ...]:
    if not written:
        return (Remark("no country"),)
    if reading is None:
        return (Remark("unread country", (written,)),)
    remarks = []
    if reading.corrected:
        labels = (
            ", ".join(countries.label(code, language) for code in reading.codes) for language in ("tr", "en")
        )
        remarks.append(Remark("corrected", tuple(labels)))
    if reading.remark_tr:
        remarks.append(Remark("text", (reading.remark_tr, reading.remark_en)))
    return tuple(remarks)


@lru_cache(maxsize=1)
def _resolver(folder: Path | None = None) -> Resolver:
    return Resolver(gazetteer(folder))


def resolve(name: str, country: str | None = None, near: tuple[float, float] | None = None) -> Resolution:
    """`Resolver.resolve` with this installation's gazetteer, our own tables and no decisions."""
    return _resolver().resolve(name, country, near)
