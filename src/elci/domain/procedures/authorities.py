"""Who decides on which day, under the name of that day, with the source and what is unsettled."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from elci.domain.procedures.rules import Source, Sureness
from elci.domain.procedures.words import Words


class Role(StrEnum):
    """A power that changed hands."""

    PERMISSION = "permission"  # permission under 5393 art. 74 and 18/p
    STATE_PERMISSION = "state_permission"  # permission under 3335 art. 1
    TRAVEL = "travel"  # circulars on travel, notices through the governor
    FOREIGN_AFFAIRS = "foreign_affairs"
    FINANCE = "finance"


@dataclass(frozen=True, slots=True)
class Authority:
    """One body under one name, with the span in which it held the power (both days included)."""

    id: str
    role: Role
    name: Words
    since: date
    until: date | None
    sources: tuple[Source, ...]
    sureness: Sureness
    why: Words  # what changed on the first day
    unsettled: Words | None = None

    def holds(self, day: date) -> bool:
        """Whether the day lies in the span."""
        return self.since <= day and (self.until is None or day <= self.until)
