"""What every page's frame needs."""

from __future__ import annotations

import json
from functools import lru_cache
from pathlib import Path
from typing import Any

from django.conf import settings
from django.http import HttpRequest
from django.urls import translate_url
from django.utils.dateparse import parse_datetime

from elci import __version__

_SECTIONS = (
    "ties",
    "municipalities",
    "partners",
    "countries",
    "organisations",
    "activities",
    "claims",
    "sources",
)
_SINGULAR = {
    "tie": "ties",
    "municipality": "municipalities",
    "partner": "partners",
    "country": "countries",
    "organisation": "organisations",
    "activity": "activities",
    "claim": "claims",
    "source": "sources",
    "source-table": "sources",
}


@lru_cache(maxsize=1)
def _package(path: Path) -> dict[str, Any]:
    described: dict[str, Any] = json.loads((path / "about.json").read_text(encoding="utf-8"))
    return described


def site(request: HttpRequest) -> dict[str, Any]:
    """Versions for the footer, this page in the other language, the section in the menu."""
    package = _package(settings.ELCI_DATA)
    other = "en" if request.LANGUAGE_CODE == "tr" else "tr"
    name = request.resolver_match.url_name if request.resolver_match else None
    return {
        "elci_version": __version__,
        "data_version": package["version"],
        "data_date": parse_datetime(package["created"]),
        "other_language": other,
        "other_address": translate_url(request.get_full_path(), other),
        "section": _SINGULAR.get(name or "", name if name in _SECTIONS else ""),
    }
