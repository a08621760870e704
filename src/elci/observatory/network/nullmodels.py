"""Shuffled networks: what a measure would be if only the degrees were given.

`rewire` draws a simple graph with the same degree of every node, uniformly at random, by swapping the ends of
ties (Maslov and Sneppen 2002). Many swaps are proposed at once; a proposal is dropped if it would make a tie
twice or to itself, or if another proposal of the step touches the ties it makes or gives up. That rule is the
same seen from before and from after the step, so the walk is reversible and its stationary law uniform
(proof in docs/explanation/network.md).
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import asdict, dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from elci.observatory.network.adjacency import Floats, Integers, Network
from elci.observatory.network.scale import Progress, run

SWAPS_PER_TIE = 10
_PROPOSED = 0.9  # share of the pairs that a step proposes; below 1, so that every single swap is possible too


@dataclass(frozen=True)
class NullPlan:
    """How many shuffled networks, and how they are drawn.

    swaps_per_tie, classes: see `rewire`; scheduler: address of a Dask scheduler, None for this process.
    """

    draws: int = 100
    seed: int = 2026
    swaps_per_tie: int = SWAPS_PER_TIE
    classes: Integers | None = None
    scheduler: str | None = None
    progress: Progress | None = None


Statistic = Callable[[Network], Sequence[float] | Floats]


def rewire(
    network: Network,
    seed: int | np.random.SeedSequence,
    swaps_per_tie: int = SWAPS_PER_TIE,
    classes: Integers | None = None,
) -> Network:
    """A random network with the same labels and degrees, after about `swaps_per_tie` proposed swaps per tie.

    classes: a number for each node (its country), shape (n,); then the ties between any two classes keep
    their number as well, for every node.
    """
    ties = network.ties.copy()
    if len(ties) < 2:
        return Network(network.labels, ties)
    random = np.random.default_rng(seed)
    groups = None if classes is None else _group(ties, classes)
    # A step pairs all ties: it proposes a swap to `_PROPOSED` of them.
    for _ in range(int(np.ceil(swaps_per_tie / _PROPOSED))):
        _swap(ties, network.nodes, random, groups)
    return Network.from_numbers(network.labels, ties)


@dataclass(frozen=True)
class _Groups:
    """The ties by the classes of their ends: the group of each tie, and whether both ends are alike."""

    number: Integers
    alike: NDArray[np.bool_]


def _group(ties: Integers, classes: Integers) -> _Groups:
    """Turn every tie so that its first end has the lower class (in place), and group them."""
    low, high = classes[ties[:, 0]], classes[ties[:, 1]]
    turned = low > high
    ties[turned] = ties[turned][:, ::-1]
    least, most = np.minimum(low, high), np.maximum(low, high)
    return _Groups(least * (int(classes.max(initial=0)) + 1) + most, least == most)


def _pairs(count: int, random: np.random.Generator, groups: _Groups | None) -> tuple[Integers, Integers]:
    """A random pairing of the ties, of those of the same group only; each tie in at most one pair."""
    shuffled = random.permutation(count)
    if groups is None:
        return shuffled[: count // 2], shuffled[count // 2 : count // 2 * 2]
    ordered = shuffled[np.argsort(groups.number[shuffled], kind="stable")][random.integers(2) :]
    first, second = ordered[:-1:2], ordered[1::2]
    same = groups.number[first] == groups.number[second]
    return first[same], second[same]


def _swap(ties: Integers, nodes: int, random: np.random.Generator, groups: _Groups | None) -> None:
    """One step of swaps, in place: ties (a, b) and (c, d) become (a, d) and (c, b)."""
    first, second = _pairs(len(ties), random, groups)
    chosen = random.random(len(first)) < _PROPOSED
    first, second = first[chosen], second[chosen]
    if not len(first):
        return
    one, other = ties[first], ties[second]
    turned = random.random(len(first)) < 0.5
    if groups is not None:
        turned &= groups.alike[first]
    other[turned] = other[turned][:, ::-1]
    made = np.stack([np.column_stack([one[:, 0], other[:, 1]]), np.column_stack([other[:, 0], one[:, 1]])])
    fits = _fits(made, ties, first, second, nodes)
    ties[first[fits]] = made[0][fits]
    ties[second[fits]] = made[1][fits]


def _fits(made: Integers, ties: Integers, first: Integers, second: Integers, nodes: int) -> NDArray[np.bool_]:
    """Which proposals may be made together; made: new ties (2, proposals, 2); first, second: the old ones."""
    proposals = len(first)
    keys = made.min(axis=2) * nodes + made.max(axis=2)
    fits: NDArray[np.bool_] = (made[:, :, 0] != made[:, :, 1]).all(axis=0)
    present = ties.min(axis=1) * nodes + ties.max(axis=1)
    order = np.argsort(present)
    ordered = present[order]
    place = np.minimum(np.searchsorted(ordered, keys), len(ordered) - 1)
    exists = ordered[place] == keys
    fits &= ~exists.any(axis=0)
    # A tie that somebody wants to make stands: whoever wants to give it up must wait.
    proposal_of = np.full(len(ties), -1, dtype=np.int64)
    proposal_of[first] = proposal_of[second] = np.arange(proposals)
    wanted = proposal_of[order[place[exists]]]
    fits[wanted[wanted >= 0]] = False
    fits[_wanted_twice(keys) % proposals] = False
    return fits


def _wanted_twice(keys: Integers) -> Integers:
    """Places in the flattened keys of those that occur more than once."""
    flat = keys.ravel()
    order = np.argsort(flat, kind="stable")
    same = flat[order[1:]] == flat[order[:-1]]
    return np.concatenate([order[1:][same], order[:-1][same]])


@dataclass(frozen=True)
class Shuffles:
    """What all jobs of a null distribution share."""

    network: Network
    statistic: Statistic
    swaps_per_tie: int
    classes: Integers | None


def shuffled_value(task: Shuffles, seed: np.random.SeedSequence) -> Floats:
    """One job: the statistic of one rewired network."""
    rewired = rewire(task.network, seed, task.swaps_per_tie, task.classes)
    return np.asarray(task.statistic(rewired), dtype=np.float64).ravel()


def null_values(network: Network, statistic: Statistic, plan: NullPlan) -> Floats:
    """The statistic (k numbers; nan where undefined) of `plan.draws` rewired networks, shape (draws, k).

    Each network has its own seed, drawn from `plan.seed`: the values do not depend on where they were
    computed. With a scheduler the statistic must be importable by name on its workers.
    """
    if plan.draws == 0:
        return np.empty((0, np.size(statistic(network))))
    seeds = np.random.SeedSequence(plan.seed).spawn(plan.draws)
    # Without its cached matrix: the workers make their own.
    bare = Network(network.labels, network.ties)
    task = Shuffles(bare, statistic, plan.swaps_per_tie, plan.classes)
    return np.array(list(run(shuffled_value, task, seeds, plan.scheduler, plan.progress)))


@dataclass(frozen=True)
class AgainstNull:
    """A value beside those of `draws` shuffled networks; None where undefined.

    low, high: the middle 95% of the shuffled values; z: distance from their mean in standard deviations, None
    where they do not vary; p: two-sided, (1 + draws at least as far from the mean) / (1 + draws).
    """

    observed: float | None
    mean: float | None
    low: float | None
    high: float | None
    z: float | None
    p: float | None
    draws: int

    def as_dict(self) -> dict[str, Any]:
        """Fields by name, ready for JSON."""
        return asdict(self)


def against_null(observed: float | None, values: Floats) -> AgainstNull:
    """Compare a value with those of shuffled networks, shape (draws,); undefined draws (nan) are left out."""
    values = values[~np.isnan(values)]
    if observed is None or np.isnan(observed) or len(values) < 2:
        shown = None if observed is None or np.isnan(observed) else float(observed)
        return AgainstNull(shown, None, None, None, None, None, len(values))
    mean, spread = float(values.mean()), float(values.std(ddof=1))
    low, high = np.quantile(values, [0.025, 0.975])
    # Rounding alone must not make a constant look as if it varied.
    varies = spread > 1e-9 * max(abs(mean), 1e-300)
    tolerance = 1e-12 * max(abs(mean), abs(observed))
    as_far = int((np.abs(values - mean) >= abs(observed - mean) - tolerance).sum())
    return AgainstNull(
        observed=float(observed),
        mean=mean,
        low=float(low),
        high=float(high),
        z=(observed - mean) / spread if varies else None,
        p=(1 + as_far) / (1 + len(values)),
        draws=len(values),
    )
