"""Files as downloads: one that is kept, and one that is written while it is asked for."""

from __future__ import annotations

from django.http import FileResponse, Http404, HttpResponse
from django.utils.http import content_disposition_header

from elci.sources.models import Document


def as_download(held: Document | None) -> FileResponse:
    """A kept file as a download that a browser saves and never runs; raises Http404."""
    if held is None:
        raise Http404
    try:
        content = held.file.open("rb")
    except FileNotFoundError as error:
        raise Http404 from error
    response = FileResponse(
        content, as_attachment=True, filename=held.original_name, content_type=held.media_type
    )
    response["Content-Security-Policy"] = "default-src 'none'; sandbox"
    response["X-Content-Type-Options"] = "nosniff"
    response["Cross-Origin-Resource-Policy"] = "same-origin"
    return response


def as_file(content: bytes, name: str, media_type: str) -> HttpResponse:
    """Bytes as a download under a name with any letters."""
    response = HttpResponse(content, content_type=media_type)
    response.headers["X-Content-Type-Options"] = "nosniff"
    response.headers["Content-Disposition"] = _disposition(name)
    return response


def _disposition(name: str) -> str:
    return content_disposition_header(True, name) or "attachment"
