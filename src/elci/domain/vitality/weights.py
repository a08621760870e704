"""How much each part of the measure weighs. An office may weigh otherwise; the defaults carry their reasons.

Recency and frequency weigh most: studies 000 and 003 find ties forgotten, not ties of the wrong sort. The
other five weigh alike, since no source orders them.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from types import MappingProxyType

from elci.domain.errors import ElciError
from elci.domain.vitality.parts import Name

_DEFAULTS = {
    Name.RECENCY: 30,
    Name.FREQUENCY: 20,
    Name.DIRECTIONS: 10,
    Name.ACTORS: 10,
    Name.PROJECTS: 10,
    Name.OUTCOMES: 10,
    Name.SURVIVAL: 10,
}


class WeightsError(ElciError):
    """Weights that measure nothing, or below zero. No args."""

    tr = "Ağırlıklar 0 ile 100 arasında tam sayıdır ve en az biri sıfırdan büyük olmalıdır."
    en = "Weights are whole numbers from 0 to 100, and at least one is above zero."


@dataclass(frozen=True)
class Weights:
    """Whole numbers from 0 to 100 by part. Only their proportions matter. Raises WeightsError."""

    by_part: Mapping[Name, int] = field(default_factory=lambda: MappingProxyType(_DEFAULTS))

    def __post_init__(self) -> None:
        values = [self.by_part.get(name, 0) for name in Name]
        if not all(0 <= value <= 100 for value in values) or not any(values):
            raise WeightsError()

    def of(self, name: Name) -> int:
        """The weight of a part."""
        return self.by_part.get(name, 0)


DEFAULTS = Weights()
