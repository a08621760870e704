"""A request from abroad: entering it, its page with earlier ones, answering, accepting."""

from __future__ import annotations

from typing import Any

from django.contrib import messages
from django.core.exceptions import PermissionDenied, ValidationError
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from elci.accounts.rights import Right, may
from elci.accounts.versions import version_of
from elci.activities.models import ForeignRequest
from elci.activities.services import (
    accept_foreign_request,
    answer_foreign_request,
    edit_foreign_request,
    record_foreign_request,
)
from elci.desk import kept_text
from elci.desk.access import actor, needs, record_for, seat, staff
from elci.desk.page import page
from elci.desk.refusals import tell
from elci.desk.requests.forms.editing import AnswerForm, RequestForm
from elci.desk.visits.access import sees_people
from elci.domain.errors import ElciError

_EARLIER = 20


@needs(Right.RECORD_ACTIVITIES)
def new(request: HttpRequest) -> HttpResponse:
    """Enter a request."""
    office = seat(request, Right.RECORD_ACTIVITIES)
    back = kept_text.taken_back(request)
    data = request.POST if request.method == "POST" else back
    initial = {"received": timezone.localdate()}
    form = RequestForm(data, office=office, names=sees_people(request, office), initial=initial)
    if request.method == "POST" and form.is_valid():
        try:
            held = record_foreign_request(form.draft(), by=actor(request), office=office)
        except (ElciError, ValidationError) as error:
            form.refuse(error)
        else:
            messages.success(request, _("The request is entered."))
            return redirect("desk:request", held.pk)
    return page(request, "desk/requests/edit.html", {"form": form, "kept": back is not None})


@staff
def record(request: HttpRequest, key: int) -> HttpResponse:
    """A request with what the same asker asked before; how it stands is said here."""
    held = _held(request, key, Right.SEE_ACTIVITIES)
    working = may(request.user, Right.RECORD_ACTIVITIES, held.office_id)
    back = kept_text.taken_back(request)
    data = request.POST if request.method == "POST" else back
    initial = {"state": held.state, "passed_to": held.passed_to, "answer": held.answer}
    form = AnswerForm(data, initial={**initial, "version": version_of(held)})
    if request.method == "POST":
        if not working:
            raise PermissionDenied
        if form.is_valid():
            try:
                _answered(request, held, form)
            except (ElciError, ValidationError) as error:
                form.refuse(error)
            else:
                messages.success(request, _("The answer is recorded."))
                return redirect("desk:request", held.pk)
    same = ForeignRequest.objects.of_office(held.office).same_asker(held.asker_key, held.partner)
    earlier = same.exclude(pk=held.pk)
    context = {
        "held": held,
        "form": form,
        "working": working,
        "names": sees_people(request, held.office),
        "earlier": list(earlier[:_EARLIER]),
        "earlier_count": earlier.count(),
        "version": version_of(held),
        "kept": back is not None,
    }
    return page(request, "desk/requests/record.html", context)


@staff
def edit(request: HttpRequest, key: int) -> HttpResponse:
    """Correct what is recorded of a request."""
    held = _held(request, key, Right.RECORD_ACTIVITIES)
    back = kept_text.taken_back(request)
    columns = ("asker", "wish", "what", "received", "channel", "begins", "ends", "answer_by")
    initial: dict[str, Any] = {name: getattr(held, name) for name in columns}
    initial |= {"country": held.country_id, "version": version_of(held), "person": str(held.contact or "")}
    data = request.POST if request.method == "POST" else back
    form = RequestForm(data, office=held.office, names=sees_people(request, held.office), initial=initial)
    if request.method == "POST" and form.is_valid():
        try:
            edit_foreign_request(held, form.draft(), by=actor(request), seen=form.cleaned_data["version"])
        except (ElciError, ValidationError) as error:
            form.refuse(error)
        else:
            messages.success(request, _("The request is corrected."))
            return redirect("desk:request", held.pk)
    context = {"form": form, "held": held, "kept": back is not None}
    return page(request, "desk/requests/edit.html", context)


@require_POST
@staff
def accept(request: HttpRequest, key: int) -> HttpResponse:
    """Accept with one click: the request becomes an activity with the plan of a visit."""
    held = _held(request, key, Right.RECORD_ACTIVITIES)
    seen = request.POST.get("version", "")
    try:
        visit = accept_foreign_request(
            held,
            by=actor(request),
            office=held.office,
            today=timezone.localdate(),
            seen=int(seen) if seen.isdecimal() else None,
        )
    except ElciError as error:
        tell(request, error)
        return redirect("desk:request", held.pk)
    messages.success(request, _("The request is accepted and planned. Now the programme."))
    return redirect("desk:visit", visit.activity_id)


def _answered(request: HttpRequest, held: ForeignRequest, form: AnswerForm) -> None:
    answer_foreign_request(
        held,
        form.draft(),
        by=actor(request),
        today=timezone.localdate(),
        seen=form.cleaned_data["version"],
    )


def _held(request: HttpRequest, key: int, right: Right) -> ForeignRequest:
    found = ForeignRequest.objects.standing().with_names().select_related("office")
    return record_for(request, found, key, right)
