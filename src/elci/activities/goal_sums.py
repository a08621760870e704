"""What was done, reached and spent for the goals of a plan, in a fixed number of queries."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, field
from decimal import Decimal
from typing import Any

from django.db.models import Count, Q, QuerySet, Sum

from elci.accounts.models import Office
from elci.activities.models import Activity, Cost, Goal, Indicator, IndicatorValue, Outcome, Plan
from elci.activities.outcomes import WITH_EVIDENCE
from elci.domain.dates import PartialDate


@dataclass(frozen=True)
class IndicatorLine:
    """An indicator with its values. reached: the share of the way from start to target, None if unknown."""

    indicator: Indicator
    values: tuple[IndicatorValue, ...]

    @property
    def latest(self) -> IndicatorValue | None:
        """The value of the newest year."""
        return self.values[-1] if self.values else None

    @property
    def reached(self) -> float | None:
        """0 at the start, 1 at the target; also past both ends, and where the target lies below the start."""
        target, latest = self.indicator.target, self.latest
        start = self.indicator.baseline or Decimal(0)
        if target is None or latest is None or target == start:
            return None
        return float((latest.value - start) / (target - start))


@dataclass
class GoalLine:
    """A goal with what hangs on it. costs: by currency; bare: outcomes not yet evidenced."""

    goal: Goal
    activities: int = 0
    outcomes: int = 0
    bare: int = 0
    costs: dict[str, Decimal] = field(default_factory=dict)
    indicators: tuple[IndicatorLine, ...] = ()

    @property
    def is_empty(self) -> bool:
        """Whether nothing was done for it."""
        return not (self.activities or self.outcomes)


def goal_lines(plan: Plan) -> list[GoalLine]:
    """Every goal of a plan with its counts."""
    goals = list(plan.goals.filter(withdrawn__isnull=True).order_by("kind", "number", "id"))
    lines = {goal.pk: GoalLine(goal) for goal in goals}
    served = Activity.objects.standing().filter(goals__in=goals).order_by().values_list("goals")
    for key, count in served.annotate(count=Count("pk", distinct=True)):
        lines[key].activities = count
    # What is on record for planned and cancelled activities was intended, not spent.
    costs = Cost.objects.filter(activity__goals__in=goals, activity__withdrawn__isnull=True).order_by()
    costs = costs.exclude(activity__status__in=[Activity.Status.PLANNED, Activity.Status.CANCELLED])
    summed = costs.values_list("activity__goals", "currency").annotate(total=Sum("amount"))
    for key, currency, total in summed:
        lines[key].costs[currency] = total
    _count_outcomes(lines, goals)
    values: dict[int, list[IndicatorValue]] = defaultdict(list)
    for value in IndicatorValue.objects.filter(goal__in=goals).order_by("year", "pk"):
        values[value.indicator_id].append(value)
    for indicator in Indicator.objects.filter(goal__in=goals):
        line = lines[indicator.goal_id]
        line.indicators = (*line.indicators, IndicatorLine(indicator, tuple(values[indicator.pk])))
    return list(lines.values())


def _count_outcomes(lines: dict[int, GoalLine], goals: Sequence[Goal]) -> None:
    """Outcomes of a goal, named on the outcome or on its activity; one that names both is one."""
    seen: set[tuple[int, int]] = set()
    for outcomes, counted in ((Outcome.objects.filter(WITH_EVIDENCE), True), (_without_evidence(), False)):
        standing = outcomes.filter(withdrawn__isnull=True, activity__withdrawn__isnull=True)
        direct = standing.filter(goal__in=goals).values_list("goal", "pk")
        through = standing.filter(activity__goals__in=goals).values_list("activity__goals", "pk")
        for key, outcome in (*direct, *through):
            if key in lines and (key, outcome) not in seen:
                seen.add((key, outcome))
                if counted:
                    lines[key].outcomes += 1
                else:
                    lines[key].bare += 1


def _without_evidence() -> QuerySet[Outcome]:
    return Outcome.objects.exclude(WITH_EVIDENCE)


def goalless(office: Office, plan: Plan) -> QuerySet[Activity]:
    """Activities of the plan's years that serve none of its goals, newest first."""
    within: Any = Q(date__gte=PartialDate(plan.since)) & Q(date__lt=PartialDate(plan.until + 1, before=True))
    served = Activity.goals.through.objects.filter(goal__plan=plan, goal__withdrawn__isnull=True)
    return (
        Activity.objects.of_office(office)
        .filter(within)
        .exclude(status=Activity.Status.CANCELLED)
        .exclude(pk__in=served.values("activity"))
        .order_by("-date", "id")
    )
