"""How this door answers: JSON to every origin, without cookies; JSONP where a callback is named."""

from __future__ import annotations

import json
import re
from collections.abc import Callable
from functools import wraps
from typing import Any

from django.core.exceptions import RequestDataTooBig, TooManyFieldsSent, TooManyFilesSent
from django.http import HttpRequest, HttpResponse
from django.utils import translation
from django.views.decorators.csrf import csrf_exempt

from elci.api.wrongs import RequestError, Wrong

# The names that jQuery and careful people give to a callback: words joined by dots, nothing to be run.
_CALLBACK = re.compile(r"[A-Za-z_$][\w$]{0,99}(\.[A-Za-z_$][\w$]{0,99}){0,4}", re.ASCII)

_HALVES = re.compile("[\ud800-\udfff]")

View = Callable[..., HttpResponse]


def as_json(data: Any, status: int = 200) -> HttpResponse:
    """The data as JSON in UTF-8."""
    body = json.dumps(data, ensure_ascii=False, allow_nan=False)
    # Halves of characters, which a client's own keys may hold, cannot be written in UTF-8 but escaped.
    body = _HALVES.sub(lambda half: f"\\u{ord(half[0]):04x}", body)
    return HttpResponse(body, status=status, content_type="application/json; charset=utf-8")


def for_machines(*methods: str) -> Callable[[Callable[..., Any]], View]:
    """Make a view of a function that returns data or a response, for these methods.

    No rule against foreign forms is needed: nothing here writes, and no cookie is read. A `language` of the
    address ("tr", "en") is the language of the answer.
    """

    def decorate(view: Callable[..., Any]) -> View:
        @csrf_exempt
        @wraps(view)
        def answer(request: HttpRequest, language: str = "tr", **arguments: Any) -> HttpResponse:
            with translation.override(language):
                response = _answered(request, methods, lambda: view(request, **arguments))
            response["Access-Control-Allow-Origin"] = "*"
            response["X-Content-Type-Options"] = "nosniff"
            return response

        return answer

    return decorate


def _answered(request: HttpRequest, methods: tuple[str, ...], view: Callable[[], Any]) -> HttpResponse:
    if request.method == "OPTIONS":
        response = HttpResponse(status=204)
        response["Access-Control-Allow-Methods"] = ", ".join((*methods, "OPTIONS"))
        response["Access-Control-Allow-Headers"] = "Content-Type"
        response["Access-Control-Max-Age"] = "86400"
        return response
    allowed = (*methods, "HEAD") if "GET" in methods else methods
    if request.method not in allowed:
        said = Wrong(
            "method",
            f"Bu adres {' ve '.join(methods)} ile çalışır.",
            f"This address answers {' and '.join(methods)}.",
        )
        response = as_json(RequestError([said]).as_dict(), 405)
        response["Allow"] = ", ".join((*allowed, "OPTIONS"))
        return response
    try:
        callback = _callback(request)
        data = _bounded(view)
    except RequestError as error:
        response = as_json(error.as_dict(), error.status)
        if error.status == 503:
            response["Retry-After"] = "60"
        return response
    if isinstance(data, HttpResponse):
        return data
    response = as_json(data)
    return _called(callback, response) if callback else response


def _bounded(view: Callable[[], Any]) -> Any:
    """What the view gives; RequestError where Django refuses to read a form of that size."""
    try:
        return view()
    except (RequestDataTooBig, TooManyFieldsSent, TooManyFilesSent) as error:
        said = Wrong(
            "request",
            "İstek çok büyük; adları daha küçük parçalarla gönderin.",
            "The request is too large; send the names in smaller parts.",
        )
        raise RequestError([said], 413) from error


def _callback(request: HttpRequest) -> str:
    name = request.GET.get("callback", "")
    if name and not _CALLBACK.fullmatch(name):
        raise RequestError(
            [
                Wrong(
                    "callback",
                    "callback: bir JavaScript adı yazın (harf, rakam, _, $ ve nokta).",
                    "callback: write a JavaScript name (letters, digits, _, $ and dots).",
                )
            ]
        )
    return name


def _called(callback: str, response: HttpResponse) -> HttpResponse:
    """The answer as a call of the function, for browsers' pages that read across origins by script."""
    # Two signs end a line within a string of older JavaScript; the comment fixes the start of the body.
    body = response.content.decode().replace("\u2028", "\\u2028").replace("\u2029", "\\u2029")
    return HttpResponse(f"/**/{callback}({body});", content_type="application/javascript; charset=utf-8")
