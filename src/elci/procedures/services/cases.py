"""Opening a case, correcting what is known of it, closing it and opening it again."""

from __future__ import annotations

from dataclasses import dataclass, fields
from datetime import date

from django.db import transaction
from django.utils import timezone

from elci.accounts import journal
from elci.accounts.models import Office, User
from elci.accounts.versions import check_version
from elci.domain.dates import PartialDate
from elci.domain.procedures.kinds import ALONE_KINDS, Act, CaseKind
from elci.domain.procedures.verdicts import CaseState, StepStatus
from elci.procedures.models import Case, CaseEvent, Outcome
from elci.procedures.services.errors import (
    CaseClosedError,
    CaseOpenError,
    OtherSideMissingError,
    StepsMissingError,
)
from elci.procedures.services.standing import derive, judge_case
from elci.registry.models import Agreement, Municipality, Organisation, Partner
from elci.registry.services.errors import FutureDateError, ReasonMissingError

# Kinds that are a matter of the municipality alone.


# A refusal is an act of its own, recorded when the answer came.
_CLOSING = {Outcome.COMPLETED.value: Act.ARCHIVED, Outcome.GIVEN_UP.value: Act.WITHDRAWN}


@dataclass(frozen=True)
class CaseDraft:
    """What a person says of a case, beside its kind and its sides. purposes: keys; None leaves them."""

    title: str
    responsible: User | None = None
    area: str = ""
    aim: str = ""
    benefit: str = ""
    cost: str = ""
    place: str = ""
    begins: date | None = None
    ends: date | None = None
    expires: date | None = None
    renewal_lead: int | None = None
    term_began: date | None = None
    signs_protocol: bool | None = None
    pays_dues: bool | None = None
    contacts_mission: bool = False
    file_code: str = ""
    purposes: tuple[str, ...] | None = None


@dataclass(frozen=True)
class OtherSide:
    """With whom: a partner city, an organisation, or a name that stands in neither list."""

    partner: Partner | None = None
    organisation: Organisation | None = None
    written: str = ""
    agreement: Agreement | None = None

    def __bool__(self) -> bool:
        return bool(self.partner or self.organisation or self.written.strip())


@transaction.atomic
def open_case(
    municipality: Municipality,
    kind: CaseKind,
    draft: CaseDraft,
    *,
    by: User,
    office: Office,
    side: OtherSide | None = None,
    opened: date | None = None,
    reason: str = "",
    today: date | None = None,
) -> Case:
    """Open a case; journals "case.opened". Raises OtherSideMissingError, FutureDateError."""
    side = side or OtherSide()
    day = today or timezone.localdate()
    if kind not in ALONE_KINDS and not side:
        raise OtherSideMissingError()
    if opened is not None and opened > day:
        raise FutureDateError(PartialDate.of(opened))
    case = Case(
        office=office,
        municipality=municipality,
        kind=kind.value,
        partner=side.partner,
        organisation=side.organisation,
        counterpart=side.written.strip(),
        agreement=side.agreement,
        opened=opened or day,
    )
    _apply(case, draft)
    case.full_clean()
    case.save(force_insert=True)
    if draft.purposes is not None:
        case.purposes.set(draft.purposes)
    journal.record(by, "case.opened", case, office=office, before=None, reason=reason)
    derive(case, today=today)
    return case


@transaction.atomic
def edit_case(
    case: Case,
    draft: CaseDraft,
    *,
    by: User,
    reason: str = "",
    seen: int | None = None,
    today: date | None = None,
) -> Case:
    """Change what is known of a case; journals "case.edited" where something changed.

    Raises CaseClosedError, ChangedMeanwhileError.
    """
    current = locked(case, seen)
    before = journal.snapshot(current)
    _apply(current, draft)
    current.full_clean()
    current.save()
    if draft.purposes is not None:
        current.purposes.set(draft.purposes)
    if journal.snapshot(current) != before:
        journal.record(by, "case.edited", current, office=current.office, before=before, reason=reason)
    derive(current, today=today)
    return current


@transaction.atomic
def close_case(
    case: Case, outcome: str, *, by: User, reason: str, seen: int | None = None, today: date | None = None
) -> Case:
    """Close a case; journals "case.closed". The closing is itself an act of the case.

    As completed only when every required step is done. Raises ReasonMissingError, CaseClosedError,
    ChangedMeanwhileError, StepsMissingError.
    """
    if not reason.strip():
        raise ReasonMissingError()
    current = locked(case, seen)
    before = journal.snapshot(current)
    act = _CLOSING.get(outcome)
    if act is not None:
        day = PartialDate.of(today or timezone.localdate())
        CaseEvent.objects.create(case=current, act=act.value, on=day, note=reason, recorded_by=by)
    if outcome == Outcome.COMPLETED:
        _check_complete(current, today)
    current.closed, current.outcome = timezone.now(), outcome
    current.full_clean()
    current.save(update_fields=["closed", "outcome"])
    journal.record(by, "case.closed", current, office=current.office, before=before, reason=reason)
    derive(current, today=today)
    return current


@transaction.atomic
def reopen_case(case: Case, *, by: User, reason: str, today: date | None = None) -> Case:
    """Open a closed case again; journals "case.reopened". Raises ReasonMissingError, CaseOpenError."""
    if not reason.strip():
        raise ReasonMissingError()
    current = Case.objects.select_for_update(of=("self",)).get(pk=case.pk)
    if current.closed is None:
        raise CaseOpenError(current.title)
    before = journal.snapshot(current)
    closings = current.events.filter(act__in=[act.value for act in _CLOSING.values()], withdrawn__isnull=True)
    closings.update(withdrawn=timezone.now())
    current.closed, current.outcome = None, ""
    current.save(update_fields=["closed", "outcome"])
    journal.record(by, "case.reopened", current, office=current.office, before=before, reason=reason)
    derive(current, today=today)
    return current


def locked(case: Case, seen: int | None = None) -> Case:
    """The open case under its row lock, at the version that the person saw; the caller holds the transaction.

    Raises CaseClosedError, ChangedMeanwhileError.
    """
    current = Case.objects.select_for_update(of=("self",)).get(pk=case.pk)
    if current.closed is not None:
        raise CaseClosedError(current.title)
    check_version(current, seen)
    return current


def _apply(case: Case, draft: CaseDraft) -> None:
    for each in fields(draft):
        if each.name != "purposes":
            setattr(case, each.name, getattr(draft, each.name))


def _check_complete(case: Case, today: date | None) -> None:
    judgement = judge_case(case, today=today).judgement
    if judgement.state not in {CaseState.OPEN, CaseState.REFUSED}:
        return  # complete; or recorded from before any rule, or good practice: nothing can be demanded
    missing = [
        state.step.title
        for state in judgement.steps
        if state.step.required and state.status is not StepStatus.DONE
    ]
    raise StepsMissingError(", ".join(each.tr for each in missing), ", ".join(each.en for each in missing))
