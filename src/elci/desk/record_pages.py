"""Where a record of an office is shown, for the journal and for what leads back after undoing."""

from __future__ import annotations

from django.db import models
from django.urls import reverse

from elci.activities.models import Call, Dues, Project, Representative


def address_of(record: models.Model) -> str | None:
    """The desk's page of a record, or of the record to which it belongs; None for one without a page."""
    if isinstance(record, Project):
        return reverse("desk:project", args=[record.pk])
    if isinstance(record, Call):
        return reverse("desk:call", args=[record.pk])
    if isinstance(record, Dues | Representative):
        return reverse("desk:membership", args=[record.membership_id])
    return None
