"""The order in which a Turkish reader expects names: by the alphabet of 29 letters, Ç after C, İ after I."""

from __future__ import annotations

from collections.abc import Iterable

import polars as pl

from elci.domain.names import tr_sort_key


def in_turkish_order(frame: pl.DataFrame, *columns: str, name: str, descending: bool = True) -> pl.DataFrame:
    """Rows by number columns (largest first unless not `descending`), then by a name in Turkish order.

    Rows without a name come last among their equals.
    """
    key = pl.col(name).map_elements(tr_sort_key, return_dtype=pl.String)
    return (
        frame.with_columns(key.alias("_order"))
        .sort([*columns, "_order"], descending=[descending] * len(columns) + [False], nulls_last=True)
        .drop("_order")
    )


def joined(names: Iterable[str], separator: str = "; ") -> str:
    """Different names in Turkish order, in one text."""
    return separator.join(sorted(set(names), key=tr_sort_key))
