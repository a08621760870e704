"""Everything held on a person: as a page, as JSON, as PDF."""

from __future__ import annotations

import json
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.template.loader import render_to_string
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from elci.accounts.rights import Right
from elci.activities.erasing.looking import decisions, look
from elci.activities.held import everything_held
from elci.activities.models import Contact, ErasureLook, PersonalRead
from elci.activities.services import note_read
from elci.desk.access import actor, staff
from elci.desk.contacts.access import contact_for
from elci.desk.downloads import as_file
from elci.desk.page import page
from elci.desk.privacy.views.looking import how_far
from elci.procedures.letters.press import page_as_pdf


@require_safe
@staff
def held(request: HttpRequest, key: int) -> HttpResponse:
    """The page, for looking before it is given out; while the person is looked for, how far that is."""
    contact = contact_for(request, key, Right.EDIT_CONTACTS)
    looked = how_far(request, contact, "desk:contact-held")
    if isinstance(looked, HttpResponse):
        return looked
    return page(request, "desk/privacy/held.html", _context(contact, _read(request, contact, looked)))


@require_safe
@staff
def held_json(request: HttpRequest, key: int) -> HttpResponse:
    """For machines: the right to a copy in a usual form (GDPR art. 20)."""
    contact = contact_for(request, key, Right.EDIT_CONTACTS)
    looked = look(contact, by=actor(request))
    if not looked.is_done:
        return redirect("desk:contact-held", contact.pk)
    held_now = _read(request, contact, looked)
    written = {"made": timezone.now().isoformat(timespec="seconds"), **held_now}
    content = json.dumps(written, ensure_ascii=False, indent=1).encode()
    return as_file(content, f"veriler-{contact.pk}.json", "application/json")


@require_safe
@staff
def held_pdf(request: HttpRequest, key: int) -> HttpResponse:
    """For the person: the same on paper."""
    contact = contact_for(request, key, Right.EDIT_CONTACTS)
    looked = look(contact, by=actor(request))
    if not looked.is_done:
        return redirect("desk:contact-held", contact.pk)
    context = _context(contact, _read(request, contact, looked))
    body = render_to_string("desk/privacy/held_sheet.html", context)
    return as_file(page_as_pdf(body, _("Personal data held")), f"veriler-{contact.pk}.pdf", "application/pdf")


def _context(contact: Contact, found: dict[str, Any]) -> dict[str, Any]:
    sections = [
        (_("Posts"), found["posts"]),
        (_("How to reach the person"), found["reached"]),
        (_("Linked records"), found["linked"]),
        (_("Sent abroad"), found["sent_abroad"]),
    ]
    return {"contact": contact, "held": found, "sections": sections, "today": timezone.localdate()}


def _read(request: HttpRequest, contact: Contact, looked: ErasureLook) -> dict[str, Any]:
    """What is held; that it was read is written down."""
    note_read(PersonalRead.What.HELD, by=actor(request), office=contact.office, contact=contact)
    return everything_held(contact, [each.place for each in decisions(looked)])
