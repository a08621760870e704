"""The line of a case: its steps in order. The tables stand with the jurisdiction; `progress` reads a case."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from elci.domain.procedures.facts import JourneyPurpose
from elci.domain.procedures.kinds import Act, Actor, DocumentKind
from elci.domain.procedures.words import Words


@dataclass(frozen=True, slots=True)
class Step:
    """One step. It is done when its act was done.

    required: a case is complete only with it. after: acts that have to be done first. rules: ids of the rules
    that ask for it. practice: good practice, no rule asks for it. instead: acts that do as well, from the day
    `instead_since` on. not_for: purposes of a journey that do not need the step.
    """

    act: Act
    title: Words
    by: Actor  # who has to act
    required: bool = True
    after: tuple[Act, ...] = ()
    rules: tuple[str, ...] = ()
    documents: tuple[DocumentKind, ...] = ()
    practice: bool = False
    instead: tuple[Act, ...] = ()
    instead_since: date | None = None
    not_for: frozenset[JourneyPurpose] = frozenset()

    def acts_on(self, day: date) -> tuple[Act, ...]:
        """The acts by which the step is done on the day, the step's own first."""
        if self.instead_since is not None and day < self.instead_since:
            return (self.act,)
        return (self.act, *self.instead)
