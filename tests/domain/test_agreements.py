"""The life of an agreement, and the party in office at its date."""

import pytest

from elci.domain.agreements import NEXT_STATES, State, check_transition, party_at, party_label
from elci.domain.dates import PartialDate
from elci.domain.errors import TransitionError

ANKARA = [(1984, "ANAP"), (1989, "SHP"), (1994, "RP"), (1999, "FP"), (2004, "AK Parti"), (2009, "AK Parti"),
          (2014, "AK Parti"), (2019, "CHP")]  # fmt: skip


def test_every_state_has_its_next_states() -> None:
    assert set(NEXT_STATES) == set(State)


def test_jerusalem_was_proposed_and_rejected() -> None:
    check_transition(State.PROPOSED, State.REJECTED)


def test_brussels_was_decided_and_signed() -> None:
    check_transition(State.DECIDED, State.SIGNED)


def test_a_rejected_tie_is_not_signed_without_a_new_proposal() -> None:
    with pytest.raises(TransitionError) as error:
        check_transition(State.REJECTED, State.SIGNED)
    assert error.value.in_language("tr") == "Bir bağ “rejected” durumundan “signed” durumuna geçemez."


def test_nothing_becomes_merely_listed_again() -> None:
    assert not any(State.LISTED in following for following in NEXT_STATES.values())


def test_the_party_between_elections() -> None:
    assert party_at(1992, ANKARA) == ("SHP",)


def test_an_election_year_leaves_two_parties() -> None:
    assert party_at(1994, ANKARA) == ("SHP", "RP")


def test_an_election_that_changes_nothing_leaves_one() -> None:
    assert party_at(2009, ANKARA) == ("AK Parti",)


def test_before_the_first_known_election_nothing_is_known() -> None:
    assert party_at(1971, ANKARA) == ()
    assert party_at(1984, ANKARA) == ()


def test_a_label_names_both_parties_or_none() -> None:
    assert party_label(PartialDate(1994), ANKARA) == "SHP / RP"
    assert party_label(PartialDate(2004, before=True), ANKARA) == ""
    assert party_label(None, ANKARA) == ""
