"""Saving what a form holds: every refusal beside its field, and the second of two editors is told."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from django.core.exceptions import NON_FIELD_ERRORS, ValidationError
from django.db import models

from elci.accounts.errors import ChangedMeanwhileError
from elci.accounts.models import JournalEntry
from elci.accounts.versions import version_of
from elci.desk.forms.page_form import PageForm
from elci.desk.journal_lines import DeskLine, desk_lines
from elci.domain.errors import ElciError


def saved(form: PageForm, act: Callable[[], Any]) -> Any:
    """What the act made; None where it was refused, with the reasons in the form.

    After a change by someone else the form is at the present version and `form.meanwhile` says what happened:
    sending it again is then a decision that was made knowingly.
    """
    try:
        return act()
    except ChangedMeanwhileError as error:
        form.data = form.data.copy()
        form.data["version"] = str(version_of(error.record))
        form.meanwhile = changes_since(error.record, error.seen)  # type: ignore[attr-defined]
    except ElciError as error:
        form.refuse(error)
    except ValidationError as error:
        _refuse(form, error)
    return None


def changes_since(record: models.Model, seen: int) -> list[DeskLine]:
    """What was done to a record after the version that a person saw, oldest first."""
    entries = JournalEntry.objects.of(record).filter(pk__gt=seen)
    return desk_lines(entries.select_related("actor", "undoes").order_by("pk"))


def journal_of(record: models.Model) -> list[DeskLine]:
    """Everything that was done to a record, newest first."""
    return desk_lines(JournalEntry.objects.of(record).select_related("actor", "undoes").order_by("-pk"))


def _refuse(form: PageForm, error: ValidationError) -> None:
    named = error.message_dict if hasattr(error, "error_dict") else {NON_FIELD_ERRORS: error.messages}
    for name, messages in named.items():
        for message in messages:
            form.add_error(name if name in form.fields else None, message)
