"""The seven parts of the measure, each from 0 to 1 with the evidence that made it.

Windows are five years, the length of a mayoral term: what counts is what the people in office can have seen.
Only survival looks further back.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from elci.domain.vitality.evidence import STRENGTH, Direction, Evidence, Kind

YEAR = 365.25
FRESH_YEARS = 1  # a sign of life within a year is as fresh as can be: festivals and budgets come yearly
WINDOW_YEARS = 5  # a mayoral term
GONE_YEARS = FRESH_YEARS + WINDOW_YEARS
ENOUGH_ACTS = 5.0  # one a year over the window
ENOUGH_ACTORS = 3
ENOUGH_PROJECTS = 2
ENOUGH_OUTCOMES = 2
TERMS_LOOKED_AT = 4


class Name(StrEnum):
    """The parts by name."""

    RECENCY = "recency"
    FREQUENCY = "frequency"
    DIRECTIONS = "directions"
    ACTORS = "actors"
    PROJECTS = "projects"
    OUTCOMES = "outcomes"
    SURVIVAL = "survival"


@dataclass(frozen=True)
class Setting:
    """What is known beside the evidence.

    today: the day of measuring. begun: when the tie began, None if not known. elections: days on which a new
    mayoral term began. office_records: whether the office itself has kept records of what it does, see
    `states.records_activities`.
    """

    today: date
    begun: date | None = None
    elections: tuple[date, ...] = ()
    office_records: bool = False


@dataclass(frozen=True)
class Part:
    """value: 0 to 1; count: what was counted, of `enough`; applies: whether it can be said of this tie."""

    name: Name
    value: float
    evidence: tuple[Evidence, ...]
    count: float
    enough: float
    applies: bool = True


def years_since(day: date, today: date) -> float:
    """Years between two days, as a fraction."""
    return (today - day).days / YEAR


def reckon(evidence: Sequence[Evidence], setting: Setting) -> tuple[Part, ...]:
    """Every part. Evidence without a date or of a day to come moves none."""
    dated = [piece for piece in evidence if piece.on is not None and piece.on <= setting.today]
    dated.sort(key=lambda piece: (piece.on or date.min, piece.key), reverse=True)
    life = [piece for piece in dated if piece.is_life]
    lately = [piece for piece in life if _age(piece, setting) <= WINDOW_YEARS]
    return (
        _recency(dated, setting),
        _frequency(lately),
        _directions(lately),
        _actors(lately),
        _counted(Name.PROJECTS, [piece for piece in lately if piece.kind == Kind.PROJECT], ENOUGH_PROJECTS),
        _counted(Name.OUTCOMES, [piece for piece in lately if piece.kind == Kind.OUTCOME], ENOUGH_OUTCOMES),
        _survival(life, setting),
    )


def _age(piece: Evidence, setting: Setting) -> float:
    return years_since(piece.on or date.min, setting.today)


def _recency(dated: Sequence[Evidence], setting: Setting) -> Part:
    """Fresh for a year, then falling in a straight line until a term later; by the strength of the kind."""
    best = 0.0
    found: tuple[Evidence, ...] = ()
    for piece in dated:
        fade = (GONE_YEARS - max(_age(piece, setting), FRESH_YEARS)) / WINDOW_YEARS
        value = STRENGTH.get(piece.kind, 0.0) * max(fade, 0.0)
        if value > best:
            best, found = value, (piece,)
    age = _age(found[0], setting) if found else 0.0
    return Part(Name.RECENCY, best, found, age, GONE_YEARS)


def _frequency(lately: Sequence[Evidence]) -> Part:
    acts = [piece for piece in lately if piece.kind != Kind.OUTCOME]  # what came of an act is no second act
    count = sum(STRENGTH[piece.kind] for piece in acts)
    return Part(Name.FREQUENCY, min(count / ENOUGH_ACTS, 1.0), tuple(acts), count, ENOUGH_ACTS)


def _directions(lately: Sequence[Evidence]) -> Part:
    # A letter that went out brings nobody anywhere.
    told = [piece for piece in lately if piece.direction != Direction.UNKNOWN and piece.kind != Kind.CONTACT]
    seen = {piece.direction for piece in told}
    sides = 2 if Direction.JOINT in seen else len(seen)
    return Part(Name.DIRECTIONS, sides / 2, tuple(told), sides, 2)


def _actors(lately: Sequence[Evidence]) -> Part:
    told = [piece for piece in lately if piece.actors]
    actors = {actor for piece in told for actor in piece.actors}
    return Part(Name.ACTORS, min(len(actors) / ENOUGH_ACTORS, 1.0), tuple(told), len(actors), ENOUGH_ACTORS)


def _counted(name: Name, pieces: Sequence[Evidence], enough: int) -> Part:
    return Part(name, min(len(pieces) / enough, 1.0), tuple(pieces), len(pieces), enough)


def _survival(life: Sequence[Evidence], setting: Setting) -> Part:
    """The share of the mayoral terms since the tie began, at most the last four, in which it showed life.

    A tie that began in the present term has had nothing to survive: the part does not apply.
    """
    terms = terms_of(setting)
    if len(terms) < 2:
        return Part(Name.SURVIVAL, 0.0, (), 0, len(terms), applies=False)
    newest = {
        term: piece
        for piece in reversed(life)
        for term in terms
        if piece.on and term[0] <= piece.on < term[1]
    }
    shown = tuple(newest[term] for term in reversed(terms) if term in newest)
    return Part(Name.SURVIVAL, len(shown) / len(terms), shown, len(shown), len(terms))


def terms_of(setting: Setting) -> list[tuple[date, date]]:
    """The terms looked at, oldest first, each from its election to the next; the last is running."""
    past = sorted(day for day in setting.elections if day <= setting.today)
    ends = [*past[1:], date.max]
    terms = list(zip(past, ends, strict=True))[-TERMS_LOOKED_AT:]
    return [term for term in terms if setting.begun is None or term[1] > setting.begun]
