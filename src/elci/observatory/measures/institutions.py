"""Foreign-relations units, memberships, activities and purposes, counted."""

from __future__ import annotations

from collections.abc import Sequence

import polars as pl

from elci.observatory.frames import Frames

# Edges of study 002's classes: 10,000–50,000, 50,001–500,000, 500,001 and over.
POPULATION_CLASSES = (10_000, 50_001, 500_001)


def listed_units(frames: Frames, study: str, table: str) -> pl.DataFrame:
    """Units as one table of a study prints them, with the municipality's names, type and province."""
    municipalities = frames["municipalities"].select(
        pl.col("id").alias("municipality"),
        pl.col("name_tr").alias("municipality_tr"),
        pl.col("name_en").alias("municipality_en"),
        pl.col("kind").alias("municipality_kind"),
        "province",
    )
    printed = frames["listed_units"].filter((pl.col("study") == study) & (pl.col("table") == table))
    return printed.join(municipalities, on="municipality", how="left", maintain_order="left")


def population_of(frames: Frames, year: int, within: int = 2) -> pl.DataFrame:
    """Population of municipalities in the year nearest to `year`, at most `within` years off.

    Columns: municipality, population (persons), year. Only populations that a source states for the
    municipality; a town's population in the gazetteer is another thing and is not used.
    """
    stated = frames["municipality_years"].filter(pl.col("population").is_not_null())
    return (
        stated.with_columns((pl.col("year") - year).abs().alias("off"))
        .filter(pl.col("off") <= within)
        .sort("municipality", "off", "year")
        .unique("municipality", keep="first", maintain_order=True)
        .select("municipality", "population", "year")
    )


def population_class(population: pl.Expr, edges: Sequence[int] = POPULATION_CLASSES) -> pl.Expr:
    """Number of the class, 0 below the first edge; null without a population."""
    classes = pl.lit(0, dtype=pl.Int64)
    for edge in edges:
        classes = classes + (population >= edge).cast(pl.Int64)
    return pl.when(population.is_not_null()).then(classes)


def unit_events_by_year(frames: Frames) -> pl.DataFrame:
    """Dated and undated events of units, without mere namings: year (null at the end), event, `events`."""
    return (
        frames["unit_events"]
        .filter(pl.col("event") != "named")
        .group_by(pl.col("date_year").alias("year"), "event")
        .agg(pl.len().cast(pl.Int64).alias("events"))
        .sort("year", "event", nulls_last=True)
    )


def memberships(frames: Frames) -> pl.DataFrame:
    """Every membership with names: organisation, organisation_tr/_en, municipality and its names, member
    (a union or other body) and its names, kind, study, as written."""
    bodies = frames["organisations"].select(
        "id", "name_tr", "name_en", pl.col("kind").alias("organisation_kind")
    )
    named = bodies.rename({"id": "organisation", "name_tr": "organisation_tr", "name_en": "organisation_en"})
    members = bodies.drop("organisation_kind").rename(
        {"id": "member", "name_tr": "member_tr", "name_en": "member_en"}
    )
    municipalities = frames["municipalities"].select(
        pl.col("id").alias("municipality"),
        pl.col("name_tr").alias("municipality_tr"),
        pl.col("name_en").alias("municipality_en"),
        pl.col("kind").alias("municipality_kind"),
        "province",
    )
    return (
        frames["memberships"]
        .join(named, on="organisation", how="left", maintain_order="left")
        .join(municipalities, on="municipality", how="left", maintain_order="left")
        .join(members, on="member", how="left", maintain_order="left")
    )


def memberships_by(rows: pl.DataFrame, *by: str) -> pl.DataFrame:
    """Memberships by columns of `memberships`: the columns, `memberships`; most first."""
    return (
        rows.group_by(list(by))
        .agg(pl.col("id").n_unique().cast(pl.Int64).alias("memberships"))
        .sort(["memberships", *by], descending=[True, *(False for _ in by)], nulls_last=True)
    )


def activities(frames: Frames, study: str | None = None) -> pl.DataFrame:
    """Activities of the package or of a study, with `period`: "2010–2014" for a span, "2020" for a year."""
    rows = frames["activities"]
    if study is not None:
        rows = rows.filter(pl.col("study") == study)
    span = pl.concat_str("date_year", pl.lit("–"), "until_year")
    same = pl.col("until_year").is_null() | (pl.col("until_year") == pl.col("date_year"))
    return rows.with_columns(
        pl.when(same).then(pl.col("date_year").cast(pl.String)).otherwise(span).alias("period")
    )


def activities_by(rows: pl.DataFrame, *by: str) -> pl.DataFrame:
    """Activities by columns: the columns, `activities`, `with_result`, `with_goal` (numbers); most first.

    with_result and with_goal count those whose source states a result, or names a goal that they served.
    """
    return (
        rows.group_by(list(by))
        .agg(
            pl.col("id").n_unique().cast(pl.Int64).alias("activities"),
            (pl.col("result_stated") == True).sum().cast(pl.Int64).alias("with_result"),  # noqa: E712
            (pl.col("goal_stated") == True).sum().cast(pl.Int64).alias("with_goal"),  # noqa: E712
        )
        .sort(["activities", *by], descending=[True, *(False for _ in by)], nulls_last=True)
    )


def activity_municipalities(rows: pl.DataFrame, frames: Frames) -> pl.DataFrame:
    """Activities by municipality that takes part in any role: keys, names, `activities`; most first."""
    parties = frames["activity_parties"].filter(pl.col("municipality").is_not_null())
    municipalities = frames["municipalities"].select(
        pl.col("id").alias("municipality"),
        pl.col("name_tr").alias("municipality_tr"),
        pl.col("name_en").alias("municipality_en"),
    )
    taking_part = parties.filter(pl.col("activity").is_in(rows["id"].implode()))
    return (
        taking_part.group_by("municipality")
        .agg(pl.col("activity").n_unique().cast(pl.Int64).alias("activities"))
        .join(municipalities, on="municipality", how="left")
        .select("municipality", "municipality_tr", "municipality_en", "activities")
        .sort(["activities", "municipality"], descending=[True, False])
    )


def activity_countries(rows: pl.DataFrame, frames: Frames) -> pl.DataFrame:
    """Activities by country that a party, place or topic of theirs lies in.

    Columns: country, country_tr/_en, continent, `activities`. One activity may count for several countries; a
    null country counts the activities for which none is known.
    """
    places = frames["places"].select(pl.col("id").alias("place"), pl.col("country").alias("place_country"))
    named = (
        frames["activity_parties"]
        .filter(pl.col("municipality").is_null())
        .join(places, on="place", how="left")
        .select("activity", pl.coalesce("country", "place_country").alias("country"))
        .filter(pl.col("country").is_not_null() & (pl.col("country") != "TR"))
        .unique()
    )
    countries = frames["countries"].select(
        pl.col("id").alias("country"),
        pl.col("name_tr").alias("country_tr"),
        pl.col("name_en").alias("country_en"),
        "continent",
    )
    return (
        rows.select(pl.col("id").alias("activity"))
        .join(named, on="activity", how="left")
        .group_by("country")
        .agg(pl.col("activity").n_unique().cast(pl.Int64).alias("activities"))
        .join(countries, on="country", how="left")
        .select("country", "country_tr", "country_en", "continent", "activities")
        .sort(["activities", "country"], descending=[True, False], nulls_last=True)
    )


def purposes(frames: Frames) -> pl.DataFrame:
    """The coded purposes in order, and in how many ties each is known: purpose, position, names, `ties`.

    Zero means "in no tie whose purposes are known", not "in none".
    """
    known = (
        frames["agreement_purposes"]
        .group_by("purpose")
        .agg(pl.col("agreement").n_unique().cast(pl.Int64).alias("ties"))
    )
    return (
        frames["purposes"]
        .rename({"id": "purpose"})
        .join(known, on="purpose", how="left")
        .with_columns(pl.col("ties").fill_null(0))
        .sort("position")
    )
