"""Fields that forms of cases share: a full day, and an answer that may not be known yet."""

from __future__ import annotations

import re
from datetime import date
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

_DAY = re.compile(r"\d{1,2}[./]\d{1,2}[./]\d{4}|\d{4}-\d{1,2}-\d{1,2}")


def not_in_the_calendar(written: str) -> forms.ValidationError:
    """What to say of a day such as 31.02.2024, in the form in which it was written."""
    words = _("The calendar has no %(day)s. Correct the day or the month.")
    return forms.ValidationError(words, code="no_such_day", params={"day": written.strip()})


class DayField(forms.DateField):
    """A full day, as forms in Türkiye write it: 7.5.2026; also 2026-05-07."""

    def __init__(self, **kwargs: Any) -> None:
        kwargs.setdefault(
            "widget", forms.DateInput(format="%d.%m.%Y", attrs={"class": "is-short", "autocomplete": "off"})
        )
        kwargs.setdefault("input_formats", ["%d.%m.%Y", "%d/%m/%Y", "%Y-%m-%d"])
        super().__init__(**kwargs)

    def to_python(self, value: Any) -> date | None:
        try:
            return super().to_python(value)
        except forms.ValidationError:
            if not isinstance(value, str) or _DAY.fullmatch(value.strip()) is None:
                raise
            raise not_in_the_calendar(value) from None


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
