"""The diameter of a large connected graph without a search from every node.

iFUB (Crescenzi et al. 2013): from a central node u, every pair of nodes nearer to u than i is at most 2(i-1)
apart. So the nodes are searched from the rim inwards, level by level, until the greatest distance found
reaches that bound. On networks of people and cities the rim is thin and a few hundred searches suffice; on a
grid they do not, and the result stays a pair of bounds.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

import numpy as np

from elci.observatory.network.adjacency import Integers
from elci.observatory.network.breadth import Graph
from elci.observatory.network.descent import depths


@dataclass(frozen=True)
class Bounds:
    """The diameter lies between the two, both included."""

    lower: int
    upper: int


def narrow(graph: Graph, known: Bounds, effort: int, depth_of: Callable[[Integers], int]) -> Bounds:
    """Bounds of the diameter after searches from at most `effort` nodes; equal where they settle it.

    known: bounds found before; depth_of: greatest distance from any of the given nodes.
    """
    matrix = graph.matrix()
    order, far = depths(matrix, _centre(graph))
    level = int(far[-1])
    lower, upper = max(known.lower, level), min(known.upper, 2 * level)
    while lower < upper:
        first, last = np.searchsorted(far, level, "left"), np.searchsorted(far, level, "right")
        # All nodes farther than lower/2 must be searched: beyond the effort, only one rim is tried.
        needed = last - np.searchsorted(far, lower // 2, "right")
        if last - first > effort or (level < far[-1] and needed > effort):
            break
        rim = order[first:last]
        effort -= len(rim)
        lower = max(lower, depth_of(np.sort(rim)))
        level -= 1
        # Nodes within `level` of the centre are at most twice that apart; all farther ones are searched.
        upper = max(lower, min(upper, 2 * level))
    return Bounds(lower, upper)


def _centre(graph: Graph) -> int:
    """A node in the middle of a long shortest path, found by two double sweeps (Crescenzi's 4-sweep)."""
    matrix = graph.matrix()
    start = int(np.diff(graph.starts).argmax())
    for _ in range(2):
        one = int(depths(matrix, start)[0][-1])
        order, far = depths(matrix, one)
        start = _middle(graph, one, int(order[-1]), order, far)
    return start


def _middle(graph: Graph, one: int, other: int, order: Integers, far: Integers) -> int:
    """The node half-way on a shortest path from `other` to `one`; far: distances from `one` in `order`."""
    distance = np.empty(graph.nodes, dtype=np.int64)
    distance[order] = far
    node = other
    for _ in range(int(distance[other]) // 2):
        near = graph.columns[graph.starts[node] : graph.starts[node + 1]]
        node = int(near[distance[near].argmin()])
    return node
