"""What a person typed into a form outlives the session that ended meanwhile.

A form that is sent without a session is not acted on. Its text is sealed into the sign-in page; after signing
in the person comes back to the form with the text in it, checks it and sends it again. Nothing is stored for
people who do not sign in.
"""

from __future__ import annotations

from typing import Any

from django.core import signing
from django.http import HttpRequest, QueryDict

_SALT = "elci.desk.kept_text"
_HOLDS = 12 * 3600  # seconds that a sealed text can be opened
_LIMIT = 200_000  # letters; a form of the desk has far fewer
_SESSION = "desk_kept_text"


def sealed(request: HttpRequest) -> str:
    """The posted text, signed, with the address of its form; empty where there is nothing to keep."""
    kept = _of(request)
    if not kept["text"]:
        return ""
    packed = signing.dumps(kept, salt=_SALT, compress=True)
    return packed if len(packed) <= _LIMIT else ""


def put_by(request: HttpRequest) -> None:
    """Keep what was sent for the next time that the form is shown: something else comes first."""
    request.session[_SESSION] = _of(request)


def _of(request: HttpRequest) -> dict[str, Any]:
    text = {
        name: values
        for name, values in request.POST.lists()
        if any(values) and name != "csrfmiddlewaretoken" and "password" not in name
    }
    return {"path": request.path, "text": text}


def keep(request: HttpRequest, seal: str) -> None:
    """After signing in: put a sealed text into the new session. A broken or old seal is passed over."""
    if not seal or len(seal) > _LIMIT:
        return
    try:
        request.session[_SESSION] = signing.loads(seal, salt=_SALT, max_age=_HOLDS)
    except signing.BadSignature:
        return


def typed(request: HttpRequest) -> QueryDict | None:
    """What a form is filled with: what is sent now, else what was kept; None where it is opened anew."""
    return request.POST if request.method == "POST" else taken_back(request)


def taken_back(request: HttpRequest) -> QueryDict | None:
    """The kept text of this form, handed out once; None where there is none."""
    kept: dict[str, Any] | None = request.session.get(_SESSION)
    if not kept or kept["path"] != request.path:
        return None
    del request.session[_SESSION]
    request.kept_text = True  # type: ignore[attr-defined]
    text = QueryDict(mutable=True)
    for name, values in kept["text"].items():
        text.setlist(name, values)
    return text
