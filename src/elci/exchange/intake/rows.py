"""Many records at once as plain values: inserted in one statement per batch, and as the journal holds them.

Django's bulk_create builds an object per record and asks every field for its value, which is most of the
cost of a large list (bench/intake.py).
"""

from __future__ import annotations

import json
from collections.abc import Iterable
from datetime import datetime
from typing import Any

from django.db import connection, models

from elci.domain.dates import PartialDate

Values = dict[str, Any]


def empty(model: type[models.Model]) -> Values:
    """Column → default of every column but an automatic key, in the model's order."""
    return {
        field.attname: field.get_default()
        for field in model._meta.concrete_fields
        if not isinstance(field, models.AutoField)
    }


def insert(model: type[models.Model], records: Iterable[Values]) -> None:
    """Insert records that have every column; their keys are attribute names ("office_id")."""
    rows = list(records)
    if not rows:
        return
    quote = connection.ops.quote_name
    fields = {field.attname: field for field in model._meta.concrete_fields}
    names = [name for name in rows[0] if name in fields]
    marks = [
        "%s::jsonb"
        if isinstance(fields[name], models.JSONField) and connection.vendor == "postgresql"
        else "%s"
        for name in names
    ]
    titles = ", ".join(quote(fields[name].column) for name in names)
    statement = f"INSERT INTO {quote(model._meta.db_table)} ({titles}) VALUES ({', '.join(marks)})"
    dumped = {name for name in names if isinstance(fields[name], models.JSONField)}
    with connection.cursor() as cursor:
        cursor.executemany(statement, [[_plain(row[name], name in dumped) for name in names] for row in rows])


def _plain(value: Any, dumped: bool) -> Any:
    if dumped:
        return None if value is None else json.dumps(value, ensure_ascii=False)
    if isinstance(value, PartialDate):
        return value.ordinal
    if isinstance(value, datetime):
        return connection.ops.adapt_datetimefield_value(value)
    return value


def as_journal(record: Values) -> Values:
    """The record's values as `accounts.journal.snapshot` gives them."""
    return {
        name: value if isinstance(value, int | float | bool | None) else str(value)
        for name, value in record.items()
    }
