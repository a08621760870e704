"""Named reads of the journal."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from django.db import models
from django.db.models import Q

if TYPE_CHECKING:
    from elci.accounts.models import User


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
        """Keys of the records of a model that a person has changed; a load leaves these alone."""
        return set(
            self.filter(subject_type=model._meta.label_lower).values_list("subject_id", flat=True).distinct()
        )

    def standing(self) -> JournalQuerySet:
        """Acts that are not undone and not themselves an undoing."""
        return self.filter(undoes__isnull=True, undone_by__isnull=True)

    def undoable_by(self, user: User) -> JournalQuerySet:
        """Acts of a user that are not undone and not themselves an undoing."""
        return self.standing().filter(actor=user)

    def newest_key(self, record: models.Model) -> int:
        """The version of a record: the key of the newest entry about it, 0 while there is none."""
        newest = self.of(record).order_by("-pk").values_list("pk", flat=True).first()
        return newest or 0
