"""An hour as a programme writes it: 9.30, 09:30 or 930."""

from __future__ import annotations

import re
from datetime import time
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

_WRITTEN = re.compile(r"(\d{1,2})(?:[.:](\d{2}))?|(\d{1,2})(\d{2})")


class HourField(forms.TimeField):
    """An hour of the day."""

    def __init__(self, **kwargs: Any) -> None:
        kwargs.setdefault("required", False)
        widget = forms.TimeInput(
            format="%H.%M", attrs={"class": "is-hour", "autocomplete": "off", "inputmode": "decimal"}
        )
        kwargs.setdefault("widget", widget)
        kwargs.setdefault("error_messages", {"invalid": _("Write the hour as 9.30.")})
        super().__init__(**kwargs)

    def to_python(self, value: Any) -> time | None:
        match = _WRITTEN.fullmatch(str(value or "").strip())
        if match is None:
            return super().to_python(value)
        hour, minute = (match[3], match[4]) if match[3] else (match[1], match[2] or "0")
        try:
            return time(int(hour), int(minute))
        except ValueError:
            raise forms.ValidationError(self.error_messages["invalid"], code="invalid") from None
