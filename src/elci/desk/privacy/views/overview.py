"""Personal data at a glance: what is over, what is due, who looked, who was erased."""

from __future__ import annotations

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from elci.accounts.rights import Right, may
from elci.activities.models import Contact, DataRequest, Erasure, PersonalRead, Transfer
from elci.activities.services import keep_longer, keep_until, months_of, note_read
from elci.desk import kept_text
from elci.desk.access import actor, needs, seat, staff
from elci.desk.contacts.access import contact_for
from elci.desk.contacts.views.lists import lines_of
from elci.desk.listing import paginate
from elci.desk.page import page
from elci.desk.privacy.forms.applications import KeepForm

_SHOWN = 6


@require_safe
@needs(Right.SEE_CONTACTS)
def overview(request: HttpRequest) -> HttpResponse:
    """What waits, and where everything about personal data is found."""
    office, today = seat(request, Right.SEE_CONTACTS), timezone.localdate()
    everybody = Contact.objects.of_office(office)
    waiting = DataRequest.objects.filter(office=office, answered__isnull=True, withdrawn__isnull=True)
    context = {
        "people": everybody.count(),
        "over": everybody.over(today).count(),
        "public": everybody.filter(public=True).count(),
        "waiting": waiting.order_by("due")[:_SHOWN],
        "waiting_count": waiting.count(),
        "sent": Transfer.objects.filter(office=office).count(),
        "erased": Erasure.objects.filter(office=office).count(),
        "terms": [
            (Contact.Ground(ground.value).label, months) for ground, months in months_of(office).items()
        ],
        "today": today,
        "office_key": office.pk,
    }
    return page(request, "desk/privacy/overview.html", context)


@require_safe
@needs(Right.SEE_CONTACTS)
def over(request: HttpRequest) -> HttpResponse:
    """Records whose time is over, the oldest first."""
    office, today = seat(request, Right.SEE_CONTACTS), timezone.localdate()
    rows = Contact.objects.of_office(office).over(today).order_by("keep_until", "id")
    shown = paginate(request, rows.in_lines())
    people = list(shown.page.object_list)
    if people:
        note_read(PersonalRead.What.LIST, by=actor(request), office=office, number=len(people))
    context = {"listing": shown, "lines": lines_of(people, today)}
    return page(request, "desk/privacy/over.html", context)


@staff
def keep(request: HttpRequest, key: int) -> HttpResponse:
    """Keep a record for longer with a reason, or go on to erase it."""
    contact = contact_for(request, key, Right.EDIT_CONTACTS)
    proposed = keep_until(contact.office, contact.ground, timezone.localdate())
    back = kept_text.taken_back(request)
    data = request.POST if request.method == "POST" else back
    form = KeepForm(data, initial={"until": proposed})
    if request.method == "POST" and form.is_valid():
        keep_longer(
            contact,
            form.cleaned_data["until"],
            by=actor(request),
            office=contact.office,
            reason=form.cleaned_data["reason"],
        )
        messages.success(request, _("The record is kept for longer; the journal holds the reason."))
        return redirect("desk:contact", contact.pk)
    context = {
        "form": form,
        "contact": contact,
        "kept": back is not None,
        "may_erase": may(request.user, Right.ERASE_PEOPLE, contact.office_id),
    }
    return page(request, "desk/privacy/keep.html", context)


@require_safe
@needs(Right.SEE_READS)
def reads(request: HttpRequest) -> HttpResponse:
    """Who looked at which personal data, newest first."""
    office = seat(request, Right.SEE_READS)
    shown = paginate(request, PersonalRead.objects.filter(office=office).select_related("by"))
    rows = list(shown.page.object_list)
    people = Contact.objects.in_bulk({read.contact for read in rows if read.contact})
    context = {"listing": shown, "lines": [(read, people.get(read.contact)) for read in rows]}
    return page(request, "desk/privacy/reads.html", context)


@require_safe
@needs(Right.SEE_READS)
def erasures(request: HttpRequest) -> HttpResponse:
    """Erasures with their proofs, newest first."""
    office = seat(request, Right.SEE_READS)
    shown = paginate(request, Erasure.objects.filter(office=office).select_related("by"))
    return page(request, "desk/privacy/erasures.html", {"listing": shown})


@require_safe
@needs(Right.SEE_CONTACTS)
def transfers(request: HttpRequest) -> HttpResponse:
    """Lists of people that were sent abroad, each with its ground, newest first."""
    office = seat(request, Right.SEE_CONTACTS)
    rows = Transfer.objects.filter(office=office).select_related("by", "recipient_country")
    return page(request, "desk/privacy/transfers.html", {"listing": paginate(request, rows)})
