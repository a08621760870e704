"""Ties laid against who governed: mayors' terms and the party in office.

Most ties are dated by a year only. A tie of an election year may belong to the council before or after it;
such ties are counted apart (`open`), never given to one side.
"""

from __future__ import annotations

import polars as pl

from elci.domain.agreements import party_at
from elci.observatory.frames import Frames


def periods_in_office(frames: Frames, municipality: str) -> pl.DataFrame:
    """A municipality's periods between elections: since, until, mayors, party, in order.

    Mayors who shared a period stand in one row, joined with " – ". `until` is null while it goes on.
    """
    return (
        frames["terms"]
        .filter(pl.col("municipality") == municipality)
        .sort("since_year", "position")
        .group_by("since_year", "until_year", maintain_order=True)
        .agg(
            pl.col("mayor").str.join(" – ").alias("mayors"),
            pl.col("party").unique(maintain_order=True).str.join(" / "),
        )
        .rename({"since_year": "since", "until_year": "until"})
        .select("since", "until", "mayors", "party")
    )


def by_period(ties: pl.DataFrame, periods: pl.DataFrame) -> pl.DataFrame:
    """Dated ties by period in office: the periods' columns, `sure` and `open`.

    sure: ties of the years strictly between its elections; open: ties of the election year with which it
    begins or ends, which stand in both neighbouring periods. A last row without `since` counts the ties that
    are older than the first period, where there are any. Undated ties are left out.
    """
    counted = (
        ties.filter(pl.col("year").is_not_null()).group_by("year").agg(pl.col("tie").n_unique().alias("ties"))
    )
    years = dict(counted.iter_rows())
    first = min(periods["since"].to_list(), default=None)
    rows = []
    for period in periods.iter_rows(named=True):
        inside = [year for year in years if period["since"] <= year <= (period["until"] or year)]
        edges = {period["since"], period["until"]}
        rows.append(
            {
                **period,
                "sure": sum(years[year] for year in inside if year not in edges),
                "open": sum(years[year] for year in inside if year in edges),
            }
        )
    older = sum(number for year, number in years.items() if first is None or year < first)
    if older:
        rows.append({"since": None, "until": first, "mayors": None, "party": None, "sure": older, "open": 0})
    schema = pl.Schema({**periods.schema, "sure": pl.Int64(), "open": pl.Int64()})
    return pl.DataFrame(rows, schema=schema)


def in_election_years(ties: pl.DataFrame, periods: pl.DataFrame) -> int:
    """How many ties are dated by a year with which a period begins or ends."""
    edges = pl.concat([periods["since"], periods["until"]]).drop_nulls().unique()
    return int(ties.filter(pl.col("year").is_in(edges.implode()))["tie"].n_unique())


def by_party(ties: pl.DataFrame, local_elections: pl.DataFrame, *by: str) -> pl.DataFrame:
    """Dated ties by the party in office in the municipality's own council: party, further columns, `ties`.

    "A / B" names both parties of an election year that changed hands; a null party means that it cannot be
    told: before the first election known for that municipality. Undated ties are left out.
    """
    results: dict[str, list[tuple[int, str]]] = {}
    for row in local_elections.select("municipality", "year", "party").iter_rows():
        results.setdefault(row[0], []).append((row[1], row[2]))
    dated = ties.filter(pl.col("year").is_not_null())
    pairs = dated.select("municipality", "year").unique()
    parties = [" / ".join(party_at(year, results.get(key, ()))) or None for key, year in pairs.iter_rows()]
    labelled = pairs.with_columns(pl.Series("party", parties, dtype=pl.String))
    return (
        dated.join(labelled, on=["municipality", "year"])
        .group_by("party", *by)
        .agg(pl.col("tie").n_unique().cast(pl.Int64).alias("ties"))
        .sort(["ties", "party", *by], descending=[True, False, *(False for _ in by)], nulls_last=True)
    )


def coverage(local_elections: pl.DataFrame) -> pl.DataFrame:
    """How many municipalities each election year has a result for: year, municipalities, parties."""
    return (
        local_elections.filter(pl.col("party") != "")
        .group_by("year")
        .agg(
            pl.col("municipality").n_unique().cast(pl.Int64).alias("municipalities"),
            pl.col("party").n_unique().cast(pl.Int64).alias("parties"),
        )
        .sort("year")
    )
