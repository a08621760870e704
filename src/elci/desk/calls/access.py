"""Which call a page is about, and whether the person may see it or work on it."""

from __future__ import annotations

from django.http import Http404, HttpRequest

from elci.accounts.rights import Right
from elci.activities.models import Call
from elci.desk.access import record_for


def call_for(request: HttpRequest, key: int, right: Right = Right.SEE_ACTIVITIES) -> Call:
    """A call of an office in which the person has the right.

    Raises Http404 for a call that is not there, PermissionDenied for another office's.
    """
    calls = Call.objects.select_related("office").prefetch_related("rules")
    return record_for(request, calls, key, right)


def standing_call(request: HttpRequest, key: int) -> Call:
    """A call that can be worked on; raises Http404 for one that was taken back."""
    call = call_for(request, key, Right.RECORD_ACTIVITIES)
    if call.withdrawn is not None:
        raise Http404
    return call
