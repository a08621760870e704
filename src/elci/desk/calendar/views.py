"""The calendar of the office: a month, a week, a list."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.utils import timezone
from django.views.decorators.http import require_safe

from elci.accounts.rights import Right, rights_in
from elci.activities.office_calendar import calendar_of, end_of_list
from elci.desk.access import actor, needs, seat
from elci.desk.calendar.days import days_of as shown_days
from elci.desk.calendar.days import listed, weeks_of
from elci.desk.calendar.form import CalendarForm
from elci.desk.calendar.spans import View, days_of, ended
from elci.desk.page import page

_IN_LIST = 150  # activities after which the list ends with its day; the next days are one step away


@require_safe
@needs(Right.SEE_DESK)
def office_calendar(request: HttpRequest) -> HttpResponse:
    """What lies on the office's days, as far as the person may see it."""
    office = seat(request, Right.SEE_DESK)
    today = timezone.localdate()
    form = CalendarForm(request.GET, office=office, user=actor(request))
    view, on, asked = form.asked(today, rights_in(actor(request), office.pk))
    days = days_of(view, on)
    if view is View.LIST:
        last = end_of_list(office, days.first, days.last, asked, most=_IN_LIST)
        days = ended(days, last) if last < days.last else days
    # A day of a visit has a dozen hours: a month has no room for them.
    asked = replace(asked, programmes=view is View.WEEK)
    span = calendar_of(office, days.first, days.last, asked)
    context: dict[str, Any] = {
        "form": form,
        "view": view.value,
        "views": [each.value for each in View],
        "on": on,
        "today": today,
        "days": days,
        "dateless": span.dateless,
        "narrowed": bool(asked.kinds or asked.person),
    }
    query = request.GET.copy()
    query.pop("on", None)
    query["view"] = View.WEEK.value
    context["week_query"] = query.urlencode()
    if view is View.MONTH:
        context["weeks"] = weeks_of(span, days.begins, days.ends, today)
        context["weekdays"] = [day.day for day in context["weeks"][0]]
    elif view is View.WEEK:
        context["shown"] = shown_days(span, days.begins, days.ends, today)
    else:
        context["shown"] = listed(span, today)
    context["any"] = bool(span.entries or span.dateless)
    return page(request, "desk/calendar/calendar.html", context)
