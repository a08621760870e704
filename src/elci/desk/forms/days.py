"""Fields that forms of cases share: a full day, and an answer that may not be known yet."""

from __future__ import annotations

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy


class DayField(forms.DateField):
    """A full day, as forms in Türkiye write it: 7.5.2026; also 2026-05-07."""

    def __init__(self, **kwargs: Any) -> None:
        kwargs.setdefault(
            "widget", forms.DateInput(format="%d.%m.%Y", attrs={"class": "is-short", "autocomplete": "off"})
        )
        kwargs.setdefault("input_formats", ["%d.%m.%Y", "%d/%m/%Y", "%Y-%m-%d"])
        kwargs.setdefault("error_messages", {"invalid": _("Write the day as 7.5.2026.")})
        super().__init__(**kwargs)


class AnswerField(forms.TypedChoiceField):
    """Yes, no, or not known yet."""

    def __init__(self, **kwargs: Any) -> None:
        super().__init__(
            choices=[
                ("", _("not known yet")),
                ("yes", pgettext_lazy("answer", "Yes")),
                ("no", pgettext_lazy("answer", "No")),
            ],
            coerce=lambda value: value == "yes",
            empty_value=None,
            required=False,
            **kwargs,
        )
        self.widget.attrs["class"] = "is-short"

    def prepare_value(self, value: Any) -> Any:
        return (
            {True: "yes", False: "no", None: ""}.get(value, value)
            if isinstance(value, bool | None)
            else value
        )
