"""The ties of a city and of its districts, from a package's rows."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property

from elci.dataset.files import Package, Row
from elci.domain.agreements import State
from elci.domain.dates import PartialDate

# A tie in one of these states was never concluded.
UNCONCLUDED = frozenset({State.PROPOSED, State.DECIDED, State.PERMITTED, State.REJECTED, State.CANCELLED})


@dataclass(frozen=True)
class Tie:
    """A concluded tie of a municipality with a place abroad.

    year: None where the package has none, or says only "before". city: the partner's place, or the city of
    which that place is a part; country: ISO code, "" where unknown.
    """

    agreement: str
    municipality: str
    year: int | None
    country: str
    continent: str
    city: str


@dataclass(frozen=True)
class City:
    """A municipality (`key`) and those of which it is the tier above (`districts`).

    name: the city's (its province's). ties: of all of them, in the order of the package.
    """

    key: str
    name: str
    districts: tuple[str, ...]
    ties: tuple[Tie, ...]

    @cached_property
    def own(self) -> tuple[Tie, ...]:
        """Ties of the upper tier."""
        return tuple(tie for tie in self.ties if tie.municipality == self.key)

    @cached_property
    def of_districts(self) -> tuple[Tie, ...]:
        """Ties of the districts."""
        return tuple(tie for tie in self.ties if tie.municipality != self.key)

    @cached_property
    def dated(self) -> tuple[Tie, ...]:
        """Ties with a year."""
        return tuple(tie for tie in self.ties if tie.year is not None)


def text(row: Mapping[str, object], name: str) -> str:
    """A text cell; "" where it is empty or the row lacks it."""
    value = row.get(name)
    return value if isinstance(value, str) else ""


def year_of(row: Mapping[str, object], name: str) -> int | None:
    """The year of a date cell; None where it is empty or says only "before"."""
    value = row.get(name)
    return value.year if isinstance(value, PartialDate) and not value.before else None


def city_of(package: Package, key: str) -> City:
    """The city under the municipality `key`; without districts and ties where the package lacks it."""
    municipalities = {text(row, "id"): row for row in package.get("municipalities", [])}
    own = municipalities.get(key)
    districts = tuple(
        sorted(name for name, row in municipalities.items() if text(row, "tier_above") == key and name != key)
    )
    members = {key, *districts}
    home = _country_of_place(package, text(own, "place")) if own else ""
    name = (text(own, "province") or text(own, "name_tr")) if own else key
    return City(key, name, districts, tuple(_ties(package, members, home)))


def _ties(package: Package, members: set[str], home: str) -> list[Tie]:
    sides = _sides(package, members)
    partners = {text(row, "id"): row for row in package.get("partners", [])}
    places = {text(row, "id"): row for row in package.get("places", [])}
    continents = {text(row, "id"): text(row, "continent") for row in package.get("countries", [])}
    found = []
    for row in package.get("agreements", []):
        key = text(row, "id")
        if key not in sides or text(row, "state") in UNCONCLUDED:
            continue
        homes, partner = sides[key]
        side: Mapping[str, object] = partners.get(partner, {})
        place: Mapping[str, object] = places.get(text(side, "place"), {})
        country = text(side, "country") or text(place, "country")
        if country and country == home:
            continue
        city = text(place, "parent") if text(place, "kind") == "part" else ""
        year = year_of(row, "date")
        found += [
            Tie(key, home_key, year, country, continents.get(country, ""), city or text(place, "id"))
            for home_key in homes
        ]
    return found


def _sides(package: Package, members: set[str]) -> dict[str, tuple[list[str], str]]:
    """By agreement: the members that are parties, and its first partner. Only agreements of members."""
    sides: dict[str, tuple[list[str], str]] = {}
    for row in sorted(_of_members(package, members), key=lambda row: str(row.get("position")).zfill(9)):
        homes, partner = sides.get(text(row, "agreement"), ([], ""))
        if text(row, "municipality") in members:
            homes = [*homes, text(row, "municipality")]
        sides[text(row, "agreement")] = homes, partner or text(row, "partner")
    return sides


def _of_members(package: Package, members: set[str]) -> list[Row]:
    rows = package.get("agreement_parties", [])
    theirs = {text(row, "agreement") for row in rows if text(row, "municipality") in members}
    return [row for row in rows if text(row, "agreement") in theirs]


def _country_of_place(package: Package, key: str) -> str:
    return next((text(row, "country") for row in package.get("places", []) if text(row, "id") == key), "")


def covered_until(package: Package, city: City) -> int | None:
    """The last year in which a source listed the city's ties, else the year of its youngest tie."""
    theirs = {tie.agreement for tie in city.ties}
    listed = [
        year
        for row in package.get("agreement_events", [])
        if text(row, "state") == State.LISTED and text(row, "agreement") in theirs
        for year in [year_of(row, "date")]
        if year is not None
    ]
    return max(listed, default=max((tie.year for tie in city.ties if tie.year is not None), default=None))
