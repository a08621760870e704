"""Which visit a page is about, and whether the person may work on it."""

from __future__ import annotations

from typing import cast

from django.http import HttpRequest

from elci.accounts.models import Office
from elci.accounts.rights import Right, may
from elci.activities.models import Activity, Visit
from elci.desk.access import record_for


def activity_for(request: HttpRequest, key: str, right: Right) -> tuple[Activity, Office]:
    """An activity of an office in which the person has the right, and that office.

    Raises Http404 for one that is not there, was taken back or belongs to a study, PermissionDenied for
    another office's.
    """
    found = Activity.objects.standing().filter(office__isnull=False)
    found = found.select_related("office", "case", "series", "responsible")
    activity = record_for(request, found, key, right)
    return activity, cast(Office, activity.office)


def visit_in(activity: Activity) -> Visit | None:
    """The visit of an activity; None while nothing of it is planned."""
    found = Visit.objects.filter(activity=activity, withdrawn__isnull=True).select_related("office").first()
    if found is not None:
        found.activity = activity
    return found


def sees_people(request: HttpRequest, office: Office) -> bool:
    """Whether names, telephones and needs may stand on the page."""
    return may(request.user, Right.SEE_CONTACTS, office.pk)
