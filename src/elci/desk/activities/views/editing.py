"""Correcting an activity, taking one back."""

from __future__ import annotations

from django.contrib import messages
from django.core.exceptions import ValidationError
from django.db import transaction
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _

from elci.accounts.desk_records import Draft
from elci.accounts.journal import snapshot
from elci.accounts.models import Office
from elci.accounts.rights import Right, may
from elci.accounts.versions import version_of
from elci.activities.models import Activity
from elci.activities.services import edit_activity, withdraw_activity
from elci.desk import kept_text
from elci.desk.access import actor, staff
from elci.desk.activities.access import own_activity, standing_activity
from elci.desk.activities.forms.editing import EditActivityForm
from elci.desk.activities.forms.withdrawing import WithdrawActivityForm
from elci.desk.activities.recorded import as_recorded
from elci.desk.activities.repeating import series_for
from elci.desk.page import page
from elci.domain.errors import ElciError


@staff
def edit(request: HttpRequest, key: str) -> HttpResponse:
    """Correct an activity. The second of two people sees what the first changed, and decides."""
    activity, office = standing_activity(request, key, Right.RECORD_ACTIVITIES)
    back = kept_text.taken_back(request)
    data = request.POST if request.method == "POST" else back
    form = EditActivityForm(
        data,
        office=office,
        with_people=may(request.user, Right.SEE_CONTACTS, office.pk),
        initial={**as_recorded(snapshot(activity)), "version": version_of(activity)},
    )
    if request.method == "POST" and form.is_valid():
        try:
            _edited(request, activity, form, office)
        except ElciError as error:
            form.refuse(error)
        except ValidationError as error:
            form.refuse(error)
        else:
            messages.success(request, _("The correction is saved."))
            return redirect("desk:activity", activity.pk)
    context = {"form": form, "activity": activity, "kept": back is not None}
    return page(request, "desk/activities/edit.html", context)


@transaction.atomic
def _edited(request: HttpRequest, activity: Activity, form: EditActivityForm, office: Office) -> None:
    by, said = actor(request), form.cleaned_data
    draft = form.draft(activity)
    series = series_for(said["new_series"], None, by=by, office=office) or said["series"]
    edit_activity(
        activity,
        Draft({**draft.values, "series": series}, draft.parts, draft.lists),
        by=by,
        office=office,
        reason=said["reason"],
        seen=said["version"],
    )


@staff
def withdraw(request: HttpRequest, key: str) -> HttpResponse:
    """Take back an activity that was entered by mistake."""
    activity, office = own_activity(request, key, Right.RECORD_ACTIVITIES)
    back = kept_text.taken_back(request)
    data = request.POST if request.method == "POST" else back
    form = WithdrawActivityForm(data, initial={"version": version_of(activity)})
    if request.method == "POST" and form.is_valid():
        said = form.cleaned_data
        try:
            withdraw_activity(
                activity, by=actor(request), office=office, reason=said["reason"], seen=said["version"]
            )
        except ElciError as error:
            form.refuse(error)
        else:
            messages.success(request, _("The activity is withdrawn; whoever did it can undo that below."))
            return redirect("desk:activity", activity.pk)
    context = {"form": form, "activity": activity, "kept": back is not None}
    return page(request, "desk/activities/withdraw.html", context)
