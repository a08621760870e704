"""What the desk's own templates need of a form."""

from __future__ import annotations

from typing import Any

from django import template
from django.forms.boundfield import BoundField, BoundWidget

register = template.Library()


@register.filter
def hint(option: BoundWidget, field: BoundField) -> Any:
    """The sentence that explains one choice of a field (its widget's `hints`); empty where there is none."""
    return getattr(field.field.widget, "hints", {}).get(option.data["value"], "")
