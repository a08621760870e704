"""Why a verb refused, on the form that asked for it; and how the second of two editors decides."""

from __future__ import annotations

from django.core.exceptions import ValidationError
from django.db import models

from elci.accounts.errors import ChangedMeanwhileError
from elci.accounts.models import JournalEntry
from elci.accounts.versions import version_of
from elci.desk.forms.page_form import PageForm
from elci.desk.journal_lines import DeskLine, desk_lines
from elci.domain.errors import ElciError


def refused(
    form: PageForm, error: ElciError | ValidationError, record: models.Model | None = None
) -> list[DeskLine]:
    """Say on the form why it was refused; returns what others did to the record since the form was opened.

    The form then carries the record's present version and what the second person wrote: sending it again is
    a decision that is made knowingly.
    """
    if isinstance(error, ValidationError):
        form.add_error(None, ValidationError(error.messages))
        return []
    form.refuse(error)
    if record is None or not isinstance(error, ChangedMeanwhileError):
        return []
    data = form.data.copy()
    data[form.add_prefix("version")] = str(version_of(record))
    form.data = data
    entries = JournalEntry.objects.of(record).filter(pk__gt=error.seen).select_related("actor", "undoes")
    return desk_lines(entries.order_by("pk"))
