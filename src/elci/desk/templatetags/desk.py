"""What the desk's own templates need: hints of forms, activities, the navigation, addresses of areas."""

from __future__ import annotations

from typing import Any

from babel import Locale
from django import template
from django.forms.boundfield import BoundField, BoundWidget
from django.utils.safestring import SafeString
from django.utils.translation import get_language

from elci.desk.addresses import address_of
from elci.desk.calls.zones import zone_words
from elci.desk.navigation import menu

register = template.Library()


@register.filter
def hint(option: BoundWidget, field: BoundField) -> Any:
    """The sentence that explains one choice of a field (its widget's `hints`); empty where there is none."""
    return getattr(field.field.widget, "hints", {}).get(option.data["value"], "")


@register.filter
def language_name(code: str) -> str:
    """A language by its ISO 639-1 code, in the reader's language: en → İngilizce; the code where unknown."""
    reader = Locale((get_language() or "tr")[:2])
    return str(reader.languages.get(code, code))


@register.filter
def zone_name(zone: str) -> str:
    """Whose clock it is, in words."""
    return zone_words(zone)


@register.simple_tag(takes_context=True)
def desk_menu(context: dict[str, Any]) -> SafeString:
    """The groups of the desk's navigation that the reader's rights open."""
    request = context.get("request")
    return menu(context.get("rights") or {}, request.path if request else "")


@register.simple_tag
def desk_address(name: str) -> str:
    """The address of a page of the desk; empty where no area has brought it."""
    return address_of(name)
