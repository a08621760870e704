"""The programme by hour: rows are added one after another by keyboard, overlaps are said as they arise."""

from __future__ import annotations

from typing import Any

from django.contrib import messages
from django.core.exceptions import PermissionDenied, ValidationError
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from elci.accounts.models import Office
from elci.accounts.rights import Right, may
from elci.accounts.versions import version_of
from elci.activities.models import Activity, ProgrammeEntry
from elci.activities.programme_days import programme_of, without_english
from elci.activities.services import add_row, change_row, take_out, visit_of
from elci.activities.services.visits import days_of
from elci.desk import kept_text
from elci.desk.access import actor, staff
from elci.desk.page import page
from elci.desk.visits.access import activity_for, sees_people, visit_in
from elci.desk.visits.forms.programme import EntryForm, as_recorded, next_entry
from elci.domain.errors import ElciError


@staff
def programme(request: HttpRequest, key: str) -> HttpResponse:
    """The programme with a line in which the next entry is typed; Enter adds it."""
    activity, office = activity_for(request, key, Right.SEE_ACTIVITIES)
    names = sees_people(request, office)
    form: EntryForm | None = None
    back = kept_text.taken_back(request)
    if request.method == "POST":
        if not may(request.user, Right.RECORD_ACTIVITIES, office.pk):
            raise PermissionDenied
        form = EntryForm(request.POST, activity=activity, names=names)
        if form.is_valid() and _added(request, form, activity, office):
            if not request.htmx:
                answer = redirect("desk:programme", activity.pk)
                answer["Location"] += "#add"
                return answer
            form = None
    elif back is not None:
        form = EntryForm(back, activity=activity, names=names)
    template = "desk/visits/_programme.html" if request.htmx else "desk/visits/programme.html"
    context = _context(request, activity, office, form)
    return page(request, template, {**context, "kept": back is not None})


def _added(request: HttpRequest, form: EntryForm, activity: Activity, office: Office) -> bool:
    visit = visit_of(activity, by=actor(request), office=office)
    try:
        add_row(ProgrammeEntry(visit=visit), form.draft(), by=actor(request))
    except (ElciError, ValidationError) as error:
        form.refuse(error)
    else:
        return True
    return False


def _context(
    request: HttpRequest, activity: Activity, office: Office, form: EntryForm | None
) -> dict[str, Any]:
    visit, names = visit_in(activity), sees_people(request, office)
    days = programme_of(visit, names=names)
    held = [line.entry for day in days for line in day.lines]
    first = days_of(visit)[0] if visit else None
    shown = form or EntryForm(activity=activity, names=names, initial=next_entry(held, first))
    if request.htmx:
        # The cursor goes on to the next row; after an error to the first box that is wrong.
        wrong = [name for name in shown.errors if name in shown.fields]
        shown.fields[wrong[0] if wrong else "begins"].widget.attrs["autofocus"] = True
    return {
        "activity": activity,
        "days": days,
        "count": len(held),
        "names": names,
        "clashes": sum(bool(line.clashes) for day in days for line in day.lines),
        "without_english": without_english(visit),
        "working": may(request.user, Right.RECORD_ACTIVITIES, office.pk),
        "form": shown,
    }


@staff
def entry(request: HttpRequest, key: str, row: int) -> HttpResponse:
    """Change an entry, or take it out of the programme."""
    activity, office = activity_for(request, key, Right.RECORD_ACTIVITIES)
    held = get_object_or_404(ProgrammeEntry.objects.standing(), pk=row, visit__activity=activity)
    if request.method == "POST" and request.POST.get("remove"):
        take_out(held, by=actor(request))
        messages.success(request, _("Taken out of the programme."))
        return redirect("desk:programme", activity.pk)
    back = kept_text.taken_back(request)
    data = request.POST if request.method == "POST" else back
    initial = as_recorded(held, EntryForm, version_of(held))
    form = EntryForm(data, activity=activity, names=sees_people(request, office), initial=initial)
    if request.method == "POST" and form.is_valid():
        try:
            change_row(held, form.draft(), by=actor(request), seen=form.cleaned_data["version"])
        except (ElciError, ValidationError) as error:
            form.refuse(error)
        else:
            messages.success(request, _("The entry is changed."))
            return redirect("desk:programme", activity.pk)
    context = {
        "form": form,
        "activity": activity,
        "row": held,
        "is_entry": True,
        "kept": back is not None,
    }
    return page(request, "desk/visits/row.html", context)


@require_safe
@staff
def in_hand(request: HttpRequest, key: str) -> HttpResponse:
    """The programme for the way: today first, addresses and telephones at hand; also to be printed."""
    activity, office = activity_for(request, key, Right.SEE_ACTIVITIES)
    visit, today = visit_in(activity), timezone.localdate()
    context = {
        "activity": activity,
        "visit": visit,
        "days": programme_of(visit, names=False, today=today),
        "names": sees_people(request, office),
        "today": today,
        "without_english": without_english(visit),
    }
    return page(request, "desk/visits/in_hand.html", context)
