"""The office's projects, and those that sources name and nobody follows yet."""

from __future__ import annotations

from typing import Any

from django.db.models import Min, Q, QuerySet
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404
from django.views.decorators.http import require_safe

from elci.accounts.models import Office
from elci.accounts.rights import Right
from elci.activities.models import Activity, Project
from elci.desk.access import needs, seat
from elci.desk.listing import paginate
from elci.desk.page import page
from elci.desk.projects.forms import ProjectFilterForm
from elci.domain.names import fold_words

_UNFOLLOWED = 20


@require_safe
@needs(Right.SEE_ACTIVITIES)
def listing(request: HttpRequest) -> HttpResponse:
    """The office's projects, narrowed by the address."""
    office = seat(request, Right.SEE_ACTIVITIES)
    form = ProjectFilterForm(request.GET, office=office)
    shown = paginate(request, narrowed(form, office))
    context: dict[str, Any] = {
        "form": form,
        "listing": shown,
        "projects": shown.page.object_list,
        "any_project": Project.objects.filter(office=office, withdrawn__isnull=True).exists(),
    }
    if request.htmx:
        return page(request, "desk/projects/_results.html", context)
    context["unfollowed"] = unfollowed(office).with_parties()[:_UNFOLLOWED]
    return page(request, "desk/projects/list.html", context)


@require_safe
@needs(Right.SEE_ACTIVITIES)
def source(request: HttpRequest, key: str) -> HttpResponse:
    """A project that a source names: its consortium as the source gives it, before the office follows it."""
    office = seat(request, Right.SEE_ACTIVITIES)
    activity = get_object_or_404(unfollowed(office).with_parties(), pk=key)
    return page(request, "desk/projects/source.html", {"activity": activity})


def narrowed(form: ProjectFilterForm, office: Office) -> QuerySet[Project]:
    """The projects that meet every condition, those with an open report or state first by their age."""
    form.is_valid()
    values = form.cleaned_data
    projects = Project.objects.filter(office=office, withdrawn__isnull=True).select_related("call")
    for word in fold_words(values.get("q", "")).split():
        projects = projects.filter(folded__contains=word)
    if values.get("state") == "open":
        projects = projects.exclude(state__in=(Project.State.CLOSED, Project.State.REJECTED))
    elif values.get("state"):
        projects = projects.filter(state=values["state"])
    if values.get("programme"):
        projects = projects.filter(programme=values["programme"])
    if values.get("role"):
        projects = projects.filter(own_role=values["role"])
    next_report = Min("reports__due", filter=Q(reports__sent__isnull=True))
    return projects.annotate(next_report=next_report).order_by("-id")


def unfollowed(office: Office) -> Any:
    """Activities of kind project of the office and of its municipalities that no project stands for."""
    followed = Project.objects.filter(withdrawn__isnull=True, activity__isnull=False).values("activity")
    rows = Activity.objects.of_office(office).filter(kind=Activity.Kind.PROJECT)
    return rows.exclude(pk__in=followed).order_by("-date", "id")
