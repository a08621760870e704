"""Whose money it is written in."""

from __future__ import annotations

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _


def currency_field(**kwargs: Any) -> forms.RegexField:
    """ISO 4217."""
    return forms.RegexField(
        "^[A-Z]{3}$",
        label=_("Currency"),
        initial=kwargs.pop("initial", "EUR"),
        error_messages={
            "invalid": _("Write the three letters of the currency: EUR."),
            "required": _("Write the three letters of the currency: EUR."),
        },
        widget=forms.TextInput(attrs={"class": "is-short", "autocomplete": "off"}),
        **kwargs,
    )
