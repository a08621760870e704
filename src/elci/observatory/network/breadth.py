"""Breadth-first search from many nodes: what it starts from and what it finds.

The searching itself is in `waves.py` (64 sources at once) and `descent.py` (one by one, for deep graphs).
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from scipy.sparse import csr_array

from elci.observatory.network.adjacency import Integers, Network


@dataclass(frozen=True)
class Graph:
    """Neighbours: those of node v are columns[starts[v]:starts[v+1]]. No node is without neighbours."""

    starts: Integers
    columns: Integers

    @classmethod
    def of(cls, network: Network) -> Graph:
        """Of a network in which every node has a tie."""
        return cls(network.matrix.indptr.astype(np.int64), network.matrix.indices.astype(np.int64))

    @property
    def nodes(self) -> int:
        """n."""
        return len(self.starts) - 1

    def matrix(self) -> csr_array:
        """The adjacency matrix, float64."""
        parts = np.ones(len(self.columns)), self.columns.astype(np.int32), self.starts.astype(np.int32)
        return csr_array(parts, shape=(self.nodes, self.nodes))

    def ties_of(self, nodes: Integers) -> tuple[Integers, Integers]:
        """All ties from these nodes: place in `nodes` of the near end, number of the far end."""
        sizes = self.starts[nodes + 1] - self.starts[nodes]
        near = np.repeat(np.arange(len(nodes)), sizes)
        # Place of each tie among those of its node, then in `columns`.
        offset = np.arange(len(near)) - np.repeat(np.cumsum(sizes) - sizes, sizes)
        return near, self.columns[self.starts[nodes][near] + offset]


@dataclass
class Reach:
    """Distances from a set of sources to all nodes, summed up.

    histogram[d]: pairs (source, node) at distance d ≥ 1. source_farness, source_depth: sum and greatest of
    the distances of each source, in the order of the sources. Where asked for, else without entries:
    farness[v], the sum of the distances of node v to the sources; nearness[v], the sum of 1/distance;
    depth[v], the greatest.
    """

    histogram: Integers
    source_farness: Integers
    source_depth: Integers
    farness: Integers
    nearness: NDArray[np.float64]
    depth: Integers

    @classmethod
    def empty(cls, nodes: int) -> Reach:
        """Of no source."""
        return cls(
            np.zeros(1, dtype=np.int64),
            np.zeros(0, dtype=np.int64),
            np.zeros(0, dtype=np.int64),
            np.zeros(nodes, dtype=np.int64),
            np.zeros(nodes),
            np.zeros(nodes, dtype=np.int64),
        )

    def add_sources(self, histogram: list[int], farness: Integers, depth: Integers) -> None:
        """Count in the distances of further sources; histogram[0] is ignored."""
        longer = np.zeros(max(len(self.histogram), len(histogram)), dtype=np.int64)
        longer[: len(self.histogram)] = self.histogram
        longer[1 : len(histogram)] += np.array(histogram[1:], dtype=np.int64)
        self.histogram = longer
        self.source_farness = np.concatenate([self.source_farness, farness])
        self.source_depth = np.concatenate([self.source_depth, depth])

    def add(self, other: Reach) -> None:
        """Count in what another search found."""
        self.add_sources(other.histogram.tolist(), other.source_farness, other.source_depth)
        self.farness += other.farness
        self.nearness += other.nearness
        np.maximum(self.depth, other.depth, out=self.depth)
