"""The notice on personal data of an office, for everybody."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.utils.translation import get_language
from django.views.decorators.http import require_safe

from elci.accounts.models import Office
from elci.activities.models import Contact
from elci.activities.notice import notice_of


@require_safe
def notice(request: HttpRequest, key: str) -> HttpResponse:
    """What the office keeps of people, why, how long, and what they may ask for."""
    office = get_object_or_404(Office, pk=key)
    words = {ground.value: str(ground.label) for ground in Contact.Ground}
    context = {"office": office, "notice": notice_of(office, get_language() or "tr", words)}
    return render(request, "portal/privacy_notice.html", context)
