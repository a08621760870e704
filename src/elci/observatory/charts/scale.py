"""Round steps for an axis."""

from __future__ import annotations

import math


def round_step(largest: float, steps: int) -> int:
    """The smallest of 1, 2, 5, 10, 20, 50 … that reaches `largest` in at most `steps` steps."""
    wanted = max(largest / steps, 1)
    power = 10 ** math.floor(math.log10(wanted))
    return next(int(power * factor) for factor in (1, 2, 5, 10) if power * factor >= wanted)


def ticks(largest: float, steps: int) -> list[int]:
    """Round numbers above zero up to the first that is not below `largest`."""
    step = round_step(largest, steps)
    return [step * count for count in range(1, math.ceil(max(largest, 1) / step) + 1)]
