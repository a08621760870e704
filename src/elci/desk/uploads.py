"""Refusing a file that is too large while it comes in, before it fills the disk."""

from __future__ import annotations

from collections.abc import Callable
from functools import wraps
from typing import Any

from django.core.files.uploadhandler import FileUploadHandler, SkipFile
from django.http import HttpRequest, HttpResponse
from django.views.decorators.csrf import csrf_exempt, csrf_protect

View = Callable[..., HttpResponse]


class SizeLimit(FileUploadHandler):
    """Lets at most `limit` bytes of a file through; of a larger one only its name is kept (`too_large`)."""

    def __init__(self, request: HttpRequest, limit: int) -> None:
        super().__init__(request)
        self.limit = limit
        self.too_large = ""
        self._come = 0

    def new_file(self, *args: Any, **kwargs: Any) -> None:
        super().new_file(*args, **kwargs)
        self._come = 0

    def receive_data_chunk(self, raw_data: bytes, start: int) -> bytes:
        self._come += len(raw_data)
        if self._come > self.limit:
            self.too_large = str(self.file_name or "?")
            raise SkipFile
        return raw_data

    def file_complete(self, file_size: int) -> None:
        return None


def limited(limit: int) -> Callable[[View], View]:
    """For a view that takes a file; it finds the handler as `request.size_limit`.

    The handler must be in place before the form is read, and the check of the form's token reads it. So that
    check happens inside, not before.
    """

    def decorate(view: View) -> View:
        checked = csrf_protect(view)

        @csrf_exempt
        @wraps(view)
        def guarded(request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
            handler = SizeLimit(request, limit)
            request.upload_handlers.insert(0, handler)
            request.size_limit = handler  # type: ignore[attr-defined]
            return checked(request, *args, **kwargs)

        return guarded

    return decorate
