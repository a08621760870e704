"""The measure: the weighted mean of the parts that apply, and the condition that follows."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from elci.domain.agreements import State
from elci.domain.vitality.evidence import Evidence
from elci.domain.vitality.parts import Name, Part, Setting, reckon
from elci.domain.vitality.states import RANK, Condition, Reason, condition_of
from elci.domain.vitality.weights import DEFAULTS, Weights

_OVER = frozenset({State.CANCELLED, State.REJECTED, State.ENDED})
_NOT_YET = frozenset({State.PROPOSED, State.DECIDED, State.PERMITTED})


@dataclass(frozen=True)
class Vitality:
    """score: 0 to 1; reason: the rule that gave the condition; last: the day of the newest sign of life."""

    condition: Condition
    reason: Reason
    score: float
    parts: tuple[Part, ...]
    weights: Weights
    last: date | None

    @property
    def rank(self) -> int:
        """0 for no data to 4 for alive; -1 where nothing is measured."""
        return RANK.get(self.condition, -1)

    def part(self, name: Name) -> Part:
        """One part by its name."""
        return next(part for part in self.parts if part.name == name)

    def share(self, part: Part) -> float:
        """What a part brings to the score."""
        whole = sum(self.weights.of(each.name) for each in self.parts if each.applies)
        return part.value * self.weights.of(part.name) / whole if whole and part.applies else 0.0


def measure(
    evidence: Sequence[Evidence],
    setting: Setting,
    weights: Weights = DEFAULTS,
    *,
    state: State = State.ACTIVE,
) -> Vitality:
    """The vitality of a tie that stands in `state`, from its evidence as of `setting.today`."""
    parts = reckon(evidence, setting)
    whole = sum(weights.of(part.name) for part in parts if part.applies)
    summed = sum(weights.of(part.name) * part.value for part in parts if part.applies)
    score = summed / whole if whole else 0.0
    if state in _OVER:
        condition, reason = Condition.UNMEASURED, Reason.OVER
    elif state in _NOT_YET:
        condition, reason = Condition.UNMEASURED, Reason.NOT_YET
    else:
        condition, reason = condition_of(score, evidence, setting)
    days = [piece.on for piece in evidence if piece.is_life and piece.on and piece.on <= setting.today]
    return Vitality(condition, reason, score, parts, weights, max(days, default=None))
