"""An update of the software that finds more, or by other rules, makes all lines of the search anew."""

from __future__ import annotations

from typing import Any, TextIO

from django.db import DEFAULT_DB_ALIAS, connections
from django.db.migrations.executor import MigrationExecutor

from elci.search.index import is_current, rebuild


def after_migrating(
    *,
    using: str,
    verbosity: int,
    plan: list[tuple[Any, bool]] | None = None,
    stdout: TextIO | None = None,
    **_more: Any,
) -> None:
    """Make the lines anew where they were made by other rules; after `migrate`, once every table is new."""
    if plan is None or using != DEFAULT_DB_ALIAS or not _is_complete(using) or is_current():
        return
    number = rebuild()
    if verbosity and number and stdout is not None:
        stdout.write(f"Masanın araması yenilendi / The desk's search made anew: {number}\n")


def _is_complete(using: str) -> bool:
    """Whether no migration is left to do: records can be read then."""
    executor = MigrationExecutor(connections[using])
    return not executor.migration_plan(executor.loader.graph.leaf_nodes())
