"""The measure in words: each part with its numbers and rows, and what a year of acts would make of a tie."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from django.utils.functional import Promise
from django.utils.translation import gettext as _

from elci.accounts.reader import readers_language
from elci.activities.evidence_rows import EvidenceRow
from elci.activities.vitality_words import CONDITIONS, FORMULAS, PARTS, STEPS
from elci.desk.vitality.rows import Shown
from elci.domain.vitality import Name, Part, Step, Vitality, Way
from elci.domain.vitality.waking import Waking
from elci.observatory.drawing.numerals import number, percent


@dataclass(frozen=True)
class PartTold:
    """A part as the page shows it. counted: what was counted, in words; share: what it brings to the sum."""

    name: Promise
    formula: Promise
    value: str
    width: int
    weight: int
    share: str
    counted: str
    applies: bool
    rows: tuple[Shown, ...]


@dataclass(frozen=True)
class WayTold:
    """Acts of the coming year and where they would lead. steps: the acts to be put on the desk."""

    steps: tuple[tuple[Step, Promise], ...]
    words: str
    condition: Promise
    key: str
    score: str


@dataclass(frozen=True)
class WakingTold:
    """What a year of doing nothing, of one act and of the easiest ways would make of a tie."""

    year: int
    idle: WayTold
    single: tuple[WayTold, ...]
    to_quiet: WayTold | None
    to_alive: WayTold | None


def parts_told(vitality: Vitality, rows: Mapping[str, EvidenceRow]) -> list[PartTold]:
    """Every part in words."""
    return [
        PartTold(
            name=PARTS[part.name],
            formula=FORMULAS[part.name],
            value=_share(part.value),
            width=round(part.value * 100),
            weight=vitality.weights.of(part.name),
            share=_share(vitality.share(part)),
            counted=_counted(part),
            applies=part.applies,
            rows=tuple(Shown.of(rows[piece.key]) for piece in part.evidence if piece.key in rows),
        )
        for part in vitality.parts
    ]


def waking_told(waking: Waking, now: Vitality) -> WakingTold | None:
    """The ways in words; None for a tie that is not measured."""
    if now.rank < 0:
        return None
    return WakingTold(
        waking.on.year,
        _way(Way((), waking.idle)),
        tuple(_way(way) for way in waking.single),
        _way(waking.to_quiet) if waking.to_quiet else None,
        _way(waking.to_alive) if waking.to_alive else None,
    )


def _way(way: Way) -> WayTold:
    steps = tuple((step, STEPS[step]) for step in dict.fromkeys(way.steps))
    return WayTold(
        steps,
        steps_in_words(way.steps),
        CONDITIONS[way.then.condition],
        way.then.condition.value,
        _share(way.then.score),
    )


def steps_in_words(steps: tuple[Step, ...]) -> str:
    """“a visit to them, two letters or calls”: the acts, each with how often where more than once."""
    told = []
    for step in dict.fromkeys(steps):
        times = steps.count(step)
        told.append(
            str(STEPS[step])
            if times == 1
            else _("%(step)s, %(times)s times") % {"step": STEPS[step], "times": times}
        )
    return "; ".join(told)


def _counted(part: Part) -> str:
    """What was counted, of how much."""
    if not part.applies:
        return _("The tie began in the present mayoral term: it has had nothing to outlive yet.")
    if part.name == Name.RECENCY:
        if not part.evidence:
            return _("No sign of life in the last six years.")
        return _("%(years)s years since the newest") % {"years": number(part.count, readers_language(), 1)}
    decimals = 0 if float(part.count).is_integer() else 1
    values = {
        "count": number(part.count, readers_language(), decimals),
        "enough": number(part.enough, readers_language()),
    }
    return _("%(count)s of %(enough)s") % values


def _share(value: float) -> str:
    return percent(value, readers_language())
