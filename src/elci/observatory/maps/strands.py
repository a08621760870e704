"""What a map draws: ties of the same two places as one strand, thousands bundled by pair of countries."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass

from elci.observatory.drawing.numerals import number
from elci.observatory.maps.arcs import middle
from elci.observatory.maps.projection import Position

LIMIT = 5_000
_TIES = {"tr": ("bağ", "bağ"), "en": ("tie", "ties")}


@dataclass(frozen=True, slots=True)
class Place:
    """A city or region: its name in the reader's language, degrees, country (ISO code and name)."""

    name: str
    longitude: float
    latitude: float
    country: str = ""
    country_name: str = ""

    @property
    def position(self) -> Position:
        """Longitude and latitude."""
        return self.longitude, self.latitude


@dataclass(frozen=True, slots=True)
class Tie:
    """A tie to draw. title: what a pointer shows; href: its page; continent: key of the partner's continent;
    rank: lower ones get their name set first."""

    id: str
    origin: Place
    partner: Place
    title: str
    href: str | None = None
    continent: str = ""
    rank: int = 0


@dataclass(frozen=True, slots=True)
class Strand:
    """One line of the map and how many ties it stands for."""

    ids: tuple[str, ...]
    origin: Place
    partner: Place
    title: str
    href: str | None
    continent: str
    rank: int
    count: int


def strands(ties: Sequence[Tie | Strand], language: str) -> list[Strand]:
    """Lines to draw: one per pair of places up to LIMIT ties, above that one per pair of countries.

    Lines that a caller has bundled already, such as a database that holds too many ties to hand over, stay.
    """
    made = [tie for tie in ties if isinstance(tie, Strand)]
    return made + _joined([tie for tie in ties if isinstance(tie, Tie)], language)


def _joined(ties: Sequence[Tie], language: str) -> list[Strand]:
    groups: dict[object, list[Tie]] = defaultdict(list)
    bundled = len(ties) > LIMIT
    for tie in ties:
        pair = (
            (tie.origin.country, tie.partner.country)
            if bundled
            else (tie.origin.position, tie.partner.position)
        )
        groups[pair].append(tie)
    return [_bundle(group, language) if bundled else _strand(group) for group in groups.values()]


def _strand(group: list[Tie]) -> Strand:
    first = min(group, key=lambda tie: (tie.rank, tie.id))
    return Strand(
        ids=tuple(tie.id for tie in group),
        origin=first.origin,
        partner=first.partner,
        title="\n".join(tie.title for tie in group),
        href=first.href,
        continent=first.continent,
        rank=first.rank,
        count=len(group),
    )


def bundle(
    origin: Place, partner: Place, count: int, language: str, *, continent: str = "", href: str | None = None
) -> Strand:
    """One line for `count` ties between two countries, from the middle of one side to that of the other."""
    singular, plural = _TIES[language]
    words = f"{number(count, language)} {singular if count == 1 else plural}"
    return Strand(
        ids=(f"{origin.country}-{partner.country}",),
        origin=origin,
        partner=partner,
        title=f"{origin.name} – {partner.name}: {words}",
        href=href,
        continent=continent,
        rank=-count,
        count=count,
    )


def _bundle(group: list[Tie], language: str) -> Strand:
    origin = _together([tie.origin for tie in group])
    partner = _together([tie.partner for tie in group])
    return bundle(origin, partner, len(group), language, continent=group[0].continent)


def _together(places: list[Place]) -> Place:
    longitude, latitude = middle({place.position for place in places})
    name = places[0].country_name or places[0].country
    return Place(name, longitude, latitude, places[0].country, name)
