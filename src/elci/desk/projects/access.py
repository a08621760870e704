"""Which project a page is about, and whether the person may see it or work on it."""

from __future__ import annotations

from django.http import Http404, HttpRequest

from elci.accounts.rights import Right
from elci.activities.models import Project
from elci.desk.access import record_for


def project_for(request: HttpRequest, key: int, right: Right = Right.SEE_ACTIVITIES) -> Project:
    """A project of an office in which the person has the right.

    Raises Http404 for a project that is not there, PermissionDenied for another office's.
    """
    projects = Project.objects.select_related("office", "call", "activity__study", "responsible")
    return record_for(request, projects, key, right)


def standing_project(request: HttpRequest, key: int) -> Project:
    """A project that can be worked on; raises Http404 for one that was taken back."""
    project = project_for(request, key, Right.RECORD_ACTIVITIES)
    if project.withdrawn is not None:
        raise Http404
    return project
