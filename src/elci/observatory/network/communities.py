"""Communities: groups of nodes with more ties inside than their degrees alone would bring.

Modularity Q (Newman and Girvan 2004) is raised by the Louvain method (Blondel et al. 2008): nodes move to the
neighbouring group that gains most, groups become nodes, and so on. A group in several parts is divided at the
end, which never lowers Q. The method is run from several seeds; the best result is kept, and how far the runs
agree is part of the answer: communities that change with the seed are not to be named.
"""

from __future__ import annotations

from collections import deque
from dataclasses import dataclass

import numpy as np
from scipy.sparse import coo_array, csr_array
from scipy.sparse.csgraph import connected_components

from elci.observatory.network.adjacency import Floats, Integers, Network
from elci.observatory.network.nullmodels import AgainstNull, NullPlan, against_null, null_values
from elci.observatory.network.scale import run

_GAIN = 1e-9  # in ties: a move must gain more, or rounding could move a node to and fro for ever


@dataclass(frozen=True)
class Communities:
    """A partition. member_of: community of each node, numbered by decreasing size; sizes: nodes in each.

    modularity: Q; None without ties. agreement: mean adjusted Rand index of the other runs with this one (1:
    all runs found the same groups); None for one run. against: Q beside that of shuffled networks.
    """

    member_of: Integers
    sizes: Integers
    modularity: float | None
    agreement: float | None
    runs: int
    against: AgainstNull | None = None


def communities(
    network: Network, runs: int = 10, seed: int = 2026, against: NullPlan | None = None
) -> Communities:
    """The best partition of `runs` runs; with a plan also its Q beside that of shuffled networks."""
    seeds = np.random.SeedSequence(seed).spawn(runs)
    bare = Network(network.labels, network.ties)
    found = list(run(partition, bare, seeds, against.scheduler if against else None))
    scores = [modularity(network, part) for part in found]
    best = max(range(runs), key=lambda place: (scores[place] or 0.0, -place))
    others = [adjusted_rand(found[best], part) for place, part in enumerate(found) if place != best]
    agreement = float(np.mean(others)) if others else None
    compared = None
    if against is not None and against.draws:
        # Like with like: the shuffled networks are divided once each, so the first run stands for ours.
        compared = against_null(scores[0], null_values(network, _single_run, against)[:, 0])
    return Communities(found[best], np.bincount(found[best]), scores[best], agreement, runs, compared)


def modularity(network: Network, member_of: Integers) -> float | None:
    """Q: share of ties inside groups, less that expected from the degrees; None without ties."""
    if not network.edges:
        return None
    ends = member_of[network.ties]
    inside = float((ends[:, 0] == ends[:, 1]).mean())
    stubs = np.bincount(member_of, weights=network.degrees)
    return inside - float(((stubs / (2 * network.edges)) ** 2).sum())


def partition(network: Network, seed: np.random.SeedSequence) -> Integers:
    """One run: community of each node, numbered by decreasing size, then by first node."""
    random = np.random.default_rng(seed)
    member_of = np.arange(network.nodes)
    weights: csr_array = network.matrix
    while network.edges:
        group = _move(weights, random)
        member_of = group[member_of]
        if group.max() + 1 == weights.shape[0]:
            break
        weights = _folded(weights, group)
    return _numbered(_connected(network, member_of))


def _move(weights: csr_array, random: np.random.Generator) -> Integers:
    """Move nodes while one gains; group of each node, numbered from 0 without gaps.

    After the first round only the neighbours of a moved node are looked at again (Ozaki et al. 2016).
    """
    nodes = weights.shape[0]
    starts, columns = weights.indptr.tolist(), weights.indices.tolist()
    weight, strength = weights.data.tolist(), weights.sum(axis=1).tolist()
    total = sum(strength)
    group, stubs = list(range(nodes)), list(strength)
    waiting, queued = deque(random.permutation(nodes).tolist()), [True] * nodes
    while waiting:
        node = waiting.popleft()
        queued[node] = False
        own, share = group[node], strength[node] / total
        near = range(starts[node], starts[node + 1])
        links = {own: 0.0}
        for place in near:
            if columns[place] != node:
                other = group[columns[place]]
                links[other] = links.get(other, 0.0) + weight[place]
        stubs[own] -= strength[node]
        best, most = own, links[own] - share * stubs[own] + _GAIN
        for candidate, link in links.items():
            value = link - share * stubs[candidate]
            if value > most:
                best, most = candidate, value
        stubs[best] += strength[node]
        if best != own:
            group[node] = best
            for place in near:
                other = columns[place]
                if group[other] != best and not queued[other]:
                    queued[other] = True
                    waiting.append(other)
    return np.unique(np.array(group), return_inverse=True)[1].astype(np.int64)


def _folded(weights: csr_array, group: Integers) -> csr_array:
    """The network of the groups: weights between them; those inside on the diagonal, from both ends."""
    found = coo_array(weights)
    count = int(group.max()) + 1
    return csr_array((found.data, (group[found.row], group[found.col])), shape=(count, count))


def _connected(network: Network, member_of: Integers) -> Integers:
    """The groups divided into their connected parts."""
    ends = member_of[network.ties]
    inside = network.ties[ends[:, 0] == ends[:, 1]]
    shape = (network.nodes, network.nodes)
    links = csr_array((np.ones(len(inside)), (inside[:, 0], inside[:, 1])), shape=shape)
    return np.asarray(connected_components(links, directed=False)[1], dtype=np.int64)


def _numbered(member_of: Integers) -> Integers:
    """The same groups, numbered by decreasing size, then by first node."""
    _, first, member, sizes = np.unique(member_of, return_index=True, return_inverse=True, return_counts=True)
    place = np.empty(len(sizes), dtype=np.int64)
    place[np.lexsort((first, -sizes))] = np.arange(len(sizes))
    return place[member]


def _single_run(network: Network) -> Floats:
    value = modularity(network, partition(network, np.random.SeedSequence(0)))
    return np.array([np.nan if value is None else value])


def adjusted_rand(one: Integers, other: Integers) -> float:
    """Agreement of two partitions beyond chance (Hubert and Arabie 1985): 1 the same, 0 as by chance."""

    def pairs(counts: Integers) -> float:
        return float((counts * (counts - 1) // 2).sum())

    table = np.unique(one * (int(other.max(initial=0)) + 1) + other, return_counts=True)[1]
    both, first, second = pairs(table), pairs(np.bincount(one)), pairs(np.bincount(other))
    every = len(one) * (len(one) - 1) / 2
    expected = first * second / every if every else 0.0
    most = (first + second) / 2
    return 1.0 if most == expected else (both - expected) / (most - expected)
