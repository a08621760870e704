"""Recording what was done in a case, and taking back what was recorded by mistake."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from django.db import transaction
from django.utils import timezone

from elci.accounts import journal
from elci.accounts.models import User
from elci.domain.dates import PartialDate
from elci.domain.procedures.jurisdictions import jurisdiction
from elci.domain.procedures.kinds import Act, CaseKind
from elci.procedures.models import Case, CaseEvent
from elci.procedures.services.cases import locked
from elci.procedures.services.errors import ActUnknownError
from elci.procedures.services.landing import land, take_off
from elci.procedures.services.standing import derive
from elci.registry.services.errors import FutureDateError, ReasonMissingError

# These two are recorded by closing the case.
CLOSING = (Act.ARCHIVED, Act.WITHDRAWN)
# What can happen in a case of any kind beside its line of steps.
BESIDE = (
    Act.SENT_BACK,
    Act.COUNCIL_INSISTED,
    Act.DECISION_FINAL,
    Act.FOREIGN_AFFAIRS_GAVE_OPINION,
    Act.FINANCE_GAVE_OPINION,
    Act.MISSION_CONTACTED,
    Act.FOREIGN_MINISTRY_TOLD,
    Act.REFUSED,
    Act.PAID,
)


@dataclass(frozen=True)
class ActDraft:
    """What was done: when, under which number, by whom, and what is to be remembered of it.

    tie_state: where the tie stands from then on, at the end of a tie.
    """

    act: Act
    on: PartialDate | None = None
    number: str = ""
    by: str = ""
    note: str = ""
    tie_state: str = ""


def acts_of(kind: CaseKind) -> tuple[Act, ...]:
    """The acts that can be recorded in a case of a kind: its steps, then what can happen beside them."""
    line = [step.act for step in jurisdiction().line(kind)]
    return tuple(act for act in dict.fromkeys([*line, *BESIDE]) if act not in CLOSING)


@transaction.atomic
def record_act(
    case: Case, draft: ActDraft, *, by: User, seen: int | None = None, today: date | None = None
) -> CaseEvent:
    """Record an act of a case; journals "case.act_recorded".

    A decision, permission or signature lands on the tie. Raises CaseClosedError, ChangedMeanwhileError,
    ActUnknownError, FutureDateError; at the end of a tie TieStateMissingError, ReasonMissingError and
    DateOrderError.
    """
    current = locked(case, seen)
    if draft.act not in acts_of(CaseKind(current.kind)):
        raise ActUnknownError(draft.act.value)
    day = today or timezone.localdate()
    if draft.on is not None and PartialDate.of(day).surely_before(draft.on):
        raise FutureDateError(draft.on)
    before = journal.snapshot(current)
    event = CaseEvent(
        case=current,
        act=draft.act.value,
        on=draft.on,
        number=draft.number,
        by=draft.by,
        note=draft.note,
        recorded_by=by,
    )
    event.full_clean()
    event.save(force_insert=True)
    land(current, event, by=by, today=day, tie_state=draft.tie_state)
    journal.record(by, "case.act_recorded", current, office=current.office, before=before, reason=draft.note)
    derive(current, today=today)
    return event


@transaction.atomic
def withdraw_act(
    event: CaseEvent, *, by: User, reason: str, seen: int | None = None, today: date | None = None
) -> CaseEvent:
    """Take back an act that was recorded by mistake; its row stays. Journals "case.act_withdrawn".

    What it did to the tie is undone with it, by the rules of undoing: raises UndoError where the tie was
    changed since or by someone else. Raises ReasonMissingError, CaseClosedError, ChangedMeanwhileError.
    """
    if not reason.strip():
        raise ReasonMissingError()
    current = locked(event.case, seen)
    before = journal.snapshot(current)
    held = CaseEvent.objects.select_for_update(of=("self",)).get(pk=event.pk)
    take_off(held, by=by)
    held.withdrawn = timezone.now()
    held.save(update_fields=["withdrawn"])
    journal.record(by, "case.act_withdrawn", current, office=current.office, before=before, reason=reason)
    derive(current, today=today)
    return held
