"""How alive a tie is: an open measure from dated evidence.

Asking needs `measure` and `waking`; the formula and its reasons stand in docs/explanation/vitality.md.
"""

from elci.domain.vitality.evidence import Direction, Evidence, Kind
from elci.domain.vitality.measure import Vitality, measure
from elci.domain.vitality.parts import Name, Part, Setting
from elci.domain.vitality.states import Condition, Reason
from elci.domain.vitality.waking import Step, Way, waking
from elci.domain.vitality.weights import DEFAULTS, Weights

__all__ = [
    "DEFAULTS",
    "Condition",
    "Direction",
    "Evidence",
    "Kind",
    "Name",
    "Part",
    "Reason",
    "Setting",
    "Step",
    "Vitality",
    "Way",
    "Weights",
    "measure",
    "waking",
]
