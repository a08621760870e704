"""Cities for the partner's field of a new tie, while the person types."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from elci.accounts.rights import Right
from elci.desk.access import needs
from elci.desk.partner_choice import as_text, find


@require_safe
@needs(Right.EDIT)
def suggestions(request: HttpRequest) -> HttpResponse:
    """Options for a list below the box; an empty answer for a text that no city's name holds."""
    found = [(option, as_text(option)) for option in find(request.GET.get("q", "")[:200])]
    return render(request, "desk/ties/_cities.html", {"found": found})
