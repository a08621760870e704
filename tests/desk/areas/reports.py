"""The documents that an office gives out."""

from __future__ import annotations

from typing import Any

from tests.desk.house import House

from elci.accounts.rights import Right
from elci.exchange.reports.orders import Wish, order

SEE = Right.SEE_ACTIVITIES
NEEDS: dict[str, tuple[Right | None, Right | None]] = {
    "reports": (SEE, None),
    "yearly-report": (SEE, SEE),
    "handover": (SEE, SEE),
    "partner-card": (SEE, SEE),
    "council-information": (SEE, SEE),
    "made-report": (SEE, None),
    "cancel-made-report": (None, SEE),
}


def arguments(name: str, house: House, who: str | None) -> dict[str, Any]:
    """A document is its maker's alone: each person of the office gets one of their own."""
    if name not in ("made-report", "cancel-made-report"):
        return {}
    maker = house.people.get(who or "", house.people["officer"])
    return {"key": order(Wish("yearly", "tr", "docx"), by=maker, office=house.office).pk}
