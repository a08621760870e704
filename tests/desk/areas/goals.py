"""Strategic plans, goals, indicators by year, activities without a goal."""

from __future__ import annotations

from tests.desk.house import House

from elci.accounts.rights import Right
from elci.activities.models import Goal, Plan

_SEE, _SET = (Right.SEE_ACTIVITIES, None), (Right.SET_GOALS, Right.SET_GOALS)

NEEDS = {
    "goals": _SEE,
    "new-plan": _SET,
    "take-over-plan": (None, Right.SET_GOALS),
    "strategic-plan": _SEE,
    "edit-plan": _SET,
    "new-goal": _SET,
    "goalless": (Right.SEE_ACTIVITIES, Right.RECORD_ACTIVITIES),
    "goal": _SEE,
    "edit-goal": _SET,
    "withdraw-goal": _SET,
    "goal-values": _SET,
}


def arguments(name: str, house: House, who: str | None) -> dict[str, object]:
    if name in {"goals", "new-plan", "take-over-plan"}:
        return {}
    plan = Plan.objects.create(office=house.office, title="Stratejik plan", since=2020, until=2024)
    if name in {"strategic-plan", "edit-plan", "new-goal", "goalless"}:
        return {"plan": plan.pk}
    return {"goal": Goal.objects.create(plan=plan, title_tr="Kenti tanıtmak").pk}
