"""Breadth-first search from one node after the other: for graphs so deep that steps cost more than ties."""

from __future__ import annotations

import numpy as np
from scipy.sparse import csr_array
from scipy.sparse.csgraph import breadth_first_order

from elci.observatory.network.adjacency import Integers
from elci.observatory.network.breadth import Reach


def depths(matrix: csr_array, source: int) -> tuple[Integers, Integers]:
    """The nodes in the order in which a search from `source` meets them, and their distances in it."""
    order, parents = _met(matrix, source)
    # Every node jumps to its parent, then both jump twice as far, until all have arrived at the source.
    far = (np.arange(len(order)) > 0).astype(np.int64)
    while parents.any():
        far += far[parents]
        parents = parents[parents]
    return order, far


def level_starts(matrix: csr_array, source: int) -> tuple[Integers, Integers]:
    """The nodes in the order a search meets them; where in it each distance 0, 1, 2 … begins, with the end.

    Faster than `depths` where the levels are few against the nodes.
    """
    order, parents = _met(matrix, source)
    starts = [0, 1]
    # Parents stand in the order of their children, so the children of a level are found by bisection.
    while starts[-1] < len(order):
        starts.append(1 + int(np.searchsorted(parents[1:], starts[-1])))
    return order, np.array(starts, dtype=np.int64)


def descend(matrix: csr_array, source: int, reach: Reach, *, by_level: bool, by_node: bool) -> None:
    """Search from one source and add to `reach`; by_level: with `level_starts` instead of `depths`."""
    if by_level:
        order, starts = level_starts(matrix, source)
        histogram = np.diff(starts)
        far = np.repeat(np.arange(len(histogram)), histogram) if by_node else None
    else:
        order, far = depths(matrix, source)
        histogram = np.bincount(far)
    distances = np.arange(len(histogram))
    reach.add_sources(
        histogram.tolist(), np.array([histogram @ distances]), np.array([len(histogram) - 1], dtype=np.int64)
    )
    if by_node and far is not None:
        reach.farness[order] += far
        reach.nearness[order[1:]] += 1 / far[1:]
        reach.depth[order] = np.maximum(reach.depth[order], far)


def _met(matrix: csr_array, source: int) -> tuple[Integers, Integers]:
    """Order of the search, and for each place in it the place of the parent; the source is its own parent."""
    order, parents = breadth_first_order(matrix, source, directed=True, return_predecessors=True)
    place = np.empty(matrix.shape[0], dtype=np.int64)
    place[order] = np.arange(len(order))
    above = np.zeros(len(order), dtype=np.int64)
    above[1:] = place[parents[order[1:]]]
    return order.astype(np.int64), above
