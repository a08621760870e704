"""Requests from abroad: entered, looked at, answered; an accepted one becomes a visit."""

from __future__ import annotations

from datetime import date

from django.db import transaction

from elci.accounts.desk_records import Act, Draft, add, change, locked
from elci.accounts.models import Office, User
from elci.accounts.versions import check_version
from elci.activities.models import Activity, ActivityParty, ForeignRequest, Visit
from elci.activities.services.visits import plan_visit, visit_of
from elci.domain.dates import PartialDate

_WISH = ForeignRequest.Wish
# What an accepted wish becomes: kind and direction of the activity.
_BECOMES: dict[str, tuple[str, str]] = {
    _WISH.VISIT: (Activity.Kind.HOSTING, "incoming"),
    _WISH.INVITATION: (Activity.Kind.OFFICIAL_VISIT, "outgoing"),
    _WISH.TIE: (Activity.Kind.OFFICIAL_VISIT, "incoming"),
    _WISH.PROJECT: (Activity.Kind.PROJECT, "joint"),
    _WISH.EVENT: (Activity.Kind.SISTER_CITY_EVENT, "joint"),
    _WISH.AID: (Activity.Kind.AID, "outgoing"),
    _WISH.INFORMATION: (Activity.Kind.INFORMATION_EXCHANGE, "joint"),
    _WISH.OTHER: (Activity.Kind.OTHER, "joint"),
}


def record_foreign_request(draft: Draft, *, by: User, office: Office) -> ForeignRequest:
    """Enter a request; journals "foreign_request.recorded". Raises ValidationError."""
    return add(ForeignRequest(office=office), draft, Act(by, office, "foreign_request.recorded"))


def edit_foreign_request(
    held: ForeignRequest, draft: Draft, *, by: User, seen: int | None = None
) -> ForeignRequest:
    """Correct it; journals "foreign_request.edited". Raises ChangedMeanwhileError, ValidationError."""
    return change(held, draft, Act(by, held.office, "foreign_request.edited", seen=seen))


def answer_foreign_request(
    held: ForeignRequest, draft: Draft, *, by: User, today: date, seen: int | None = None
) -> ForeignRequest:
    """Say how it stands; an answer has its day. Journals "foreign_request.answered".

    Raises ChangedMeanwhileError, ValidationError.
    """
    values = dict(draft.values)
    answered = values.get("state") in {"accepted", "declined", "passed_on"}
    values["answered"] = (held.answered or today) if answered else None
    return change(held, Draft(values=values), Act(by, held.office, "foreign_request.answered", seen=seen))


@transaction.atomic
def accept_foreign_request(
    held: ForeignRequest, *, by: User, office: Office, today: date, seen: int | None = None
) -> Visit:
    """Accept a request and plan what it asks for; journals "foreign_request.accepted" and what is planned.

    One that was accepted before leads to the visit that was planned then. Raises ChangedMeanwhileError.
    """
    current = locked(held)
    if current.activity is not None and current.activity.withdrawn is None:
        return visit_of(current.activity, by=by, office=office)
    check_version(current, seen)
    visit = plan_visit(_activity_of(current), by=by, office=office)
    values = {"state": "accepted", "answered": current.answered or today, "activity": visit.activity}
    change(current, Draft(values=values), Act(by, office, "foreign_request.accepted"))
    return visit


def _activity_of(held: ForeignRequest) -> Draft:
    """What is planned: titled as it was asked, with whoever asked as the other side."""
    kind, direction = _BECOMES[held.wish]
    party = {
        "position": 1,
        "role": ActivityParty.Role.PARTNER,
        "partner": held.partner,
        "place": held.partner.place if held.partner else None,
        "organisation": held.organisation,
        "country": held.country,
        "as_written": held.asker,
    }
    values = {
        "kind": kind,
        "direction": direction,
        "status": Activity.Status.PLANNED,
        "title_tr": str(held)[:300],
        "date": PartialDate.of(held.begins) if held.begins else None,
        "until": PartialDate.of(held.ends) if held.begins and held.ends else None,
    }
    people = [{"contact": held.contact, "role": "guest", "position": 1}] if held.contact else []
    return Draft(values=values, parts={"parties": [party], "people": people})
