"""Recording a new activity, also as the next of a series."""

from __future__ import annotations

from typing import Any

from django.contrib import messages
from django.core.exceptions import ValidationError
from django.db import transaction
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _

from elci.accounts.models import Office
from elci.accounts.rights import Right, may
from elci.activities.models import Activity
from elci.activities.services import record_activity
from elci.desk import kept_text
from elci.desk.access import actor, needs, seat
from elci.desk.activities.access import activity_for
from elci.desk.activities.forms.recording import NewActivityForm
from elci.desk.activities.repeating import next_of, series_for
from elci.desk.page import page
from elci.desk.partner_choice import as_text, known


@needs(Right.RECORD_ACTIVITIES)
def new(request: HttpRequest) -> HttpResponse:
    """Record what happened or is planned. The address may name what it begins from (`_initial`)."""
    office = seat(request, Right.RECORD_ACTIVITIES)
    back = kept_text.taken_back(request)
    data = request.POST if request.method == "POST" else back
    with_people = may(request.user, Right.SEE_CONTACTS, office.pk)
    form = NewActivityForm(data, office=office, with_people=with_people, initial=_initial(request))
    if request.method == "POST" and form.is_valid():
        try:
            activity = _recorded(request, form, office)
        except ValidationError as error:
            form.refuse(error)
        else:
            messages.success(request, _("The activity is recorded."))
            further = "desk:attach-activity-file" if "and_files" in request.POST else "desk:activity"
            return redirect(further, activity.pk)
    return page(request, "desk/activities/new.html", {"form": form, "kept": back is not None})


@transaction.atomic
def _recorded(request: HttpRequest, form: NewActivityForm, office: Office) -> Activity:
    """The new activity; a partner or series that was made for it is not kept when it is refused."""
    by, said = actor(request), form.cleaned_data
    draft = form.draft(by)
    earlier = said["follows"]
    origin = activity_for(request, earlier, Right.RECORD_ACTIVITIES)[0] if earlier else None
    series = series_for(said["new_series"], origin, by=by, office=office) or said["series"]
    values = {**draft.values, "series": series}
    return record_activity(
        type(draft)(values, draft.parts, draft.lists),
        by=by,
        office=office,
        key=said["key"],
        outcome=form.result(),
    )


def _initial(request: HttpRequest) -> dict[str, Any]:
    """What the address says of the new activity: an earlier one, a partner, a case."""
    start: dict[str, Any] = {"responsible": request.user.pk, "case": request.GET.get("case", "")}
    if (option := known(f"partner:{request.GET.get('partner', '')}")) is not None:
        start |= {"partner": option.value, "partner_text": as_text(option)}
    earlier = request.GET.get("from", "")
    if earlier:
        start |= next_of(activity_for(request, earlier, Right.RECORD_ACTIVITIES)[0])
    return start
