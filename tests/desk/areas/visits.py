"""Visits, their papers, and the gift register."""

from __future__ import annotations

from datetime import date
from typing import Any

from tests.desk.house import House

from elci.accounts.desk_records import Draft
from elci.accounts.rights import Right
from elci.activities.models import Activity, Contact, Gift, GuestNeed, ProgrammeEntry, Ride, Visit
from elci.activities.services import add_row, plan_visit, record_gift

SEE, RECORD, PEOPLE = Right.SEE_ACTIVITIES, Right.RECORD_ACTIVITIES, Right.SEE_CONTACTS

NEEDS = {
    "visits": (SEE, None),
    "plan-visit": (RECORD, RECORD),
    "visit-people": (PEOPLE, None),
    "visit": (SEE, RECORD),
    "programme": (SEE, RECORD),
    "programme-entry": (RECORD, RECORD),
    "programme-in-hand": (SEE, None),
    "ride": (RECORD, RECORD),
    "need": (RECORD, RECORD),
    "erase-needs": (None, RECORD),
    "visit-papers": (SEE, RECORD),
    "visit-paper": (PEOPLE, None),
    "gifts": (SEE, None),
    "gifts-file": (SEE, None),
    "new-gift": (RECORD, RECORD),
    "gift": (RECORD, RECORD),
}
_DAY = date(2026, 5, 11)


def arguments(name: str, house: House, who: str | None) -> dict[str, Any]:
    """A visit from Seoul with one row of each kind."""
    if name in {"visits", "plan-visit", "visit-people", "gifts", "gifts-file", "new-gift"}:
        return {}
    visit = _visit(house)
    if name == "gift":
        return {"key": _gift(house, visit).pk}
    found: dict[str, Any] = {"key": visit.activity_id}
    if name == "programme-entry":
        found["row"] = _row(house, ProgrammeEntry(visit=visit), on=_DAY, text_tr="Makam ziyareti")
    elif name == "ride":
        found["row"] = _row(house, Ride(visit=visit), on=_DAY, origin="Esenboğa", target="Otel")
    elif name == "need":
        guest = Contact.objects.create(
            office=house.office, family_name="Kim", purpose="Ziyaret", ground="public_task", keep_until=_DAY
        )
        found["row"] = _row(house, GuestNeed(visit=visit), contact=guest, kind="diet", what="Vejetaryen")
    elif name == "visit-paper":
        found |= {"name": "delegations", "kind": "docx"}
    return found


def _visit(house: House) -> Visit:
    held = Visit.objects.first()
    if held is not None:
        return held
    values = {"kind": Activity.Kind.HOSTING, "title_tr": "Seul heyeti", "status": "planned"}
    return plan_visit(Draft(values=values), by=house.people["officer"], office=house.office)


def _row(house: House, row: Any, **values: Any) -> int:
    return int(add_row(row, Draft(values=values), by=house.people["officer"]).pk)


def _gift(house: House, visit: Visit) -> Gift:
    values = {"direction": "given", "on": _DAY, "what": "Kitap", "visit": visit}
    return record_gift(Draft(values=values), by=house.people["officer"], office=house.office)
