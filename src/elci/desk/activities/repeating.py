"""The next of what comes again: a new activity from an earlier one, both in one series."""

from __future__ import annotations

import re
from typing import Any

from elci.accounts.desk_records import Draft
from elci.accounts.models import Office, User
from elci.activities.models import Activity, Series
from elci.activities.services import edit_activity, record_series
from elci.desk.partner_choice import as_text, known
from elci.domain.dates import PartialDate
from elci.domain.errors import PartialDateError

_YEAR = re.compile(r"\b(1[89]|20|21)\d\d\b")


def next_of(activity: Activity) -> dict[str, Any]:
    """The form's values for next year's: same sides, goals and purposes; no costs, no people, no outcome."""
    when = _year_later(activity.date)
    what = f"{activity.kind}:{activity.direction}" if activity.kind == "official_visit" else activity.kind
    start: dict[str, Any] = {
        "follows": activity.pk,
        "what": what,
        "status": "planned",
        "date": when,
        "title_tr": _with_year(activity.title_tr, when),
        "title_en": _with_year(activity.title_en, when),
        "series": activity.series_id,
        "new_series": "" if activity.series_id else _without_year(activity.title_tr),
        "goals": [str(goal.pk) for goal in activity.standing_goals],
        "purposes": [purpose.pk for purpose in activity.purposes.all()],
        "parties": [],
    }
    for party in activity.parties.all():
        option = known(f"partner:{party.partner_id}") if party.partner_id else None
        if option is not None and "partner" not in start:
            start |= {"partner": option.value, "partner_text": as_text(option)}
        elif party.role == "place" and party.as_written:
            start["where"] = party.as_written
        elif party.municipality_id is None:
            start["parties"].append({"written": str(party), "role": party.role})
    return start


def series_for(name: str, origin: Activity | None, *, by: User, office: Office) -> Series | None:
    """The series of that name, made where it is new; the activity that was first in it joins it."""
    if not name:
        return None
    series = record_series(name, by=by, office=office)
    if origin is not None and origin.series_id is None and origin.office_id == office.pk:
        edit_activity(origin, Draft(values={"series": series}), by=by, office=office)
    return series


def _year_later(when: PartialDate | None) -> PartialDate | None:
    if when is None or when.before:
        return None
    try:
        return PartialDate(when.year + 1, when.month, when.day)
    except PartialDateError:  # 29 February
        return PartialDate(when.year + 1, when.month)


def _with_year(title: str, when: PartialDate | None) -> str:
    return _YEAR.sub(str(when.year), title) if when else title


def _without_year(title: str) -> str:
    """The title without a year and the comma, month or bracket around it."""
    bare = re.sub(r"[\s,(–-]*(?:\d{1,2}\s+)?(?:[^\W\d]+\s+)?" + _YEAR.pattern + r"\)?", "", title)
    return (bare.strip(" ,–-") or title)[:200]
