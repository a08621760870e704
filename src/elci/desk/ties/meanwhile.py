"""When two people correct one record: what the first changed, and the second's words beside it.

A field that only the first changed takes the first's value; a field that the second changed keeps the
second's, and the page says what is recorded now. Saving again is then a decision that was made knowingly.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from elci.accounts.history import Change, changes_in_words
from elci.accounts.journal import snapshot
from elci.accounts.models import JournalEntry
from elci.desk.journal_lines import DeskLine, desk_lines
from elci.desk.ties.forms.editing import EditTieForm, typed_of
from elci.registry.models import Agreement
from elci.registry.services import version_of


@dataclass(frozen=True)
class Meanwhile:
    """What happened to a tie since the form was opened. changes: per field, first seen → recorded now."""

    form: EditTieForm
    acts: list[DeskLine]
    changes: list[Change]
    now: dict[str, Any]
    mine: set[str]
    version: int

    @classmethod
    def of(cls, tie: Agreement, form: EditTieForm) -> Meanwhile | None:
        """What happened since the version that the form was opened at; None when nothing did."""
        version = version_of(tie)
        seen = _seen(form)
        if seen is None or seen == version:
            return None
        entries = JournalEntry.objects.of(tie).filter(pk__gt=seen).select_related("actor", "undoes")
        acts = list(entries.order_by("pk"))
        if not acts or acts[0].before is None:
            return None
        current = Agreement.objects.get(pk=tie.pk)
        # An entry that is not in the journal, made to word the sum of what happened.
        whole = JournalEntry(
            subject_type=acts[0].subject_type,
            subject_id=tie.pk,
            before=acts[0].before,
            after=snapshot(current),
        )
        return cls(
            form=form,
            acts=desk_lines(acts),
            changes=changes_in_words(whole),
            now=typed_of(snapshot(current)),
            mine=form.changed_since(acts[0].before),
            version=version,
        )

    @property
    def both(self) -> list[Change]:
        """Fields that both have changed: the decision that is to be made."""
        return [change for change in self.changes if change.field in self.mine]

    def merged(self) -> EditTieForm:
        """The form with the second's words where they wrote, the present record elsewhere, at its version."""
        data = self.form.data.copy()
        for name, value in self.now.items():
            if name in self.mine:
                continue
            if isinstance(value, list):
                data.setlist(name, value)
            else:
                data[name] = value
        data["version"] = str(self.version)
        return EditTieForm(data)


def _seen(form: EditTieForm) -> int | None:
    written = str(form["version"].data or "")
    return int(written) if written.isdecimal() else None
