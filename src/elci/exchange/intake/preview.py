"""What was read of a batch, kept for the pages: every row, the figures, the problems in groups."""

from __future__ import annotations

import json
from collections import Counter, defaultdict
from typing import Any

from django.db import connection, transaction

from elci.exchange.intake.comparing import Compared
from elci.exchange.intake.progress import Progress
from elci.exchange.intake.reading import RowReading
from elci.exchange.models import Batch, Outcome, StagedRow

_CHUNK = 2000
_SHOWN, _WORDS = 6, 300  # rows and words of a problem that the overview keeps
_GONE = 2000  # records not in the list that the overview keeps
_STORED = (
    "municipality_id", "member_id", "organisation_id", "place", "partner_id", "date", "kind", "problems", "notes", "outcome",
    "stands_for", "agreement_id", "membership_id",
)  # fmt: skip


def keep(batch: Batch, rows: list[RowReading], compared: Compared, progress: Progress) -> None:
    """Store the rows as read, and count."""
    progress.begin("store", len(rows))
    quote = connection.ops.quote_name
    cast = {"notes": "%s::jsonb"} if connection.vendor == "postgresql" else {}
    sets = ", ".join(f"{quote(name)} = {cast.get(name, '%s')}" for name in _STORED)
    statement = f"UPDATE {quote(StagedRow._meta.db_table)} SET {sets} WHERE id = %s"
    for begin in range(0, len(rows), _CHUNK):
        chunk = rows[begin : begin + _CHUNK]
        with transaction.atomic(), connection.cursor() as cursor:
            cursor.executemany(statement, [_values(row) for row in chunk])
        progress.advance(len(chunk))
    batch.counts = {
        "rows": len(rows),
        "outcomes": dict(Counter(str(_outcome(row)) for row in rows)),
        "problems": dict(Counter(problem for row in rows for problem in row.words if not row.out)),
        "renamed": compared.renamed,
        "tier": sum(any(key == "tier" for key, _ in row.notes) for row in rows if not row.out),
        "gone": len(compared.gone),
        "gone_ids": sorted(compared.gone)[:_GONE],
        "groups": _groups(rows),
    }
    batch.save(update_fields=["counts"])


def _groups(rows: list[RowReading]) -> dict[str, list[list[Any]]]:
    """Problem → [word, rows, first positions], the most frequent word first."""
    found: dict[str, dict[str, list[Any]]] = defaultdict(dict)
    for row in rows:
        for problem, word in () if row.out else row.words.items():
            entry = found[problem].setdefault(word, [word, 0, []])
            entry[1] += 1
            if len(entry[2]) < _SHOWN:
                entry[2].append(row.position)
    return {
        problem: sorted(words.values(), key=lambda entry: (-entry[1], entry[0]))[:_WORDS]
        for problem, words in found.items()
    }


def _outcome(row: RowReading) -> str:
    if row.out:
        return Outcome.OUT
    return Outcome.OPEN if row.words else row.outcome


def _values(row: RowReading) -> list[Any]:
    return [
        row.municipality or None, row.member or None, row.organisation or None, row.place,
        row.partner_id or None, row.date.ordinal if row.date else None, row.kind,
        f" {' '.join(row.words)} " if row.words and not row.out else "", json.dumps(row.notes, ensure_ascii=False),
        str(_outcome(row)), row.stands_for, row.agreement, row.membership, row.pk,
    ]  # fmt: skip
