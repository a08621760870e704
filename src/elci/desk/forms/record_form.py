"""A form whose fields are columns of one desk record."""

from __future__ import annotations

from typing import Any, ClassVar

from elci.accounts.desk_records import DeskRecord, Draft
from elci.accounts.versions import version_of
from elci.desk.forms.fields import version_field
from elci.desk.forms.page_form import PageForm


class RecordForm(PageForm):
    """COLUMNS: the fields that are columns of the record; `version`: the one the person saw."""

    COLUMNS: ClassVar[tuple[str, ...]] = ()

    version = version_field()

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["version"].required = False

    @classmethod
    def as_recorded(cls, record: DeskRecord | None) -> dict[str, Any]:
        """What the form shows of a record before anything is typed."""
        if record is None:
            return {}
        return {name: getattr(record, name) for name in cls.COLUMNS} | {"version": version_of(record)}

    @property
    def seen(self) -> int | None:
        """The version of the record that the person saw; None for a new one."""
        return self.cleaned_data.get("version")

    def draft(self) -> Draft:
        """What was typed, for the verb."""
        return Draft(values={name: self.cleaned_data[name] for name in self.COLUMNS})
