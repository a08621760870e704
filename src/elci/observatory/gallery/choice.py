"""What a reader may change in a figure: period, kind, municipality, continent, weight."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, fields

import polars as pl

from elci.observatory.wording import Bilingual

PERIOD, KIND, MUNICIPALITY, CONTINENT, WEIGHT = "period", "kind", "municipality", "continent", "weight"
COUNTRY, LIKE = "country", "like"

# What counts as one. "ties": every tie; "partners": every partner city once; "even": every municipality has
# the same weight, so that a city of fifty ties does not drown one of two.
TIES, PARTNERS, EVEN = "ties", "partners", "even"
WEIGHTS: Mapping[str, Bilingual] = {
    TIES: Bilingual("her bağ bir sayılır", "every tie counts as one"),
    PARTNERS: Bilingual("her ortak kent bir kez sayılır", "every partner city counts once"),
    EVEN: Bilingual("her belediye eşit ağırlıktadır", "every municipality weighs the same"),
}
UNITS: Mapping[str, Bilingual] = {
    TIES: Bilingual("bağ", "ties"),
    PARTNERS: Bilingual("ortak kent", "partner cities"),
    EVEN: Bilingual("bin bağda", "of 1,000 ties"),
}
_WHOLE = 1000.0


@dataclass(frozen=True)
class Choice:
    """A reader's choice; empty text and None leave a condition out.

    first, last: years of the period; ties without a known year fall out as soon as one is given. kind,
    continent, municipality: codes and keys of the package; country: ISO code, for lists of the world; like:
    what makes municipalities alike; weight: key of WEIGHTS.
    """

    first: int | None = None
    last: int | None = None
    kind: str = ""
    municipality: str = ""
    continent: str = ""
    country: str = ""
    like: str = ""
    weight: str = TIES

    @classmethod
    def of(cls, values: Mapping[str, str]) -> Choice:
        """From texts by field; unknown names are left alone. Raises ValueError for a year that is none."""
        known = {field.name for field in fields(cls)}
        given = {name: value for name, value in values.items() if name in known and value}
        years = {name: int(given.pop(name)) for name in ("first", "last") if name in given}
        return cls(**years, **given)  # type: ignore[arg-type]

    @property
    def narrows(self) -> bool:
        """Whether rows fall out."""
        return any((self.first, self.last, self.kind, self.municipality, self.continent))

    @property
    def whole(self) -> bool:
        """Whether the figure is shown as the report has it."""
        return not self.narrows and self.weight == TIES

    def narrowed(self, ties: pl.DataFrame) -> pl.DataFrame:
        """The rows of a frame of `measures.ties` that meet the choice, weighed as it says.

        "partners" counts cities in the place of ties (a tie without a known place stands for itself); "even"
        adds `weight`, which sums up to 1,000 over all rows and to the same for every municipality.
        """
        conditions = [pl.lit(True)]
        if self.first is not None:
            conditions.append(pl.col("year") >= self.first)
        if self.last is not None:
            conditions.append(pl.col("year") <= self.last)
        for column, value in (("kind", self.kind), ("continent", self.continent)):
            if value:
                conditions.append(pl.col(column) == value)
        if self.municipality:
            conditions.append(pl.col("municipality") == self.municipality)
        rows = ties.filter(pl.all_horizontal(conditions))
        if self.weight == PARTNERS:
            return rows.with_columns(pl.coalesce("city", "place", "tie").alias("tie"))
        if self.weight == EVEN:
            each = _WHOLE / max(rows["municipality"].n_unique(), 1)
            return rows.with_columns((each / pl.len().over("municipality")).alias("weight"))
        return rows

    def in_period(self, rows: pl.DataFrame, column: str = "date_year") -> pl.DataFrame:
        """The rows whose year lies in the period."""
        if self.first is not None:
            rows = rows.filter(pl.col(column) >= self.first)
        return rows if self.last is None else rows.filter(pl.col(column) <= self.last)
