"""The life of a tie goes on: which steps, with which dates, and that each has a reason."""

from __future__ import annotations

from datetime import date

import pytest
from tests.desk.house import House

from elci.domain.agreements import NEXT_STATES
from elci.domain.agreements import State as RuleState
from elci.domain.dates import PartialDate
from elci.domain.errors import TransitionError
from elci.registry.models import AgreementEvent, LocalElection, Municipality, Partner, State
from elci.registry.services import (
    AgreementDraft,
    ChangedMeanwhileError,
    ReasonMissingError,
    StateChange,
    change_state,
    next_states,
    record_agreement,
)
from elci.registry.services.errors import DateOrderError, FutureDateError

TODAY = date(2026, 11, 21)


def change(
    house: House, state: str, when: str = "", reason: str = "belge", seen: int | None = None
) -> AgreementEvent:
    said = StateChange(state, PartialDate.parse(when) if when else None, "214 sayılı karar", "Meclis", reason)
    return change_state(house.seoul, said, by=house.people["officer"], seen=seen, today=TODAY)


def test_a_state_stands_in_the_life_with_act_authority_and_reason(house: House) -> None:
    event = change(house, State.ACTIVE, "2024-05", "heyet geldi")
    house.seoul.refresh_from_db()
    assert house.seoul.state == State.ACTIVE
    assert (event.act, event.actor, event.reason_tr, event.recorded_by) == (
        "214 sayılı karar", "Meclis", "heyet geldi", house.people["officer"],
    )  # fmt: skip
    assert [each.position for each in house.seoul.events.order_by("position")] == [1, 2]


def test_a_reason_may_be_said_in_both_languages(house: House) -> None:
    said = StateChange(State.ACTIVE, None, "", "", "heyet geldi", reason_en="A delegation came")
    event = change_state(house.seoul, said, by=house.people["officer"])
    assert (event.reason_tr, event.reason_en) == ("heyet geldi", "A delegation came")


@pytest.mark.parametrize("state", list(State))
def test_the_offered_steps_are_those_of_the_domain(state: State, house: House) -> None:
    house.seoul.state = state
    assert set(next_states(house.seoul)) == {
        State(each.value) for each in NEXT_STATES[RuleState(state.value)]
    }


def test_a_step_that_the_life_of_a_tie_does_not_know(house: House) -> None:
    change(house, State.REJECTED)
    with pytest.raises(TransitionError):
        change(house, State.SIGNED)


def test_a_change_needs_a_reason(house: House) -> None:
    with pytest.raises(ReasonMissingError):
        change(house, State.ACTIVE, reason=" ")
    house.seoul.refresh_from_db()
    assert house.seoul.state == State.LISTED


def test_a_state_is_not_dated_before_the_one_it_follows(house: House) -> None:
    change(house, State.SIGNED, "1971-08-23")
    with pytest.raises(DateOrderError) as error:
        change(house, State.ACTIVE, "1970")
    assert error.value.in_language("tr") == (
        "Bu durumun tarihi (1970), önceki durumun tarihinden (23 Ağustos 1971) önce olamaz."
    )


def test_the_same_year_may_be_either(house: House) -> None:
    change(house, State.SIGNED, "1971-08-23")
    assert change(house, State.ACTIVE, "1971").date == PartialDate(1971)


def test_being_listed_in_2020_does_not_date_the_life(house: House) -> None:
    assert change(house, State.SIGNED, "1971").date == PartialDate(1971)


def test_what_has_not_happened_yet_is_no_state(house: House) -> None:
    with pytest.raises(FutureDateError):
        change(house, State.SIGNED, "2027")


def test_the_second_of_two_who_change_it_is_told(house: House) -> None:
    change(house, State.SIGNED, seen=0)
    with pytest.raises(ChangedMeanwhileError):
        change(house, State.CANCELLED, seen=0)


def test_signing_at_the_desk_gives_the_tie_the_mayors_party_of_that_day(house: House) -> None:
    LocalElection.objects.create(pk="ankara--2024", municipality_id="ankara", year=2024, party="CHP")
    draft = AgreementDraft(kind="memorandum", purposes=())
    officer, ankara = house.people["officer"], Municipality.objects.get(pk="ankara")
    sofia = Partner.objects.get(pk="sofia-bg")
    tie = record_agreement(
        ankara, sofia, draft, by=officer, office=house.office, state=State.DECIDED, reason="karar"
    )
    assert tie.party_at_date == ""
    for state, when in ((State.PERMITTED, "2025-01-10"), (State.SIGNED, "2025-05-12")):
        said = StateChange(state, PartialDate.parse(when), "", "", "belge")
        change_state(tie, said, by=officer, today=TODAY)
    tie.refresh_from_db()
    assert tie.party_at_date == "CHP"
