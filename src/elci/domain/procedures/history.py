"""Reading the events of a case: what was done, when for the first time, what surely came before what."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from datetime import date

from elci.domain.dates import PartialDate
from elci.domain.procedures.facts import Case, Event
from elci.domain.procedures.kinds import Act

# Acts after which nothing more is expected of a case.
CLOSING = (Act.REFUSED, Act.WITHDRAWN, Act.ARCHIVED)


def first(case: Case, act: Act) -> Event | None:
    """The earliest event of an act; an undated one only where there is no dated one."""
    found: Event | None = None
    for event in case.events:
        if event.act is act and (
            found is None
            or (event.on is not None and (found.on is None or event.on.ordinal < found.on.ordinal))
        ):
            found = event
    return found


def last(case: Case, act: Act) -> Event | None:
    """The latest event of an act; an undated one only where there is no dated one."""
    found: Event | None = None
    for event in case.events:
        if event.act is act and (
            found is None
            or (event.on is not None and (found.on is None or event.on.ordinal > found.on.ordinal))
        ):
            found = event
    return found


def done(case: Case, act: Act) -> bool:
    """Whether an act was done at all."""
    return any(event.act is act for event in case.events)


def first_dated(case: Case, acts: Iterable[Act]) -> Event | None:
    """The first event of the first of the acts that was done on a known day; the acts' order is preference."""
    for act in acts:
        event = first(case, act)
        if event is not None and event.on is not None:
            return event
    return None


def with_plan(case: Case, today: date) -> Case:
    """The case with the plan's departure and payments as events, as far as they lie in the past."""
    plan = case.plan
    if plan is None:
        return case
    more = []
    if plan.departs is not None and plan.departs <= today and not done(case, Act.DEPARTED):
        more.append(Event(Act.DEPARTED, PartialDate.of(plan.departs)))
    more += [
        Event(Act.PAID, PartialDate.of(payment.on))
        for payment in plan.payments
        if payment.on is not None and payment.on <= today
    ]
    return replace(case, events=(*case.events, *more)) if more else case


def days_between(start: PartialDate | None, end: PartialDate | None) -> int | None:
    """Whole days from one full date to another; None unless both are known to the day."""
    first_day, last_day = full_day(start), full_day(end)
    if first_day is None or last_day is None:
        return None
    return (last_day - first_day).days


def full_day(when: PartialDate | None) -> date | None:
    """The day, where it is known to the day."""
    if when is None or when.before or when.day is None or when.month is None:
        return None
    return date(when.year, when.month, when.day)


def closing(case: Case) -> Event | None:
    """The event that closed the case for good, or None while it is open. A refusal followed by a permission
    that is not surely earlier did not close it."""
    for act in CLOSING:
        event = last(case, act)
        if event is None:
            continue
        if act is Act.REFUSED:
            granted = last(case, Act.PERMITTED)
            if granted is not None and not _surely(granted.on, event.on):
                continue
        return event
    return None


def _surely(one: PartialDate | None, other: PartialDate | None) -> bool:
    return one is not None and other is not None and one.surely_before(other)
