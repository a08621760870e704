"""Why a verb refused, on the page that comes next: for an act that has no form to say it on."""

from __future__ import annotations

from django.contrib import messages
from django.http import HttpRequest

from elci.accounts.reader import readers_language
from elci.domain.errors import ElciError


def tell(request: HttpRequest, error: ElciError) -> None:
    """Say it at the top of the next page, in the reader's language."""
    messages.error(request, error.in_language(readers_language()))
