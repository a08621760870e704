"""The list of requests from abroad."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.utils import timezone
from django.views.decorators.http import require_safe

from elci.accounts.rights import Right
from elci.activities.models import ForeignRequest
from elci.desk.access import needs, seat
from elci.desk.listing import paginate
from elci.desk.page import page
from elci.desk.requests.forms.editing import RequestFilterForm


@require_safe
@needs(Right.SEE_ACTIVITIES)
def listing(request: HttpRequest) -> HttpResponse:
    """What was asked of the office, newest first, narrowed by the address."""
    office = seat(request, Right.SEE_ACTIVITIES)
    held = ForeignRequest.objects.of_office(office)
    form = RequestFilterForm(request.GET)
    shown = paginate(request, form.narrow(held).with_names())
    context = {
        "form": form,
        "listing": shown,
        "any_request": held.exists(),
        "today": timezone.localdate(),
    }
    template = "desk/requests/_results.html" if request.htmx else "desk/requests/list.html"
    return page(request, template, context)
