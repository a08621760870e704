"""Reading whole tables: many rows are looked through at once, and one by one only where a mention may stand.

No row with a mention is passed over: a mention stands within one column, and the quick look of
`Mentions.may_be_in` at texts put together finds what it finds in each of them.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Sequence
from typing import Any

from django.db import connection, models

from elci.domain.mentions import Mentions

_ROWS = 500  # looked through together


def rows_to_read(
    model: type[models.Model], columns: Sequence[models.Field[Any, Any]], mentions: Mentions
) -> Iterator[tuple[Any, ...]]:
    """Key and columns of the rows that may name the person."""
    names = [column.attname for column in columns]
    every = model._base_manager.order_by()
    in_json = {place for place, column in enumerate(columns) if isinstance(column, models.JSONField)}
    for rows in _blocks(*every.values_list("pk", *names).query.sql_with_params()):
        columns_of_words = [
            [_as_words(value) if place in in_json else value or "" for value in column]
            for place, column in enumerate(list(zip(*rows, strict=True))[1:])
        ]
        if not any(mentions.may_be_in("\n".join(words)) for words in columns_of_words):
            continue
        texts = zip(*columns_of_words, strict=True)
        keys = [
            row[0]
            for row, words in zip(rows, texts, strict=True)
            if any(mentions.may_be_in(text) for text in words)
        ]
        yield from rows_of(model, names, keys)


def rows_of(
    model: type[models.Model], names: Sequence[str], keys: Iterable[Any]
) -> models.QuerySet[Any, tuple[Any, ...]]:
    """Key and columns of some rows."""
    return model._base_manager.order_by().filter(pk__in=keys).values_list("pk", *names)


def bare_rows_to_read(table: str, mentions: Mentions) -> Iterator[tuple[int, str]]:
    """Number and words of the rows of a table without a model that may name the person."""
    before = 0
    for rows in _blocks(f"SELECT * FROM {connection.ops.quote_name(table)}", ()):
        texts = [" ".join(_as_text(value) for value in row) for row in rows]
        if mentions.may_be_in("\n".join(texts)):
            yield from enumerate(texts, start=before + 1)
        before += len(texts)


def leaves(value: Any) -> Iterator[str]:
    """Every text of a JSON value, without its keys."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict | list):
        for held in value.values() if isinstance(value, dict) else value:
            yield from leaves(held)


def words_of(value: Any) -> str:
    """Its texts one after another, so that a name in two of them is met; then its keys."""
    return " ".join([*leaves(value), *_keys(value)])


def _keys(value: Any) -> Iterator[str]:
    if isinstance(value, dict):
        yield from (str(key) for key in value)
    if isinstance(value, dict | list):
        for held in value.values() if isinstance(value, dict) else value:
            yield from _keys(held)


def _blocks(sql: str, params: Sequence[Any]) -> Iterator[list[tuple[Any, ...]]]:
    """The rows as the database gives them, many at once."""
    with connection.chunked_cursor() as cursor:
        cursor.execute(sql, params)
        while rows := cursor.fetchmany(_ROWS):
            yield rows


def _as_words(value: Any) -> str:
    """A JSON value as the database gives it: written, in every database that Django knows."""
    return words_of(json.loads(value)) if isinstance(value, str) else words_of(value)


def _as_text(value: Any) -> str:
    if isinstance(value, bytes | memoryview):
        return bytes(value).decode("utf-8", errors="ignore")
    return "" if value is None else str(value)
