"""Which forms were saved, told to the browser that keeps their drafts (static/desk/drafts.js).

A form into which a person writes sends a token of its own. When the desk answers it by leading on to another
page, it was saved; the next page names the token, and the browser forgets the draft. The same form sent once
more leads to the same page and does nothing.
"""

from __future__ import annotations

import re

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect

_NEWS, _SENT = "desk_drafts_done", "desk_drafts_sent"
_TOKEN = re.compile(r"[0-9a-f-]{36}")
_MOST = 20


def sent_before(request: HttpRequest) -> HttpResponse | None:
    """Where the form led when it was sent the first time; None for one that is new."""
    token = _token(request)
    leads_to = next((place for sent, place in request.session.get(_SENT, []) if sent == token), None)
    return redirect(leads_to) if token and leads_to else None


def noted(request: HttpRequest, answer: HttpResponse) -> HttpResponse:
    """The answer; where it says that a form was saved, its token waits for the next page."""
    token = _token(request, read=True)
    if token and answer.status_code == 302:
        sent = [*request.session.get(_SENT, []), [token, answer.headers["Location"]]]
        request.session[_SENT] = sent[-_MOST:]
        request.session[_NEWS] = [*request.session.get(_NEWS, []), token][-_MOST:]
    return answer


def done(request: HttpRequest) -> str:
    """Tokens of the forms that were saved since the last page, with spaces between; handed out once."""
    return " ".join(request.session.pop(_NEWS, []))


def _token(request: HttpRequest, *, read: bool = False) -> str:
    """The token that a form sent. read: the view has answered, and read the form where it has one."""
    # Files are taken in by the view itself, with a limit: such a form is not read here before it.
    if request.method != "POST" or (
        request.content_type == "multipart/form-data" and not _was_read(request, read)
    ):
        return ""
    token = request.POST.get("draft", "")
    return token if _TOKEN.fullmatch(token) else ""


def _was_read(request: HttpRequest, read: bool) -> bool:
    return read and hasattr(request, "_post")
