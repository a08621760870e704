"""What would wake a tie: the measure itself says so, run on acts that have not happened yet."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

from tests.domain.vitality.test_measure import SETTING, TODAY, ago

from elci.domain.vitality import Condition, Direction, Evidence, Kind, Name, Step, Weights, measure, waking


def test_each_way_is_what_the_measure_says_when_it_has_happened() -> None:
    """A year later, with the visit on record, the page must show what was foretold."""
    slept = [ago(9)]
    foretold = next(way for way in waking(slept, SETTING).single if way.steps == (Step.VISIT_HERE,))
    happened = Evidence(Kind.VISIT, TODAY + timedelta(days=182), "activity:x", Direction.INCOMING)
    later = measure([*slept, happened], replace(SETTING, today=TODAY + timedelta(days=365)))
    assert (foretold.then.condition, foretold.then.score) == (later.condition, later.score)


def test_a_sleeping_tie_is_quiet_after_a_visit_and_alive_after_visits_both_ways() -> None:
    found = waking([ago(9)], SETTING)
    assert found.idle.condition == Condition.ASLEEP
    assert found.to_quiet is not None
    assert found.to_quiet.then.condition == Condition.QUIET
    assert found.to_alive is not None
    assert found.to_alive.then.condition == Condition.ALIVE


def test_doing_nothing_lets_an_alive_tie_fall() -> None:
    alive = [ago(1.5, kind, Direction.JOINT) for kind in (Kind.VISIT, Kind.PROJECT, Kind.EVENT)]
    assert measure(alive, SETTING).condition == Condition.ALIVE
    assert waking(alive, SETTING).idle.condition == Condition.QUIET


def test_a_tie_that_stays_alive_by_itself_needs_no_way() -> None:
    busy = [ago(years / 6, direction=Direction.JOINT) for years in range(12)]
    found = waking(busy, SETTING)
    assert (found.to_quiet, found.to_alive) == (None, None)


def test_the_way_follows_the_weights() -> None:
    """Where only outcomes weigh, a visit cannot make a tie alive; outcomes can."""
    found = waking([ago(9)], SETTING, Weights({Name.OUTCOMES: 100}))
    assert found.to_alive is not None
    assert set(found.to_alive.steps) == {Step.OUTCOME}


def test_no_shorter_or_easier_way_is_passed_over() -> None:
    found = waking([ago(9)], SETTING)
    assert found.to_quiet is not None
    assert len(found.to_quiet.steps) == 1
    before = date(2027, 11, 21)
    assert found.on == before
