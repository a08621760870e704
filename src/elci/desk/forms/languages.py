"""Languages as a person writes them, by name or by code; kept as codes (ISO 639-1)."""

from __future__ import annotations

import re
from typing import Any

from django import forms
from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _

from elci.domain.languages import read_languages, write_languages

_CODES = re.compile(r"[a-z]{2}(?:\s+[a-z]{2})+")


class LanguagesField(forms.CharField):
    """Several languages, kept as codes with `separator` between; the reader sees their names."""

    def __init__(self, *, separator: str = " ", **kwargs: Any) -> None:
        kwargs.setdefault("required", False)
        kwargs.setdefault("max_length", 200)
        kwargs.setdefault("help_text", _("With commas: Bulgarian, English."))
        self.separator = separator
        super().__init__(**kwargs)

    def clean(self, value: Any) -> str:
        written = str(super().clean(value)).strip()
        if _CODES.fullmatch(written.lower()):  # codes may stand with blanks only
            written = ",".join(written.lower().split())
        codes, unknown = read_languages(written)
        if unknown:
            words = _("Not known as a language: %(words)s. Write its name: English, German.")
            raise forms.ValidationError(words, params={"words": ", ".join(unknown)[:100]})
        return self.separator.join(codes)

    def prepare_value(self, value: Any) -> Any:
        """The names of kept codes; what was typed stays as it was typed."""
        codes = [code for code in str(value or "").split(self.separator) if code]
        if not all(re.fullmatch("[a-z]{2}", code) for code in codes):
            return value
        return write_languages(codes, (get_language() or "tr")[:2])


class LanguageField(LanguagesField):
    """One language."""

    def __init__(self, **kwargs: Any) -> None:
        kwargs.setdefault("required", True)
        kwargs.setdefault("help_text", "")
        kwargs.setdefault("widget", forms.TextInput(attrs={"class": "is-short"}))
        kwargs.setdefault("error_messages", {"required": _("Write the language: Turkish, English.")})
        super().__init__(**kwargs)

    def clean(self, value: Any) -> str:
        code = super().clean(value)
        if len(code) > 2:
            raise forms.ValidationError(_("Write one language only."))
        return code
