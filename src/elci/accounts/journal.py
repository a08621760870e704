"""Writing the journal: called by each verb that changes a record, inside its transaction."""

from __future__ import annotations

from typing import Any

from django.db import models

from elci.accounts.models import JournalEntry, Office, User


def snapshot(record: models.Model) -> dict[str, Any]:
    """The record's own columns as JSON-able values (dates and partial dates as text)."""
    values: dict[str, Any] = {}
    for field in record._meta.concrete_fields:
        value = getattr(record, field.attname)
        values[field.attname] = value if isinstance(value, int | float | bool | None) else str(value)
    return values


def record(
    by: User,
    verb: str,
    subject: models.Model,
    *,
    office: Office | None,
    before: dict[str, Any] | None,
    reason: str = "",
    undoes: JournalEntry | None = None,
) -> JournalEntry:
    """Add an entry; `after` is the subject as it stands now. The caller holds the transaction."""
    return JournalEntry.objects.create(
        actor=by,
        office=office,
        verb=verb,
        subject_type=subject._meta.label_lower,
        subject_id=str(subject.pk),
        before=before,
        after=snapshot(subject),
        reason=reason,
        undoes=undoes,
    )
