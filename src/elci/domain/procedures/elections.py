"""Local elections, and which council could take a decision on a day.

A term begins with an election, but the new council sits some days later. A country's table gives the days; in
which of them a municipality elected is the registry's to say.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from elci.domain.procedures.facts import Case, Event
from elci.domain.procedures.history import first
from elci.domain.procedures.kinds import Act
from elci.domain.procedures.rules import Source

# What a council does with a matter before it decides. The first of these that is dated tells before which council
# the matter came; the decision's own day cannot tell it.
TAKEN_UP = (Act.PROPOSED_TO_COUNCIL, Act.ON_AGENDA, Act.REFERRED, Act.COMMISSION_REPORTED)


@dataclass(frozen=True, slots=True)
class Election:
    """The day of a local election, and the first day on which the council that it elected can sit."""

    day: date
    sits_from: date
    source: Source


def elections_of(case: Case, elections: Iterable[Election]) -> tuple[Election, ...]:
    """The elections in which the case's municipality elected a council, oldest first."""
    return tuple(each for each in elections if each.day.year in case.elected)


def elected_before(case: Case, elections: Iterable[Election]) -> tuple[Event, Election] | None:
    """The act with which the matter came before a council, and the election of that council; None if untold."""
    dated = [event for act in TAKEN_UP if (event := first(case, act)) is not None and event.on is not None]
    if not dated:
        return None
    event = min(dated, key=lambda each: each.on.ordinal if each.on else 0)
    since = event.on.earliest if event.on else None
    past = [each for each in elections_of(case, elections) if since is not None and each.day <= since]
    return (event, past[-1]) if past else None


def between_councils(decided: date, case: Case, elections: Iterable[Election]) -> Election | None:
    """The election after which the day lies, and before its council could first sit; None on other days."""
    return next(
        (each for each in elections_of(case, elections) if each.day <= decided < each.sits_from), None
    )
