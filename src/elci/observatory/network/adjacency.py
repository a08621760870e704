"""The network itself: an undirected simple graph in arrays.

Nodes are numbered 0 … n-1 in the order of their first appearance in the list. A tie is a pair of node
numbers, the smaller first. Ties of a node to itself and repeated ties are counted and left out.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cached_property

import numpy as np
from numpy.typing import NDArray
from scipy.sparse import csr_array
from scipy.sparse.csgraph import connected_components

Integers = NDArray[np.int64]
Floats = NDArray[np.float64]


@dataclass(frozen=True, eq=False)
class Network:
    """An undirected graph without repeated ties and without ties of a node to itself.

    labels: the n names; ties: int64 array (m, 2), smaller node number first, rows sorted, each tie once;
    duplicates and self_loops: how many rows of the list were left out for that reason.
    A node that occurs only in a tie with itself stays, with degree 0.
    """

    labels: Sequence[str]
    ties: Integers
    duplicates: int = 0
    self_loops: int = 0

    @classmethod
    def from_numbers(cls, labels: Sequence[str], pairs: Integers) -> Network:
        """A network from an (r, 2) array of node numbers in any order, with repetitions and self-loops."""
        count = len(labels)
        low, high = pairs.min(axis=1, initial=count), pairs.max(axis=1, initial=0)
        proper = low != high
        keys = np.unique(low[proper] * count + high[proper])
        ties = np.column_stack([keys // max(count, 1), keys % max(count, 1)])
        kept = int(proper.sum())
        return cls(labels, ties, duplicates=kept - len(keys), self_loops=len(pairs) - kept)

    @classmethod
    def from_pairs(cls, pairs: Iterable[tuple[str, str]]) -> Network:
        """A network from pairs of names."""
        numbers: dict[str, int] = {}
        flat = [numbers.setdefault(name, len(numbers)) for pair in pairs for name in pair]
        return cls.from_numbers(tuple(numbers), np.array(flat, dtype=np.int64).reshape(-1, 2))

    @property
    def nodes(self) -> int:
        """n."""
        return len(self.labels)

    @property
    def edges(self) -> int:
        """m, each tie once."""
        return len(self.ties)

    @cached_property
    def degrees(self) -> Integers:
        """Number of ties of each node, shape (n,)."""
        return np.bincount(self.ties.ravel(), minlength=self.nodes).astype(np.int64)

    @cached_property
    def matrix(self) -> csr_array:
        """Symmetric adjacency matrix (n, n) of ones, float64, columns sorted in each row."""
        one, other = self.ties[:, 0], self.ties[:, 1]
        rows, columns = np.concatenate([one, other]), np.concatenate([other, one])
        # float64 is what scipy's graph routines compute in: any other type would be copied at every call.
        matrix = csr_array((np.ones(len(rows)), (rows, columns)), shape=(self.nodes, self.nodes))
        matrix.sort_indices()
        return matrix

    @cached_property
    def component_of(self) -> Integers:
        """Number of the connected component of each node, shape (n,); numbered by first node."""
        if self.nodes == 0:
            return np.zeros(0, dtype=np.int64)
        return np.asarray(connected_components(self.matrix, directed=False)[1], dtype=np.int64)

    @cached_property
    def component_sizes(self) -> Integers:
        """Number of nodes of each component, by its number."""
        return np.bincount(self.component_of).astype(np.int64)

    @cached_property
    def number_of(self) -> dict[str, int]:
        """Node number by label."""
        return {label: number for number, label in enumerate(self.labels)}

    def induced(self, nodes: Integers) -> Network:
        """The network of these nodes (in the given order) and the ties among them."""
        place = np.full(self.nodes, -1, dtype=np.int64)
        place[nodes] = np.arange(len(nodes))
        ties = place[self.ties]
        return Network.from_numbers([self.labels[node] for node in nodes], ties[(ties >= 0).all(axis=1)])

    def largest_component(self) -> Network:
        """The component with most nodes; of equals, the one that the list names first."""
        if self.nodes == 0 or len(self.component_sizes) == 1:
            return self
        return self.induced(np.flatnonzero(self.component_of == self.component_sizes.argmax()))
