"""Readiness by the criteria of studies 002 and 003, and the class of a unit."""

from __future__ import annotations

import pytest

from elci.domain.duties import DUTIES
from elci.domain.readiness import CRITERION, UnitClass, Verdict, unit_class, verdicts


@pytest.mark.parametrize(
    ("key", "answer", "verdict"),
    [
        ("population", 500_000, Verdict.MET),
        ("population", 499_999, Verdict.NOT_MET),
        ("foreign_guests", 10_000, Verdict.MET),
        ("metropolitan", False, Verdict.NOT_MET),
        ("city_council", True, Verdict.MET),
        ("language_staff", 0, Verdict.NOT_MET),
        ("women", 12, Verdict.SHOWN),
        ("women", None, Verdict.NOT_KNOWN),
    ],
)
def test_a_criterion_is_judged_by_its_studys_threshold(
    key: str, answer: float | None, verdict: Verdict
) -> None:
    assert CRITERION[key].judge(answer) == verdict


def test_what_nobody_has_said_is_not_known_rather_than_not_met() -> None:
    assert set(verdicts({}).values()) == {Verdict.NOT_KNOWN}


@pytest.mark.parametrize(
    ("has_unit", "staff", "experts", "found"),
    [
        (False, 0, 0, UnitClass.NONE),
        (True, 0, 1, UnitClass.HEAD_ALONE),
        (True, 3, 0, UnitClass.TEAM),
        (True, 3, 1, UnitClass.TEAM_WITH_EXPERTS),
    ],
)
def test_a_unit_has_the_class_of_study_002(
    has_unit: bool, staff: int, experts: int, found: UnitClass
) -> None:
    assert unit_class(has_unit=has_unit, staff=staff, experts=experts) == found


def test_there_are_fifteen_duties_in_the_studys_order() -> None:
    assert [duty.number for duty in DUTIES] == list(range(1, 16))
    assert [duty.line for duty in DUTIES] == sorted(duty.line for duty in DUTIES)
