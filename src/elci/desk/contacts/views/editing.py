"""Adding a contact, correcting one, taking one back."""

from __future__ import annotations

from django.contrib import messages
from django.core.exceptions import ValidationError
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _

from elci.accounts.rights import Right
from elci.activities.models import Contact
from elci.activities.services import edit_contact, record_contact
from elci.desk import kept_text
from elci.desk.access import actor, needs, seat, staff
from elci.desk.contacts.access import contact_for
from elci.desk.contacts.forms.editing import ContactForm, as_recorded
from elci.desk.page import page
from elci.domain.errors import ElciError


@needs(Right.EDIT_CONTACTS)
def new(request: HttpRequest) -> HttpResponse:
    """Add a contact; `?name=` begins with a name that another form did not find."""
    office = seat(request, Right.EDIT_CONTACTS)
    back = kept_text.taken_back(request)
    initial = {
        "purpose": _("Correspondence and visits of the municipality’s foreign relations"),
        "ground": Contact.Ground.PUBLIC_TASK,
        **_name_from(request),
    }
    form = ContactForm(request.POST if request.method == "POST" else back, office=office, initial=initial)
    if request.method == "POST" and form.is_valid():
        try:
            contact = record_contact(form.draft(), by=actor(request), office=office)
        except ValidationError as error:
            form.add_error(None, error.messages)
        else:
            messages.success(request, _("The contact is on record."))
            return redirect("desk:contact", contact.pk)
    context = {"form": form, "kept": back is not None, "office_key": office.pk}
    return page(request, "desk/contacts/edit.html", context)


@staff
def edit(request: HttpRequest, key: int) -> HttpResponse:
    """Correct a contact. The second of two people is told, sees the record and decides."""
    contact = contact_for(request, key, Right.EDIT_CONTACTS)
    back = kept_text.taken_back(request)
    data = request.POST if request.method == "POST" else back
    form = ContactForm(data, office=contact.office, initial=as_recorded(contact))
    if request.method == "POST" and form.is_valid():
        try:
            edit_contact(
                contact,
                form.draft(),
                by=actor(request),
                office=contact.office,
                seen=form.cleaned_data["version"],
            )
        except ElciError as error:
            form.refuse(error)
        except ValidationError as error:
            form.add_error(None, error.messages)
        else:
            messages.success(request, _("The correction is saved."))
            return redirect("desk:contact", contact.pk)
    context = {
        "form": form,
        "contact": contact,
        "kept": back is not None,
        "office_key": contact.office_id,
    }
    return page(request, "desk/contacts/edit.html", context)


def _name_from(request: HttpRequest) -> dict[str, str]:
    """First and last name of what another form's box held."""
    given, _space, family = request.GET.get("name", "").strip()[:200].rpartition(" ")
    return {"given_name": given, "family_name": family}
