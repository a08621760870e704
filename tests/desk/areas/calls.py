"""Calls: who sees them, who writes them."""

from __future__ import annotations

from typing import Any

from tests.desk.house import House

from elci.accounts.rights import Right
from elci.activities.models import Call

_SEES, _WRITES = Right.SEE_ACTIVITIES, Right.RECORD_ACTIVITIES
NEEDS = {
    "calls": (_SEES, None),
    "new-call": (_WRITES, _WRITES),
    "call": (_SEES, None),
    "edit-call": (_WRITES, _WRITES),
    "call-rules": (_WRITES, _WRITES),
    "call-partners": (_SEES, _WRITES),
    "withdraw-call": (_WRITES, _WRITES),
}


def arguments(name: str, house: House, who: str | None) -> dict[str, Any]:
    """A call that Ankara follows."""
    if name in {"calls", "new-call"}:
        return {}
    call, _made = Call.objects.get_or_create(office=house.office, programme="Erasmus+", title="KA210")
    return {"key": call.pk}
