"""Which activity a page is about, and for which office the person acts on it."""

from __future__ import annotations

from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpRequest
from django.shortcuts import get_object_or_404

from elci.accounts.models import Office
from elci.accounts.rights import Right, offices_where
from elci.activities.models import Activity
from elci.desk.access import office_of
from elci.registry.models import Municipality


def activity_for(request: HttpRequest, key: str, right: Right) -> tuple[Activity, Office]:
    """An activity of an office in which the person has the right, own or printed of its municipality.

    Raises Http404 for one that is not there, PermissionDenied for one of offices without the right.
    """
    activity: Activity = get_object_or_404(Activity.objects.with_parties(), pk=key)
    having = offices_where(request.user, right)
    theirs = [having[pk] for pk in offices_of(activity) if pk in having]
    if not theirs:
        raise PermissionDenied
    here = office_of(request, right)
    return activity, here if here in theirs else theirs[0]


def standing_activity(request: HttpRequest, key: str, right: Right) -> tuple[Activity, Office]:
    """An activity that can be worked on: one that was withdrawn cannot."""
    activity, office = activity_for(request, key, right)
    if activity.withdrawn is not None:
        raise Http404
    return activity, office


def own_activity(request: HttpRequest, key: str, right: Right) -> tuple[Activity, Office]:
    """A standing activity that an office recorded; what a study prints is public and stays."""
    activity, office = standing_activity(request, key, right)
    if activity.office_id is None:
        raise Http404
    return activity, office


def offices_of(activity: Activity) -> list[str]:
    """The office that recorded it, else that of the municipality of which a study prints it."""
    if activity.office_id is not None:
        return [activity.office_id]
    homes = Municipality.objects.filter(pk=activity.desk, office__isnull=False)
    return list(homes.values_list("office", flat=True))
