"""Which conditions each exhibit answers to, and what there is to choose."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

import polars as pl

from elci.domain.names import tr_sort_key
from elci.observatory.exhibits import Material
from elci.observatory.frames import Frames
from elci.observatory.gallery.choice import (
    CONTINENT,
    COUNTRY,
    EVEN,
    KIND,
    MUNICIPALITY,
    PARTNERS,
    PERIOD,
    TIES,
    WEIGHT,
    WEIGHTS,
)
from elci.observatory.measures import institutions
from elci.observatory.wording import ACTIVITY_KINDS, CONTINENTS, TIE_KINDS, Bilingual

Offer = list[tuple[str, str]]
_EVERY = (TIES, PARTNERS, EVEN)
_BOTH = (TIES, PARTNERS)


@dataclass(frozen=True)
class Controls:
    """source: where an exhibit's rows come from: "ties", "listed/<study>[/<table>]", "activities[/<study>]",
    "unit_events", "memberships", "world", or "" for an exhibit that shows a whole only."""

    source: str = ""
    fields: tuple[str, ...] = ()
    weights: tuple[str, ...] = ()


_ALL = (PERIOD, KIND, MUNICIPALITY, CONTINENT)
_NO_CITY = (PERIOD, KIND, CONTINENT)
CONTROLS: Mapping[str, Controls] = {
    "ties-map": Controls("ties", _ALL),
    "ties-years": Controls("ties", _ALL, _BOTH),
    "ties-kinds": Controls("ties", _ALL, _EVERY),
    "ties-continents": Controls("ties", _ALL, _EVERY),
    "ties-countries": Controls("ties", _ALL, _EVERY),
    "ties-municipalities": Controls("ties", _NO_CITY, _BOTH),
    "ties-matrix": Controls("ties", _NO_CITY, _BOTH),
    "ankara-kinds": Controls("listed/000", _ALL, _BOTH),
    "ankara-years": Controls("listed/000", _ALL, _BOTH),
    "ankara-map": Controls("listed/000", _ALL),
    "ankara-continents": Controls("listed/000", _ALL, _BOTH),
    "ankara-traits": Controls("listed/000/Tablo 4", _NO_CITY),
    "ankara-districts": Controls("listed/000/Tablo 6", _NO_CITY, _BOTH),
    "ankara-districts-years": Controls("listed/000/Tablo 6", _ALL),
    "ankara-first": Controls("listed/000", _ALL),
    "ankara-terms": Controls("listed/000/Tablo 4", _NO_CITY),
    "ankara-parties": Controls("listed/000", _ALL),
    "ankara-activities": Controls("activities/000", (PERIOD, KIND)),
    "istanbul-kinds": Controls("listed/001", (KIND, MUNICIPALITY, CONTINENT), _BOTH),
    "istanbul-map": Controls("listed/001", (KIND, MUNICIPALITY, CONTINENT)),
    "istanbul-metropolitan-countries": Controls("listed/001/Tablo 2", (KIND, CONTINENT), _BOTH),
    "istanbul-district-countries": Controls("listed/001/Tablo 3", (KIND, MUNICIPALITY, CONTINENT), _BOTH),
    "istanbul-districts": Controls("listed/001/Tablo 3", (KIND, CONTINENT), _BOTH),
    "tiers-overlap": Controls("ties", _NO_CITY),
    "memberships-organisations": Controls("memberships", (MUNICIPALITY,)),
    "memberships-members": Controls("memberships", (MUNICIPALITY,)),
    "all-memberships": Controls("memberships", (MUNICIPALITY,)),
    "unit-events": Controls("unit_events", (PERIOD, MUNICIPALITY)),
    "activities-kind": Controls("activities/004", (PERIOD, MUNICIPALITY)),
    "activities-municipality": Controls("activities/004", (PERIOD, KIND)),
    "activities-country": Controls("activities/004", (PERIOD, KIND, MUNICIPALITY)),
    "activities-stated": Controls("activities", (PERIOD, KIND, MUNICIPALITY)),
    "all-activities": Controls("activities", (PERIOD, MUNICIPALITY)),
    "network-measures": Controls("ties", _NO_CITY),
    "network-picture": Controls("ties", _NO_CITY),
    "network-shared": Controls("ties", _NO_CITY),
    "world-map": Controls("world", (CONTINENT,)),
    "world-country-map": Controls("world", (COUNTRY, CONTINENT)),
    "world-countries": Controls("world", (COUNTRY, CONTINENT)),
    "world-standing": Controls("world", (COUNTRY, CONTINENT)),
    "world-partners": Controls("world", (COUNTRY, CONTINENT)),
    "world-reach": Controls("world", (COUNTRY,)),
    "world-cities": Controls("world", (COUNTRY,)),
    "world-measures": Controls("world"),
}


def controls_of(name: str) -> Controls:
    """The controls of an exhibit; none where it shows a whole only."""
    return CONTROLS.get(name, Controls())


def rows_of(material: Material, source: str) -> pl.DataFrame | None:
    """The rows that an exhibit counts; None where a source is no table of the package."""
    kind, _, rest = source.partition("/")
    if kind == "ties":
        return material.ties
    if kind == "listed":
        study, _, table = rest.partition("/")
        return material.listed(study, table or None)
    if kind == "activities":
        return institutions.activities(material.frames, rest or None)
    if kind == "memberships":
        return material.frames["memberships"]
    if kind == "unit_events":
        return material.frames["unit_events"].filter(pl.col("event") != "named")
    return None


def offers(material: Material, controls: Controls, language: str) -> dict[str, Offer]:
    """What each field offers, as (code, words): municipalities in Turkish order, codes in their own.

    The period offers its first and its last year, where any row has one.
    """
    rows = rows_of(material, controls.source)
    found: dict[str, Offer] = {}
    if rows is None:
        return found
    year = "year" if "year" in rows.columns else "date_year"
    if PERIOD in controls.fields and year in rows.columns:
        known = rows[year].drop_nulls()
        found[PERIOD] = [(str(edge), str(edge)) for edge in (known.min(), known.max()) if edge is not None]
    for field, vocabulary in ((KIND, _kinds(controls.source)), (CONTINENT, CONTINENTS)):
        if field in controls.fields and field in rows.columns:
            seen = set(rows[field])
            found[field] = [(code, name(language)) for code, name in vocabulary.items() if code in seen]
    if MUNICIPALITY in controls.fields:
        keys = set(_municipalities(rows, material.frames))
        found[MUNICIPALITY] = _named(keys, material.frames, language)
    if controls.weights:
        found[WEIGHT] = [(key, WEIGHTS[key](language)) for key in controls.weights]
    return found


def _kinds(source: str) -> Mapping[str, Bilingual]:
    return ACTIVITY_KINDS if source.startswith("activities") else TIE_KINDS


def _municipalities(rows: pl.DataFrame, frames: Frames) -> list[str]:
    if "municipality" in rows.columns:
        return rows["municipality"].drop_nulls().unique().to_list()
    parties = frames["activity_parties"].filter(pl.col("activity").is_in(rows["id"].implode()))
    return parties["municipality"].drop_nulls().unique().to_list()


def _named(keys: set[str], frames: Frames, language: str) -> Offer:
    names = frames["municipalities"].select("id", f"name_{language}").iter_rows()
    return sorted(((key, name) for key, name in names if key in keys), key=lambda pair: tr_sort_key(pair[1]))
