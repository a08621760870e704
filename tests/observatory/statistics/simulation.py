"""How often a test errs when the truth is known: rates with what chance allows them to be."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

import numpy as np
from scipy.stats import binom

LEVEL = 0.05
# A right method falls outside these bounds once in a thousand seeds; the seeds are fixed.
_CENTRAL = 0.999


@dataclass(frozen=True)
class Rate:
    """Hits among trials, printed with the bounds when an assertion fails."""

    hits: int
    trials: int

    @property
    def share(self) -> float:
        return self.hits / self.trials

    def near(self, nominal: float) -> bool:
        """Whether the number of hits is one that chance allows at this rate."""
        low, high = binom.interval(_CENTRAL, self.trials, nominal)
        return bool(low <= self.hits <= high)

    def at_most(self, nominal: float) -> bool:
        """The same for a test that keeps below its level because its values are few."""
        return bool(self.hits <= binom.interval(_CENTRAL, self.trials, nominal)[1])

    def within(self, low: float, high: float) -> bool:
        return low <= self.share <= high


def rate(trial: Callable[[np.random.Generator], bool], trials: int, seed: int) -> Rate:
    """Run a trial with independent generators of one seed; count how often it is true."""
    randoms = np.random.default_rng(seed).spawn(trials)
    return Rate(sum(bool(trial(random)) for random in randoms), trials)
