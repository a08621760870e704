"""Changing the state of a tie."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from django.db import transaction
from django.db.models import Max
from django.utils import timezone

from elci.accounts import journal
from elci.accounts.models import Office, User
from elci.accounts.versions import check_version
from elci.domain.agreements import NEXT_STATES, check_transition
from elci.domain.agreements import State as RuleState
from elci.domain.dates import PartialDate
from elci.registry.models import Agreement, AgreementEvent, State
from elci.registry.services.derived import derive
from elci.registry.services.errors import DateOrderError, FutureDateError, ReasonMissingError


@dataclass(frozen=True)
class StateChange:
    """The new state: when, by which act, whose, and why.

    reason is what the person wrote; reason_tr and reason_en, where given, say it in one language.
    """

    state: str
    date: PartialDate | None
    act: str
    actor: str
    reason: str
    reason_tr: str = ""
    reason_en: str = ""


def next_states(agreement: Agreement) -> list[State]:
    """The states to which the tie can go from where it stands, in the order of a tie's life."""
    following = NEXT_STATES[RuleState(agreement.state)]
    return [state for state in State if RuleState(state.value) in following]


@transaction.atomic
def change_state(
    agreement: Agreement,
    change: StateChange,
    *,
    by: User,
    office: Office | None = None,
    seen: int | None = None,
    today: date | None = None,
) -> AgreementEvent:
    """Add a state to the life of a tie; journals "agreement.state_changed".

    Signing, where the tie has no date yet, dates it. Raises ReasonMissingError, ChangedMeanwhileError,
    TransitionError when the life of a tie does not know the step, DateOrderError, FutureDateError.
    """
    if not change.reason.strip():
        raise ReasonMissingError()
    current = Agreement.objects.select_for_update().get(pk=agreement.pk)
    check_version(current, seen)
    check_transition(RuleState(current.state), RuleState(change.state))
    _check_date(current, change.date, today or timezone.localdate())
    before = journal.snapshot(current)
    event = _add_event(current, change, by)
    current.state = change.state
    if change.state == State.SIGNED and current.date is None:
        current.date = change.date
    current.save(update_fields=["state", "date"])
    derive(current)
    journal.record(
        by,
        "agreement.state_changed",
        current,
        office=office or current.office,
        before=before,
        reason=change.reason,
    )
    return event


def _add_event(agreement: Agreement, change: StateChange, by: User) -> AgreementEvent:
    # States that were undone keep their positions, so the next one counts them in.
    all_events = AgreementEvent.everything.filter(agreement=agreement)
    position = (all_events.aggregate(last=Max("position"))["last"] or 0) + 1
    event = AgreementEvent(
        pk=f"{agreement.pk}--e{position}",
        agreement=agreement,
        state=change.state,
        date=change.date,
        position=position,
        act=change.act,
        actor=change.actor,
        reason_tr=change.reason_tr or change.reason,
        reason_en=change.reason_en or change.reason,
        recorded_by=by,
    )
    event.full_clean()
    event.save(force_insert=True)
    return event


def _check_date(agreement: Agreement, when: PartialDate | None, today: date) -> None:
    if when is None:
        return
    if PartialDate.of(today).surely_before(when):
        raise FutureDateError(when)
    # "Listed" is dated by the source that lists the tie, which may be younger than anything in its life.
    dated = agreement.events.exclude(state=State.LISTED).filter(date__isnull=False)
    before = dated.order_by("-position").first()
    if before is not None and before.date is not None and when.surely_before(before.date):
        raise DateOrderError(when, before.date)
