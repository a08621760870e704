"""Money and sentences of the domain on the pages of projects, calls and memberships."""

from __future__ import annotations

from decimal import Decimal

from django import template

from elci.desk.words_of import begun
from elci.desk.words_of import said as in_readers_language
from elci.domain.grants.rules import money
from elci.domain.procedures.words import Words

register = template.Library()


@register.filter
def amount(value: Decimal | None, currency: str = "") -> str:
    """An amount with its currency: 60.000 EUR or 60,000 EUR; empty for None."""
    return "" if value is None else in_readers_language(money(value, currency)).strip()


@register.filter
def said(words: Words | None) -> str:
    """A sentence in the reader's language, with a capital."""
    return begun(words)
