"""How central a node is, in six senses, and beside shuffled networks with the same degrees.

degree; closeness (Wasserman and Faust's form for networks in several parts); harmonic closeness; betweenness;
eigenvector centrality of the largest component; PageRank (damping 0.85); core number (k-core); and local
clustering. Formulas: docs/explanation/network.md.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import partial

import numpy as np
from scipy.sparse import diags_array

from elci.observatory.network.adjacency import Floats, Integers, Network
from elci.observatory.network.betweenness import betweenness
from elci.observatory.network.distances import EXACT_NODES, DistancePlan, reach_of
from elci.observatory.network.nullmodels import NullPlan, null_values
from elci.observatory.network.scale import Progress

MEASURES = ("degree", "closeness", "harmonic", "betweenness", "eigenvector", "pagerank", "core", "clustering")
_DAMPING = 0.85
_PRECISE = 1e-12
_DENSE = 50  # nodes below which the whole spectrum is computed


@dataclass(frozen=True)
class CentralityPlan:
    """How centralities are computed.

    pivots: sources of the sampled betweenness, used where the network has more than `exact_nodes` nodes;
    scheduler: address of a Dask scheduler, None for this process.
    """

    exact_nodes: int = 10_000
    pivots: int = 512
    seed: int = 2026
    scheduler: str | None = None
    progress: Progress | None = None


@dataclass(frozen=True)
class Centrality:
    """One centrality of all nodes. errors: standard errors of a sampled measure, else zeros.

    z: distance from the mean of `draws` shuffled networks in standard deviations, nan where these do not
    vary; None where no networks were shuffled.
    """

    name: str
    values: Floats
    errors: Floats
    exact: bool
    z: Floats | None = None
    draws: int = 0

    def ranked(self, count: int) -> Integers:
        """The nodes of the highest values, ties by node number."""
        return np.lexsort((np.arange(len(self.values)), -self.values))[:count]


def centralities(
    network: Network, names: Sequence[str] = MEASURES, plan: CentralityPlan | None = None
) -> list[Centrality]:
    """The named centralities, in the order of `names`. Raises KeyError for an unknown name."""
    plan = plan or CentralityPlan()
    reach = _reach(network, plan) if {"closeness", "harmonic"} & set(names) else None
    return [_one(network, name, plan, reach) for name in names]


def against_shuffles(
    network: Network, found: list[Centrality], shuffles: NullPlan, plan: CentralityPlan | None = None
) -> list[Centrality]:
    """The same centralities, computed by the same plan, with z-scores against rewired networks.

    Degrees do not change by rewiring: the z of degree is nan. Each z is one of nodes × measures comparisons.
    """
    alone = replace(plan or CentralityPlan(), scheduler=None, progress=None)  # a job sends no jobs of its own
    statistic = partial(_all_values, names=tuple(one.name for one in found), plan=alone)
    values = null_values(network, statistic, shuffles).reshape(shuffles.draws, len(found), network.nodes)
    return [
        replace(one, z=_scores(one.values, values[:, place]), draws=shuffles.draws)
        for place, one in enumerate(found)
    ]


def _all_values(network: Network, *, names: tuple[str, ...], plan: CentralityPlan) -> Floats:
    return np.concatenate([one.values for one in centralities(network, names, plan)])


def _scores(observed: Floats, values: Floats) -> Floats:
    mean, spread = values.mean(axis=0), values.std(axis=0, ddof=1)
    varies = spread > 1e-9 * np.maximum(np.abs(mean), 1e-300)
    scores = np.full(len(mean), np.nan)
    np.divide(observed - mean, spread, out=scores, where=varies)
    return scores


def _one(
    network: Network, name: str, plan: CentralityPlan, reach: tuple[Floats, Floats] | None
) -> Centrality:
    if name == "betweenness":
        pivots = plan.pivots if network.nodes > plan.exact_nodes else None
        found = betweenness(network, pivots, seed=plan.seed, scheduler=plan.scheduler, progress=plan.progress)
        return Centrality(name, found.values, found.errors, found.exact)
    if name in {"closeness", "harmonic"} and reach is not None:
        values = reach[0] if name == "closeness" else reach[1]
    else:
        values = _SIMPLE[name](network)
    return Centrality(name, values, np.zeros(network.nodes), exact=True)


def _reach(network: Network, plan: CentralityPlan) -> tuple[Floats, Floats]:
    """Closeness and harmonic closeness; 0 for a node without ties.

    Searches from every node of every component: minutes beyond `EXACT_NODES` nodes.
    """
    close, harmonic = np.zeros(network.nodes), np.zeros(network.nodes)
    search = DistancePlan(mode="exact", limit=EXACT_NODES, scheduler=plan.scheduler, progress=plan.progress)
    for nodes in _components(network):
        part = network.induced(nodes)
        reach = reach_of(part, search, by_node=True)
        others = part.nodes - 1
        # Closeness among those it reaches, times the share of the network that it reaches.
        close[nodes] = others / reach.farness * (others / (network.nodes - 1))
        harmonic[nodes] = reach.nearness
    return close, harmonic


def _components(network: Network) -> list[Integers]:
    """The nodes of each component with at least one tie."""
    order = np.argsort(network.component_of, kind="stable")
    ends = np.cumsum(network.component_sizes)
    return [nodes for nodes in np.split(order, ends[:-1]) if len(nodes) > 1]


def _degree(network: Network) -> Floats:
    return network.degrees.astype(np.float64)


def eigenvector(network: Network) -> Floats:
    """Leading eigenvector of the largest component's adjacency matrix, length 1; 0 for all other nodes."""
    values = np.zeros(network.nodes)
    if not network.edges:
        return values
    nodes = np.flatnonzero(network.component_of == network.component_sizes.argmax())
    matrix = network.induced(nodes).matrix
    if len(nodes) < _DENSE:
        vector = np.linalg.eigh(matrix.toarray())[1][:, -1]
    else:
        from scipy.sparse.linalg import eigsh

        # A fixed start, or the last digits would change from run to run.
        vector = eigsh(matrix, k=1, which="LA", v0=np.ones(len(nodes)))[1][:, 0]
    values[nodes] = np.abs(vector)
    return values


def pagerank(network: Network) -> Floats:
    """Share of time a walker is at a node who follows a tie with 0.85, else starts anywhere; sums to 1."""
    nodes, degrees = network.nodes, network.degrees
    if not nodes:
        return np.zeros(0)
    outward = np.divide(1.0, degrees, out=np.zeros(nodes), where=degrees > 0)
    step = network.matrix @ diags_array(outward)
    rank = np.full(nodes, 1 / nodes)
    for _ in range(1000):
        stranded = rank[degrees == 0].sum()
        following = _DAMPING * (step @ rank + stranded / nodes) + (1 - _DAMPING) / nodes
        if np.abs(following - rank).sum() < _PRECISE:
            break
        rank = following
    return np.asarray(following, dtype=np.float64)


def core_numbers(network: Network) -> Floats:
    """The greatest k such that the node has k ties to nodes of core number k or more (Seidman 1983)."""
    matrix, left = network.matrix, network.degrees.copy()
    core = np.zeros(network.nodes)
    alive = np.ones(network.nodes, dtype=bool)
    k = 0
    while alive.any():
        k = max(k, int(left[alive].min()))
        peeled = np.flatnonzero(alive & (left <= k))
        while len(peeled):
            core[peeled], alive[peeled] = k, False
            met = np.concatenate([matrix.indices[matrix.indptr[v] : matrix.indptr[v + 1]] for v in peeled])
            np.subtract.at(left, met, 1)
            met = np.unique(met)
            peeled = met[alive[met] & (left[met] <= k)]
    return core


def local_clustering(network: Network) -> Floats:
    """Ties among a node's neighbours over their pairs (Watts and Strogatz 1998); 0 below two neighbours."""
    matrix, degrees = network.matrix, network.degrees
    closed = np.zeros(network.nodes)
    step = max(1, 4_000_000 // max(int(degrees.max(initial=1)), 1))
    for first in range(0, network.nodes, step):
        rows = matrix[first : first + step]
        closed[first : first + step] = (rows @ matrix).multiply(rows).sum(axis=1)
    pairs = degrees * (degrees - 1)
    share = np.zeros(network.nodes)
    np.divide(closed, pairs, out=share, where=pairs > 0)
    return share


_SIMPLE = {
    "degree": _degree,
    "eigenvector": eigenvector,
    "pagerank": pagerank,
    "core": core_numbers,
    "clustering": local_clustering,
}
