"""What every page's frame needs."""

from __future__ import annotations

import json
from functools import lru_cache
from pathlib import Path
from typing import Any

from django.conf import settings
from django.http import HttpRequest
from django.urls import reverse
from django.utils import translation
from django.utils.dateparse import parse_datetime
from django.utils.formats import date_format

from elci import __version__

_SECTION_OF = {
    "tie": "ties",
    "ties-map": "ties",
    "municipality": "municipalities",
    "partner": "partners",
    "country": "countries",
    "organisation": "organisations",
    "activity": "activities",
    "claim": "claims",
    "source": "sources",
    "law-rule": "law",
    "source-table": "sources",
    "observatory-figure": "observatory",
    "observatory-tests": "observatory",
    "observatory-network": "observatory",
    "observatory-like": "observatory",
    "observatory-world": "observatory",
}


@lru_cache(maxsize=1)
def package(path: Path) -> dict[str, Any]:
    """What the data package says of itself; read once, a new package comes with a new start."""
    described: dict[str, Any] = json.loads((path / "about.json").read_text(encoding="utf-8"))
    return described


@lru_cache(maxsize=4)
def _as_of(path: Path, language: str) -> str:
    with translation.override(language):
        return date_format(parse_datetime(package(path)["created"]), "j F Y")


def site(request: HttpRequest) -> dict[str, Any]:
    """Versions for the footer, this page in the other language, the section in the menu."""
    match = request.resolver_match
    name = match.url_name if match and match.namespace == "portal" else None
    return {
        "elci_version": __version__,
        "data_version": package(settings.ELCI_DATA)["version"],
        "data_date": _as_of(settings.ELCI_DATA, request.LANGUAGE_CODE),
        "other_language": "en" if request.LANGUAGE_CODE == "tr" else "tr",
        "other_address": _in_the_other_language(request),
        "section": _SECTION_OF.get(name or "", name or ""),
        "site_root": f"{request.scheme}://{request.get_host()}",
    }


def _in_the_other_language(request: HttpRequest) -> str:
    """This page's address in the other language, its query kept; the first page where it has no name."""
    match = request.resolver_match
    query = request.META.get("QUERY_STRING", "")
    with translation.override("en" if request.LANGUAGE_CODE == "tr" else "tr"):
        if match is None or not match.url_name:
            return reverse("portal:home")
        address = reverse(match.view_name, args=match.args, kwargs=match.kwargs)
    return f"{address}?{query}" if query else address
