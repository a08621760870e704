"""What a field says when it refuses: the desk's own words in place of those that Django brings.

Django's Turkish speaks of values and their limits; an officer wants to know what to do. A sentence that a
form gives its own field stands as it is.
"""

from __future__ import annotations

from functools import cache
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

_DAY = _("Write the day as 7.5.2026.")
_CHOICE = _("This is not in the list. Choose one that is.")
_SHORTEN = _("Too long: you wrote %(show_value)s characters and %(limit_value)s fit. Shorten it.")
_TOO_MANY_DIGITS = _("The number is too large: %(max)s digits fit.")
_EVERYWHERE: dict[str, Any] = {
    "required": _("Fill this in."),
    "invalid_choice": _CHOICE,
    "invalid_list": _CHOICE,
    "invalid_pk_value": _CHOICE,
    "max_length": _SHORTEN,
    "min_length": _("Too short: write at least %(limit_value)s characters."),
    "max_value": _("Write %(limit_value)s at most."),
    "min_value": _("Write %(limit_value)s at least."),
    "max_digits": _TOO_MANY_DIGITS,
    "max_whole_digits": _TOO_MANY_DIGITS,
    "max_decimal_places": _("Write at most %(max)s digits after the decimal mark."),
    "null_characters_not_allowed": _("A character in this text cannot be kept. Type the text again."),
}
# The first kind that fits gives the words.
_BY_KIND: tuple[tuple[type[forms.Field], dict[str, Any]], ...] = (
    (forms.EmailField, {"invalid": _("This is no e-mail address; write it as name@city.example.")}),
    (forms.URLField, {"invalid": _("This is no web address; write it as https://city.example/news.")}),
    (forms.DateField, {"invalid": _DAY}),
    (forms.TimeField, {"invalid": _("Write the hour as 9.30.")}),
    (forms.DecimalField, {"invalid": _("Write a number, such as 12.")}),
    (forms.IntegerField, {"invalid": _("Write a whole number, such as 12.")}),
    (forms.FileField, {"required": _("Choose a file.")}),
    (forms.ChoiceField, {"required": _("Choose one from the list.")}),
)


def speak_plainly(field: forms.Field) -> None:
    """Give a field the desk's words for every refusal for which its form has none of its own."""
    own = next((words for kind, words in _BY_KIND if isinstance(field, kind)), {})
    brought = _brought(type(field))
    for code, words in {**_EVERYWHERE, **own}.items():
        said = field.error_messages.get(code)
        if said is None or said is brought.get(code):
            field.error_messages[code] = words


@cache
def _brought(kind: type[forms.Field]) -> dict[str, Any]:
    """The sentences that Django's own kinds of field bring."""
    found: dict[str, Any] = {}
    for base in reversed(kind.__mro__):
        if base.__module__.startswith("django."):
            found |= getattr(base, "default_error_messages", {})
    return found
