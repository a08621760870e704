"""Saving what a form holds: every refusal beside its field, and the second of two editors is told."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.db import models

from elci.accounts.errors import ChangedMeanwhileError
from elci.accounts.models import JournalEntry
from elci.accounts.versions import version_of
from elci.desk.forms.page_form import PageForm
from elci.desk.journal_lines import DeskLine, desk_lines
from elci.desk.meanwhile import Meanwhile
from elci.domain.errors import ElciError


def saved(form: PageForm, act: Callable[[], Any]) -> Any:
    """What the act made; None where it was refused, with the reasons in the form.

    After a change by someone else the form is at the present version: sending it again is a decision that was
    made knowingly.
    """
    try:
        return act()
    except ChangedMeanwhileError as error:
        form.refuse(error)
        form.data = form.posted()
        form.data["version"] = str(version_of(error.record))
    except ElciError as error:
        form.refuse(error)
    except ValidationError as error:
        form.refuse_all(error)
    return None


def corrected(
    record: models.Model, form: PageForm, names: tuple[str, ...], act: Callable[[PageForm], Any]
) -> tuple[PageForm, Meanwhile[Any] | None, Any]:
    """Correct a record by a form that was sent: the form to show, what happened meanwhile, what came of it.

    names: the fields that are columns of the record.
    """
    as_recorded = _recorded(form, names)
    meanwhile = Meanwhile.of(record, form, as_recorded)
    if meanwhile is not None:
        return meanwhile.merged(), meanwhile, None
    if not form.is_valid():
        return form, None, None
    try:
        return form, None, saved(form, lambda: _told(act, form))
    except _TooLate:  # between the look above and the lock
        meanwhile = Meanwhile.of(record, form, as_recorded)
        return (meanwhile.merged() if meanwhile else form), meanwhile, None


class _TooLate(Exception):
    """Someone changed the record after it was looked at."""


def _told(act: Callable[[PageForm], Any], form: PageForm) -> Any:
    try:
        return act(form)
    except ChangedMeanwhileError as error:
        raise _TooLate from error


def _recorded(form: PageForm, names: tuple[str, ...]) -> Callable[[Mapping[str, Any]], dict[str, Any]]:
    """How a journal's snapshot reads in the boxes of this form."""

    def read(snapshot: Mapping[str, Any]) -> dict[str, Any]:
        return {
            name: _boxed(form.fields[name], snapshot.get(name, snapshot.get(f"{name}_id"))) for name in names
        }

    return read


def _boxed(field: forms.Field, value: Any) -> Any:
    if value and isinstance(field, forms.DateField):
        return date.fromisoformat(str(value)).strftime("%d.%m.%Y")
    if value and isinstance(field, forms.TimeField):
        return str(value)[:5]
    return value


def journal_of(record: models.Model) -> list[DeskLine]:
    """Everything that was done to a record, newest first."""
    return desk_lines(JournalEntry.objects.of(record).select_related("actor", "undoes").order_by("-pk"))
