"""The field by which a form says at which version of its record it was opened."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django import forms
from django.template.loader import get_template
from django.utils.safestring import SafeString

from elci.desk.forms.difference import NOW, marks_name
from elci.desk.forms.standing import marks

if TYPE_CHECKING:
    from elci.desk.forms.page_form import PageForm


class VersionWidget(forms.HiddenInput):
    """The version that was seen, marks of what the form was opened with, and what others did meanwhile."""

    page_form: PageForm | None = None

    def render(self, name: str, value: Any, attrs: Any = None, renderer: Any = None) -> SafeString:
        """The hidden fields, and above the boxes what is to be chosen."""
        hidden = super().render(name, value, attrs, renderer)
        form = self.page_form
        if form is None or form.get_initial_for_field(form.fields["version"], "version") is None:
            return hidden
        sent = form.data.get(marks_name(form)) if form.is_bound else None
        context = {
            "name": marks_name(form),
            "marks": sent if sent is not None else marks(form.boxes()),
            "meanwhile": form.meanwhile,
            "now": NOW,
        }
        return SafeString(hidden + get_template("desk/forms/version.html").render(context))


class VersionField(forms.IntegerField):
    """The version of the record that the person saw when the form was opened."""

    widget = VersionWidget
