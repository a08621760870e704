"""How far the look for a person is: the pages that need one show it until everything is read."""

from __future__ import annotations

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from elci.accounts.rights import Right
from elci.activities.erasing.looking import look, part_to_read, stop
from elci.activities.erasing.place_names import table_name
from elci.activities.models import Contact, ErasureLook
from elci.activities.services.privacy_errors import LookStoppedError
from elci.desk.access import actor, staff
from elci.desk.contacts.access import contact_for
from elci.desk.page import page


def how_far(request: HttpRequest, contact: Contact, name: str) -> HttpResponse | ErasureLook:
    """A look that is read to its end, or until then the page that says how far it is and asks for more.

    name: of the page that needs the look; it is shown anew once everything is read.
    """
    asks = request.htmx  # type: ignore[attr-defined]
    try:
        seen = look(contact, by=actor(request))
    except LookStoppedError:
        away = reverse("desk:contact", args=[contact.pk])
        return HttpResponse(headers={"HX-Redirect": away}) if asks else redirect(away)
    if not seen.is_done:
        template = "desk/privacy/_looking.html" if asks else "desk/privacy/looking.html"
        here = reverse(name, args=[contact.pk])
        part = table_name(part_to_read(seen).name)
        return page(request, template, {"contact": contact, "look": seen, "part": part, "here": here})
    return HttpResponse(headers={"HX-Refresh": "true"}) if asks else seen


@require_POST
@staff
def stop_looking(request: HttpRequest, key: int) -> HttpResponse:
    """End one's own look; nothing was changed by it."""
    contact = contact_for(request, key, Right.EDIT_CONTACTS)
    stop(contact, by=actor(request))
    messages.success(request, _("The look was stopped; nothing was changed."))
    return redirect("desk:contact", contact.pk)
