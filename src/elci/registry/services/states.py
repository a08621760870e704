"""Changing the state of a tie."""

from __future__ import annotations

from dataclasses import dataclass

from django.db import transaction
from django.db.models import Max

from elci.accounts import journal
from elci.accounts.models import User
from elci.domain.agreements import State as RuleState
from elci.domain.agreements import check_transition
from elci.domain.dates import PartialDate
from elci.registry.models import Agreement, AgreementEvent


@dataclass(frozen=True)
class StateChange:
    """The new state: when, by which act, whose, and why."""

    state: str
    date: PartialDate | None
    act: str
    actor: str
    reason: str


@transaction.atomic
def change_state(agreement: Agreement, change: StateChange, *, by: User) -> AgreementEvent:
    """Add a state to the life of a tie; journals "agreement.state_changed".

    Raises TransitionError when the life of a tie does not know the step.
    """
    current = Agreement.objects.select_for_update().get(pk=agreement.pk)
    check_transition(RuleState(current.state), RuleState(change.state))
    before = journal.snapshot(current)
    last = current.events.aggregate(last=Max("position"))["last"] or 0
    event = AgreementEvent(
        pk=f"{current.pk}--e{last + 1}",
        agreement=current,
        state=change.state,
        date=change.date,
        position=last + 1,
        act=change.act,
        actor=change.actor,
        reason_tr=change.reason,
        reason_en=change.reason,
        recorded_by=by,
    )
    event.full_clean()
    event.save(force_insert=True)
    current.state = change.state
    current.save(update_fields=["state"])
    journal.record(
        by, "agreement.state_changed", current, office=current.office, before=before, reason=change.reason
    )
    return event
