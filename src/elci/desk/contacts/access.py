"""Which contact a page is about, and whether the person may see or change it."""

from __future__ import annotations

from django.core.exceptions import PermissionDenied
from django.http import HttpRequest
from django.shortcuts import get_object_or_404

from elci.accounts.rights import Right, may
from elci.activities.models import Contact


def contact_for(request: HttpRequest, key: int, right: Right) -> Contact:
    """A standing contact of an office in which the person has the right; raises Http404, PermissionDenied."""
    contacts = Contact.objects.standing().select_related("office", "country")
    contact: Contact = get_object_or_404(contacts, pk=key)
    if not may(request.user, right, contact.office_id):
        raise PermissionDenied
    return contact
