"""The vitality of ties: the list, a tie's page, the weights, the first step towards waking one."""

from __future__ import annotations

from tests.desk.house import House

from elci.accounts.rights import Right

NEEDS = {
    "vitality": (Right.SEE_ACTIVITIES, None),
    "tie-vitality": (Right.SEE_ACTIVITIES, None),
    "wake-tie": (None, Right.RECORD_ACTIVITIES),
    "vitality-weights": (Right.SET_GOALS, Right.SET_GOALS),
    "vitality-defaults": (None, Right.SET_GOALS),
}


def arguments(name: str, house: House, who: str | None) -> dict[str, object]:
    return {"key": house.seoul.pk} if name in {"tie-vitality", "wake-tie"} else {}
