"""What the desk's own templates need of a form and of an activity."""

from __future__ import annotations

from typing import Any

from babel import Locale
from django import template
from django.forms.boundfield import BoundField, BoundWidget
from django.utils.translation import get_language

from elci.activities.models import Activity

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
def with_whom(activity: Activity) -> str:
    """The other sides of an activity, in their order; not the municipality, the place, the topic."""
    others = (
        str(party)
        for party in activity.parties.all()
        if party.municipality_id is None and party.role not in {"place", "topic", "funder"}
    )
    return ", ".join(dict.fromkeys(others))
