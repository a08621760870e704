"""Planning a visit: its frame, the programme by hour, transport, guests' needs, its delegations, its case."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any

from django.db import transaction
from django.utils.translation import gettext as _

from elci.accounts import journal
from elci.accounts.desk_records import Act, Draft, add, change, keep, locked, withdraw
from elci.accounts.models import Office, User
from elci.accounts.personal import forget_personal
from elci.accounts.versions import check_version
from elci.activities.models import Activity, GuestNeed, ProgrammeEntry, Ride, Visit
from elci.activities.services.activities import edit_activity, record_activity
from elci.procedures.models import Case

Row = ProgrammeEntry | Ride | GuestNeed
_CALLED: dict[type[Any], str] = {ProgrammeEntry: "entry", Ride: "ride", GuestNeed: "need"}


@transaction.atomic
def plan_visit(draft: Draft, *, by: User, office: Office) -> Visit:
    """Keep a new activity and its visit; journals "activity.recorded" and "visit.planned".

    Raises ValidationError.
    """
    return visit_of(record_activity(draft, by=by, office=office), by=by, office=office)


@transaction.atomic
def visit_of(activity: Activity, *, by: User, office: Office) -> Visit:
    """The visit of an activity, begun where there is none yet; journals "visit.planned".

    One that was taken back stands again with what was planned.
    """
    locked(activity)
    held = Visit.objects.filter(activity=activity).first()
    if held is not None and held.withdrawn is None:
        return held
    return keep(held or Visit(activity=activity, office=office), Draft(), Act(by, office, "visit.planned"))


def edit_visit(visit: Visit, draft: Draft, *, by: User, seen: int | None = None) -> Visit:
    """Change briefing and meeting point; journals "visit.edited".

    Raises ChangedMeanwhileError, ValidationError.
    """
    return change(visit, draft, Act(by, visit.office, "visit.edited", seen=seen))


def add_row(row: Row, draft: Draft, *, by: User) -> Row:
    """Add an entry, a ride or a guest's need; journals "entry.added", "ride.added" or "need.added".

    Raises ValidationError.
    """
    added: Row = add(row, draft, _act(row, "added", by))
    return added


@transaction.atomic
def change_row(row: Row, draft: Draft, *, by: User, seen: int | None = None) -> Row:
    """Change an entry, a ride or a guest's need. Raises ChangedMeanwhileError, ValidationError."""
    changed: Row = change(row, draft, _act(row, "edited", by, seen))
    if isinstance(row, GuestNeed):
        # What a guest needed formerly is nobody's business, and would outlive the person's erasure.
        forget_personal(GuestNeed, [row.pk])
    return changed


def take_out(row: ProgrammeEntry | Ride, *, by: User, seen: int | None = None) -> Row:
    """Take an entry or a ride out of the plan; it comes back by undoing. Raises ChangedMeanwhileError."""
    act = _act(row, "removed", by, seen)
    reason = _("Taken out of the plan of the visit.")
    taken: Row = withdraw(row, Act(act.by, act.office, act.verb, reason, seen))
    return taken


@transaction.atomic
def erase_needs(visit: Visit, *, by: User, only: GuestNeed | None = None, seen: int | None = None) -> int:
    """Erase guests' needs for good, all or one; returns how many. Journals "need.erased" for each.

    Raises ChangedMeanwhileError.
    """
    needs = visit.needs.select_for_update()
    chosen = list(needs.filter(pk=only.pk) if only else needs)
    for need in chosen:
        check_version(need, seen)
        journal.record_end(by, "need.erased", need, office=visit.office)
        need.delete()
    return len(chosen)


@transaction.atomic
def set_people(
    activity: Activity, rows: Sequence[Mapping[str, Any]], *, by: User, office: Office
) -> Activity:
    """Say who takes part, in protocol order; journals "activity.edited". Raises ValidationError.

    rows: the whole list as `desk_records.Draft.parts` takes it.
    """
    return edit_activity(activity, Draft(parts={"people": rows}), by=by, office=office)


@transaction.atomic
def add_person(activity: Activity, values: Mapping[str, Any], *, by: User, office: Office) -> Activity:
    """Add one person to those who take part, at the end of the protocol order where none is given."""
    current = locked(activity)
    kept: list[Mapping[str, Any]] = [{"id": person.pk} for person in current.people.all()]
    return set_people(current, [*kept, values], by=by, office=office)


@transaction.atomic
def remove_person(activity: Activity, person: int, *, by: User, office: Office) -> Activity:
    """Take one person off the list of those who take part."""
    current = locked(activity)
    kept = [{"id": each.pk} for each in current.people.all() if each.pk != person]
    return set_people(current, kept, by=by, office=office)


def point_to_case(activity: Activity, case: Case | None, *, by: User, office: Office) -> Activity:
    """Say which case holds the journey's plan and permission; journals "activity.edited"."""
    return edit_activity(activity, Draft(values={"case": case}), by=by, office=office)


def days_of(visit: Visit) -> tuple[date | None, date | None]:
    """First and last day, by the activity; None where its date is no full day."""
    begins, until = visit.activity.date, visit.activity.until
    first = begins.earliest if begins is not None and begins.day is not None else None
    last = until.latest if until is not None and until.day is not None else first
    return first, last


def _act(row: Row, done: str, by: User, seen: int | None = None) -> Act:
    return Act(by, row.visit.office, f"{_CALLED[type(row)]}.{done}", seen=seen)
