"""Addresses of many records of one kind, for lists: Django's `reverse` once instead of once per row."""

from __future__ import annotations

from functools import lru_cache
from urllib.parse import quote

from django.urls import reverse
from django.utils.translation import get_language

_MARK = "0-0"  # stands for a key; no address holds it otherwise


def address_of(name: str, key: str) -> str:
    """The address of the record `key` of the kind `name` ("tie", "partner" …) in the reader's language."""
    before, after = _around(name, get_language() or "tr")
    return f"{before}{quote(key)}{after}"


@lru_cache(maxsize=64)
def _around(name: str, language: str) -> tuple[str, str]:
    before, after = reverse(f"portal:{name}", args=[_MARK]).split(_MARK)
    return before, after
