"""The plan of a journey: its frame, travellers, programme and payments. Each change is judged at once."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import asdict, dataclass, fields
from datetime import date
from decimal import Decimal

from django.db import models, transaction

from elci.accounts import journal
from elci.accounts.models import User
from elci.domain.procedures.kinds import CaseKind
from elci.procedures.models import Case, Payment, ProgrammeItem, Traveller
from elci.procedures.services.cases import locked
from elci.procedures.services.errors import NotAJourneyError
from elci.procedures.services.standing import derive


@dataclass(frozen=True)
class PlanDraft:
    """The frame of a journey, by the names of the case's columns. countries: ISO codes and spaces."""

    journey_purpose: str
    begins: date | None = None
    ends: date | None = None
    countries: str = ""
    organiser_kind: str = ""
    organiser: str = ""
    invited: bool | None = None
    invitation_on: date | None = None
    decided_people: int | None = None
    decided_days: int | None = None
    council_could_sit: bool | None = None


@dataclass(frozen=True)
class TravellerDraft:
    """One person on a journey; what is not known stays None."""

    name: str
    role: str
    post: str = ""
    speaks_language: bool | None = None
    qualified: bool | None = None
    in_decision: bool | None = None
    service_passport: bool = False
    visa_needed: bool = False
    visa_until: date | None = None


@dataclass(frozen=True)
class ProgrammeDraft:
    """One entry of the programme."""

    on: date
    what: str
    where: str = ""
    duty: bool | None = None


@dataclass(frozen=True)
class PaymentDraft:
    """One payment."""

    to: str
    what: str
    on: date | None = None
    amount: Decimal | None = None
    currency: str = ""


def change_plan(
    case: Case, draft: PlanDraft, *, by: User, seen: int | None = None, today: date | None = None
) -> Case:
    """Change the frame; journals "plan.changed". Raises ChangedMeanwhileError, NotAJourneyError."""

    def change(current: Case) -> None:
        for each in fields(draft):
            setattr(current, each.name, getattr(draft, each.name))
        current.full_clean()
        current.save()

    return _changed(case, change, by, seen, today)


def add_traveller(
    case: Case, draft: TravellerDraft, *, by: User, seen: int | None = None, today: date | None = None
) -> Case:
    """Add a traveller; the journal holds no name."""
    return _changed(case, lambda current: _add(Traveller(case=current, **asdict(draft))), by, seen, today)


def add_programme_item(
    case: Case, draft: ProgrammeDraft, *, by: User, seen: int | None = None, today: date | None = None
) -> Case:
    """Add an entry of the programme."""
    return _changed(case, lambda current: _add(ProgrammeItem(case=current, **asdict(draft))), by, seen, today)


def add_payment(
    case: Case, draft: PaymentDraft, *, by: User, seen: int | None = None, today: date | None = None
) -> Case:
    """Add a payment."""
    return _changed(case, lambda current: _add(Payment(case=current, **asdict(draft))), by, seen, today)


def remove_from_plan(
    part: Traveller | ProgrammeItem | Payment, *, by: User, seen: int | None = None, today: date | None = None
) -> Case:
    """Take a traveller, an entry or a payment out of the plan."""

    def change(current: Case) -> None:
        part.delete()

    return _changed(part.case, change, by, seen, today)


def _add(part: models.Model) -> None:
    part.full_clean()
    part.save(force_insert=True)


@transaction.atomic
def _changed(
    case: Case, change: Callable[[Case], None], by: User, seen: int | None, today: date | None
) -> Case:
    current = locked(case, seen)
    if current.kind != CaseKind.OUTGOING_VISIT:
        raise NotAJourneyError(current.title)
    before = journal.snapshot(current)
    change(current)
    if journal.snapshot(current) != before:
        journal.record(by, "plan.changed", current, office=current.office, before=before)
    derive(current, today=today)
    return current
