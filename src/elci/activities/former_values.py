"""What an act changed of a person's data, read from the versions kept beside the journal."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from django.db import models

from elci.accounts.history import label_of
from elci.accounts.models import JournalEntry, PersonalVersion
from elci.accounts.personal import personal_of


@dataclass(frozen=True)
class FormerValue:
    """One value before and after an act; empty for nothing."""

    label: str
    before: str
    after: str


def former_values(record: models.Model, entries: Sequence[JournalEntry]) -> dict[int, list[FormerValue]]:
    """By key of the entry. entries: all of the record, newest first."""
    versions = dict(PersonalVersion.objects.filter(entry__in=entries).values_list("entry", "values"))
    after, found = personal_of(record), {}
    for entry in entries:
        before = versions.get(entry.pk)
        if before is not None:
            found[entry.pk] = _differences(record, before, after)
            after = before
    return found


def _differences(record: models.Model, before: dict[str, Any], after: dict[str, Any]) -> list[FormerValue]:
    found = _of_columns(type(record), before["columns"], after["columns"])
    for name, rows in after["parts"].items():
        model = getattr(record, name).model
        held = before["parts"].get(name, {})
        for key in dict.fromkeys([*held, *rows]):
            found += _of_columns(model, held.get(key, {}), rows.get(key, {}))
    return found


def _of_columns(
    model: type[models.Model], before: dict[str, Any], after: dict[str, Any]
) -> list[FormerValue]:
    found = []
    for field in model._meta.concrete_fields:
        one, other = before.get(field.attname) or "", after.get(field.attname) or ""
        if field.editable and one != other:
            found.append(FormerValue(label_of(field), str(one), str(other)))
    return found
