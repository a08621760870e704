"""Small packages written as tables of words, and copies of the reference package with a change."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace

from elci.dataset.columns import Column
from elci.dataset.files import Package, Row
from elci.dataset.tables import TABLES
from elci.observatory.statistics import Finding


def rows(table: str, *written: Mapping[str, object]) -> list[Row]:
    """Rows with the cells given, read as from a file; the other cells empty."""
    return [
        Row({column.name: _cell(column, cells.get(column.name, "")) for column in TABLES[table].columns})
        for cells in written
    ]


def changed(package: Package, **tables: list[Row]) -> Package:
    """A copy of the package with some of its tables replaced."""
    return {**package, **tables}


def named(findings: Iterable[Finding], name: str) -> Finding:
    """The finding of that name."""
    return next(finding for finding in findings if finding.name == name)


def _cell(column: Column, written: object) -> object:
    return replace(column, required=False, choices=()).read(str(written))
