"""What happened to the rows of each table between two packages: added, removed, ended, corrected.

Rows are the same when their key is the same. A row has *ended* when the new package gives it an end that the
old one did not: a tie whose state became ended, cancelled or rejected, a membership or term with an `until`.
Any other difference in a row is a *correction*.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from typing import Any

import polars as pl

from elci.dataset.tables import TABLES, Table
from elci.observatory.comparison.figures import ClaimChange, changed_claims, changed_exhibits
from elci.observatory.frames import Frames

ADDED, REMOVED, ENDED, CORRECTED = "added", "removed", "ended", "corrected"
KINDS = (ADDED, REMOVED, ENDED, CORRECTED)
_CLOSED = ("ended", "cancelled", "rejected")
_OLD = "_old"


@dataclass(frozen=True)
class Change:
    """One row: its key, what happened, and for a change the columns with old and new value."""

    table: str
    key: str
    kind: str
    cells: tuple[tuple[str, Any, Any], ...] = ()

    def as_dict(self) -> dict[str, Any]:
        """For --json and CSV."""
        cells = [{"column": name, "old": old, "new": new} for name, old, new in self.cells]
        return {"table": self.table, "key": self.key, "change": self.kind, "cells": cells}


@dataclass(frozen=True)
class TableChange:
    """The changes of one table, in the order of their kind and key; rows: how many rows it has now."""

    table: str
    rows: int
    changes: tuple[Change, ...]

    @property
    def counts(self) -> dict[str, int]:
        """Number of changes by kind."""
        return {kind: sum(change.kind == kind for change in self.changes) for kind in KINDS}


@dataclass(frozen=True)
class Comparison:
    """tables: every table that changed, in the order of the package. Claims and figures are computed when
    they are asked for."""

    old: Frames
    new: Frames
    tables: tuple[TableChange, ...]

    @cached_property
    def claims(self) -> tuple[ClaimChange, ...]:
        """Claims whose outcome changed, came or went."""
        return changed_claims(self.old, self.new)

    @cached_property
    def exhibits(self) -> tuple[str, ...]:
        """Names of the report's tables and figures whose numbers changed, came or went."""
        return changed_exhibits(self.old, self.new)

    def as_dict(self) -> dict[str, Any]:
        """For --json."""
        return {
            "tables": [
                {
                    "table": one.table,
                    "rows": one.rows,
                    **one.counts,
                    "changes": [each.as_dict() for each in one.changes],
                }
                for one in self.tables
            ],
            "claims": [claim.as_dict() for claim in self.claims],
            "exhibits": list(self.exhibits),
        }


def compare(old: Frames, new: Frames) -> Comparison:
    """What changed from one package to the other."""
    tables = []
    for name, table in TABLES.items():
        changes = tuple(_changes(old[name], new[name], table))
        if changes:
            tables.append(TableChange(name, new[name].height, changes))
    return Comparison(old, new, tuple(tables))


def _changes(old: pl.DataFrame, new: pl.DataFrame, table: Table) -> Iterator[Change]:
    keys = list(table.key)
    columns = [name for name in table.names if name not in keys]
    for kind, frame in (
        (ADDED, new.join(old, on=keys, how="anti")),
        (REMOVED, old.join(new, on=keys, how="anti")),
    ):
        for row in frame.select(keys).sort(keys).iter_rows():
            yield Change(table.name, _written(row), kind)
    both = new.join(old.select(*keys, *columns), on=keys, suffix=_OLD)
    differs = [pl.col(name).ne_missing(pl.col(f"{name}{_OLD}")) for name in columns]
    changed = both.filter(pl.any_horizontal(differs)).sort(keys) if columns else both.clear()
    found = [_change(row, table.name, keys, columns) for row in changed.iter_rows(named=True)]
    yield from sorted(found, key=lambda change: KINDS.index(change.kind))


def _change(row: dict[str, Any], table: str, keys: list[str], columns: list[str]) -> Change:
    cells = tuple(
        (name, row[f"{name}{_OLD}"], row[name]) for name in columns if row[f"{name}{_OLD}"] != row[name]
    )
    kind = ENDED if any(_ends(*cell) for cell in cells) else CORRECTED
    return Change(table, _written(tuple(row[name] for name in keys)), kind, cells)


def _ends(column: str, old: Any, new: Any) -> bool:
    if column == "until":
        return old is None and new is not None
    return column == "state" and new in _CLOSED and old not in _CLOSED


def _written(key: tuple[Any, ...]) -> str:
    return " · ".join(str(part) for part in key)
