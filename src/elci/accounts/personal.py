"""Former values of personal data, kept beside the journal: acts can be undone and people be erased."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from django.db import models

from elci.accounts.models import JournalEntry, PersonalVersion


def personal_of(record: models.Model) -> dict[str, Any]:
    """The PERSONAL columns of a record and of its parts, as JSON-able values.

    {"columns": {column: value}, "parts": {name: {key: {column: value}}}}; parts without such columns are
    left out.
    """
    parts = {}
    for name in getattr(record, "PARTS", ()):
        manager = getattr(record, name)
        if getattr(manager.model, "PERSONAL", ()):
            parts[name] = {str(part.pk): _columns(part) for part in manager.order_by("pk")}
    return {"columns": _columns(record), "parts": parts}


def keep_personal(entry: JournalEntry, before: dict[str, Any]) -> None:
    """Keep the values that stood before an act, where it is about a record with personal data."""
    if before["columns"] or before["parts"]:
        PersonalVersion.objects.create(entry=entry, values=before)


def still_kept(entry: JournalEntry) -> bool:
    """Whether the personal values that stood before an act are still kept."""
    return PersonalVersion.objects.filter(entry=entry).exists()


def with_personal(entry: JournalEntry) -> dict[str, Any]:
    """The journal's values before an act, completed by the personal ones as far as they are still kept."""
    values: dict[str, Any] = dict(entry.before or {})
    kept = PersonalVersion.objects.filter(entry=entry).first()
    if kept is None:
        return values
    values.update(kept.values["columns"])
    for name, rows in kept.values["parts"].items():
        held = values.get(name) or {}
        values[name] = {key: {**row, **rows.get(key, {})} for key, row in held.items()}
    return values


def forget_personal(model: type[models.Model], keys: Iterable[object]) -> int:
    """Erase the former values of records; returns how many versions went."""
    versions = PersonalVersion.objects.filter(
        entry__subject_type=model._meta.label_lower, entry__subject_id__in=[str(key) for key in keys]
    )
    gone, _by_model = versions.delete()
    return gone


def _columns(record: models.Model) -> dict[str, Any]:
    personal = getattr(record, "PERSONAL", ())
    found = {}
    for field in record._meta.concrete_fields:
        if field.name in personal:
            value = getattr(record, field.attname)
            found[field.attname] = value if isinstance(value, int | float | bool | None) else str(value)
    return found
