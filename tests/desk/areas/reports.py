"""The documents that an office gives out."""

from __future__ import annotations

from typing import Any

from tests.desk.house import House

from elci.accounts.rights import Right
from elci.exchange.models import ReportPhase
from elci.exchange.reports.orders import Wish, order, path_of

SEE = Right.SEE_ACTIVITIES
NEEDS: dict[str, tuple[Right | None, Right | None]] = {
    "reports": (SEE, None),
    "yearly-report": (SEE, SEE),
    "handover": (SEE, SEE),
    "partner-card": (SEE, SEE),
    "council-information": (SEE, SEE),
    "mail-merge": (Right.RECORD_ACTIVITIES, Right.RECORD_ACTIVITIES),
    "ties-file": (Right.SEE_DESK, None),
    "activities-file": (SEE, None),
    "contacts-file": (Right.SEE_CONTACTS, None),
    "projects-file": (SEE, None),
    "outcomes-file": (SEE, None),
    "memberships-file": (SEE, None),
    "cases-file": (Right.SEE_CASES, None),
    "made-report": (SEE, None),
    "made-report-file": (SEE, None),
    "cancel-made-report": (None, SEE),
}


def arguments(name: str, house: House, who: str | None) -> dict[str, Any]:
    """A document is its maker's alone: each person of the office gets one of their own."""
    if name not in ("made-report", "made-report-file", "cancel-made-report"):
        return {}
    maker = house.people.get(who or "", house.people["officer"])
    held = order(Wish("yearly", "tr", "docx"), by=maker, office=house.office)
    if name == "made-report-file":
        path_of(held).parent.mkdir(parents=True, exist_ok=True)
        path_of(held).write_bytes(b"PK")
        held.phase, held.file_name = ReportPhase.READY, "rapor.docx"
        held.save()
    return {"key": held.pk}
