"""When two people correct one record: what the first changed, and the second's words beside it.

A field that only the first changed takes the first's value; a field that the second changed keeps the
second's, and the page says what is recorded now. Saving again is then a decision that was made knowingly.

A form that takes part has a field `version` (`forms.fields.version_field`); its area says with `as_recorded`
which values of the form a journal's snapshot of the record comes to.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any, Generic, TypeVar

from django.db import models

from elci.accounts.history import Change, changes_in_words
from elci.accounts.journal import snapshot
from elci.accounts.models import JournalEntry
from elci.accounts.versions import version_of
from elci.desk.forms.page_form import PageForm
from elci.desk.journal_lines import DeskLine, desk_lines

Form = TypeVar("Form", bound=PageForm)
AsRecorded = Callable[[Mapping[str, Any]], dict[str, Any]]


@dataclass(frozen=True)
class Meanwhile(Generic[Form]):
    """What happened to a record since the form was opened. changes: per field, first seen → recorded now.

    now: the form's values of the record as it stands; mine: the form's fields that the second changed.
    """

    form: Form
    acts: list[DeskLine]
    changes: list[Change]
    now: dict[str, Any]
    mine: set[str]
    version: int

    @classmethod
    def of(cls, record: models.Model, form: Form, as_recorded: AsRecorded) -> Meanwhile[Form] | None:
        """What happened since the version that the form was opened at; None when nothing did."""
        version = version_of(record)
        seen = _seen(form)
        if seen is None or seen == version:
            return None
        entries = JournalEntry.objects.of(record).filter(pk__gt=seen).select_related("actor", "undoes")
        acts = list(entries.order_by("pk"))
        if not acts or acts[0].before is None:
            return None
        current = snapshot(type(record)._base_manager.get(pk=record.pk))
        # An entry that is not in the journal, made to word the sum of what happened.
        whole = JournalEntry(
            subject_type=acts[0].subject_type,
            subject_id=str(record.pk),
            before=acts[0].before,
            after=current,
        )
        return cls(
            form=form,
            acts=desk_lines(acts),
            changes=changes_in_words(whole),
            now=as_recorded(current),
            mine=_changed(form, as_recorded(acts[0].before)),
            version=version,
        )

    @property
    def both(self) -> list[Change]:
        """Fields that both have changed: the decision that is to be made."""
        return [change for change in self.changes if change.field.removesuffix("_id") in self.mine]

    def merged(self) -> Form:
        """The form with the second's words where they wrote, the present record elsewhere, at its version."""
        theirs = {name: value for name, value in self.now.items() if name not in self.mine}
        return self.form.written({**theirs, "version": self.version})


def _changed(form: PageForm, recorded: dict[str, Any]) -> set[str]:
    """Fields whose typed value is not that of an earlier record."""
    typed, first = form.plain(), form.again(initial=recorded).plain()
    return {name for name in recorded if name in typed and typed[name] != first[name]}


def _seen(form: PageForm) -> int | None:
    written = str(form["version"].data or "")
    return int(written) if written.isdecimal() else None
