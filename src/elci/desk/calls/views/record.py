"""A call's page, and which of the office's own ties would fit it."""

from __future__ import annotations

from typing import Any

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from elci.accounts.models import JournalEntry
from elci.accounts.rights import Right, may
from elci.activities.eligibility import findings_of, fitting, plan_of
from elci.activities.models import Call, Project, ProjectMember
from elci.activities.services import add_part
from elci.desk.access import actor, staff
from elci.desk.calls.access import call_for
from elci.desk.page import page
from elci.desk.saving import journal_of
from elci.domain.grants.fit import wanting
from elci.domain.grants.judging import RuleVerdict
from elci.domain.grants.plans import ProjectPlan
from elci.domain.grants.rules import asked
from elci.domain.grants.states import OPEN_STATES
from elci.registry.models import Partner
from elci.registry.services import undoable

_SHOWN = 50


@require_safe
@staff
def record(request: HttpRequest, key: int) -> HttpResponse:
    """A call with its rules, and how each project of the office stands against them."""
    call = call_for(request, key)
    entries = list(JournalEntry.objects.of(call).select_related("actor", "undoes").order_by("-pk"))
    may_undo = may(request.user, Right.UNDO_OWN, call.office_id)
    context = {
        "call": call,
        "working": may(request.user, Right.RECORD_ACTIVITIES, call.office_id) and call.withdrawn is None,
        "rules": [(asked(rule), rule) for rule in call.domain_rules()],
        "projects": [_standing(project, call) for project in _projects(call)],
        "is_past": call.deadline is not None and call.deadline < timezone.localdate(),
        "journal": journal_of(call),
        "undoable": undoable(entries, actor(request)) if may_undo else set(),
    }
    return page(request, "desk/calls/record.html", context)


@staff
def partners(request: HttpRequest, key: int) -> HttpResponse:
    """The office's partners against the call; one of them joins a project in one click."""
    right = Right.RECORD_ACTIVITIES if request.method == "POST" else Right.SEE_ACTIVITIES
    call = call_for(request, key, right)
    if call.withdrawn is not None:
        raise Http404
    projects = [each for each in _projects(call) if each.state in {state.value for state in OPEN_STATES}]
    project = _chosen(request, projects)
    if request.method == "POST":
        return _joined(request, call, project)
    plan = plan_of(project) if project is not None else ProjectPlan()
    fits = fitting(call, plan, call.office, timezone.localdate())
    inside = set(project.members.values_list("partner", flat=True)) if project is not None else set()
    outside = [fit for fit in fits if fit.candidate.key not in inside]
    found = [fit for fit in outside if fit.admitted is not False]
    context = {
        "call": call,
        "projects": projects,
        "project": project,
        "wanting": wanting(call.domain_rules(), plan),
        "fits": found[:_SHOWN],
        "count": len(found),
        "refused": [fit.candidate.name for fit in outside if fit.admitted is False],
        "countries": _countries_of(found[:_SHOWN]),
        "working": may(request.user, Right.RECORD_ACTIVITIES, call.office_id),
    }
    return page(request, "desk/calls/partners.html", context)


def _joined(request: HttpRequest, call: Call, project: Project | None) -> HttpResponse:
    """Add a partner city to the project's consortium."""
    partner = Partner.objects.filter(pk=request.POST.get("partner", "")).first()
    if project is None or partner is None:
        messages.error(request, _("Choose the project and the partner city again; one of them is gone."))
        return redirect("desk:call-partners", call.pk)
    kind = ProjectMember.Kind.LOCAL_AUTHORITY
    values = {"partner": partner, "role": Project.Role.PARTNER, "kind": kind}
    add_part(project, "members", values, by=actor(request), office=call.office)
    said = _("%(city)s joined the consortium of “%(project)s”.")
    messages.success(request, said % {"city": partner, "project": project})
    return redirect(f"{reverse('desk:call-partners', args=[call.pk])}?project={project.pk}")


def _projects(call: Call) -> list[Project]:
    return list(call.projects.filter(withdrawn__isnull=True).order_by("-id"))


def _chosen(request: HttpRequest, projects: list[Project]) -> Project | None:
    """The project that the address names, else the only one."""
    wanted = request.POST.get("project") or request.GET.get("project") or ""
    named = next((each for each in projects if str(each.pk) == wanted), None)
    return named or (projects[0] if len(projects) == 1 else None)


def _standing(project: Project, call: Call) -> dict[str, Any]:
    verdicts = [finding.verdict for finding in findings_of(project, call)]
    return {
        "project": project,
        "met": verdicts.count(RuleVerdict.MET),
        "not_met": verdicts.count(RuleVerdict.NOT_MET),
        "not_known": verdicts.count(RuleVerdict.NOT_KNOWN),
    }


def _countries_of(fits: list[Any]) -> dict[str, str]:
    partners = Partner.objects.filter(pk__in=[fit.candidate.key for fit in fits]).select_related("country")
    return {partner.pk: str(partner.country or "") for partner in partners}
