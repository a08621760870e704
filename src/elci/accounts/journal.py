"""Writing the journal: called by each verb that changes a record, inside its transaction."""

from __future__ import annotations

from typing import Any

from django.db import models
from django.dispatch import Signal

from elci.accounts.models import JournalEntry, Office, User
from elci.accounts.verbs import VERBS

# Sent inside the transaction of each act, with `record` and `entry`: for what is derived from many records,
# such as the search.
written = Signal()


def snapshot(record: models.Model) -> dict[str, Any]:
    """The record's own columns as JSON-able values (dates and partial dates as text).

    A model whose record is more than its columns says so with `linked_values()`, which returns further
    JSON-able values by name. Columns that it names in `PERSONAL` are left out: of people a journal holds only
    the identifiers.
    """
    values: dict[str, Any] = {}
    personal = getattr(record, "PERSONAL", ())
    for field in record._meta.concrete_fields:
        if field.name in personal:
            continue
        value = getattr(record, field.attname)
        values[field.attname] = value if isinstance(value, int | float | bool | None) else str(value)
    linked = getattr(record, "linked_values", None)
    return values if linked is None else {**values, **linked()}


def record(
    by: User | None,
    verb: str,
    subject: models.Model,
    *,
    office: Office | None,
    before: dict[str, Any] | None,
    reason: str = "",
    undoes: JournalEntry | None = None,
) -> JournalEntry:
    """Add an entry; `after` is the subject as it stands now. The caller holds the transaction.

    by: None when the command line acts.
    """
    return _add(by, verb, subject, office, before, snapshot(subject), reason, undoes)


def record_end(
    by: User | None,
    verb: str,
    subject: models.Model,
    *,
    office: Office | None,
    reason: str = "",
    undoes: JournalEntry | None = None,
) -> JournalEntry:
    """Add an entry on a record that is about to go; nothing stands after it."""
    return _add(by, verb, subject, office, snapshot(subject), None, reason, undoes)


def note(by: User | None, verb: str, subject: models.Model, *, office: Office | None) -> JournalEntry:
    """Add an entry without the record's values: of people a journal holds only the identifiers."""
    return _add(by, verb, subject, office, None, None, "", None)


def _add(
    by: User | None,
    verb: str,
    subject: models.Model,
    office: Office | None,
    before: dict[str, Any] | None,
    after: dict[str, Any] | None,
    reason: str,
    undoes: JournalEntry | None,
) -> JournalEntry:
    if verb not in VERBS:
        raise ValueError(f"{verb} has no words in accounts.verbs")
    entry = JournalEntry.objects.create(
        actor=by,
        office=office,
        verb=verb,
        subject_type=subject._meta.label_lower,
        subject_id=str(subject.pk),
        before=before,
        after=after,
        reason=reason,
        undoes=undoes,
    )
    written.send(sender=subject._meta.model, record=subject, entry=entry)
    return entry
