"""A project's page: what is due next, consortium, budget, the call's rules, journal."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from elci.accounts.models import JournalEntry
from elci.accounts.rights import Right, may
from elci.activities.eligibility import budget_of, findings_of, members_of
from elci.activities.models import BudgetLine, Project
from elci.desk.access import actor, staff
from elci.desk.page import page
from elci.desk.projects.access import project_for
from elci.desk.projects.parts import PROJECT_LISTS
from elci.desk.saving import journal_of
from elci.domain.grants.budgets import CurrencySum, percent
from elci.domain.grants.judging import VERDICT_WORDS, RuleVerdict
from elci.domain.grants.rules import asked
from elci.domain.grants.states import OPEN_STATES
from elci.registry.services import undoable


@dataclass(frozen=True)
class Due:
    """What is to be done next: by which day, what, and whether that day has passed."""

    day: date
    what: str
    is_late: bool


@require_safe
@staff
def record(request: HttpRequest, key: int) -> HttpResponse:
    """A project with everything that is known of it, and what may be done next."""
    project = project_for(request, key)
    working = may(request.user, Right.RECORD_ACTIVITIES, project.office_id) and project.withdrawn is None
    entries = list(JournalEntry.objects.of(project).select_related("actor", "undoes").order_by("-pk"))
    may_undo = may(request.user, Right.UNDO_OWN, project.office_id)
    context = {
        "project": project,
        "working": working,
        "due": next_due(project, timezone.localdate()),
        "countries": by_country(project),
        "sums": [worded(each) for each in budget_of(project.budget_lines.all())],
        "reports": list(project.reports.all()),
        "steps": list(project.steps.all()),
        "findings": finding_lines(project),
        "lists": PROJECT_LISTS,
        "shares": shares_of(project),
        "journal": journal_of(project),
        "undoable": undoable(entries, actor(request)) if may_undo else set(),
        "is_open": project.state in {state.value for state in OPEN_STATES},
    }
    return page(request, "desk/projects/record.html", context)


def next_due(project: Project, today: date) -> Due | None:
    """The next thing that the project owes: the call's deadline before it applies, then its open reports."""
    if project.state in {state.value for state in OPEN_STATES}:
        call = project.call
        if call is None or call.deadline is None:
            return None
        return Due(call.deadline, _("Deadline of the call"), call.deadline < today)
    report = project.reports.filter(sent__isnull=True).order_by("due").first()
    if report is None:
        return None
    return Due(report.due, report.get_kind_display(), report.due < today)


def by_country(project: Project) -> list[dict[str, Any]]:
    """The consortium by country, in the order of first appearance; unknown countries last."""
    found: dict[str, dict[str, Any]] = {}
    for member in members_of(project):
        country = member.from_country
        name = str(country) if country else (_("Türkiye") if member.municipality_id else "")
        found.setdefault(name, {"country": name, "members": []})["members"].append(member)
    return sorted(found.values(), key=lambda each: each["country"] == "")


def worded(each: CurrencySum) -> dict[str, Any]:
    """A budget in one currency with the names of its categories."""
    names = dict(BudgetLine.Category.choices)
    return {
        "sum": each,
        "ineligible": each.total - each.eligible,
        "lines": [(names[line.category], line.amount, line.share) for line in each.categories],
    }


def shares_of(project: Project) -> list[tuple[str, Any, Any]]:
    """Whose money it is: grant and own share, with percent of both together."""
    grant = project.given if project.given is not None else project.asked
    parts = [
        (_("Grant given") if project.given is not None else _("Grant asked for"), grant),
        (_("Our own share"), project.own_share),
    ]
    known = [(name, value) for name, value in parts if value is not None]
    whole = sum(value for _name, value in known)
    return [(name, value, percent(value, whole)) for name, value in known]


def finding_lines(project: Project) -> list[dict[str, Any]]:
    """The call's rules against the project: not met first, then not known, then met."""
    if project.call is None:
        return []
    order = [RuleVerdict.NOT_MET, RuleVerdict.NOT_KNOWN, RuleVerdict.MET]
    found = sorted(findings_of(project, project.call), key=lambda each: order.index(each.verdict))
    return [
        {
            "verdict": finding.verdict.value,
            "words": VERDICT_WORDS[finding.verdict],
            "asks": asked(finding.rule),
            "missing": finding.missing,
            "source": finding.rule.source,
            "doubt": finding.rule.doubt,
        }
        for finding in found
    ]
