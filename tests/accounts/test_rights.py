"""What each role may do, in its own office and nowhere else."""

from __future__ import annotations

import pytest
from django.contrib.auth.models import AnonymousUser
from tests.desk.house import House

from elci.accounts.models import Role
from elci.accounts.rights import RIGHTS, Right, may, may_in_any, offices_where, right_to_reach
from elci.domain.agreements import State

# right → viewer, officer, head, administrator
TABLE = {
    Right.SEE_DESK: (True, True, True, True),
    Right.SEE_JOURNAL: (True, True, True, True),
    Right.EDIT: (False, True, True, True),
    Right.CHANGE_STATE: (False, True, True, True),
    Right.ATTACH: (False, True, True, True),
    Right.UNDO_OWN: (False, True, True, True),
    Right.END_RECORD: (False, False, True, True),
    Right.MANAGE_PEOPLE: (False, False, False, True),
    Right.SEE_CASES: (True, True, True, True),
    Right.WORK_ON_CASES: (False, True, True, True),
    Right.CLOSE_CASES: (False, False, True, True),
    Right.SEE_ACTIVITIES: (True, True, True, True),
    Right.RECORD_ACTIVITIES: (False, True, True, True),
    Right.PUBLISH: (False, False, True, True),
    Right.SEE_CONTACTS: (False, True, True, True),
    Right.EDIT_CONTACTS: (False, True, True, True),
    Right.ERASE_PEOPLE: (False, False, True, True),
    Right.SEE_READS: (False, False, True, True),
    Right.SET_GOALS: (False, False, True, True),
}


def test_the_table_names_every_right_and_every_role() -> None:
    assert set(TABLE) == set(Right)
    assert set(RIGHTS) == set(Role.Name)


@pytest.mark.parametrize("right", Right)
def test_a_role_may_what_the_table_says(right: Right, house: House) -> None:
    found = tuple(may(house.people[role], right, "ankara") for role in Role.Name.values)
    assert found == TABLE[right]


@pytest.mark.parametrize("right", Right)
def test_no_role_reaches_into_another_office(right: Right, house: House) -> None:
    assert not any(
        may(person, right, "istanbul") for name, person in house.people.items() if name != "outsider"
    )
    assert not may(house.people["outsider"], right, "ankara")


def test_a_tie_of_two_offices_is_open_to_either(house: House) -> None:
    assert may_in_any(house.people["outsider"], Right.EDIT, ["ankara", "istanbul"])
    assert not may_in_any(house.people["viewer"], Right.EDIT, ["ankara", "istanbul"])


def test_without_an_office_there_is_no_right(house: House) -> None:
    assert not may(house.people["administrator"], Right.SEE_DESK, None)
    assert not may_in_any(house.people["administrator"], Right.SEE_DESK, [])


def test_a_closed_account_has_no_right(house: House) -> None:
    officer = house.people["officer"]
    officer.is_active = False
    assert not may(officer, Right.SEE_DESK, "ankara")


def test_who_is_not_signed_in_has_no_right(house: House) -> None:
    assert offices_where(AnonymousUser(), Right.SEE_DESK) == {}


@pytest.mark.parametrize("state", State)
def test_ending_and_cancelling_are_the_heads(state: State) -> None:
    grave = state in {State.ENDED, State.CANCELLED}
    assert right_to_reach(state) == (Right.END_RECORD if grave else Right.CHANGE_STATE)
