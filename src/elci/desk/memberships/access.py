"""Which membership a page is about, and for which office the person acts on it."""

from __future__ import annotations

from django.core.exceptions import PermissionDenied
from django.http import HttpRequest
from django.shortcuts import get_object_or_404

from elci.accounts.models import Office
from elci.accounts.rights import Right, may
from elci.registry.models import Membership


def membership_for(
    request: HttpRequest, key: str, right: Right = Right.SEE_ACTIVITIES
) -> tuple[Membership, Office]:
    """A membership of one of an office's municipalities, and that office.

    Raises Http404 for a membership that is not there, PermissionDenied for another office's.
    """
    rows = Membership.objects.select_related("organisation", "municipality__office", "study")
    membership: Membership = get_object_or_404(rows, pk=key)
    office = membership.municipality.office if membership.municipality else None
    if office is None or not may(request.user, right, office.pk):
        raise PermissionDenied
    return membership, office
