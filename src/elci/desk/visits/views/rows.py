"""Adding, changing and taking out a visit's rows: people, transport, guests' needs, gifts, follow-ups."""

from __future__ import annotations

from datetime import date
from typing import Any

from django.contrib import messages
from django.core.exceptions import PermissionDenied, ValidationError
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST, require_safe

from elci.accounts.models import Office
from elci.accounts.rights import Right, may
from elci.accounts.versions import version_of
from elci.activities.models import Activity, GuestNeed, Ride
from elci.activities.services import (
    add_new_person,
    add_person,
    add_row,
    change_row,
    erase_needs,
    record_follow_up,
    record_gift,
    take_out,
    visit_of,
)
from elci.desk import kept_text
from elci.desk.access import actor, needs, seat, staff
from elci.desk.follow_ups.forms.editing import FollowUpForm
from elci.desk.forms.page_form import PageForm
from elci.desk.page import page
from elci.desk.visits.access import activity_for, sees_people, visit_in
from elci.desk.visits.forms.gifts import GiftForm
from elci.desk.visits.forms.people import PersonForm, people_called
from elci.desk.visits.forms.programme import NeedForm, RideForm, as_recorded
from elci.domain.errors import ElciError

FORMS = ("person", "ride", "need", "gift", "follow-up")
# Rows that name people or tell of them: seen and written with the right to see contacts.
_OF_PEOPLE = {"person", "need"}


def row_form(
    what: str,
    activity: Activity,
    office: Office,
    data: Any,
    *,
    names: bool = True,
    day: date | None = None,
) -> PageForm:
    """The form that adds a row of a kind."""
    if what == "person":
        role = "delegate" if activity.direction in {"outgoing", "abroad"} else "guest"
        return PersonForm(data, office=office, prefix=what, initial={"role": role})
    if what == "gift":
        direction = {"direction": "given", "on": day, "currency": "TRY"}
        return GiftForm(data, office=office, activity=activity, names=names, prefix=what, initial=direction)
    if what == "follow-up":
        return FollowUpForm(data, office=office, prefix=what)
    kind = RideForm if what == "ride" else NeedForm
    return kind(data, activity=activity, names=names or what == "need", prefix=what, initial={"on": day})


def added(request: HttpRequest, what: str, form: Any, activity: Activity, office: Office) -> bool:
    """Add the row that a valid form describes; False, with the form saying why, where it is refused."""
    if what in _OF_PEOPLE and not sees_people(request, office):
        raise PermissionDenied
    by = actor(request)
    try:
        if what == "person":
            _add_person(request, form, activity, office)
        elif what == "follow-up":
            record_follow_up(form.draft(activity=activity), by=by, office=office)
        elif what == "gift":
            visit = visit_of(activity, by=by, office=office)
            record_gift(form.draft(visit=visit), by=by, office=office)
        else:
            row = (Ride if what == "ride" else GuestNeed)(visit=visit_of(activity, by=by, office=office))
            add_row(row, form.draft(), by=by)
    except (ElciError, ValidationError) as error:
        form.refuse(error)
    else:
        return True
    return False


def _add_person(request: HttpRequest, form: PersonForm, activity: Activity, office: Office) -> None:
    person = form.cleaned_data["person"]
    if person is not None:
        add_person(activity, {**form.row(), "contact": person}, by=actor(request), office=office)
        return
    if not may(request.user, Right.EDIT_CONTACTS, office.pk):
        raise PermissionDenied
    add_new_person(activity, form.new_person(), form.row(), by=actor(request), office=office)


@staff
def ride(request: HttpRequest, key: str, row: int) -> HttpResponse:
    """Change transport, or take it out of the plan."""
    return _row(request, key, row, Ride, RideForm)


@staff
def need(request: HttpRequest, key: str, row: int) -> HttpResponse:
    """Change a guest's need, or erase it for good."""
    return _row(request, key, row, GuestNeed, NeedForm)


def _row(request: HttpRequest, key: str, row: int, model: Any, kind: Any) -> HttpResponse:
    activity, office = activity_for(request, key, Right.RECORD_ACTIVITIES)
    if model is GuestNeed and not sees_people(request, office):
        raise PermissionDenied
    held = get_object_or_404(model, pk=row, visit__activity=activity, withdrawn__isnull=True)
    if request.method == "POST" and request.POST.get("remove"):
        return _removed(request, activity, held)
    back = kept_text.taken_back(request)
    data = request.POST if request.method == "POST" else back
    names = sees_people(request, office)
    form = kind(data, activity=activity, names=names, initial=as_recorded(held, kind, version_of(held)))
    if request.method == "POST" and form.is_valid():
        try:
            change_row(held, form.draft(), by=actor(request), seen=form.cleaned_data["version"])
        except (ElciError, ValidationError) as error:
            form.refuse(error)
        else:
            messages.success(request, _("The plan of the visit is changed."))
            return redirect("desk:visit", activity.pk)
    context = {
        "form": form,
        "activity": activity,
        "row": held,
        "is_need": model is GuestNeed,
        "kept": back is not None,
    }
    return page(request, "desk/visits/row.html", context)


def _removed(request: HttpRequest, activity: Activity, held: Ride | GuestNeed) -> HttpResponse:
    if isinstance(held, GuestNeed):
        erase_needs(held.visit, by=actor(request), only=held)
        messages.success(request, _("The need is erased for good."))
    else:
        take_out(held, by=actor(request))
        messages.success(request, _("Taken out of the plan."))
    return redirect("desk:visit", activity.pk)


@require_POST
@staff
def erase_all_needs(request: HttpRequest, key: str) -> HttpResponse:
    """After a visit: erase what its guests needed."""
    activity, office = activity_for(request, key, Right.RECORD_ACTIVITIES)
    if not sees_people(request, office):
        raise PermissionDenied
    visit = visit_in(activity)
    if visit is not None:
        erase_needs(visit, by=actor(request))
    messages.success(request, _("The guests’ needs are erased for good."))
    return redirect("desk:visit", activity.pk)


@require_safe
@needs(Right.SEE_CONTACTS)
def contacts(request: HttpRequest) -> HttpResponse:
    """Contacts whose names hold what was typed, for the box in which a person is chosen."""
    office = seat(request, Right.SEE_CONTACTS)
    found = people_called(request.GET.get("q", "")[:100], office)
    return page(request, "desk/visits/_people_found.html", {"found": found})
