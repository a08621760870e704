"""Addresses of pages by their names: a page of a list links to a hundred records and more."""

from __future__ import annotations

from functools import lru_cache
from urllib.parse import quote

from django.urls import NoReverseMatch, reverse
from django.utils.translation import get_language

_HOLE = "7070707070707070"  # fits a number and a text


def address_of(page: str, key: str | int | None = None) -> str:
    """The address of a page of the desk, or of a record by its key; "" where no area has brought it."""
    return address_at(f"desk:{page}", key)


def address_at(name: str, key: str | int | None = None) -> str:
    """The address of any front door's page in the reader's language; "" where there is none."""
    before, after = _around(name, key is not None, get_language())
    return f"{before}{quote(str(key), safe='')}{after}" if key is not None and before else before


@lru_cache(maxsize=1024)
def _around(name: str, has_key: bool, _language: str | None) -> tuple[str, str]:
    """The address before and after its key: looking it up costs ten times what writing the link does."""
    try:
        before, _hole, after = reverse(name, args=[_HOLE] if has_key else []).partition(_HOLE)
    except NoReverseMatch:
        return "", ""
    return before, after
