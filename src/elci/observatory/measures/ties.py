"""Frames of ties, one row per tie and pair of parties: what every count of ties begins with.

Two readings of a package have the same columns (TIE_COLUMNS):

* `ties`: each tie once, as the registry holds it (`agreements`);
* `listed_ties`: each printed row of a study (`listed_ties`). A study that prints a tie twice has two rows;
  its published counts can be checked only here.

Column `tie` is what is counted: the agreement's key, or the printed row's. A tie with three parties has more
than one row, so count different values of `tie`, not rows.
"""

from __future__ import annotations

import polars as pl

from elci.observatory.frames import Frames

TIE_COLUMNS = (
    "tie",
    "agreement",
    "municipality",
    "municipality_tr",
    "municipality_en",
    "municipality_kind",
    "province",
    "tier_above",
    "home_country",
    "home_country_tr",
    "home_country_en",
    "home_longitude",
    "home_latitude",
    "partner_tr",
    "partner_en",
    "place",
    "city",
    "longitude",
    "latitude",
    "population",
    "country",
    "country_tr",
    "country_en",
    "territory",
    "area",
    "area_tr",
    "area_en",
    "continent",
    "kind",
    "state",
    "date",
    "year",
)


def ties(frames: Frames) -> pl.DataFrame:
    """Every tie of the registry. Columns TIE_COLUMNS; ordered by tie, municipality and partner.

    `year` is null where no date is known or the date only says "before"; `country` is where the source's
    place lies, `area` the territory a source names instead, else the country; `city` is the place, or the
    city of which the place is a part. Degrees in `longitude` and `latitude`, persons in `population`.
    """
    agreements = frames["agreements"].select(
        pl.col("id").alias("agreement"), "kind", "state", "date", "date_year", "date_before"
    )
    rows = _pairs(frames).join(agreements, on="agreement", how="left")
    return _described(rows.with_columns(pl.col("agreement").alias("tie")), frames).sort(
        "tie", "municipality", "partner_tr", nulls_last=True
    )


def listed_ties(frames: Frames, study: str | None = None, table: str | None = None) -> pl.DataFrame:
    """Every printed row, or those of a study or one of its tables, in the order of the print.

    Columns TIE_COLUMNS and, besides: study, table, row, line, certainty, partner_as_written,
    country_as_written, kind_as_written. The kind and date are those printed in the row.
    """
    printed = frames["listed_ties"]
    if study is not None:
        printed = printed.filter(pl.col("study") == study)
    if table is not None:
        printed = printed.filter(pl.col("table") == table)
    states = frames["agreements"].select(pl.col("id").alias("agreement"), "state")
    partners = _named_partners(frames)
    rows = (
        printed.rename({"id": "tie"})
        .join(states, on="agreement", how="left")
        .join(partners, on=["agreement", "municipality"], how="left", maintain_order="left")
    )
    kept = ("study", "table", "row", "line", "certainty", "partner_as_written", "country_as_written")
    return _described(rows, frames, (*kept, "kind_as_written"))


def _pairs(frames: Frames) -> pl.DataFrame:
    """Pairs of a municipality and each other side of its agreement: agreement, municipality, far side.

    Where two municipalities of the package are tied to each other, the one in front is the home side.
    """
    parties = frames["agreement_parties"]
    homes = parties.filter(pl.col("municipality").is_not_null()).select(
        "agreement", "position", "municipality"
    )
    partners = frames["partners"].select(
        pl.col("id").alias("partner"),
        pl.col("name_tr").alias("partner_tr"),
        pl.col("name_en").alias("partner_en"),
        "place",
        "country",
        "territory",
    )
    abroad = parties.filter(pl.col("partner").is_not_null()).select("agreement", "partner")
    outward = homes.drop("position").join(abroad, on="agreement").join(partners, on="partner", how="left")
    return pl.concat([outward.drop("partner"), _between_homes(homes, frames)])


def _between_homes(homes: pl.DataFrame, frames: Frames) -> pl.DataFrame:
    second = homes.rename({"municipality": "other", "position": "later"})
    municipalities = frames["municipalities"].select(
        pl.col("id").alias("other"),
        pl.col("name_tr").alias("partner_tr"),
        pl.col("name_en").alias("partner_en"),
        "place",
    )
    return (
        homes.join(second, on="agreement")
        .filter(pl.col("position") < pl.col("later"))
        .join(municipalities, on="other", how="left")
        .with_columns(
            pl.lit(None, dtype=pl.String).alias("country"), pl.lit(None, dtype=pl.String).alias("territory")
        )
        .select("agreement", "municipality", "partner_tr", "partner_en", "place", "country", "territory")
    )


def _named_partners(frames: Frames) -> pl.DataFrame:
    """The partner's name by agreement and municipality; a tie of many parties names the first."""
    return (
        _pairs(frames)
        .select("agreement", "municipality", "partner_tr", "partner_en")
        .sort("agreement", "municipality", "partner_tr")
        .unique(["agreement", "municipality"], keep="first", maintain_order=True)
    )


def _described(rows: pl.DataFrame, frames: Frames, more: tuple[str, ...] = ()) -> pl.DataFrame:
    """Add what the municipality, the place, the country and the territory of each row are."""
    joined = (
        rows.join(_homes(frames), on="municipality", how="left", maintain_order="left")
        .join(_places(frames), on="place", how="left", maintain_order="left")
        .with_columns(
            pl.coalesce("country", "place_country").alias("country"),
            pl.coalesce("territory", "place_territory").alias("territory"),
        )
        .join(_countries(frames), on="country", how="left", maintain_order="left")
        .join(_territories(frames), on="territory", how="left", maintain_order="left")
    )
    return joined.with_columns(
        pl.coalesce("territory", "country").alias("area"),
        pl.coalesce("territory_tr", "country_tr").alias("area_tr"),
        pl.coalesce("territory_en", "country_en").alias("area_en"),
        pl.when(~pl.col("date_before")).then(pl.col("date_year")).alias("year"),
    ).select(*TIE_COLUMNS, *more)


def _homes(frames: Frames) -> pl.DataFrame:
    countries = frames["countries"].select(
        pl.col("id").alias("home_country"),
        pl.col("name_tr").alias("home_country_tr"),
        pl.col("name_en").alias("home_country_en"),
    )
    seats = (
        frames["places"]
        .select(
            pl.col("id").alias("home_place"),
            pl.col("longitude").alias("home_longitude"),
            pl.col("latitude").alias("home_latitude"),
            pl.col("country").alias("home_country"),
        )
        .join(countries, on="home_country", how="left")
    )
    return (
        frames["municipalities"]
        .select(
            pl.col("id").alias("municipality"),
            pl.col("name_tr").alias("municipality_tr"),
            pl.col("name_en").alias("municipality_en"),
            pl.col("kind").alias("municipality_kind"),
            "province",
            "tier_above",
            pl.col("place").alias("home_place"),
        )
        .join(seats, on="home_place", how="left")
        .drop("home_place")
    )


def _places(frames: Frames) -> pl.DataFrame:
    part = (pl.col("kind") == "part") & pl.col("parent").is_not_null()
    return frames["places"].select(
        pl.col("id").alias("place"),
        pl.when(part).then("parent").otherwise("id").alias("city"),
        "longitude",
        "latitude",
        "population",
        pl.col("country").alias("place_country"),
        pl.col("territory").alias("place_territory"),
    )


def _countries(frames: Frames) -> pl.DataFrame:
    return frames["countries"].select(
        pl.col("id").alias("country"),
        pl.col("name_tr").alias("country_tr"),
        pl.col("name_en").alias("country_en"),
        "continent",
    )


def _territories(frames: Frames) -> pl.DataFrame:
    return frames["territories"].select(
        pl.col("id").alias("territory"),
        pl.col("name_tr").alias("territory_tr"),
        pl.col("name_en").alias("territory_en"),
    )
