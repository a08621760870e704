"""The manifest: what the service offers and where, in the words of the specification (0.2)."""

from __future__ import annotations

from typing import Any

from elci import __version__
from elci.api.reconciliation.schema import Type, typed

_NAMES = {
    "tr": "elçi: yerler, belediyeler, ortak kentler, kuruluşlar",
    "en": "elçi: places, municipalities, partner cities, organisations",
}
PREVIEW_SIZE = (420, 200)


def manifest(service: str, site: str, language: str) -> dict[str, Any]:
    """The manifest of the service at this address. site: the address of the installation, with a slash."""
    suggest = {
        what: {
            "service_url": service,
            "service_path": f"/suggest/{what}",
            "flyout_service_url": service,
            "flyout_service_path": f"/flyout/{what}/${{id}}",
        }
        for what in ("entity", "type", "property")
    }
    width, height = PREVIEW_SIZE
    return {
        "versions": ["0.2"],
        "name": _NAMES[language],
        "serviceVersion": __version__,
        "identifierSpace": f"{site}api/reconcile/view/",
        "schemaSpace": f"{site}api/reconcile/properties",
        "view": {"url": f"{service}/view/{{{{id}}}}"},
        "defaultTypes": [typed(kind, language) for kind in Type],
        "suggest": suggest,
        "preview": {"url": f"{service}/preview/{{{{id}}}}", "width": width, "height": height},
        "extend": {
            "propose_properties": {"service_url": service, "service_path": "/properties"},
            "property_settings": [],
        },
    }
