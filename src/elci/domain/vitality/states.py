"""Where a tie stands by its measure: alive, quiet, asleep, on paper only; and when nothing can be said.

Thresholds and their reasons
- ALIVE_FROM 0.50 and a sign of life within ALIVE_YEARS 2: half of what could be, and fresh by the word that
  the registry uses for an active tie, "something has been done together in the last two years".
- QUIET_FROM 0.25: what a single visit within the year gives with the default weights (0.415), and what it
  still gives three years on, is quiet; a letter alone gives less.
- ASLEEP_YEARS 5: nothing for a mayoral term is sleep, whatever was before.
- YOUNG_YEARS 2: a tie signed or renewed within two years is not asleep, however little was done yet.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date
from enum import StrEnum

from elci.domain.vitality.evidence import Evidence, Kind
from elci.domain.vitality.parts import WINDOW_YEARS, Setting, years_since

ALIVE_FROM = 0.50
QUIET_FROM = 0.25
ALIVE_YEARS = 2
ASLEEP_YEARS = WINDOW_YEARS
YOUNG_YEARS = 2
RECORDED_YEARS = 3  # of the last five calendar years


class Condition(StrEnum):
    """Where a tie stands. UNMEASURED: it is over, or not yet signed."""

    ALIVE = "alive"
    QUIET = "quiet"
    ASLEEP = "asleep"
    ON_PAPER = "on_paper"
    NO_DATA = "no_data"
    UNMEASURED = "unmeasured"


# From least to most; what is not measured has no rank.
RANK = {
    Condition.NO_DATA: 0,
    Condition.ON_PAPER: 1,
    Condition.ASLEEP: 2,
    Condition.QUIET: 3,
    Condition.ALIVE: 4,
}


class Reason(StrEnum):
    """By which rule a tie stands where it stands."""

    SCORE = "score"
    NOT_LATELY = "not_lately"
    LONG_AGO = "long_ago"
    UNDATED = "undated"
    YOUNG = "young"
    NEVER = "never"
    NOBODY_WROTE = "nobody_wrote"
    OVER = "over"
    NOT_YET = "not_yet"


def condition_of(score: float, evidence: Sequence[Evidence], setting: Setting) -> tuple[Condition, Reason]:
    """The condition of a tie in force and the rule that gave it."""
    known = [piece for piece in evidence if piece.on is None or piece.on <= setting.today]
    life = [piece for piece in known if piece.is_life]
    young = any(
        years_since(piece.on, setting.today) <= YOUNG_YEARS
        for piece in known
        if piece.kind == Kind.SIGNATURE and piece.on is not None
    )
    found = _by_life(score, life, setting) if life else _without_life(setting)
    if young and RANK[found[0]] < RANK[Condition.QUIET]:
        return Condition.QUIET, Reason.YOUNG
    return found


def _by_life(score: float, life: Sequence[Evidence], setting: Setting) -> tuple[Condition, Reason]:
    days = [piece.on for piece in life if piece.on is not None]
    if not days:
        return Condition.ASLEEP, Reason.UNDATED
    years = years_since(max(days), setting.today)
    if years > ASLEEP_YEARS:
        return Condition.ASLEEP, Reason.LONG_AGO
    if score >= ALIVE_FROM and years <= ALIVE_YEARS:
        return Condition.ALIVE, Reason.SCORE
    if score >= ALIVE_FROM:
        return Condition.QUIET, Reason.NOT_LATELY
    return (Condition.QUIET if score >= QUIET_FROM else Condition.ASLEEP), Reason.SCORE


def _without_life(setting: Setting) -> tuple[Condition, Reason]:
    if setting.office_records:
        return Condition.ON_PAPER, Reason.NEVER
    return Condition.NO_DATA, Reason.NOBODY_WROTE


def records_activities(years: Iterable[int], today: date) -> bool:
    """Whether an office keeps records: it has own activities of at least three of the last five calendar
    years.

    years: the years of its own activities, not of those that a study prints. An office that began to write
    this spring cannot say that nothing happened before; three years of five can hold no tie forgotten by
    chance only.
    """
    return len({year for year in years if today.year - WINDOW_YEARS < year <= today.year}) >= RECORDED_YEARS
