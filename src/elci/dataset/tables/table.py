"""What a table is."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property

from elci.dataset.columns import Column

REGISTRY = "registry"
FILES = "files"


def flatten(*parts: Column | Iterable[Column]) -> tuple[Column, ...]:
    """Columns given singly or in groups, in order."""
    columns: list[Column] = []
    for part in parts:
        columns.extend([part] if isinstance(part, Column) else part)
    return tuple(columns)


@dataclass(frozen=True)
class Table:
    """A CSV table of the package.

    master: `registry` where offices work on the records in the database and a load never overwrites what they
    changed; `files` where the package's files are the only truth (the studies' rows, claims, lookups).
    key: the columns that identify a row; rows are kept in the order of `order` (default: the key).
    """

    name: str
    master: str
    title_tr: str
    title_en: str
    columns: tuple[Column, ...]
    key: tuple[str, ...] = ("id",)
    optional: bool = False

    @cached_property
    def names(self) -> tuple[str, ...]:
        """The header."""
        return tuple(column.name for column in self.columns)

    @cached_property
    def by_name(self) -> dict[str, Column]:
        """Columns by name."""
        return {column.name: column for column in self.columns}
