"""The office's activities, narrowed by the address."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.views.decorators.http import require_safe

from elci.accounts.rights import Right
from elci.activities.models import Activity
from elci.desk.access import needs, seat
from elci.desk.activities.forms.filters import ActivityFilterForm
from elci.desk.activities.lines import lines_of
from elci.desk.listing import COUNTED, paginate
from elci.desk.page import page
from elci.registry.models import Agreement


@require_safe
@needs(Right.SEE_ACTIVITIES)
def listing(request: HttpRequest) -> HttpResponse:
    """What the office recorded and what studies print of its municipality, the newest first."""
    office = seat(request, Right.SEE_ACTIVITIES)
    form = ActivityFilterForm(request.GET, office=office)
    found = form.narrow(Activity.objects.of_office(office)).newest_first()
    shown = paginate(request, found.in_lines(), at_most=COUNTED)
    tie = form.cleaned_data.get("tie")
    context = {
        "form": form,
        "listing": shown,
        "lines": lines_of(shown.page.object_list),
        "narrowed": bool(shown.query),
        "tie": Agreement.objects.filter(pk=tie).first() if tie else None,
    }
    template = "desk/activities/_results.html" if request.htmx else "desk/activities/list.html"
    return page(request, template, context)
