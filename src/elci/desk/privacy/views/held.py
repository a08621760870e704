"""Everything held on a person: as a page, as JSON, as PDF."""

from __future__ import annotations

import json
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.template.loader import render_to_string
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from elci.accounts.rights import Right
from elci.activities.held import everything_held
from elci.activities.models import Contact, PersonalRead
from elci.activities.services import note_read
from elci.desk.access import actor, staff
from elci.desk.contacts.access import contact_for
from elci.desk.downloads import as_file
from elci.desk.page import page
from elci.procedures.letters.press import page_as_pdf


@require_safe
@staff
def held(request: HttpRequest, key: int) -> HttpResponse:
    """The page, for looking before it is given out."""
    contact = _read(request, key)
    return page(request, "desk/privacy/held.html", _context(contact))


@require_safe
@staff
def held_json(request: HttpRequest, key: int) -> HttpResponse:
    """For machines: the right to a copy in a usual form (GDPR art. 20)."""
    contact = _read(request, key)
    written = {"made": timezone.now().isoformat(timespec="seconds"), **everything_held(contact)}
    content = json.dumps(written, ensure_ascii=False, indent=1).encode()
    return as_file(content, f"veriler-{contact.pk}.json", "application/json")


@require_safe
@staff
def held_pdf(request: HttpRequest, key: int) -> HttpResponse:
    """For the person: the same on paper."""
    contact = _read(request, key)
    body = render_to_string("desk/privacy/held_sheet.html", _context(contact))
    return as_file(page_as_pdf(body, _("Personal data held")), f"veriler-{contact.pk}.pdf", "application/pdf")


def _context(contact: Contact) -> dict[str, Any]:
    found = everything_held(contact)
    sections = [
        (_("Posts"), found["posts"]),
        (_("How to reach the person"), found["reached"]),
        (_("Linked records"), found["linked"]),
        (_("Sent abroad"), found["sent_abroad"]),
    ]
    return {"contact": contact, "held": found, "sections": sections, "today": timezone.localdate()}


def _read(request: HttpRequest, key: int) -> Contact:
    contact = contact_for(request, key, Right.EDIT_CONTACTS)
    note_read(PersonalRead.What.HELD, by=actor(request), office=contact.office, contact=contact)
    return contact
