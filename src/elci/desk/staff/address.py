"""Where a request comes from, as far as the installation can tell."""

from __future__ import annotations

from django.conf import settings
from django.http import HttpRequest


def address_of(request: HttpRequest) -> str:
    """The client's address. Behind a proxy it is the one that the proxy itself added, the last of the list.

    What stands before it is the client's own word and counts for nothing.
    """
    direct = str(request.META.get("REMOTE_ADDR", ""))
    if settings.SECURE_PROXY_SSL_HEADER or not direct:  # at a Unix socket there is always a proxy
        listed = [part.strip() for part in request.META.get("HTTP_X_FORWARDED_FOR", "").split(",")]
        if listed[-1]:
            return listed[-1]
    return direct
