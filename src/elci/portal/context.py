"""What every page's frame needs."""

from __future__ import annotations

from typing import Any

from django.http import HttpRequest

from elci import __version__


def site(request: HttpRequest) -> dict[str, Any]:
    """The version for the footer."""
    return {"elci_version": __version__}
