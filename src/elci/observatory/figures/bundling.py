"""The lines of a map: ties of two places as one, thousands bundled by pair of countries."""

from __future__ import annotations

from typing import Any

import polars as pl

from elci.observatory.figures.palette import continent_key
from elci.observatory.maps import LIMIT, Place, Strand, Tie, bundle
from elci.observatory.maps.arcs import degrees
from elci.observatory.maps.strands import strands

# More lines than this are a veil in which none is seen; those with fewest ties are left out and counted.
MOST = 1_500
_SIDES = ("home_longitude", "home_latitude", "longitude", "latitude")


def placed(ties: pl.DataFrame) -> pl.DataFrame:
    """The ties with coordinates on both sides."""
    return ties.filter(pl.all_horizontal(pl.col(side).is_not_null() for side in _SIDES))


def lines(ties: pl.DataFrame, language: str) -> list[Strand]:
    """Lines for a frame of `measures.ties`, in the order of its rows.

    Up to LIMIT placed ties one line per pair of places; above one per pair of countries, from the middle of
    the places on one side to that of the other, the MOST with most ties.
    """
    known = placed(ties)
    if known.height <= LIMIT:
        return strands([_tie(row, language) for row in known.iter_rows(named=True)], language)
    homes = _middles(known, "home_")
    partners = _middles(known, "")
    pairs = (
        known.group_by("home_country", "country")
        .agg(pl.col("tie").n_unique().alias("ties"), pl.col("continent").first())
        .sort("ties", "home_country", "country", descending=[True, False, False], nulls_last=True)
        .head(MOST)
    )
    return [
        bundle(
            _country(home, homes, language),
            _country(country, partners, language),
            number,
            language,
            continent=continent_key(continent),
        )
        for home, country, number, continent in pairs.iter_rows()
    ]


def _middles(known: pl.DataFrame, side: str) -> dict[str | None, dict[str, Any]]:
    """Middle of the places of each country on one side (mean of unit vectors), with its names."""
    east, north = pl.col(f"{side}longitude").radians(), pl.col(f"{side}latitude").radians()
    places = known.select(
        f"{side}country",
        f"{side}country_tr",
        f"{side}country_en",
        (north.cos() * east.cos()).alias("x"),
        (north.cos() * east.sin()).alias("y"),
        north.sin().alias("z"),
    ).unique()
    means = places.group_by(f"{side}country").agg(
        pl.col(f"{side}country_tr").first().alias("tr"),
        pl.col(f"{side}country_en").first().alias("en"),
        pl.col("x", "y", "z").mean(),
    )
    return {row[f"{side}country"]: row for row in means.iter_rows(named=True)}


def _country(code: str | None, middles: dict[str | None, dict[str, Any]], language: str) -> Place:
    row = middles[code]
    # Rounded, because the sum's last digit depends on how the work was shared out.
    longitude, latitude = degrees((row["x"], row["y"], row["z"]))
    name = row[language] or code or ""
    return Place(name, round(longitude, 4), round(latitude, 4), code or "", name)


def _tie(row: dict[str, Any], language: str) -> Tie:
    origin = Place(
        row[f"municipality_{language}"],
        row["home_longitude"],
        row["home_latitude"],
        row["home_country"] or "",
        row[f"home_country_{language}"] or "",
    )
    partner = Place(
        row[f"partner_{language}"] or "",
        row["longitude"],
        row["latitude"],
        row["country"] or "",
        row[f"country_{language}"] or "",
    )
    return Tie(
        id=row["tie"],
        origin=origin,
        partner=partner,
        title=f"{origin.name} – {partner.name}",
        continent=continent_key(row["continent"]),
        rank=-(row["population"] or 0),
    )
