"""The package's claims, tried on its frames."""

from __future__ import annotations

import re
import sqlite3
from collections.abc import Iterable, Mapping

import polars as pl

from elci.dataset.claims import Outcome, outcome, tally
from elci.dataset.files import Row
from elci.dataset.tables import TABLES
from elci.observatory.frames import Frames, rows_of

_ALL_COLUMNS = re.compile(r"SELECT\s+(DISTINCT\s+)?\*|\w\.\*|,\s*\*", re.IGNORECASE)
_WORST_FIRST = {"differs": 0, "not_computable": 1, "holds": 2}


def outcomes(frames: Frames, claims: Iterable[Row] | None = None, *, with_rows: bool = True) -> list[Outcome]:
    """The outcome of each claim, in the order of the package.

    claims: those of another package, to be tried on these frames. with_rows: whether the rows that were
    counted are kept; without them the database counts, which matters from 100,000 rows on.

    Only tables that a query names are copied into SQLite, so that a package of millions of rows without
    claims costs nothing here. Raises ClaimError for a query that does not run.
    """
    asked = rows_of(frames["claims"], TABLES["claims"]) if claims is None else list(claims)
    queries = " ".join(str(claim["query"]) for claim in asked)
    database = sqlite3.connect(":memory:")
    try:
        for name in TABLES:
            if re.search(rf"\b{name}\b", queries):
                _copy(frames[name], name, queries, database)
        database.execute("PRAGMA query_only = ON")
        return [(outcome if with_rows else tally)(database, claim) for claim in asked]
    finally:
        database.close()


def worst_first(found: Iterable[Outcome]) -> list[Outcome]:
    """What differs first, then what cannot be computed, then what holds; each in its old order."""
    return sorted(found, key=lambda one: _WORST_FIRST[one.verdict])


def by_topic(found: Iterable[Outcome]) -> Mapping[tuple[str, str], list[Outcome]]:
    """Outcomes by study and topic."""
    grouped: dict[tuple[str, str], list[Outcome]] = {}
    for one in found:
        grouped.setdefault((str(one.claim["study"]), str(one.claim["topic"])), []).append(one)
    return grouped


def _copy(frame: pl.DataFrame, name: str, queries: str, database: sqlite3.Connection) -> None:
    """The frame as a table, with those columns of `tables_in_memory` that a query names."""
    table = TABLES[name]
    dates = [f"{column.name}_year" for column in table.columns if column.type == "date"]
    titles = [*table.names, *dates]
    if not _ALL_COLUMNS.search(queries):
        titles = [title for title in titles if re.search(rf"\b{title}\b", queries)] or titles[:1]
    columns = ", ".join(f'"{title}"' for title in titles)
    database.execute(f"CREATE TABLE {name} ({columns})")
    marks = ", ".join("?" for _ in titles)
    database.executemany(f"INSERT INTO {name} VALUES ({marks})", frame.select(titles).iter_rows())
