"""An amount of money as it is written in Türkiye or elsewhere: 60.000, 60.000,50, 60,000.50."""

from __future__ import annotations

import re
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

_SEPARATED = re.compile(r"[.,]")


class MoneyField(forms.DecimalField):
    """An amount; a point or comma before three last digits groups, before one or two it begins the cents."""

    def __init__(self, **kwargs: Any) -> None:
        kwargs.setdefault(
            "widget",
            forms.TextInput(attrs={"class": "is-short", "inputmode": "decimal", "autocomplete": "off"}),
        )
        kwargs.setdefault("min_value", 0)
        kwargs.setdefault("error_messages", {"invalid": _("Write the amount in digits: 60000 or 60.000,50.")})
        super().__init__(max_digits=14, decimal_places=2, required=kwargs.pop("required", False), **kwargs)

    def to_python(self, value: Any) -> Any:
        return super().to_python(plain(str(value)) if isinstance(value, str) else value)

    def prepare_value(self, value: Any) -> Any:
        """60000.00 as 60000: whole amounts carry no cents in the box."""
        if value is None or isinstance(value, str):
            return value
        return f"{value:f}".removesuffix(".00").replace(".", ",")


def plain(written: str) -> str:
    """The amount with a point before the cents and nothing between the thousands."""
    text = re.sub(r"[\s\u00a0]", "", written)
    parts = _SEPARATED.split(text)
    if len(parts) == 1 or len(parts[-1]) == 3:
        return "".join(parts)
    return "".join(parts[:-1]) + "." + parts[-1]


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
