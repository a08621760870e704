"""Rich club: whether nodes of many ties are tied to each other more than their degrees alone would bring."""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial

import numpy as np

from elci.observatory.network.adjacency import Floats, Integers, Network
from elci.observatory.network.nullmodels import AgainstNull, NullPlan, against_null, null_values

_STEPS = 20  # degrees compared where there are more


@dataclass(frozen=True)
class Club:
    """The nodes with more than `degree` ties: how many, the ties among them, density φ beside shuffled ties.

    ratio: φ over its mean in shuffled networks (ρ of Colizza et al. 2006); None where that is 0.
    """

    degree: int
    members: int
    ties: int
    density: AgainstNull

    @property
    def ratio(self) -> float | None:
        """ρ = φ / ⟨φ shuffled⟩."""
        phi, mean = self.density.observed, self.density.mean
        return phi / mean if phi is not None and mean else None


def densities(network: Network, degrees: Integers) -> Floats:
    """φ(k) = 2E/(N(N-1)) among the N nodes with more than k ties, for each k; nan where N < 2."""
    members, ties = _club_sizes(network, degrees)
    pairs = members * (members - 1) / 2
    density = np.full(len(degrees), np.nan)
    np.divide(ties, pairs, out=density, where=pairs > 0)
    return density


def rich_club(network: Network, plan: NullPlan | None = None) -> tuple[Club, ...]:
    """Clubs by increasing degree: every degree that occurs, or 20 of more; beside the shuffles of `plan`."""
    degrees = np.unique(network.degrees)[:-1]
    if len(degrees) > _STEPS:
        degrees = degrees[np.unique(np.geomspace(1, len(degrees), _STEPS).round().astype(int) - 1)]
    if not len(degrees):
        return ()
    values = null_values(network, partial(densities, degrees=degrees), plan or NullPlan())
    members, ties = _club_sizes(network, degrees)
    observed = densities(network, degrees)
    return tuple(
        Club(
            int(degree),
            int(members[place]),
            int(ties[place]),
            against_null(float(observed[place]), values[:, place]),
        )
        for place, degree in enumerate(degrees)
        if members[place] > 1
    )


def _club_sizes(network: Network, degrees: Integers) -> tuple[Integers, Integers]:
    own = np.sort(network.degrees)
    least = np.sort(network.degrees[network.ties].min(axis=1)) if network.edges else own[:0]
    return len(own) - np.searchsorted(own, degrees, "right"), len(least) - np.searchsorted(
        least, degrees, "right"
    )
