"""Counting ties by what is known of them. Every function takes a frame of `measures.ties`.

A column `weight` in the frame weighs its rows; without it each different tie counts as one.
"""

from __future__ import annotations

from collections.abc import Sequence

import polars as pl

from elci.observatory.measures.order import joined


def _number(ties: pl.DataFrame) -> pl.Expr:
    """Different ties; where the frame weighs its rows (column `weight`), the sum of weights, rounded."""
    if "weight" in ties.columns:
        return pl.col("weight").sum().round().cast(pl.Int64)
    return pl.col("tie").n_unique().cast(pl.Int64)


def count(ties: pl.DataFrame, *by: str) -> pl.DataFrame:
    """Ties by one or more columns: the columns and `ties` (different ties), most first, then by the columns.

    A null in a column is a row of its own. Raises polars' ColumnNotFoundError for an unknown column.
    """
    return (
        ties.group_by(list(by))
        .agg(_number(ties).alias("ties"))
        .sort(["ties", *by], descending=[True, *(False for _ in by)], nulls_last=True)
    )


def by_year(ties: pl.DataFrame, *by: str) -> pl.DataFrame:
    """Ties by year of their date and further columns: `year`, the columns, `ties`, in the order of years.

    Undated ties are one row per group with a null year, at the end. Years without a tie are left out.
    """
    columns = ["year", *by]
    return ties.group_by(columns).agg(_number(ties).alias("ties")).sort(columns, nulls_last=True)


def total(ties: pl.DataFrame) -> int:
    """The number of different ties."""
    return int(ties.select(_number(ties)).item())


def by_area(ties: pl.DataFrame) -> pl.DataFrame:
    """Ties by country, or by the territory that the source names.

    Columns: area, country, area_tr, area_en, continent, ties.
    """
    return count(ties, "area", "country", "area_tr", "area_en", "continent")


def by_municipality(ties: pl.DataFrame) -> pl.DataFrame:
    """Ties by municipality: key, names, kind, province, `ties`, and different `countries`, `continents`."""
    keys = ["municipality", "municipality_tr", "municipality_en", "municipality_kind", "province"]
    return (
        ties.group_by(keys)
        .agg(
            _number(ties).alias("ties"),
            pl.col("country").drop_nulls().n_unique().cast(pl.Int64).alias("countries"),
            pl.col("continent").drop_nulls().n_unique().cast(pl.Int64).alias("continents"),
        )
        .sort(["ties", "municipality"], descending=[True, False])
    )


def matrix(ties: pl.DataFrame, rows: str, columns: str) -> pl.DataFrame:
    """Ties by two columns in long form: rows, columns, `ties`; pairs without a tie are left out."""
    return ties.group_by(rows, columns).agg(_number(ties).alias("ties")).sort(rows, columns, nulls_last=True)


def first_ties(ties: pl.DataFrame, by: str) -> pl.DataFrame:
    """The earliest dated ties of each group: by, year, municipality_tr/_en, partner_tr/_en, area_tr/_en, tie.

    Ties of the same first year all stand, since a year says nothing of the order within it. Groups without a
    dated tie have one row with a null year.
    """
    first = ties.group_by(by).agg(pl.col("year").min().alias("first"))
    dated = ties.join(first, on=by, nulls_equal=True).filter(pl.col("year") == pl.col("first"))
    shown = [
        by,
        "year",
        "municipality_tr",
        "municipality_en",
        "partner_tr",
        "partner_en",
        "area_tr",
        "area_en",
        "tie",
    ]
    undated = first.filter(pl.col("first").is_null()).select(by)
    return pl.concat([dated.select(shown), undated], how="diagonal").sort(by, "year", "tie", nulls_last=True)


def by_trait(ties: pl.DataFrame, place_traits: pl.DataFrame, traits: Sequence[str]) -> pl.DataFrame:
    """Ties by trait of the partner's place and answer: trait, value (yes, no, disputed, null), `ties`.

    place_traits: the package's table. Null means that the package says nothing of the place.
    """
    asked = pl.DataFrame({"trait": list(traits)}, schema={"trait": pl.String})
    known = place_traits.select("place", "trait", "value")
    rows = ties.join(asked, how="cross").join(known, on=["place", "trait"], how="left")
    order = pl.DataFrame(
        {"trait": list(traits), "order": range(len(traits))}, schema={"trait": pl.String, "order": pl.Int64}
    )
    return (
        rows.group_by("trait", "value")
        .agg(_number(ties).alias("ties"))
        .join(order, on="trait")
        .sort("order", "ties", "value", descending=[False, True, False], nulls_last=True)
        .drop("order")
    )


def overlap(ties: pl.DataFrame) -> pl.DataFrame:
    """Places tied to both tiers of one city: the metropolitan municipality and at least one of its districts.

    Columns: metropolitan, metropolitan_tr/_en, city (place key), partner_tr/_en, area_tr/_en, districts
    (number), districts_tr/_en (names, "; " between), upper (ties of the metropolitan), lower (ties of its
    districts). Places that are parts of one city count as that city.
    """
    named = ties.filter(pl.col("city").is_not_null())
    upper = (
        named.filter(pl.col("tier_above").is_null())
        .group_by("municipality", "city")
        .agg(
            pl.col("municipality_tr").first().alias("metropolitan_tr"),
            pl.col("municipality_en").first().alias("metropolitan_en"),
            pl.col("partner_tr").sort().first(),
            pl.col("partner_en").sort().first(),
            pl.col("area_tr").first(),
            pl.col("area_en").first(),
            _number(ties).alias("upper"),
        )
    )
    lower = (
        named.filter(pl.col("tier_above").is_not_null())
        .group_by("tier_above", "city")
        .agg(
            pl.col("municipality").n_unique().cast(pl.Int64).alias("districts"),
            pl.col("municipality_tr").alias("districts_tr"),
            pl.col("municipality_en").alias("districts_en"),
            _number(ties).alias("lower"),
        )
    )
    names = pl.col("districts_tr", "districts_en").map_elements(joined, return_dtype=pl.String)
    both = upper.join(
        lower.with_columns(names), left_on=["municipality", "city"], right_on=["tier_above", "city"]
    )
    return both.rename({"municipality": "metropolitan"}).sort("metropolitan", "partner_tr", "city")
