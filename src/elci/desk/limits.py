"""Searches and files are limited on every page alike, whichever area it belongs to."""

from __future__ import annotations

from collections.abc import Callable

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone

from elci.accounts.limits import FILES, SEARCHES, Limit, wait
from elci.desk.staff.address import address_of

_SEARCHING = ("search", "suggestion")


class Limits:
    """Middleware: answers 429, with the time to wait, to whoever asks too much.

    A search is a page named so, and every part of a page that is renewed while typing. A file is whatever is
    handed out to a signed-in person as a download; the public pages' open data is free.
    """

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        """Count a file after it is made: only then is it known to be one."""
        response = self.get_response(request)
        if settings.LIMITS and request.user.is_authenticated and _is_file(response):
            seconds = wait(FILES, f"user {request.user.pk}", timezone.now())
            if seconds:
                _let_go(response)
                return _too_many(request, FILES, seconds)
        return response

    def process_view(
        self, request: HttpRequest, _view: object, _args: object, _named: object
    ) -> HttpResponse | None:
        """Count a search before it is made."""
        if not settings.LIMITS or not _is_search(request):
            return None
        who = f"user {request.user.pk}" if request.user.is_authenticated else address_of(request)
        seconds = wait(SEARCHES, who, timezone.now())
        return _too_many(request, SEARCHES, seconds) if seconds else None


def _let_go(response: HttpResponse) -> None:
    """Close the file that is not handed out; closing the response itself ends the request’s connection."""
    file = getattr(response, "file_to_stream", None)
    if file is not None:
        file.close()


def _is_search(request: HttpRequest) -> bool:
    name = str(request.resolver_match.url_name) if request.resolver_match else ""
    typed = bool(getattr(request, "htmx", False)) and request.method == "GET"
    return typed or any(word in name for word in _SEARCHING)


def _is_file(response: HttpResponse) -> bool:
    return response.status_code == 200 and response.headers.get("Content-Disposition", "").startswith(
        "attachment"
    )


def _too_many(request: HttpRequest, limit: Limit, seconds: int) -> HttpResponse:
    answer = render(request, "desk/too_many.html", {"files": limit is FILES, "seconds": seconds}, status=429)
    answer.headers["Retry-After"] = str(seconds)
    return answer
