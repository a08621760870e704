"""Named reads of the journal."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from django.db import models
from django.db.models import Q


class JournalQuerySet(models.QuerySet["JournalEntry"]):
    """The journal, read by record or by person."""

    def of(self, record: models.Model) -> JournalQuerySet:
        """Entries about one record, newest first."""
        return self.filter(subject_type=record._meta.label_lower, subject_id=str(record.pk))

    def about(self, *groups: tuple[type[models.Model], Iterable[object]]) -> JournalQuerySet:
        """Entries about any of the records, given as (model, keys)."""
        wanted = Q(pk__in=[])
        for model, keys in groups:
            wanted |= Q(subject_type=model._meta.label_lower, subject_id__in=[str(key) for key in keys])
        return self.filter(wanted)

    def touched(self, model: type[models.Model]) -> set[str]:
        """Keys of the records of a model that a person has changed; a load leaves these alone.

        A record that is journalled as a part of another (`journalled_with`: the other's label and the name of
        the part in its snapshots) counts as changed when it stands in one of the other's snapshots: also one
        that a person took out, which a load must not bring back.
        """
        own = self.filter(subject_type=model._meta.label_lower).values_list("subject_id", flat=True)
        whole, part = getattr(model, "journalled_with", ("", ""))
        held = self.filter(subject_type=whole).values_list("before", "after") if whole else ()
        return {*own, *(key for pair in held for snapshot in pair for key in _keys_of(snapshot, part))}

    def standing(self) -> JournalQuerySet:
        """Acts that are not undone and not themselves an undoing."""
        return self.filter(undoes__isnull=True, undone_by__isnull=True)

    def newest_key(self, record: models.Model) -> int:
        """The version of a record: the key of the newest entry about it, 0 while there is none."""
        newest = self.of(record).order_by("-pk").values_list("pk", flat=True).first()
        return newest or 0


def _keys_of(snapshot: dict[str, Any] | None, part: str) -> list[str]:
    """Keys of the parts of one name in a snapshot, which holds them as a list or by another key."""
    parts = (snapshot or {}).get(part) or []
    return [str(each["id"]) for each in (parts.values() if isinstance(parts, dict) else parts)]
