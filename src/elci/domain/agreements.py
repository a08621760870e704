"""Kinds of agreement between municipalities and the states of an agreement's life.

Source: domain.md §2; study 003 (kinds of partnership), study 000 (Sofia 1992, Jerusalem 1982–2004).
"""

from __future__ import annotations

from collections.abc import Iterable
from enum import StrEnum

from elci.domain.dates import PartialDate
from elci.domain.errors import TransitionError


class Kind(StrEnum):
    """What ties two municipalities."""

    SISTER_CITY = "sister_city"
    FRIENDSHIP_COOPERATION = "friendship_cooperation"
    COOPERATION_PROTOCOL = "cooperation_protocol"
    MEMORANDUM = "memorandum"
    CROSS_BORDER = "cross_border"


class State(StrEnum):
    """Where an agreement stands. `listed` is known only as attested by a source as of a date."""

    LISTED = "listed"
    PROPOSED = "proposed"
    DECIDED = "decided"
    PERMITTED = "permitted"
    SIGNED = "signed"
    ACTIVE = "active"
    DORMANT = "dormant"
    SUSPENDED = "suspended"
    CANCELLED = "cancelled"
    REJECTED = "rejected"
    RENEWED = "renewed"
    ENDED = "ended"


# A tie that is only listed may turn out to stand anywhere; a life that is closed opens again only by renewal
# or by a new proposal.
_LIVING = {State.ACTIVE, State.DORMANT, State.SUSPENDED, State.RENEWED, State.ENDED, State.CANCELLED}
NEXT_STATES: dict[State, frozenset[State]] = {
    State.LISTED: frozenset(State) - {State.LISTED},
    State.PROPOSED: frozenset({State.DECIDED, State.REJECTED, State.CANCELLED}),
    State.DECIDED: frozenset({State.PERMITTED, State.SIGNED, State.REJECTED, State.CANCELLED}),
    State.PERMITTED: frozenset({State.SIGNED, State.REJECTED, State.CANCELLED}),
    State.SIGNED: frozenset(_LIVING),
    State.ACTIVE: frozenset(_LIVING - {State.ACTIVE}),
    State.DORMANT: frozenset(_LIVING - {State.DORMANT}),
    State.SUSPENDED: frozenset(_LIVING - {State.SUSPENDED}),
    State.RENEWED: frozenset(_LIVING),
    State.CANCELLED: frozenset({State.PROPOSED, State.RENEWED}),
    State.REJECTED: frozenset({State.PROPOSED}),
    State.ENDED: frozenset({State.PROPOSED, State.RENEWED}),
}


def check_transition(before: State, after: State) -> None:
    """Raise TransitionError when an agreement cannot go from one state to the other.

    The table allows what domain.md §2 tells of real cases and refuses what contradicts itself, such as a
    signature after a rejection without a new proposal.
    """
    if after not in NEXT_STATES[before]:
        raise TransitionError(before.value, after.value)


def party_at(year: int, results: Iterable[tuple[int, str]]) -> tuple[str, ...]:
    """The party or parties that can have governed a municipality in a year.

    results: (election year, party) of one municipality, any order. In an election year, with no month known,
    both the outgoing and the incoming party are possible; the same party twice counts once. Empty when it
    cannot be told: before the first known election, and in its year, whose outgoing party is unknown.
    """
    known = sorted((when, party) for when, party in results if when <= year and party)
    before = [party for when, party in known if when < year]
    if not before:
        return ()
    elected_this_year = [party for when, party in known if when == year]
    return tuple(dict.fromkeys([before[-1], *elected_this_year]))


def party_label(date: PartialDate | None, results: Iterable[tuple[int, str]]) -> str:
    """The party in office at a date, "A / B" where an election year leaves two, or nothing."""
    if date is None or date.before:
        return ""
    return " / ".join(party_at(date.year, results))
