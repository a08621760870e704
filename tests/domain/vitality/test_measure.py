"""The measure of vitality: what moves it, what never lowers it, and what “no data” is not."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from elci.domain.agreements import State
from elci.domain.dates import PartialDate
from elci.domain.procedures.jurisdictions.tr.elections import ELECTIONS
from elci.domain.vitality import (
    DEFAULTS,
    Condition,
    Direction,
    Evidence,
    Kind,
    Name,
    Reason,
    Setting,
    Weights,
    measure,
)
from elci.domain.vitality.evidence import day_of
from elci.domain.vitality.states import RANK, records_activities
from elci.domain.vitality.weights import WeightsError

TODAY = date(2026, 11, 21)
SETTING = Setting(TODAY, date(1992, 7, 2), tuple(each.day for each in ELECTIONS), office_records=True)
VISIT = Evidence(Kind.VISIT, date(2026, 5, 1), "activity:a", Direction.OUTGOING)


def ago(years: float, kind: Kind = Kind.VISIT, direction: Direction = Direction.OUTGOING) -> Evidence:
    return Evidence(kind, TODAY - timedelta(days=round(years * 365.25)), f"activity:{years}", direction)


DAYS = st.dates(date(1990, 1, 1), TODAY)
PIECES = st.builds(
    Evidence,
    kind=st.sampled_from(Kind),
    on=st.none() | DAYS,
    key=st.text("ab", max_size=3),
    direction=st.sampled_from(Direction),
    actors=st.frozensets(st.sampled_from(["o:1", "o:2", "m:3", "m:4"])),
)
EVIDENCE = st.lists(PIECES, max_size=8)


@given(EVIDENCE, PIECES)
@settings(deadline=None, max_examples=200)
def test_more_evidence_never_lowers_any_part_nor_the_condition(
    evidence: list[Evidence], more: Evidence
) -> None:
    before, after = measure(evidence, SETTING), measure([*evidence, more], SETTING)
    assert all(new.value >= old.value for old, new in zip(before.parts, after.parts, strict=True))
    assert after.score >= before.score
    assert after.rank >= before.rank


@given(EVIDENCE, PIECES, DAYS)
@settings(deadline=None, max_examples=200)
def test_the_same_act_more_recently_never_lowers_what_looks_at_the_last_years(
    evidence: list[Evidence], act: Evidence, later: date
) -> None:
    """Survival alone may fall: it looks at each term, and an act that moved has left one."""
    if act.on is None or later < act.on:
        return
    before = measure([*evidence, act], SETTING)
    after = measure([*evidence, replace(act, on=later)], SETTING)
    for old, new in zip(before.parts, after.parts, strict=True):
        assert new.value >= old.value or new.name == Name.SURVIVAL


@given(EVIDENCE, DAYS, DAYS)
@settings(deadline=None, max_examples=200)
def test_the_newest_sign_of_life_more_recently_never_lowers_the_measure(
    evidence: list[Evidence], one: date, other: date
) -> None:
    earlier, later = sorted([one, other])
    older = [piece for piece in evidence if piece.on is None or piece.on <= earlier]
    newest = replace(VISIT, on=earlier)
    before = measure([*older, newest], SETTING)
    after = measure([*older, replace(newest, on=later)], SETTING)
    assert after.score >= before.score
    assert after.rank >= before.rank


@given(st.permutations([ago(1), ago(3, Kind.PROJECT), ago(9), ago(0.5, Kind.OUTCOME), ago(2, Kind.CONTACT)]))
def test_the_order_of_the_evidence_does_not_matter(evidence: list[Evidence]) -> None:
    assert measure(evidence, SETTING).score == measure(sorted(evidence, key=str), SETTING).score


@given(EVIDENCE)
@settings(deadline=None, max_examples=100)
def test_what_the_parts_bring_is_the_score(evidence: list[Evidence]) -> None:
    found = measure(evidence, SETTING)
    assert sum(found.share(part) for part in found.parts) == pytest.approx(found.score)
    assert 0 <= found.score <= 1


def test_the_default_weights_sum_to_a_hundred() -> None:
    assert sum(DEFAULTS.of(name) for name in Name) == 100


@pytest.mark.parametrize(
    ("years", "condition"),
    [
        (0.5, Condition.QUIET),
        (3, Condition.QUIET),
        (4, Condition.ASLEEP),
        (5.5, Condition.ASLEEP),
    ],
)
def test_a_single_visit_keeps_a_tie_quiet_for_three_years(years: float, condition: Condition) -> None:
    assert measure([ago(years)], SETTING).condition == condition


def test_a_visit_each_way_every_year_makes_a_tie_alive() -> None:
    evidence = [
        ago(years / 2, direction=Direction("incoming" if years % 2 else "outgoing")) for years in range(8)
    ]
    assert measure(evidence, SETTING).condition == Condition.ALIVE


def test_nothing_for_five_years_is_asleep_whatever_was_before_and_however_it_is_weighed() -> None:
    rich = [ago(5.2 + years, kind) for years in range(4) for kind in (Kind.VISIT, Kind.PROJECT, Kind.OUTCOME)]
    for weights in (DEFAULTS, Weights({Name.SURVIVAL: 100})):
        found = measure(rich, SETTING, weights)
        assert (found.condition, found.reason) == (Condition.ASLEEP, Reason.LONG_AGO)


def test_much_done_three_years_ago_is_quiet_not_alive() -> None:
    rich = [
        *(
            ago(3 + step / 10, kind, Direction.JOINT)
            for step in range(3)
            for kind in (Kind.VISIT, Kind.PROJECT)
        ),
        *(ago(3.5, Kind.OUTCOME) for _ in range(2)),
        replace(ago(12), actors=frozenset("abc")),
        replace(ago(3.1), actors=frozenset({"o:1", "o:2", "o:3"})),
        ago(8),
    ]
    found = measure(rich, SETTING)
    assert found.score >= 0.5
    assert (found.condition, found.reason) == (Condition.QUIET, Reason.NOT_LATELY)


def test_no_data_is_not_asleep_and_not_on_paper() -> None:
    """Both ties are only listed; one office writes down what it does, the other does not."""
    listed = [Evidence(Kind.LISTING, None, "listing:000-t4-001"), Evidence(Kind.SIGNATURE, date(1992, 7, 2))]
    assert measure(listed, SETTING).condition == Condition.ON_PAPER
    assert measure(listed, replace(SETTING, office_records=False)).condition == Condition.NO_DATA
    assert measure([*listed, ago(20)], replace(SETTING, office_records=False)).condition == Condition.ASLEEP


def test_an_act_that_nobody_dated_is_life_that_cannot_be_placed() -> None:
    found = measure([Evidence(Kind.PROJECT, None, "activity:004-t7-001")], SETTING)
    assert (found.condition, found.reason, found.score) == (Condition.ASLEEP, Reason.UNDATED, 0)


def test_papers_move_no_part() -> None:
    papers = [Evidence(Kind.DOCUMENT, TODAY, "document:1"), Evidence(Kind.LISTING, TODAY, "listing:1")]
    assert measure([VISIT, *papers], SETTING).score == measure([VISIT], SETTING).score


def test_a_tie_signed_last_year_is_not_asleep() -> None:
    found = measure([Evidence(Kind.SIGNATURE, date(2025, 9, 1))], replace(SETTING, begun=date(2025, 9, 1)))
    assert (found.condition, found.reason) == (Condition.QUIET, Reason.YOUNG)


def test_what_is_planned_is_no_evidence_yet() -> None:
    planned = replace(VISIT, on=TODAY + timedelta(days=30))
    assert measure([planned], SETTING).condition == Condition.ON_PAPER


def test_survival_does_not_apply_to_a_tie_of_this_term() -> None:
    found = measure([VISIT], replace(SETTING, begun=date(2025, 1, 1)))
    assert not found.part(Name.SURVIVAL).applies
    assert found.share(found.part(Name.SURVIVAL)) == 0


def test_survival_is_the_share_of_terms_with_life() -> None:
    found = measure([ago(1), ago(3), ago(9)], SETTING)  # 2025, 2023, 2017: three of the last four terms
    assert found.part(Name.SURVIVAL).value == 0.75


def test_a_letter_brings_nobody_anywhere() -> None:
    letter = replace(VISIT, kind=Kind.CONTACT)
    assert measure([letter], SETTING).part(Name.DIRECTIONS).value == 0
    assert measure([VISIT], SETTING).part(Name.DIRECTIONS).value == 0.5


@pytest.mark.parametrize("state", [State.CANCELLED, State.ENDED, State.REJECTED, State.PROPOSED])
def test_a_tie_that_is_over_or_unsigned_is_not_measured(state: State) -> None:
    found = measure([VISIT], SETTING, state=state)
    assert (found.condition, found.rank) == (Condition.UNMEASURED, -1)


def test_weights_that_measure_nothing_are_refused() -> None:
    for values in ({}, {Name.RECENCY: -1}, {Name.RECENCY: 101}):
        with pytest.raises(WeightsError):
            Weights(values)


def test_an_office_that_began_to_write_this_year_does_not_say_that_nothing_happened() -> None:
    assert not records_activities([2026] * 40, TODAY)
    assert not records_activities([2026, 2025, 2019, 2018], TODAY)
    assert records_activities([2026, 2024, 2022], TODAY)


def test_a_year_counts_from_its_middle() -> None:
    assert day_of(PartialDate(2014)) == date(2014, 7, 2)
    assert day_of(PartialDate(2004, before=True)) == date(2003, 12, 31)


def test_every_condition_that_is_measured_has_its_rank() -> None:
    assert set(RANK) == set(Condition) - {Condition.UNMEASURED}
