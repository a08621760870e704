"""Claims: published figures, each with a query over the package's tables and a recorded verdict.

A claim's query is SQL over the tables (SQLite); it selects the very rows that are counted. Its measure says
what is made of them:

=====================  =========================================================================
``count``              the number of rows
``distinct COLUMN``    the number of different values of a column
``sum COLUMN``         the sum of a column
``value COLUMN``       the single value of a column; of several rows all values, as in ``list``
``list COLUMN``        the values of a column, joined with "; " in the query's order
``percent COLUMN``     100 × rows in which the column is true ÷ all rows, rounded to whole percent
=====================  =========================================================================

An empty query means that no table can test the figure (verdict: not computable). So do no rows where a value
or a percentage is asked for: a package with other rows than the studies' may lack what a claim is about.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Any

from elci.dataset.files import Package, Row
from elci.dataset.tables import TABLES
from elci.domain.dates import PartialDate
from elci.domain.errors import ElciError

HOLDS, DIFFERS, NOT_COMPUTABLE = "holds", "differs", "not_computable"
# The order in which a reader wants them: what is wrong with our record first, then what differs.
_WORST_FIRST = {DIFFERS: 0, NOT_COMPUTABLE: 1, HOLDS: 2}


class ClaimError(ElciError):
    """A claim whose query or measure does not work. args: claim, reason."""

    tr = "{0} savının sorgusu çalışmıyor: {1}."
    en = "The query of claim {0} does not work: {1}."


@dataclass(frozen=True)
class Outcome:
    """What the rows say to a claim. `rows` are the rows selected, with their columns."""

    claim: Row
    computed: str
    verdict: str
    rows: list[dict[str, Any]]

    @property
    def as_recorded(self) -> bool:
        """Whether the outcome equals the verdict that the package records."""
        return self.verdict == self.claim["verdict"]

    def as_dict(self) -> dict[str, Any]:
        """For --json: id, study, where, statement, stated, computed, verdict, note, recorded verdict."""
        claim = self.claim
        return {
            "id": claim["id"],
            "study": claim["study"],
            "where": claim["where"],
            "statement": claim["statement_en"],
            "statement_tr": claim["statement_tr"],
            "stated": claim["stated"],
            "computed": self.computed or None,
            "verdict": self.verdict,
            "note": claim["note_en"],
            "note_tr": claim["note_tr"],
            "recorded": claim["verdict"],
            "as_recorded": self.as_recorded,
        }


def verify(package: Package) -> list[Outcome]:
    """The outcome of every claim, worst first: not as recorded, differs, not computable, holds.

    Raises ClaimError for a query that does not run.
    """
    database = tables_in_memory(package)
    try:
        outcomes = [outcome(database, claim) for claim in package["claims"]]
    finally:
        database.close()
    return sorted(outcomes, key=lambda found: (found.as_recorded, _WORST_FIRST[found.verdict]))


def outcome(database: sqlite3.Connection, claim: Row) -> Outcome:
    """Run one claim against the tables."""
    if not claim["query"]:
        return Outcome(claim, "", NOT_COMPUTABLE, [])
    try:
        cursor = database.execute(str(claim["query"]))
        titles = [column[0] for column in cursor.description]
        rows = [dict(zip(titles, values, strict=True)) for values in cursor]
        computed = _measured(str(claim["measure"]), rows)
    except (sqlite3.Error, KeyError, ValueError) as error:
        raise ClaimError(str(claim["id"]), str(error)) from error
    if not rows and str(claim["measure"]).startswith(("value ", "percent ")):
        return Outcome(claim, "", NOT_COMPUTABLE, [])
    return Outcome(claim, computed, _verdict(computed, claim), rows)


def tally(database: sqlite3.Connection, claim: Row) -> Outcome:
    """The same outcome without its rows, which the database counts itself: for millions of rows."""
    name, _, column = str(claim["measure"]).partition(" ")
    counted = {"count": "COUNT(*)", "distinct": f"COUNT(DISTINCT NULLIF({_quoted(column)}, ''))"}.get(name)
    if not claim["query"] or counted is None:
        return replace(outcome(database, claim), rows=[])
    try:
        (number,) = database.execute(f"SELECT {counted} FROM ({claim['query']})").fetchone()
    except sqlite3.Error as error:
        raise ClaimError(str(claim["id"]), str(error)) from error
    return Outcome(claim, str(number), _verdict(str(number), claim), [])


def _verdict(computed: str, claim: Row) -> str:
    return HOLDS if _alike(computed, str(claim["stated"])) else DIFFERS


def _measured(measure: str, rows: list[dict[str, Any]]) -> str:
    name, _, column = measure.partition(" ")
    if name == "count":
        return str(len(rows))
    values = [row[column] for row in rows]
    if name == "distinct":
        return str(len({value for value in values if value not in (None, "")}))
    if name == "sum":
        return _plain(sum(value for value in values if value is not None))
    if name in {"value", "list"}:
        return "; ".join(_plain(value) for value in values)
    if name == "percent":
        return _plain(round(100 * sum(map(bool, values)) / len(values))) if values else ""
    raise ValueError(f"unknown measure {measure!r}")


def _plain(value: Any) -> str:
    if value is None:
        return ""
    if isinstance(value, float):
        return f"{value:.4f}".rstrip("0").rstrip(".")
    return str(value)


def _alike(computed: str, stated: str) -> bool:
    return computed.strip().casefold() == stated.strip().casefold()


def tables_in_memory(package: Package) -> sqlite3.Connection:
    """The tables in an SQLite database in memory; partial dates as written, plus `<column>_year`."""
    database = sqlite3.connect(":memory:")
    for name, rows in package.items():
        table = TABLES[name]
        dates = [column.name for column in table.columns if column.type == "date"]
        titles = [*table.names, *(f"{column}_year" for column in dates)]
        database.execute(f"CREATE TABLE {name} ({', '.join(map(_quoted, titles))})")
        marks = ", ".join("?" for _ in titles)
        database.executemany(f"INSERT INTO {name} VALUES ({marks})", _values(rows, table.names, dates))
    database.execute("PRAGMA query_only = ON")
    return database


def _quoted(title: str) -> str:
    return f'"{title}"'


def _values(rows: list[Row], names: tuple[str, ...], dates: list[str]) -> Iterator[list[Any]]:
    for row in rows:
        values = [str(value) if isinstance(value := row[name], PartialDate) else value for name in names]
        years = [value.year if isinstance(value := row[name], PartialDate) else None for name in dates]
        yield [*values, *years]
