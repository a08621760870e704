"""Recording a project, correcting it, its states, taking it back, changing its lists."""

from __future__ import annotations

from typing import Any

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.utils.translation import gettext as _

from elci.accounts.models import Office
from elci.accounts.rights import Right
from elci.accounts.versions import version_of
from elci.activities.models import Activity, ActivityParty, Call, Project
from elci.activities.services import (
    change_project_state,
    edit_project,
    record_project,
    withdraw_project,
)
from elci.desk import kept_text
from elci.desk.access import actor, needs, seat, staff
from elci.desk.forms.page_form import PageForm
from elci.desk.page import page
from elci.desk.part_pages import part_page
from elci.desk.projects.access import project_for, standing_project
from elci.desk.projects.forms import EditProjectForm, ProjectForm, ProjectStateForm, WithdrawForm
from elci.desk.projects.parts import PROJECT_LISTS
from elci.desk.projects.views.lists import unfollowed
from elci.desk.saving import saved

_STATE_OF = {
    Activity.Status.PLANNED: Project.State.IDEA,
    Activity.Status.ONGOING: Project.State.RUNNING,
    Activity.Status.DONE: Project.State.CLOSED,
    Activity.Status.CANCELLED: Project.State.CLOSED,
}


@needs(Right.RECORD_ACTIVITIES)
def new(request: HttpRequest) -> HttpResponse:
    """Record a project, from nothing, for a call or as an activity that a source or the office names."""
    office = seat(request, Right.RECORD_ACTIVITIES)
    back = kept_text.taken_back(request)
    activity = _activity_of(request, office)
    data = request.POST if request.method == "POST" else back
    form = ProjectForm(data, office=office, initial=_begun(request, office, activity))
    if request.method == "POST" and form.is_valid():
        made = saved(
            form,
            lambda: record_project(form.cleaned_data, by=actor(request), office=office, activity=activity),
        )
        if made is not None:
            messages.success(request, _("The project is recorded."))
            return redirect("desk:project", made.pk)
    context = {"form": form, "activity": activity, "kept": back is not None}
    return page(request, "desk/projects/new.html", context)


@staff
def edit(request: HttpRequest, key: int) -> HttpResponse:
    """Correct what is recorded of a project."""
    project = standing_project(request, key)
    back = kept_text.taken_back(request)
    data = request.POST if request.method == "POST" else back
    names = tuple(name for name in EditProjectForm.base_fields if name != "version")
    initial = {**{name: getattr(project, name) for name in names}, "version": version_of(project)}
    form: PageForm = EditProjectForm(data, office=project.office, initial=initial)
    if request.method == "POST" and form.is_valid():
        if saved(form, lambda: _edited(request, project, form, names)):
            messages.success(request, _("The correction is saved."))
            return redirect("desk:project", project.pk)
    context = {"form": form, "project": project, "kept": back is not None}
    return page(request, "desk/projects/edit.html", context)


def _edited(request: HttpRequest, project: Project, form: PageForm, names: tuple[str, ...]) -> Project:
    said = form.cleaned_data
    values = {name: said[name] for name in names}
    return edit_project(project, values, by=actor(request), office=project.office, seen=said["version"])


@staff
def state(request: HttpRequest, key: int) -> HttpResponse:
    """Record the state that a project reached."""
    project = standing_project(request, key)
    back = kept_text.taken_back(request)
    data = request.POST if request.method == "POST" else back
    form = ProjectStateForm(data, project=project, initial={"version": version_of(project)})
    if request.method == "POST" and form.is_valid():
        values = form.cleaned_data
        act = {"by": actor(request), "office": project.office, "seen": values["version"]}
        reached = saved(
            form,
            lambda: change_project_state(project, values["state"], values["on"], values["note"], **act),
        )
        if reached:
            messages.success(request, _("The state is recorded."))
            return redirect("desk:project", project.pk)
    context = {"form": form, "project": project, "kept": back is not None}
    return page(request, "desk/projects/state.html", context)


@staff
def withdraw(request: HttpRequest, key: int) -> HttpResponse:
    """Take back a project that was entered by mistake."""
    project = standing_project(request, key)
    back = kept_text.taken_back(request)
    form = WithdrawForm(request.POST if request.method == "POST" else back)
    if request.method == "POST" and form.is_valid():
        act = {"by": actor(request), "office": project.office, "reason": form.cleaned_data["reason"]}
        if saved(form, lambda: withdraw_project(project, **act)):
            messages.success(request, _("The record “%(title)s” is withdrawn.") % {"title": project})
            return redirect("desk:project", project.pk)
    context = {"form": form, "project": project, "kept": back is not None}
    return page(request, "desk/projects/withdraw.html", context)


@staff
def part(request: HttpRequest, key: int, part: str) -> HttpResponse:
    """One of a project's lists: consortium, budget or reports."""
    if part not in PROJECT_LISTS:
        raise Http404
    project = project_for(request, key, Right.RECORD_ACTIVITIES)
    if project.withdrawn is not None:
        raise Http404
    context = {"project": project, "template": "desk/projects/part.html"}
    return part_page(request, project, PROJECT_LISTS[part], {"project": project}, context)


def _activity_of(request: HttpRequest, office: Office) -> Activity | None:
    key = request.GET.get("activity", "")
    return get_object_or_404(unfollowed(office), pk=key) if key else None


def _begun(request: HttpRequest, office: Office, activity: Activity | None) -> dict[str, Any]:
    """What is known before a word is written."""
    if activity is not None:
        funders = activity.parties.filter(role=ActivityParty.Role.FUNDER, organisation__isnull=False)
        return {
            "title_tr": activity.title_tr,
            "title_en": activity.title_en,
            "programme": ", ".join(str(party) for party in funders),
            "state": _STATE_OF.get(activity.status, Project.State.RUNNING),
            "begins": activity.date,
            "ends": activity.until,
        }
    asked = request.GET.get("call", "")
    if asked.isdecimal():
        call = Call.objects.filter(office=office, withdrawn__isnull=True, pk=asked).first()
        if call is not None:
            return {
                "call": call.pk,
                "programme": call.programme,
                "currency": call.currency,
                "state": Project.State.DRAFTING,
            }
    return {}
