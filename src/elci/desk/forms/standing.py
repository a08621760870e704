"""What stands in the boxes of a form: as its page would send what is recorded, and as it was sent.

A box is a field of the form or a whole list in it. Both sides are read as the page sends them, so that what
nobody touched is the same on both.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from hashlib import blake2s
from typing import Any

from django import forms
from django.http import QueryDict
from django.utils.translation import gettext as _

from elci.desk.forms.plain import plain


@dataclass(frozen=True)
class FieldBox:
    """One field of a form."""

    form: forms.Form
    name: str

    @property
    def field(self) -> forms.Field:
        return self.form.fields[self.name]

    @property
    def label(self) -> str:
        return str(self.form[self.name].label)

    @property
    def is_hidden(self) -> bool:
        return self.form[self.name].is_hidden

    def recorded(self) -> list[str]:
        """What the page sends when nobody touches the field."""
        return sent_untouched(self.field, self.form.get_initial_for_field(self.field, self.name))

    def typed(self, data: QueryDict) -> list[str]:
        """What was sent."""
        return [value for value in data.getlist(self.form.add_prefix(self.name)) if value.strip()]

    def sense(self, values: list[str]) -> Any:
        """Values to be compared: 5 and 5,00 are the same."""
        return sorted(plain(self.field, value) for value in values)

    def write(self, data: QueryDict) -> None:
        """Put what is recorded in place of what was sent."""
        data.setlist(self.form.add_prefix(self.name), self.recorded())

    def in_words(self, values: list[str]) -> str:
        """Values as the reader sees them in the field."""
        if isinstance(self.field.widget, forms.CheckboxInput):
            return _("yes") if values else _("no")
        if isinstance(self.field.widget, forms.widgets.ChoiceWidget):
            named = {str(value): str(name) for value, name in _flat(self.field.widget.choices)}
            return ", ".join(named.get(value, value) for value in values)
        return "\n".join(values)


@dataclass(frozen=True)
class ListBox:
    """A list in a form. rows: forms of what is recorded; counted: whether the page says how many lines."""

    name: str
    label: str
    rows: list[forms.Form]
    kind: type[forms.Form]
    counted: bool
    is_hidden = False

    def recorded(self) -> list[dict[str, list[str]]]:
        """The lines that the page sends when nobody touches the list."""
        lines = [{box.name: box.recorded() for box in boxes_of(row)} for row in self.rows]
        return [line for line in lines if _says_something(line)]

    def typed(self, data: QueryDict) -> list[dict[str, list[str]]]:
        """The lines that were sent."""
        start = f"{self.name}-"
        lines: dict[int, dict[str, list[str]]] = {}
        for key in data:
            number, dash, column = key.removeprefix(start).partition("-")
            if key.startswith(start) and dash and number.isdecimal():
                lines.setdefault(int(number), {})[column] = [one for one in data.getlist(key) if one.strip()]
        return [lines[number] for number in sorted(lines) if _says_something(lines[number])]

    def sense(self, lines: list[dict[str, list[str]]]) -> Any:
        """Lines to be compared, without their keys."""
        fields = self.kind.base_fields
        return [
            sorted(
                (column, sorted(plain(fields[column], value) for value in values))
                for column, values in line.items()
                if values and column != "id" and column in fields
            )
            for line in lines
        ]

    def write(self, data: QueryDict) -> None:
        """Put the recorded lines in place of those that were sent."""
        start = f"{self.name}-"
        for key in [key for key in data if key.startswith(start) and key[len(start) :][:1].isdigit()]:
            del data[key]
        lines = self.recorded()
        for number, line in enumerate(lines):
            for column, values in line.items():
                data.setlist(f"{start}{number}-{column}", values)
        if self.counted:
            data[f"{start}INITIAL_FORMS"] = str(len(lines))
            data[f"{start}TOTAL_FORMS"] = str(len(lines) + 1)

    def in_words(self, lines: list[dict[str, list[str]]]) -> str:
        """One line of text for each line of the list."""
        blank = self.kind()
        boxes = [box for box in boxes_of(blank) if not box.is_hidden]
        said = [
            ", ".join(filter(None, (box.in_words(line.get(box.name, [])) for box in boxes))) for line in lines
        ]
        return "\n".join(said)


Box = FieldBox | ListBox


def box_of_formset(lines: Any, label: str) -> ListBox:
    """A formset beside a form as one box of it."""
    rows = [lines.form(initial=row, prefix=lines.prefix, **lines.form_kwargs) for row in lines.initial or ()]
    return ListBox(lines.prefix, label, rows, lines.form, counted=True)


def refill(lines: Any, data: QueryDict) -> None:
    """Put other data in place of those that were sent for a formset."""
    lines.data, lines._errors, lines._non_form_errors = data, None, None
    for held in ("forms", "management_form"):
        lines.__dict__.pop(held, None)


def boxes_of(form: forms.Form) -> list[FieldBox]:
    """The fields of a form that hold something of the record: not its version, no file."""
    return [
        FieldBox(form, name)
        for name, field in form.fields.items()
        if name != "version" and not field.widget.needs_multipart_form and not field.disabled
    ]


def sent_untouched(field: forms.Field, value: Any) -> list[str]:
    """What a browser sends of a field that shows this value."""
    widget = field.widget
    if isinstance(widget, forms.CheckboxInput):
        return ["on"] if widget.check_test(value) else []
    shown = widget.format_value(field.prepare_value(value))
    values = shown if isinstance(shown, list | tuple) else [shown]
    return [str(one) for one in values if one is not None and str(one).strip()]


def marks(boxes: Iterable[Box]) -> str:
    """A mark of what is recorded in each box; it is sent with the form and tells what the person changed."""
    return json.dumps({box.name: mark(box.sense(box.recorded())) for box in boxes}, separators=(",", ":"))


def mark(sense: Any) -> str:
    """A short mark of a value; the value itself is not sent a second time."""
    return blake2s(json.dumps(sense).encode(), digest_size=5).hexdigest()


def read_marks(written: str) -> dict[str, str]:
    """The marks that came with a form; none where it was sent without, or with something else."""
    try:
        read = json.loads(written)
    except ValueError:
        return {}
    return read if isinstance(read, Mapping) else {}  # type: ignore[return-value]


def _says_something(line: Mapping[str, list[str]]) -> bool:
    return any(values for column, values in line.items() if column != "id")


def _flat(choices: Iterable[Any]) -> Iterable[tuple[Any, Any]]:
    for value, name in choices:
        if isinstance(name, list | tuple):
            yield from name
        else:
            yield value, name
