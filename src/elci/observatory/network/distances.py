"""Distances in a connected network: mean over all pairs, diameter, their distribution.

Exact up to `DistancePlan.limit` nodes: a search from every node. Beyond, searches from a random sample of
nodes give the mean with its standard error, and the diameter is narrowed from below and above by searches
from the rim of the network (`diameter.py`); where the two do not meet, the lower bound is given and said so.
"""

from __future__ import annotations

from dataclasses import dataclass
from math import sqrt
from typing import Literal

import numpy as np

from elci.observatory.network.adjacency import Integers, Network
from elci.observatory.network.breadth import Graph, Reach
from elci.observatory.network.descent import depths, descend
from elci.observatory.network.diameter import Bounds, narrow
from elci.observatory.network.scale import Progress, run
from elci.observatory.network.waves import wave

EXACT_NODES = 50_000
_CHUNK = 1024  # sources per job: fixed, so that sums do not depend on the machine


@dataclass(frozen=True)
class DistancePlan:
    """How distances are computed. mode "auto": exact up to `limit` nodes, sampled beyond.

    samples: sources of a sampled mean; effort: sources spent on narrowing the diameter of a large network;
    scheduler: address of a Dask scheduler, None for this process.
    """

    mode: Literal["auto", "exact", "sampled", "none"] = "auto"
    limit: int = EXACT_NODES
    samples: int = 1024
    effort: int = 2048
    seed: int = 2026
    scheduler: str | None = None
    progress: Progress | None = None

    def exact_for(self, nodes: int) -> bool:
        """Whether a network of this size is searched from every node."""
        return self.mode == "exact" or nodes <= (
            self.limit if self.mode == "auto" else min(self.samples, self.limit)
        )


@dataclass(frozen=True)
class Distances:
    """Distances in one connected network.

    mean: over all pairs of different nodes; None where there is no pair. standard_error: 0 if exact.
    diameter: the greatest distance, or a lower bound where diameter_exact is False; diameter_bound: an upper
    one.
    histogram[d]: how many ordered pairs are at distance d; empty if sampled.
    """

    mean: float | None
    standard_error: float | None
    diameter: int | None
    diameter_bound: int | None
    exact: bool
    histogram: tuple[int, ...] = ()

    @property
    def diameter_exact(self) -> bool:
        """Whether the diameter is known and not only bounded from below."""
        return self.diameter is not None and self.diameter == self.diameter_bound


def distances(network: Network, plan: DistancePlan | None = None) -> Distances:
    """Distances of a connected network (a component)."""
    plan = plan or DistancePlan()
    if plan.mode == "none" or network.nodes == 0:
        return Distances(None, None, None, None, exact=False)
    if network.nodes == 1:
        return Distances(None, None, 0, 0, exact=True)
    if plan.exact_for(network.nodes):
        return _exact(network, plan)
    return _sampled(network, plan)


def reach_of(network: Network, plan: DistancePlan, *, by_node: bool = False) -> Reach:
    """Sums of the distances from every node of a connected network, nodes in the network's own order."""
    prepared = Prepared.of(network)
    reach = prepared.search(np.arange(network.nodes), plan, by_source=False, by_node=by_node)
    if by_node:
        for values in (reach.farness, reach.nearness, reach.depth):
            values[prepared.order] = values.copy()
    return reach


@dataclass(frozen=True)
class Prepared:
    """A connected network made ready to be searched: renumbered so that neighbours stand close in memory.

    order[i]: the network's number of the node that has number i here; deepest: greatest distance met so far.
    """

    graph: Graph
    order: Integers
    deepest: int

    @classmethod
    def of(cls, network: Network) -> Prepared:
        """Renumber in the order of a search from the node of highest degree."""
        order, far = depths(network.matrix, int(network.degrees.argmax()))
        deepest = int(depths(network.matrix, int(order[-1]))[1].max())
        return cls(Graph.of(network.induced(order)), order, max(deepest, int(far.max())))

    @property
    def deep(self) -> bool:
        """Whether 64 searches at once take longer than one after the other.

        Nanoseconds fitted to power-law graphs, grids and paths of 20,000 to 1,000,000 nodes; 1.5 because only
        the searches at once use a second core.
        """
        nodes, ties = self.graph.nodes, len(self.graph.columns)
        together = self.deepest * (60_000 + ties + 7 * nodes)
        apart = 64 * (40_000 + 3 * ties + 21 * nodes)
        return together > 1.5 * apart

    def search(
        self, sources: Integers, plan: DistancePlan, *, by_source: bool, by_node: bool = False
    ) -> Reach:
        """Search from these sources (own numbers, each at most once)."""
        task = SearchTask(self.graph, self.deep, self.deepest * 75 < self.graph.nodes, by_source, by_node)
        jobs = [sources[first : first + _CHUNK] for first in range(0, len(sources), _CHUNK)]
        total = Reach.empty(self.graph.nodes if by_node else 0)
        for part in run(search_chunk, task, jobs, plan.scheduler, plan.progress):
            total.add(part)
        return total


@dataclass(frozen=True)
class SearchTask:
    """What all jobs of a search share; see `Prepared.search`."""

    graph: Graph
    deep: bool
    by_level: bool
    by_source: bool
    by_node: bool


def search_chunk(task: SearchTask, sources: Integers) -> Reach:
    """One job: the searches from some sources."""
    reach = Reach.empty(task.graph.nodes if task.by_node else 0)
    if task.deep:
        matrix = task.graph.matrix()
        for source in sources:
            descend(matrix, int(source), reach, by_level=task.by_level, by_node=task.by_node)
    else:
        for first in range(0, len(sources), 64):
            wave(
                task.graph, sources[first : first + 64], reach, by_source=task.by_source, by_node=task.by_node
            )
    return reach


def _exact(network: Network, plan: DistancePlan) -> Distances:
    histogram = reach_of(network, plan).histogram.tolist()
    total = sum(distance * pairs for distance, pairs in enumerate(histogram))
    mean = total / (network.nodes * (network.nodes - 1))
    diameter = len(histogram) - 1
    return Distances(mean, 0.0, diameter, diameter, exact=True, histogram=tuple(histogram))


def _sampled(network: Network, plan: DistancePlan) -> Distances:
    prepared = Prepared.of(network)
    nodes, size = network.nodes, min(plan.samples, network.nodes)
    sources = np.sort(np.random.default_rng(plan.seed).choice(nodes, size, replace=False))
    reach = prepared.search(sources, plan, by_source=True)
    means = reach.source_farness / (nodes - 1)
    error = float(means.std(ddof=1)) / sqrt(size) * sqrt(1 - size / nodes) if size > 1 else None
    known = Bounds(max(prepared.deepest, int(reach.source_depth.max())), nodes - 1)
    bounds = narrow(prepared.graph, known, plan.effort, lambda rim: _depth_of(prepared, rim, plan))
    return Distances(float(means.mean()), error, bounds.lower, bounds.upper, exact=False)


def _depth_of(prepared: Prepared, rim: Integers, plan: DistancePlan) -> int:
    return int(prepared.search(rim, plan, by_source=False).source_depth.max())
