"""What it would take: the measure run again with acts that have not happened, a year from today.

Nothing here is a canned sentence. Each way is a list of acts in the coming twelve months, dated at its
middle; the result is what the same measure gives on the day a year from today.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from enum import StrEnum
from itertools import combinations_with_replacement

from elci.domain.agreements import State
from elci.domain.vitality.evidence import Direction, Evidence, Kind
from elci.domain.vitality.measure import Vitality, measure
from elci.domain.vitality.parts import Setting
from elci.domain.vitality.states import RANK, Condition
from elci.domain.vitality.weights import DEFAULTS, Weights

_AHEAD = timedelta(days=365)
_MIDDLE = timedelta(days=182)
_MOST = 4  # acts within a year; more is a programme, not a step


class Step(StrEnum):
    """An act that an office can do next."""

    LETTER = "letter"
    VISIT_THERE = "visit_there"
    VISIT_HERE = "visit_here"
    JOINT_EVENT = "joint_event"
    PROJECT = "project"
    OUTCOME = "outcome"


# In the order of what they ask of an office; among ways of one length the easier comes first.
_EFFORT = {
    Step.LETTER: 2,
    Step.VISIT_HERE: 5,
    Step.VISIT_THERE: 6,
    Step.JOINT_EVENT: 7,
    Step.OUTCOME: 9,
    Step.PROJECT: 12,
}
_AS_EVIDENCE: dict[Step, tuple[Kind, Direction]] = {
    Step.LETTER: (Kind.CONTACT, Direction.OUTGOING),
    Step.VISIT_THERE: (Kind.VISIT, Direction.OUTGOING),
    Step.VISIT_HERE: (Kind.VISIT, Direction.INCOMING),
    Step.JOINT_EVENT: (Kind.EVENT, Direction.JOINT),
    Step.PROJECT: (Kind.PROJECT, Direction.JOINT),
    Step.OUTCOME: (Kind.OUTCOME, Direction.UNKNOWN),
}


@dataclass(frozen=True)
class Way:
    """Acts of the coming year, and the vitality they would lead to."""

    steps: tuple[Step, ...]
    then: Vitality


@dataclass(frozen=True)
class Waking:
    """idle: where the tie stands in a year if nothing is done; single: each act alone, in its effect.

    to_quiet, to_alive: the easiest way to each condition; None where it is reached already without one, or
    where no four acts reach it.
    """

    on: date
    idle: Vitality
    single: tuple[Way, ...]
    to_quiet: Way | None
    to_alive: Way | None


def waking(
    evidence: Sequence[Evidence],
    setting: Setting,
    weights: Weights = DEFAULTS,
    *,
    state: State = State.ACTIVE,
) -> Waking:
    """What a year of doing nothing, of one act, and of up to four acts would make of a tie."""
    ahead = replace(setting, today=setting.today + _AHEAD)
    middle = setting.today + _MIDDLE

    def then(steps: tuple[Step, ...]) -> Way:
        return Way(steps, measure([*evidence, *_hypothetical(steps, middle)], ahead, weights, state=state))

    idle = then(()).then
    single = tuple(sorted((then((step,)) for step in Step), key=lambda way: -way.then.score))
    ways = [then(steps) for steps in _ways()]
    return Waking(
        ahead.today,
        idle,
        single,
        _easiest(ways, idle, Condition.QUIET),
        _easiest(ways, idle, Condition.ALIVE),
    )


def _hypothetical(steps: tuple[Step, ...], on: date) -> list[Evidence]:
    return [Evidence(_AS_EVIDENCE[step][0], on, "", _AS_EVIDENCE[step][1]) for step in steps]


def _ways() -> list[tuple[Step, ...]]:
    """Every choice of one to four acts, the easiest first."""
    found = [ways for length in range(1, _MOST + 1) for ways in combinations_with_replacement(Step, length)]
    return sorted(found, key=lambda steps: (sum(_EFFORT[step] for step in steps), len(steps)))


def _easiest(ways: Sequence[Way], idle: Vitality, wanted: Condition) -> Way | None:
    if idle.rank >= RANK[wanted] or idle.condition == Condition.UNMEASURED:
        return None
    return next((way for way in ways if way.then.rank >= RANK[wanted]), None)
