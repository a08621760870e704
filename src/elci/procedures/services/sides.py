"""Correcting with whom a case is, while nothing has been decided in it."""

from __future__ import annotations

from datetime import date

from django.db import transaction

from elci.accounts import journal
from elci.accounts.models import User
from elci.domain.procedures.kinds import ALONE_KINDS, Act, CaseKind
from elci.procedures.models import Case
from elci.procedures.services.cases import OtherSide, locked
from elci.procedures.services.errors import DecidedAlreadyError, OtherSideMissingError
from elci.procedures.services.standing import derive
from elci.registry.models import Municipality
from elci.registry.services.errors import ReasonMissingError

# What prepares a decision and binds nobody. Any other act names the sides on a paper of its own.
PREPARING = frozenset(
    {
        Act.PROPOSED,
        Act.PARTNER_AGREED,
        Act.INVITED,
        Act.PROPOSED_TO_COUNCIL,
        Act.ON_AGENDA,
        Act.REFERRED,
        Act.COMMISSION_REPORTED,
    }
)


def sides_can_change(case: Case) -> bool:
    """Whether the case is open and nothing but preparation is recorded in it."""
    return case.closed is None and not [
        event for event in case.events.all() if event.withdrawn is None and Act(event.act) not in PREPARING
    ]


@transaction.atomic
def correct_sides(
    case: Case,
    municipality: Municipality,
    side: OtherSide,
    *,
    by: User,
    reason: str,
    seen: int | None = None,
    today: date | None = None,
) -> Case:
    """Say anew whose case it is and with whom; journals "case.sides_corrected" where something changed.

    A tie that the case had made belongs to the former side and is let go. Raises ReasonMissingError,
    CaseClosedError, ChangedMeanwhileError, DecidedAlreadyError, OtherSideMissingError.
    """
    if not reason.strip():
        raise ReasonMissingError()
    current = locked(case, seen)
    if not sides_can_change(current):
        raise DecidedAlreadyError(current.title)
    if CaseKind(current.kind) not in ALONE_KINDS and not side:
        raise OtherSideMissingError()
    before = journal.snapshot(current)
    moved = (current.municipality_id, current.partner_id) != (
        municipality.pk,
        side.partner.pk if side.partner else None,
    )
    current.municipality = municipality
    current.partner, current.organisation = side.partner, side.organisation
    current.counterpart = side.written.strip()
    if side.agreement is not None or moved:
        current.agreement = side.agreement
    current.full_clean()
    current.save()
    if journal.snapshot(current) != before:
        journal.record(
            by, "case.sides_corrected", current, office=current.office, before=before, reason=reason
        )
    derive(current, today=today)
    return current
