"""The lists that belong to a project, each with its form and its columns."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Any

from django.utils.formats import date_format
from django.utils.functional import Promise
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from elci.activities.eligibility import country_of, members_of
from elci.activities.models import BudgetLine, Project, ProjectMember, ProjectReport
from elci.desk.forms.page_form import PageForm
from elci.desk.projects.forms import BudgetLineForm, MemberForm, ReportForm
from elci.desk.templatetags.desk_grants import amount


@dataclass(frozen=True)
class PartRow:
    """A row of a list: its key, its name, the cells beside it with the label of their column."""

    key: int
    name: str
    cells: list[tuple[str, str]]


@dataclass(frozen=True)
class PartList:
    """A list that is changed row by row. part: the record's relation; columns: names of all of them."""

    part: str
    title: Promise
    hint: Promise
    empty: Promise
    add: Promise
    form: type[PageForm]
    rows: Callable[[Any], list[PartRow]]
    columns: tuple[Promise, ...]

    def initial_of(self, record: Any, key: int) -> dict[str, Any]:
        """The values of a row as its form holds them."""
        row = getattr(record, self.part).get(pk=key)
        return {name: getattr(row, name) for name in self.form.base_fields}


def _members(project: Project) -> list[PartRow]:
    return [PartRow(member.pk, member.called, _member_cells(member)) for member in members_of(project)]


def _member_cells(member: ProjectMember) -> list[tuple[str, str]]:
    country = member.from_country
    return [
        (_("Country"), str(country) if country is not None else country_of(member)),
        (_("Role"), member.get_role_display()),
        (_("Kind of body"), member.get_kind_display()),
        (_("Share of the grant"), amount(member.share, member.project.currency)),
    ]


def _budget(project: Project) -> list[PartRow]:
    lines: Iterable[BudgetLine] = project.budget_lines.all()
    return [
        PartRow(
            line.pk,
            line.what or line.get_category_display(),
            [
                (_("Category"), line.get_category_display()),
                (_("Amount"), amount(line.amount, line.currency)),
                (_("Eligible"), _("yes") if line.eligible else _("no")),
            ],
        )
        for line in lines
    ]


def _reports(project: Project) -> list[PartRow]:
    reports: Iterable[ProjectReport] = project.reports.all()
    return [
        PartRow(
            report.pk,
            report.get_kind_display(),
            [
                (_("Due"), date_format(report.due, "j F Y")),
                (_("Sent on"), date_format(report.sent, "j F Y") if report.sent else ""),
            ],
        )
        for report in reports
    ]


PROJECT_LISTS: dict[str, PartList] = {
    "members": PartList(
        part="members",
        title=gettext_lazy("Consortium"),
        hint=gettext_lazy("Who takes part, from which country, in which role. The call’s rules count them."),
        empty=gettext_lazy("Nobody yet. Begin with your own municipality."),
        add=gettext_lazy("Add a member"),
        form=MemberForm,
        rows=_members,
        columns=(
            gettext_lazy("Body"),
            gettext_lazy("Country"),
            gettext_lazy("Role"),
            gettext_lazy("Kind of body"),
            gettext_lazy("Share of the grant"),
        ),
    ),
    "budget_lines": PartList(
        part="budget_lines",
        title=gettext_lazy("Budget"),
        hint=gettext_lazy(
            "What the project costs, line by line. Amounts of different currencies are not added."
        ),
        empty=gettext_lazy("No line yet. Begin with the largest."),
        add=gettext_lazy("Add a line"),
        form=BudgetLineForm,
        rows=_budget,
        columns=(
            gettext_lazy("Paid for"),
            gettext_lazy("Category"),
            gettext_lazy("Amount"),
            gettext_lazy("Eligible"),
        ),
    ),
    "reports": PartList(
        part="reports",
        title=gettext_lazy("Reports due"),
        hint=gettext_lazy(
            "What the grant agreement asks for, and when it was sent. Open ones stand in the calendar."
        ),
        empty=gettext_lazy("None yet. The grant agreement names their days."),
        add=gettext_lazy("Add a report"),
        form=ReportForm,
        rows=_reports,
        columns=(gettext_lazy("Report"), gettext_lazy("Due"), gettext_lazy("Sent on")),
    ),
}
