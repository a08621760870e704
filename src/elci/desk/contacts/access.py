"""Which contact a page is about, and whether the person may see or change it."""

from __future__ import annotations

from django.http import HttpRequest

from elci.accounts.rights import Right
from elci.activities.models import Contact
from elci.desk.access import record_for


def contact_for(request: HttpRequest, key: int, right: Right) -> Contact:
    """A standing contact of an office in which the person has the right; raises Http404, PermissionDenied."""
    contacts = Contact.objects.standing().select_related("office", "country")
    return record_for(request, contacts, key, right)
