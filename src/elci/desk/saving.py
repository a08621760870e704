"""Saving what a form holds: every refusal beside its field, and the second of two editors is told."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from django.core.exceptions import ValidationError
from django.db import models

from elci.accounts.models import JournalEntry
from elci.desk.forms.page_form import PageForm
from elci.desk.journal_lines import DeskLine, desk_lines
from elci.domain.errors import ElciError


def saved(form: PageForm, act: Callable[[], Any]) -> Any:
    """What the act made; None where it was refused, with the reasons in the form.

    Where someone else was quicker by less than the form looks, sending it again shows what they changed.
    """
    try:
        return act()
    except (ElciError, ValidationError) as error:
        form.refuse(error)
    return None


def journal_of(record: models.Model) -> list[DeskLine]:
    """Everything that was done to a record, newest first."""
    return desk_lines(JournalEntry.objects.of(record).select_related("actor", "undoes").order_by("-pk"))
