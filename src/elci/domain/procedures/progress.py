"""Where the steps of a case stand: done, next, waiting on whom since when, blocked and why."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from elci.domain.procedures.facts import Case, Event
from elci.domain.procedures.history import closing, last
from elci.domain.procedures.kinds import Act, Actor
from elci.domain.procedures.steps import Step
from elci.domain.procedures.verdicts import StepState, StepStatus
from elci.domain.procedures.words import Words

REFUSED = Words("İzin verilmedi ({0}).", "Permission was refused ({0}).")
WITHDRAWN = Words("Dosyadan vazgeçildi ({0}).", "The case was given up ({0}).")
SENT_BACK = Words(
    "Başkan kararı yeniden görüşülmek üzere meclise geri gönderdi ({0}); meclisin ısrarı ya da yeni kararı gerekir.",
    "The mayor sent the decision back to the council ({0}); the council has to insist or decide anew.",
)
UNDATED = Words("tarih kayıtlı değil", "day not recorded")


def progress(case: Case, line: Sequence[Step], today: date) -> tuple[StepState, ...]:
    """The state of every step of the line, in its order."""
    done = {event.act: event for event in case.events}
    if len(done) < len(case.events):
        done = {act: last(case, act) or event for act, event in done.items()}
    day = (case.plan.departs if case.plan else None) or today
    purpose = case.plan.purpose if case.plan else None
    asked = [step for step in line if purpose not in step.not_for]
    doers = [next((act for act in step.acts_on(day) if act in done), None) for step in asked]
    stop = _stop(case, done)
    for step, doer in zip(asked, doers, strict=True):
        if doer is not None:
            done.setdefault(step.act, done[doer])
    furthest = max((index for index, doer in enumerate(doers) if doer is not None), default=-1)
    return tuple(_state(step, index, done, stop, furthest) for index, step in enumerate(asked))


def _state(step: Step, index: int, done: dict[Act, Event], stop: Words | None, furthest: int) -> StepState:
    if step.act in done:
        return StepState(step, StepStatus.DONE, done[step.act].on)
    if stop is not None:
        return StepState(step, StepStatus.BLOCKED, why=stop)
    if not step.required and index < furthest:
        return StepState(step, StepStatus.NOT_NEEDED)
    if any(act not in done for act in step.after):
        return StepState(step, StepStatus.LATER)
    if step.by is Actor.UNIT:
        return StepState(step, StepStatus.NEXT, since=_since(step, done))
    return StepState(step, StepStatus.WAITING, waiting_on=step.by, since=_since(step, done))


def _since(step: Step, done: dict[Act, Event]) -> date | None:
    """The last day of what the step waited for; of a partial date its latest day."""
    days = [event.on.latest for act in step.after if (event := done[act]).on is not None]
    return max(days, default=None)


def _stop(case: Case, done: dict[Act, Event]) -> Words | None:
    """Why the case cannot go on, or None."""
    closed = closing(case)
    if closed is not None and closed.act is Act.REFUSED:
        return REFUSED.filled(closed.on or UNDATED)
    if closed is not None and closed.act is Act.WITHDRAWN:
        return WITHDRAWN.filled(closed.on or UNDATED)
    back = done.get(Act.SENT_BACK)
    if back is None:
        return None
    for act in (Act.COUNCIL_INSISTED, Act.COUNCIL_DECIDED):
        answer = done.get(act)
        if answer is None:
            continue
        if act is Act.COUNCIL_INSISTED or (
            answer.on is not None and back.on is not None and back.on.surely_before(answer.on)
        ):
            return None
    return SENT_BACK.filled(back.on or UNDATED)
