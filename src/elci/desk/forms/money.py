"""Whose money it is written in."""

from __future__ import annotations

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _


class CurrencyField(forms.RegexField):
    """Three letters of ISO 4217, in capitals however they are typed."""

    def __init__(self, **kwargs: Any) -> None:
        wrong = _("Write the three letters of the currency: EUR.")
        kwargs.setdefault("label", _("Currency"))
        kwargs.setdefault("error_messages", {"invalid": wrong, "required": wrong})
        kwargs.setdefault("widget", forms.TextInput(attrs={"class": "is-short", "autocomplete": "off"}))
        super().__init__("^[A-Z]{3}$", **kwargs)

    def to_python(self, value: Any) -> str:
        return str(super().to_python(value)).upper()
