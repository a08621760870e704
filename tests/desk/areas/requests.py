"""Requests from abroad."""

from __future__ import annotations

from datetime import date
from typing import Any

from tests.desk.house import House

from elci.accounts.desk_records import Draft
from elci.accounts.rights import Right
from elci.activities.services import record_foreign_request

SEE, RECORD = Right.SEE_ACTIVITIES, Right.RECORD_ACTIVITIES
NEEDS = {
    "requests": (SEE, None),
    "new-request": (RECORD, RECORD),
    "request": (SEE, RECORD),
    "edit-request": (RECORD, RECORD),
    "accept-request": (None, RECORD),
}


def arguments(name: str, house: House, who: str | None) -> dict[str, Any]:
    """A request of Seoul's to visit."""
    if name in {"requests", "new-request"}:
        return {}
    values = {
        "asker": "Seul Büyükşehir Belediyesi",
        "wish": "visit",
        "what": "Park yönetimini görmek istiyorlar",
        "received": date(2026, 4, 1),
        "channel": "mission",
    }
    held = record_foreign_request(Draft(values=values), by=house.people["officer"], office=house.office)
    return {"key": held.pk}
