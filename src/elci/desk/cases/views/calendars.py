"""A person's due days for a calendar program: the private address, and the feed behind it."""

from __future__ import annotations

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import override
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_safe

from elci.accounts.rights import Right
from elci.activities.calendar_feed import office_feed
from elci.desk.access import actor, needs, seat
from elci.desk.addresses import address_of
from elci.desk.page import page
from elci.procedures.models import CalendarAddress
from elci.procedures.services.calendars import address_behind, open_calendar, revoke_calendar


@needs(Right.SEE_CASES)
def address(request: HttpRequest) -> HttpResponse:
    """Make the address, renew it, revoke it. Its secret is shown once."""
    office = seat(request, Right.SEE_CASES)
    secret = ""
    if request.method == "POST":
        if request.POST.get("act") == "revoke":
            revoke_calendar(actor(request), office)
            messages.success(
                request, _("The address is revoked; calendar programs find nothing there any more.")
            )
        else:
            made = open_calendar(actor(request), office)
            secret = request.build_absolute_uri(reverse("desk:calendar-feed", args=[made]))
    held = CalendarAddress.objects.filter(user=actor(request), office=office, revoked__isnull=True).first()
    return page(request, "desk/cases/calendar.html", {"address": held, "secret": secret})


@require_safe
@never_cache
def feed(request: HttpRequest, secret: str) -> HttpResponse:
    """The dates as iCalendar, to whoever has the address; a revoked or unknown one is not there."""
    held = address_behind(secret)
    if held is None:
        raise Http404

    def whole(page: str, key: str) -> str:
        address = address_of(page, key)
        return request.build_absolute_uri(address) if address else ""

    with override(held.user.language):
        content = office_feed(held.user, held.office, today=timezone.localdate(), page=whole)
    return HttpResponse(content, content_type="text/calendar; charset=utf-8")
