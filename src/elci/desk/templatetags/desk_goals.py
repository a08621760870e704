"""Shares as the pages of goals write them."""

from __future__ import annotations

from django import template

from elci.accounts.reader import readers_language
from elci.observatory.drawing.numerals import percent

register = template.Library()


@register.simple_tag
def share(value: float) -> str:
    """A share as the reader writes a percentage: %12 or 12%."""
    return percent(value, readers_language())
