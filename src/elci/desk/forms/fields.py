"""Fields that several forms of the desk share."""

from __future__ import annotations

import re
from decimal import Decimal
from typing import Any

from django import forms
from django.utils.text import Truncator
from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _

from elci.desk.forms.days import not_in_the_calendar
from elci.desk.forms.version import VersionField
from elci.domain.amounts import AmountError, amount_of
from elci.domain.dates import PartialDate
from elci.sources.fields import PartialDateFormField

_TURKISH_WAY = re.compile(r"(<?)\s*(?:(\d{1,2})[./])?(\d{1,2})[./](\d{4})")
_BY_NUMBERS = re.compile(r"<?\d{4}-\d{1,2}(?:-\d{1,2})?")
_MAX_TEXT = 4000
_LONGEST_KEY = 18  # digits that a row’s number may have


class WrittenDateField(PartialDateFormField):
    """A partial date; also as forms in Türkiye write it: 7.5.1992 or 05/1992."""

    def __init__(self, **kwargs: Any) -> None:
        kwargs.setdefault("widget", forms.TextInput(attrs={"class": "is-short", "autocomplete": "off"}))
        kwargs.setdefault(
            "help_text",
            _("As much as you know: 1992, 1992-05, 7.5.1992; <2004 means before 2004."),
        )
        super().__init__(**kwargs)

    def to_python(self, value: Any) -> PartialDate | None:
        written = str(value or "").strip()
        match = _TURKISH_WAY.fullmatch(written)
        if match is not None:
            before, day, month, year = match.groups()
            value = f"{before}{year}-{int(month):02d}" + (f"-{int(day):02d}" if day else "")
        try:
            return super().to_python(value)
        except forms.ValidationError:
            if match is not None or _BY_NUMBERS.fullmatch(written):
                raise not_in_the_calendar(written) from None
            words = _("“%(written)s” is no date. Write as much as you know: 1992, 5.1992 or 7.5.1992.")
            shown = Truncator(written).chars(40)
            raise forms.ValidationError(words, code="partial_date", params={"written": shown}) from None

    def spelled(self, text: str) -> str:
        """The date in its one written form."""
        return str(self.to_python(text) or "")


class AmountField(forms.DecimalField):
    """A number or a sum of money as the reader's language writes it: 12.500,50 or 12,500.50."""

    def __init__(self, **kwargs: Any) -> None:
        kwargs.setdefault("min_value", 0)
        kwargs.setdefault("decimal_places", 2)
        kwargs.setdefault("max_digits", 14)
        kwargs.setdefault(
            "widget",
            forms.TextInput(attrs={"class": "is-short", "inputmode": "decimal", "autocomplete": "off"}),
        )
        super().__init__(**kwargs)

    def to_python(self, value: Any) -> Decimal | None:
        if not isinstance(value, str):
            return super().to_python(value)
        if not value.strip():
            return None
        language = get_language() or "tr"
        try:
            return amount_of(value, language)
        except AmountError as error:
            raise forms.ValidationError(error.in_language(language), code="invalid") from error

    def prepare_value(self, value: Any) -> Any:
        """As the reader writes it, without needless zeros; what was typed stays as it was typed."""
        if not isinstance(value, Decimal):
            return value
        plain = f"{value:f}"
        if "." in plain:
            plain = plain.rstrip("0").rstrip(".")
        return plain.replace(".", ",") if (get_language() or "tr").startswith("tr") else plain


class NumberField(AmountField):
    """A measured number, which may lie below zero, as the reader's language writes it: 450.000 or −3,5."""

    def __init__(self, **kwargs: Any) -> None:
        kwargs.setdefault("min_value", None)
        super().__init__(**kwargs)

    def to_python(self, value: Any) -> Decimal | None:
        if not isinstance(value, str):
            return super().to_python(value)
        written = value.strip()
        below = written[:1] in {"-", "−"}
        try:
            number = super().to_python(written[1:] if below else written)
        except forms.ValidationError:
            words = _("“%(written)s” is no number. Write it as 12,500 or 12,500.50.")
            shown = Truncator(written).chars(40)
            raise forms.ValidationError(words, code="invalid", params={"written": shown}) from None
        return -number if below and number is not None else number


class SeveralField(forms.ModelMultipleChoiceField):
    """Several records; a number that no row can have is no choice, which SQLite would not even look for."""

    def clean(self, value: Any) -> Any:
        """The records; refuses what is none of them."""
        for key in value or ():
            if str(key).isdecimal() and len(str(key)) > _LONGEST_KEY:
                message = self.error_messages["invalid_choice"]
                raise forms.ValidationError(message, code="invalid_choice", params={"value": key})
        return super().clean(value)


def short_text(label: Any, **kwargs: Any) -> forms.CharField:
    """One line of text."""
    kwargs.setdefault("max_length", 200)
    return forms.CharField(label=label, **kwargs)


def long_text(label: Any, *, rows: int = 4, **kwargs: Any) -> forms.CharField:
    """Several lines of text."""
    return forms.CharField(
        label=label, max_length=_MAX_TEXT, widget=forms.Textarea(attrs={"rows": rows}), **kwargs
    )


def reason_field(**kwargs: Any) -> forms.CharField:
    """Why a record is changed."""
    kwargs.setdefault("help_text", _("Kept in the journal and shown on the public page, without your name."))
    kwargs.setdefault("error_messages", {"required": _("Write why you make this change.")})
    return long_text(_("Reason"), rows=3, **kwargs)


def version_field() -> VersionField:
    """The version of the record that the person saw when the form was opened."""
    stale = _("This page is out of date. Open the record again.")
    errors = dict.fromkeys(("required", "invalid", "min_value", "max_value"), stale)
    return VersionField(min_value=0, max_value=2**62, error_messages=errors)
