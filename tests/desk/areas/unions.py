"""A union's members, and what an office lets its unions see."""

from __future__ import annotations

from tests.desk.house import House

from elci.accounts.rights import Right

NEEDS = {
    "members": (Right.SEE_MEMBERS, None),
    "member": (Right.SEE_ACTIVITY_FACTS, None),
    "sharing": (Right.SHARE_RECORDS, Right.SHARE_RECORDS),
}


def arguments(name: str, house: House, who: str | None) -> dict[str, object]:
    return {"office": "ankara", "what": "activities"} if name == "member" else {}
