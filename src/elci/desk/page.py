"""What every page of the desk shows: whose desk it is, what may be done there."""

from __future__ import annotations

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from elci.accounts.rights import RIGHTS, Right, offices_where, role_in
from elci.desk import drafts, last_change
from elci.desk.access import actor, office_of


def page(
    request: HttpRequest, template: str, context: dict[str, Any] | None = None, *, status: int = 200
) -> HttpResponse:
    """Render a page of the desk with its frame: the office, the person's role and rights, other offices."""
    office = office_of(request)
    role = role_in(request.user, office.pk) if office else None
    frame = {
        "last_change": last_change.offered(request, actor(request)),
        "kept": getattr(request, "kept_text", False),
        "drafts_done": drafts.done(request),
        "office": office,
        "role": role,
        "rights": {right.value: True for right in RIGHTS[role.name]} if role else {},
        "offices": list(offices_where(request.user, Right.SEE_DESK).values()),
    }
    return render(request, template, {**frame, **(context or {})}, status=status)
