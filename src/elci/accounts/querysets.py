"""Named reads of the journal."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.db import models

if TYPE_CHECKING:
    from elci.accounts.models import User


class JournalQuerySet(models.QuerySet["JournalEntry"]):
    """The journal, read by record or by person."""

    def of(self, record: models.Model) -> JournalQuerySet:
        """Entries about one record, newest first."""
        return self.filter(subject_type=record._meta.label_lower, subject_id=str(record.pk))

    def touched(self, model: type[models.Model]) -> set[str]:
        """Keys of the records of a model that a person has changed; a load leaves these alone."""
        return set(
            self.filter(subject_type=model._meta.label_lower).values_list("subject_id", flat=True).distinct()
        )

    def undoable_by(self, user: User) -> JournalQuerySet:
        """Acts of a user that are not undone and not themselves an undoing."""
        return self.filter(actor=user, undoes__isnull=True, undone_by__isnull=True)
