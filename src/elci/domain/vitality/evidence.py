"""What shows that a tie lives: dated pieces of evidence.

Three classes. A sign of life is something done together or an outcome of it. A signature is a state of the
tie's own life (signed, renewed, active). A paper is a listing or a kept document: it shows that the tie is
on record, not that anything is done, and moves no part of the measure.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from elci.domain.dates import PartialDate


class Kind(StrEnum):
    """What a piece of evidence is."""

    CONTACT = "contact"
    VISIT = "visit"
    EVENT = "event"
    PROJECT = "project"
    OUTCOME = "outcome"
    SIGNATURE = "signature"
    DOCUMENT = "document"
    LISTING = "listing"


class Direction(StrEnum):
    """Who came to whom. JOINT: both sides acted, wherever it was."""

    INCOMING = "incoming"
    OUTGOING = "outgoing"
    JOINT = "joint"
    UNKNOWN = ""


SIGNS_OF_LIFE = frozenset({Kind.CONTACT, Kind.VISIT, Kind.EVENT, Kind.PROJECT, Kind.OUTCOME})

# A letter or a call is half of what people doing something together is. A signature is promised, not done.
STRENGTH: dict[Kind, float] = {
    Kind.CONTACT: 0.5,
    Kind.VISIT: 1.0,
    Kind.EVENT: 1.0,
    Kind.PROJECT: 1.0,
    Kind.OUTCOME: 1.0,
    Kind.SIGNATURE: 0.5,
}


@dataclass(frozen=True, slots=True)
class Evidence:
    """A dated piece of evidence. on: the day it counts from; key: the record it comes from,
    "activity:own-1a2b".

    on is None where no date is known: the tie has lived, nobody can say when. actors: keys of those beside
    the two municipalities that took part (organisations, other municipalities, groups of participants).
    """

    kind: Kind
    on: date | None
    key: str = ""
    direction: Direction = Direction.UNKNOWN
    actors: frozenset[str] = frozenset()

    @property
    def is_life(self) -> bool:
        """Whether it shows that something was done."""
        return self.kind in SIGNS_OF_LIFE


def day_of(written: PartialDate | None) -> date | None:
    """The day for which a partial date is counted: the middle of what it can mean, neither first nor last.

    2014 counts as 2 July 2014, May 2014 as the 16th; "before 2004" has no beginning and counts as its last
    day.
    """
    if written is None:
        return None
    first, last = written.earliest, written.latest
    return last if first is None else date.fromordinal((first.toordinal() + last.toordinal()) // 2)
