"""Follow-ups."""

from __future__ import annotations

from typing import Any

from tests.desk.house import House

from elci.accounts.desk_records import Draft
from elci.accounts.rights import Right
from elci.activities.services import record_follow_up

NEEDS = {
    "follow-ups": (Right.SEE_ACTIVITIES, None),
    "new-follow-up": (Right.GIVE_FOLLOW_UPS, Right.GIVE_FOLLOW_UPS),
    "edit-follow-up": (Right.GIVE_FOLLOW_UPS, Right.GIVE_FOLLOW_UPS),
    "finish-follow-up": (None, Right.GIVE_FOLLOW_UPS),
    "undo-follow-up": (None, Right.GIVE_FOLLOW_UPS),
}


def arguments(name: str, house: House, who: str | None) -> dict[str, Any]:
    """A promise to Seoul."""
    if name in {"follow-ups", "new-follow-up"}:
        return {}
    values = {"what": "Fotoğrafları gönder", "agreement": house.seoul}
    return {"key": record_follow_up(Draft(values=values), by=house.people["officer"], office=house.office).pk}
