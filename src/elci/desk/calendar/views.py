"""The calendar of the office: a month, a week, a list."""

from __future__ import annotations

from typing import Any

from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse
from django.utils import timezone
from django.views.decorators.http import require_safe

from elci.accounts.rights import Right
from elci.activities.office_calendar import calendar_of
from elci.desk.access import actor, needs, office_of
from elci.desk.calendar.days import days_of as shown_days
from elci.desk.calendar.days import weeks_of
from elci.desk.calendar.form import CalendarForm
from elci.desk.calendar.spans import View, days_of
from elci.desk.page import page


@require_safe
@needs(Right.SEE_DESK)
def office_calendar(request: HttpRequest) -> HttpResponse:
    """What lies on the office's days, as far as the person may see it."""
    office = office_of(request, Right.SEE_DESK)
    if office is None:
        raise PermissionDenied
    today = timezone.localdate()
    form = CalendarForm(request.GET, office=office, user=actor(request))
    view, on, asked = form.asked(today, _rights(request))
    days = days_of(view, on)
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
    if view is View.MONTH:
        context["weeks"] = weeks_of(span, days.begins, days.ends, today)
        context["weekdays"] = [day.day for day in context["weeks"][0]]
    else:
        every = shown_days(span, days.begins, days.ends, today)
        context["shown"] = every if view is View.WEEK else [day for day in every if day.lines]
    context["any"] = bool(span.entries or span.dateless)
    return page(request, "desk/calendar/calendar.html", context)


def _rights(request: HttpRequest) -> frozenset[Right]:
    """Of the rights on which entries hang, those that the person has at this desk."""
    return frozenset(
        right for right in (Right.SEE_ACTIVITIES, Right.SEE_CASES) if office_of(request, right) is not None
    )
