"""Whole pages and drawings, kept in the process until the registry changes (`registry.keeping`)."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import wraps
from typing import Any

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.utils.cache import patch_vary_headers

from elci.registry.keeping import Store, registry_mark

View = Callable[..., HttpResponse]


def kept(view: View) -> View:
    """Keep a page's answer for readers who have not signed in, until the registry changes.

    Whoever has a session gets a page made for them. A page that is not found is made each time.
    """

    @wraps(view)
    def answer(request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        if request.method != "GET" or settings.SESSION_COOKIE_NAME in request.COOKIES:
            return view(request, *args, **kwargs)
        address = f"{request.scheme}://{request.get_host()}{request.get_full_path()}"
        made = pages.get(
            registry_mark(), (address, bool(request.htmx)), lambda: _whole(view(request, *args, **kwargs))
        )
        response = HttpResponse(made.content, status=made.status, headers=made.headers)
        patch_vary_headers(response, ["Cookie"])  # whoever signs in gets another page
        return response

    return answer


@dataclass(frozen=True)
class _Made:
    """An answer as it leaves a view, before the middleware adds what belongs to one request."""

    content: bytes
    status: int
    headers: dict[str, str]


def _whole(response: HttpResponse) -> _Made:
    return _Made(response.content, response.status_code, dict(response.items()))


drawings = Store(most=60)
"""Maps as text, up to half a megabyte each."""

pages = Store(most=400)
"""Whole pages of ten to eighty kilobytes."""
