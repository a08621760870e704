"""A municipality against its like: where it stands, as a distribution.

Ranks of small counts change places by chance; the answer here is the spread of the like and the part of it
that lies below, at and above the municipality.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import polars as pl

from elci.observatory.frames import Frames
from elci.observatory.measures.counting import by_municipality
from elci.observatory.measures.institutions import population_class

FEWEST = 5


@dataclass(frozen=True)
class Standing:
    """Where a value lies among its like (the municipality itself not counted).

    below, equal, above: numbers of the like; lower, median, upper: quartiles of the like (linear
    interpolation), None when the like are fewer than FEWEST.
    """

    municipality: str
    measure: str
    value: int
    like: int
    below: int
    equal: int
    above: int
    lower: float | None
    median: float | None
    upper: float | None


def recorded(ties: pl.DataFrame, frames: Frames) -> pl.DataFrame:
    """Municipalities that the package's lists of ties cover, with what is counted of them; zeros included.

    Columns: municipality, municipality_tr/_en, municipality_kind, province, ties, countries, continents,
    memberships, activities. Covered are the municipalities of a type and province of which at least one has
    a tie: a list that names some of Ankara's districts is taken to say that the others have none. For
    municipalities of other provinces the package knows nothing, and a zero would be an invention.
    """
    columns = ["municipality", "municipality_tr", "municipality_en", "municipality_kind", "province"]
    every = frames["municipalities"].select(
        pl.col("id").alias("municipality"),
        pl.col("name_tr").alias("municipality_tr"),
        pl.col("name_en").alias("municipality_en"),
        pl.col("kind").alias("municipality_kind"),
        "province",
    )
    counted = by_municipality(ties)
    covered = counted.select("municipality_kind", "province").unique()
    numbers = counted.drop(columns[1:])
    for name, other in (("memberships", "id"), ("activity_parties", "activity")):
        number = (
            frames[name]
            .filter(pl.col("municipality").is_not_null())
            .group_by("municipality")
            .agg(
                pl.col(other).n_unique().cast(pl.Int64).alias(name.replace("activity_parties", "activities"))
            )
        )
        numbers = numbers.join(number, on="municipality", how="full", coalesce=True)
    return (
        every.join(covered, on=["municipality_kind", "province"], how="semi")
        .join(numbers, on="municipality", how="left")
        .with_columns(pl.col("ties", "countries", "continents", "memberships", "activities").fill_null(0))
        .sort("municipality")
    )


def like(
    municipalities: pl.DataFrame, municipality: str, by: Sequence[str] = ("municipality_kind",)
) -> pl.DataFrame:
    """The rows that agree with the municipality in the columns `by`, without itself.

    by: municipality_kind, province, population_class. Raises KeyError when the municipality is not there.
    """
    own = municipalities.filter(pl.col("municipality") == municipality)
    if own.is_empty():
        raise KeyError(municipality)
    values = own.select(list(by))
    return municipalities.join(values, on=list(by), how="semi", nulls_equal=True).filter(
        pl.col("municipality") != municipality
    )


def with_population_class(municipalities: pl.DataFrame, population: pl.DataFrame) -> pl.DataFrame:
    """Add `population` and `population_class` from `institutions.population_of`; null where unknown."""
    stated = population.select("municipality", "population")
    return municipalities.join(stated, on="municipality", how="left").with_columns(
        population_class(pl.col("population")).alias("population_class")
    )


def standing(
    municipalities: pl.DataFrame,
    municipality: str,
    measure: str = "ties",
    by: Sequence[str] = ("municipality_kind",),
) -> Standing:
    """Where a municipality stands among its like by one number column (ties, countries, memberships …)."""
    others = like(municipalities, municipality, by)[measure]
    value = int(municipalities.filter(pl.col("municipality") == municipality)[measure].item())
    enough = others.len() >= FEWEST
    quartiles = [others.quantile(share, "linear") if enough else None for share in (0.25, 0.5, 0.75)]
    return Standing(
        municipality,
        measure,
        value,
        others.len(),
        int((others < value).sum()),
        int((others == value).sum()),
        int((others > value).sum()),
        *quartiles,
    )
