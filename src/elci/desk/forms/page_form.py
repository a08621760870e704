"""How a form of the desk looks: label, hint, error beside the field, all errors in a list above."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.forms.renderers import DjangoTemplates
from django.http import HttpRequest, QueryDict
from django.utils.safestring import SafeString

from elci.accounts.reader import readers_language
from elci.desk.forms import select_markup
from elci.desk.forms.difference import Difference, choose, difference
from elci.desk.forms.standing import Box, boxes_of
from elci.desk.forms.version import VersionField
from elci.desk.forms.wordings import speak_plainly
from elci.domain.errors import ElciError


class PageRenderer(DjangoTemplates):
    """Renders a field with its label, hint and error as the pages' stylesheet expects them."""

    field_template_name = "desk/forms/field.html"

    def render(
        self, template_name: str, context: dict[str, Any], request: HttpRequest | None = None
    ) -> SafeString:
        """The template's markup; of a list of choices the same, made without templates."""
        if template_name == select_markup.TEMPLATE:
            return select_markup.select_markup(context["widget"])
        return super().render(template_name, context, request)


@dataclass(frozen=True)
class FormError:
    """One line of the list above a form.

    anchor: id of the element it is about; label: the field's, empty for the form as a whole.
    """

    anchor: str
    label: str
    message: str


class PageForm(forms.Form):
    """A form whose errors are listed above it and shown beside each field.

    One with a field `version` that is given the record's present version as its initial value tells the
    second of two editors what the first changed: `meanwhile` holds it, and the form is not valid until it is
    sent again. told_of_own_fields_only: what was done to the record's other fields does not concern the form.
    """

    default_renderer = PageRenderer()
    told_of_own_fields_only = False

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        kwargs.setdefault("label_suffix", "")
        super().__init__(*args, use_required_attribute=False, **kwargs)
        for field in self.fields.values():
            speak_plainly(field)
        self.meanwhile: Difference | None = None
        version = self.fields.get("version")
        if isinstance(version, VersionField):
            version.widget.page_form = self

    def watch(self, version: int) -> None:
        """Tell the second of two editors of a part of a record, which has no version of its own."""
        self.fields["version"] = VersionField(required=False, min_value=0, max_value=2**62, initial=version)
        self.fields["version"].widget.page_form = self
        self.told_of_own_fields_only = True

    def is_valid(self) -> bool:
        """Whether it can be acted on: nothing to correct, and nobody else changed the record meanwhile."""
        if self.is_bound and self.meanwhile is None and isinstance(self.fields.get("version"), VersionField):
            choose(self)
            self.meanwhile = difference(self)
        return self.meanwhile is None and super().is_valid()

    def boxes(self) -> list[Box]:
        """What a person can change in it: fields, and whole lists where it has some."""
        return list(boxes_of(self))

    def refill(self, data: QueryDict) -> None:
        """Put other data in place of those that were sent."""
        self.data = data
        self._errors = None

    def posted(self) -> QueryDict:
        """What was sent, as a copy that can be changed."""
        if isinstance(self.data, QueryDict):
            return self.data.copy()
        data = QueryDict(mutable=True)
        for name, value in self.data.items():
            data.setlist(name, value if isinstance(value, list) else [value])
        return data

    @property
    def error_list(self) -> list[FormError]:
        """Every error of the form, in the order of the fields."""
        found = [FormError("main", "", str(message)) for message in self.non_field_errors()]
        for bound in self:
            anchor = f"{bound.auto_id}_0" if bound.use_fieldset else str(bound.auto_id)
            found += [FormError(anchor, str(bound.label), str(message)) for message in bound.errors]
        return found

    def refuse(self, error: ElciError | ValidationError, field: str | None = None) -> None:
        """Show why a verb refused, in the reader's language, beside a field or above the form.

        What a record's own check found stands beside the field that asks for it.
        """
        if isinstance(error, ElciError):
            self.add_error(field, error.in_language(readers_language()))
            return
        named = error.message_dict if hasattr(error, "error_dict") else {"": error.messages}
        for name, messages in named.items():
            for message in messages:
                self.add_error(name if name in self.fields else field, message)
