"""What the removal of nodes does to a network."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from elci.observatory.network.adjacency import Floats, Integers, Network
from elci.observatory.network.distances import DistancePlan, Distances, distances


@dataclass(frozen=True)
class Removal:
    """A network before and after some nodes are taken out.

    ties_lost: ties of the removed nodes; components and largest: number of components and nodes of the
    largest; isolated: nodes left without a tie; cut_off: nodes that no longer reach the largest rest of the
    component they were in; distances: of the largest component.
    """

    removed: tuple[str, ...]
    ties_lost: int
    components_before: int
    components_after: int
    largest_before: int
    largest_after: int
    isolated: int
    cut_off: int
    distances_before: Distances
    distances_after: Distances


def remove(network: Network, nodes: Sequence[int], plan: DistancePlan | None = None) -> Removal:
    """What happens when these nodes (by number) go."""
    gone = np.zeros(network.nodes, dtype=bool)
    gone[list(nodes)] = True
    kept = np.flatnonzero(~gone)
    rest = network.induced(kept)
    return Removal(
        removed=tuple(network.labels[node] for node in np.flatnonzero(gone).tolist()),
        ties_lost=network.edges - rest.edges,
        components_before=len(network.component_sizes),
        components_after=len(rest.component_sizes),
        largest_before=int(network.component_sizes.max(initial=0)),
        largest_after=int(rest.component_sizes.max(initial=0)),
        isolated=int(((rest.degrees == 0) & (network.degrees[kept] > 0)).sum()),
        cut_off=_cut_off(network, gone, rest, kept),
        distances_before=distances(network.largest_component(), plan),
        distances_after=distances(rest.largest_component(), plan),
    )


def _cut_off(network: Network, gone: NDArray[np.bool_], rest: Network, kept: Integers) -> int:
    total = 0
    for component in np.unique(network.component_of[gone]):
        pieces = np.bincount(rest.component_of[network.component_of[kept] == component])
        total += int(pieces.sum() - pieces.max(initial=0))
    return total


def cut_off_by_each(network: Network) -> Integers:
    """For every node: how many others lose the largest rest of its component if it goes, shape (n,).

    One depth-first search (Hopcroft and Tarjan 1973) instead of n removals: a child's subtree that has no way
    round its parent becomes a piece of its own.
    """
    tree = _Tree(network)
    pieces_sum, pieces_most = np.zeros(network.nodes, dtype=np.int64), np.zeros(network.nodes, dtype=np.int64)
    for node in reversed(tree.order):
        parent = tree.parent[node]
        if parent >= 0 and tree.low[node] >= tree.met[parent]:
            pieces_sum[parent] += tree.size[node]
            pieces_most[parent] = max(pieces_most[parent], tree.size[node])
    others = network.component_sizes[network.component_of] - 1
    rest: Integers = others - np.maximum(pieces_most, others - pieces_sum)
    return rest


class _Tree:
    """A depth-first forest. By node: met (when), low (earliest that its subtree touches), size, parent."""

    def __init__(self, network: Network) -> None:
        count = network.nodes
        self.order: list[int] = []
        self.met, self.low = [-1] * count, [0] * count
        self.size, self.parent = [1] * count, [-1] * count
        self._starts, self._columns = network.matrix.indptr.tolist(), network.matrix.indices.tolist()
        for root in range(count):
            if self.met[root] < 0:
                self._visit(root)
        for node in reversed(self.order):
            above = self.parent[node]
            if above >= 0:
                self.size[above] += self.size[node]
                self.low[above] = min(self.low[above], self.low[node])

    def _visit(self, root: int) -> None:
        """Without recursion: a path of a million nodes must not end in a full stack."""
        path, following = [root], {root: self._starts[root]}
        self._meet(root)
        while path:
            node = path[-1]
            place = following[node]
            if place == self._starts[node + 1]:
                path.pop()
                continue
            following[node] = place + 1
            other = self._columns[place]
            if self.met[other] < 0:
                self.parent[other] = node
                self._meet(other)
                path.append(other)
                following[other] = self._starts[other]
            elif other != self.parent[node]:
                self.low[node] = min(self.low[node], self.met[other])

    def _meet(self, node: int) -> None:
        self.met[node] = self.low[node] = len(self.order)
        self.order.append(node)


def decline(network: Network, order: Sequence[int] | Integers) -> Floats:
    """Share of all nodes in the largest component after 0, 1, 2 … nodes of `order` are taken out.

    Computed from the end, by putting the nodes back. Shape (len(order) + 1,).
    """
    count = network.nodes
    rank = np.full(count, len(order), dtype=np.int64)
    rank[np.asarray(order, dtype=np.int64)] = np.arange(len(order))
    root, size = list(range(count)), [1] * count
    leaves = rank[network.ties].min(axis=1) if network.edges else np.zeros(0, dtype=np.int64)
    sequence = np.argsort(-leaves, kind="stable")
    ties, leaves_sorted = network.ties[sequence].tolist(), leaves[sequence].tolist()
    largest, place = (1 if count > len(order) else 0), 0
    shares = np.zeros(len(order) + 1)
    for step in range(len(order), -1, -1):
        if step < len(order):
            largest = max(largest, 1)
        while place < len(ties) and leaves_sorted[place] >= step:
            largest = max(largest, _join(root, size, *ties[place]))
            place += 1
        shares[step] = largest / count if count else 0.0
    return shares


def _join(root: list[int], size: list[int], one: int, other: int) -> int:
    """Union of the two nodes' sets by size; the size of the united set."""
    one, other = _root(root, one), _root(root, other)
    if one != other:
        if size[one] < size[other]:
            one, other = other, one
        root[other] = one
        size[one] += size[other]
    return size[one]


def _root(root: list[int], node: int) -> int:
    while root[node] != node:
        root[node] = root[root[node]]
        node = root[node]
    return node


def robustness(network: Network, order: Sequence[int] | Integers) -> float | None:
    """R of Schneider et al. (2011): mean share of nodes in the largest component while all nodes go."""
    shares = decline(network, order)[1:]
    return float(shares.mean()) if len(shares) else None
