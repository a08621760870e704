"""Strategic plans, their goals and indicators, and the goals that activities serve."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from django.db import transaction

from elci.accounts.desk_records import Act, Draft, add, change, withdraw
from elci.accounts.models import Office, User
from elci.activities.models import Activity, Goal, Plan
from elci.domain.errors import ElciError
from elci.registry.models import Municipality
from elci.sources.models import StudyRow

_TABLE = "goals"


class PlanHeldError(ElciError):
    """A plan that a study prints is the office's already. args: the period."""

    tr = "{0} planı zaten alınmış. Onu açıp düzeltebilirsiniz."
    en = "The plan {0} has been taken over already. Open it and correct it there."


def record_plan(draft: Draft, *, by: User, office: Office) -> Plan:
    """Keep a strategic plan; journals "strategic_plan.recorded". Raises ValidationError."""
    return add(Plan(office=office), draft, Act(by, office, "strategic_plan.recorded"))


def edit_plan(
    plan: Plan, draft: Draft, *, by: User, office: Office, reason: str, seen: int | None = None
) -> Plan:
    """Correct a plan; journals "strategic_plan.edited". Raises ChangedMeanwhileError, ValidationError."""
    return change(plan, draft, Act(by, office, "strategic_plan.edited", reason, seen))


def record_goal(plan: Plan, draft: Draft, *, by: User, office: Office) -> Goal:
    """Keep a goal with its indicators; journals "goal.recorded". Raises ValidationError."""
    return add(Goal(plan=plan), draft, Act(by, office, "goal.recorded"))


def edit_goal(
    goal: Goal, draft: Draft, *, by: User, office: Office, reason: str, seen: int | None = None
) -> Goal:
    """Correct a goal and its indicators; journals "goal.edited".

    Raises ChangedMeanwhileError, ValidationError.
    """
    return change(goal, draft, Act(by, office, "goal.edited", reason, seen))


def withdraw_goal(goal: Goal, *, by: User, office: Office, reason: str, seen: int | None = None) -> Goal:
    """Take back a goal that was entered by mistake; journals "goal.withdrawn"."""
    return withdraw(goal, Act(by, office, "goal.withdrawn", reason, seen))


def record_values(
    goal: Goal,
    values: Sequence[Mapping[str, Any]],
    *,
    by: User,
    office: Office,
    seen: int | None = None,
) -> Goal:
    """Set the yearly values of a goal's indicators, the whole list; journals "goal.valued".

    Raises ChangedMeanwhileError, ValidationError.
    """
    return change(goal, Draft(parts={"values": values}), Act(by, office, "goal.valued", "", seen))


@transaction.atomic
def assign_goal(activities: Iterable[Activity], goal: Goal, *, by: User, office: Office) -> int:
    """Let activities serve a goal beside those that they serve; how many it changed.

    Journals "activity.goals_set" for each, so that each can be undone.
    """
    changed = 0
    for activity in activities:
        held = list(activity.goals.values_list("pk", flat=True))
        if goal.pk not in held:
            draft = Draft(lists={"goals": [*held, goal.pk]})
            change(activity, draft, Act(by, office, "activity.goals_set"))
            changed += 1
    return changed


def study_plans(office: Office) -> dict[tuple[str, str], list[StudyRow]]:
    """The goals that studies print of the office's municipalities, by municipality and period."""
    keys = set(office.municipalities.values_list("pk", flat=True))
    found: dict[tuple[str, str], list[StudyRow]] = {}
    for row in StudyRow.objects.filter(table=_TABLE).select_related("study").order_by("position"):
        if row.values["municipality"] in keys and row.values["title_as_written"]:
            found.setdefault((row.values["municipality"], row.values["period"]), []).append(row)
    return found


@transaction.atomic
def take_over_plan(municipality: Municipality, period: str, *, title: str, by: User, office: Office) -> Plan:
    """Make a plan that a study prints the office's own, each goal with its source.

    Journals "strategic_plan.taken_over" and "goal.recorded" for each goal. Raises PlanHeldError; KeyError
    for a period that no study prints.
    """
    rows = study_plans(office)[municipality.pk, period]
    since, _dash, until = period.partition("-")
    years = {"since": int(since), "until": int(until or since)}
    cited = {"study": rows[0].study, "table": rows[0].values["table"]}
    if Plan.objects.filter(office=office, withdrawn__isnull=True, study=cited["study"], **years).exists():
        raise PlanHeldError(period)
    draft = Draft(values={"title": title, **years, **cited})
    plan = add(Plan(office=office), draft, Act(by, office, "strategic_plan.taken_over"))
    for row in rows:
        record_goal(plan, _as_printed(row), by=by, office=office)
    return plan


def _as_printed(row: StudyRow) -> Draft:
    printed = row.values
    return Draft(
        values={
            "number": printed["position"],
            "kind": printed["kind"],
            "title_tr": printed["title_as_written"],
            "title_en": printed["title_en"],
            "study": row.study,
            "table": printed["table"],
            "row": printed["row"],
            "line": int(printed["line"]) if printed["line"] else None,
        }
    )
