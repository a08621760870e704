"""The calendar of the office: a month, a week, a list."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.utils import timezone
from django.views.decorators.http import require_safe

from elci.accounts.rights import Right, rights_in
from elci.desk.access import actor, needs, seat
from elci.desk.calendar.drawing import drawing_of
from elci.desk.calendar.form import CalendarForm
from elci.desk.calendar.spans import View
from elci.desk.page import page


@require_safe
@needs(Right.SEE_DESK)
def office_calendar(request: HttpRequest) -> HttpResponse:
    """What lies on the office's days, as far as the person may see it."""
    office = seat(request, Right.SEE_DESK)
    today = timezone.localdate()
    form = CalendarForm(request.GET, office=office, user=actor(request))
    view, on, asked = form.asked(today, rights_in(actor(request), office.pk))
    query = request.GET.copy()
    query.pop("on", None)
    query["view"] = View.WEEK.value
    drawing = drawing_of(office, view, on, asked, today, query.urlencode())
    context = {
        "form": form,
        "view": view.value,
        "on": on,
        "today": today,
        "days": drawing.days,
        "narrowed": asked.is_narrowed,
        "drawn": drawing.markup,
    }
    return page(request, "desk/calendar/calendar.html", context)
