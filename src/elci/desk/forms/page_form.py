"""How a form of the desk looks: label, hint, error beside the field, all errors in a list above."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from django import forms
from django.forms.renderers import DjangoTemplates
from django.utils.translation import get_language

from elci.domain.errors import ElciError


class PageRenderer(DjangoTemplates):
    """Renders a field with its label, hint and error as the pages' stylesheet expects them."""

    field_template_name = "desk/forms/field.html"


@dataclass(frozen=True)
class FormError:
    """One line of the list above a form.

    anchor: id of the element it is about; label: the field's, empty for the form as a whole.
    """

    anchor: str
    label: str
    message: str


class PageForm(forms.Form):
    """A form whose errors are listed above it and shown beside each field."""

    default_renderer = PageRenderer()

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        kwargs.setdefault("label_suffix", "")
        super().__init__(*args, use_required_attribute=False, **kwargs)

    @property
    def error_list(self) -> list[FormError]:
        """Every error of the form, in the order of the fields."""
        found = [FormError("main", "", str(message)) for message in self.non_field_errors()]
        for bound in self:
            anchor = f"{bound.auto_id}_0" if bound.use_fieldset else str(bound.auto_id)
            found += [FormError(anchor, str(bound.label), str(message)) for message in bound.errors]
        return found

    def refuse(self, error: ElciError, field: str | None = None) -> None:
        """Show why a verb refused, in the reader's language, beside a field or above the form."""
        self.add_error(field, error.in_language(get_language() or "tr"))
