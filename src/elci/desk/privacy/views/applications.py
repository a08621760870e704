"""Applications of people about their data: the register and the answer."""

from __future__ import annotations

from django.contrib import messages
from django.core.exceptions import ValidationError
from django.db.models import F
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from elci.accounts.rights import Right, may
from elci.accounts.versions import version_of
from elci.activities.models import Contact, DataRequest
from elci.activities.services import answer_request, record_request
from elci.desk import kept_text
from elci.desk.access import actor, needs, record_for, seat, staff
from elci.desk.listing import paginate
from elci.desk.page import page
from elci.desk.privacy.forms.applications import AnswerForm, NewRequestForm
from elci.domain.errors import ElciError


@require_safe
@needs(Right.SEE_CONTACTS)
def listing(request: HttpRequest) -> HttpResponse:
    """Those waiting first, by the day on which the answer is due."""
    office = seat(request, Right.SEE_CONTACTS)
    rows = DataRequest.objects.filter(office=office, withdrawn__isnull=True).select_related("contact")
    # PostgreSQL puts what has no day last, SQLite first.
    shown = paginate(request, rows.order_by(F("answered").asc(nulls_first=True), "due", "id"))
    context = {"listing": shown, "today": timezone.localdate()}
    return page(request, "desk/privacy/applications.html", context)


@needs(Right.EDIT_CONTACTS)
def new(request: HttpRequest) -> HttpResponse:
    """Record an application; `?contact=` begins with a person on record."""
    office = seat(request, Right.EDIT_CONTACTS)
    back = kept_text.taken_back(request)
    begun = Contact.objects.of_office(office).filter(pk=_number(request.GET.get("contact"))).first()
    initial = {"received": timezone.localdate()}
    if begun is not None:
        initial |= {"contact": begun.pk, "contact_text": str(begun)}
    data = request.POST if request.method == "POST" else back
    form = NewRequestForm(data, office=office, initial=initial)
    if request.method == "POST" and form.is_valid():
        try:
            asked = record_request(form.draft(), by=actor(request), office=office)
        except ValidationError as error:
            form.add_error(None, error.messages)
        else:
            messages.success(request, _("The application is recorded."))
            return redirect("desk:data-request", asked.pk)
    return page(request, "desk/privacy/new_application.html", {"form": form, "kept": back is not None})


@staff
def record(request: HttpRequest, key: int) -> HttpResponse:
    """An application, what can be done for it, and its answer."""
    rows = DataRequest.objects.filter(withdrawn__isnull=True).select_related("contact", "office")
    right = Right.EDIT_CONTACTS if request.method == "POST" else Right.SEE_CONTACTS
    asked = record_for(request, rows, key, right)
    back = kept_text.taken_back(request)
    data = request.POST if request.method == "POST" else back
    initial = {
        "answered": asked.answered or timezone.localdate(),
        "outcome": asked.outcome,
        "answer": asked.answer,
        "version": version_of(asked),
    }
    form = AnswerForm(data, initial=initial)
    if request.method == "POST" and form.is_valid():
        try:
            seen = form.cleaned_data["version"]
            answer_request(asked, form.draft(), by=actor(request), office=asked.office, seen=seen)
        except ElciError as error:
            form.refuse(error)
        except ValidationError as error:
            form.add_error(None, error.messages)
        else:
            messages.success(request, _("The answer is recorded."))
            return redirect("desk:data-requests")
    context = {
        "form": form,
        "asked": asked,
        "kept": back is not None,
        "today": timezone.localdate(),
        "erasures": asked.erasures.all(),
        "editing": may(request.user, Right.EDIT_CONTACTS, asked.office_id),
        "may_erase": may(request.user, Right.ERASE_PEOPLE, asked.office_id),
    }
    return page(request, "desk/privacy/application.html", context)


def _number(text: str | None) -> int:
    return int(text) if text and text.isdecimal() and len(text) < 18 else 0
