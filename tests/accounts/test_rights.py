"""What each role may do, in its own office and nowhere else."""

from __future__ import annotations

import pytest
from django.contrib.auth.models import AnonymousUser
from tests.desk.house import House

from elci.accounts.models import Role
from elci.accounts.rights import RIGHTS, Right, may, may_in_any, offices_where, right_to_reach
from elci.domain.agreements import State

EVERYONE = "viewer officer head mayor_office secretariat auditor union administrator"
READERS = "viewer officer head mayor_office auditor administrator"
WRITERS = "officer head administrator"
HEADS = "head administrator"
# right → the roles that have it
TABLE = {
    Right.SEE_DESK: EVERYONE,
    Right.SEE_JOURNAL: READERS,
    Right.EDIT: WRITERS,
    Right.CHANGE_STATE: WRITERS,
    Right.ATTACH: WRITERS,
    Right.UNDO_OWN: WRITERS,
    Right.END_RECORD: HEADS,
    Right.SEE_PEOPLE: "auditor administrator",
    Right.MANAGE_PEOPLE: "administrator",
    Right.SEE_READS: "head auditor administrator",
    Right.SEE_MEMBERS: "union",
    Right.SHARE_RECORDS: HEADS,
    Right.SEE_TIE_FACTS: EVERYONE,
    Right.SEE_ACTIVITY_FACTS: f"{READERS} union",
    Right.SEE_OUTCOME_FACTS: f"{READERS} union",
    Right.SEE_MEMBERSHIP_FACTS: f"{READERS} union",
    Right.SEE_CASES: f"{READERS} secretariat",
    Right.WORK_ON_CASES: f"{WRITERS} secretariat",
    Right.CLOSE_CASES: HEADS,
    Right.SEE_ACTIVITIES: READERS,
    Right.RECORD_ACTIVITIES: WRITERS,
    Right.GIVE_FOLLOW_UPS: f"{WRITERS} mayor_office",
    Right.PUBLISH: HEADS,
    Right.SEE_CONTACTS: f"{WRITERS} mayor_office auditor",
    Right.EDIT_CONTACTS: WRITERS,
    Right.ERASE_PEOPLE: HEADS,
    Right.SET_GOALS: HEADS,
}


def has(role: str, right: Right) -> bool:
    """Whether the table gives the role the right."""
    return role in TABLE[right].split()


def test_the_table_names_every_right_and_every_role() -> None:
    assert set(TABLE) == set(Right)
    assert set(RIGHTS) == set(Role.Name)


@pytest.mark.parametrize("right", Right)
def test_a_role_may_what_the_table_says(right: Right, house: House) -> None:
    found = {role for role in Role.Name.values if may(house.people[role], right, "ankara")}
    assert found == set(TABLE[right].split())


def test_an_auditor_has_every_right_to_see_but_the_unions_and_none_to_write() -> None:
    seeing = {right for right in Right if right.value.startswith("see_")}
    assert RIGHTS[Role.Name.AUDITOR] == seeing - {Right.SEE_MEMBERS}


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
