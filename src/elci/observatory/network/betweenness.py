"""Betweenness: how many shortest paths between other nodes pass through a node (Freeman 1977).

Brandes' accumulation (2001) for a block of sources at once, as products of the adjacency matrix with a
dense block; exact from all sources, or estimated from a random sample of them (Brandes and Pich 2007).
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from scipy.sparse import csr_array

from elci.observatory.network.adjacency import Floats, Integers, Network
from elci.observatory.network.scale import Progress, run

_BLOCK = 32  # sources searched at once
_CHUNK = 256  # sources per job: fixed, so that sums do not depend on the machine


@dataclass(frozen=True)
class Betweenness:
    """values: per node, pairs counted once, not normalised; error: standard errors, zero if exact."""

    values: Floats
    errors: Floats
    exact: bool


def betweenness(
    network: Network,
    pivots: int | None = None,
    *,
    seed: int = 2026,
    scheduler: str | None = None,
    progress: Progress | None = None,
) -> Betweenness:
    """Betweenness of every node; from `pivots` random sources where that is fewer than all."""
    nodes = network.nodes
    exact = pivots is None or pivots >= nodes
    sources = np.arange(nodes)
    if not exact:
        sources = np.sort(np.random.default_rng(seed).choice(nodes, pivots, replace=False))
    jobs = [sources[first : first + _CHUNK] for first in range(0, len(sources), _CHUNK)]
    total, squares = np.zeros(nodes), np.zeros(nodes)
    for part, square in run(dependencies, network.matrix, jobs, scheduler, progress):
        total += part
        squares += square
    if exact:
        return Betweenness(total / 2, np.zeros(nodes), exact=True)
    size = len(sources)
    variance = np.maximum(squares - total**2 / size, 0) / max(size - 1, 1)
    errors = nodes / 2 * np.sqrt(variance / size * (1 - size / nodes))
    return Betweenness(total * nodes / size / 2, errors, exact=False)


def dependencies(matrix: csr_array, sources: Integers) -> tuple[Floats, Floats]:
    """One job: each node's dependency, a source's paths through it, summed over sources, and squared."""
    total, squares = np.zeros(matrix.shape[0]), np.zeros(matrix.shape[0])
    for first in range(0, len(sources), _BLOCK):
        block = _block(matrix, sources[first : first + _BLOCK])
        total += block.sum(axis=1)
        squares += (block**2).sum(axis=1)
    return total, squares


def _block(matrix: csr_array, sources: Integers) -> Floats:
    """Dependencies of all nodes on each source, shape (n, sources)."""
    shape = (matrix.shape[0], len(sources))
    column = np.arange(len(sources))
    paths, level = np.zeros(shape), np.full(shape, -1, dtype=np.int32)
    paths[sources, column], level[sources, column] = 1.0, 0
    front, depth = paths.copy(), 0
    while True:
        front = matrix @ front
        front *= level < 0
        new = front > 0
        if not new.any():
            break
        depth += 1
        level[new] = depth
        paths += front
    passed = np.zeros(shape)
    for step in range(depth, 0, -1):
        share = np.zeros(shape)
        np.divide(1 + passed, paths, out=share, where=level == step)
        back = matrix @ share
        back *= paths
        back *= level == step - 1
        passed += back
    passed[sources, column] = 0.0
    return passed
