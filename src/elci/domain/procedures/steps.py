"""The line of a case: its steps in order. The tables stand with the jurisdiction; `progress` reads a case."""

from __future__ import annotations

from dataclasses import dataclass

from elci.domain.procedures.kinds import Act, Actor, DocumentKind
from elci.domain.procedures.words import Words


@dataclass(frozen=True, slots=True)
class Step:
    """One step. It is done when its act was done.

    required: a case is complete only with it. after: acts that have to be done first. rules: ids of the rules
    that ask for it. practice: good practice, no rule asks for it.
    """

    act: Act
    title: Words
    by: Actor  # who has to act
    required: bool = True
    after: tuple[Act, ...] = ()
    rules: tuple[str, ...] = ()
    documents: tuple[DocumentKind, ...] = ()
    practice: bool = False
