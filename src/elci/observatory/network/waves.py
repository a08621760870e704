"""Breadth-first search from 64 nodes at once.

The 64 searches are the bits of one word per node: a step ORs into each node the words of its neighbours, so
64 searches cost little more than one (the idea of Then et al. 2014, "The More the Merrier"). A step that
touches few ties is made tie by tie, a wide one over the whole graph.
"""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from elci.observatory.network.adjacency import Integers
from elci.observatory.network.breadth import Graph, Reach

Words = NDArray[np.uint64]
_BITS = np.unpackbits(np.arange(256, dtype=np.uint8)[:, None], axis=1, bitorder="little").astype(np.int64)
_NARROW = 24  # a step is narrow if its ties are fewer than 1/24 of all


def wave(graph: Graph, sources: Integers, reach: Reach, *, by_source: bool, by_node: bool) -> None:
    """Search from at most 64 different sources and add to `reach`.

    by_source: count the distances of each source apart, else its farness is given as -1; by_node: fill
    farness, nearness and depth of the nodes.
    """
    front = _Front(graph, sources)
    histogram, level = [0], 0
    farness = np.zeros(len(sources), dtype=np.int64)
    depth = np.zeros(len(sources), dtype=np.int64)
    while front.advance():
        level += 1
        nodes, words = front.reached()
        counts = np.bitwise_count(words)
        histogram.append(int(counts.sum(dtype=np.int64)))
        depth[_bits(np.bitwise_or.reduce(words), len(sources))] = level
        if by_source:
            farness += level * _by_bit(words)[: len(sources)]
        if by_node:
            reach.farness[nodes] += level * counts.astype(np.int64)
            reach.nearness[nodes] += counts / level
            reach.depth[nodes] = np.maximum(reach.depth[nodes], np.where(counts > 0, level, 0))
    reach.add_sources(histogram, farness if by_source else farness - 1, depth)


class _Front:
    """The nodes that the searches reached in the last step, and what is still unseen.

    In a narrow front `active` lists the nodes and `words` holds their bits; in a wide one `active` is None
    and `words` has a word for every node.
    """

    def __init__(self, graph: Graph, sources: Integers) -> None:
        self.graph = graph
        self.active: Integers | None = np.asarray(sources, dtype=np.int64)
        self.words: Words = np.left_shift(np.uint64(1), np.arange(len(sources), dtype=np.uint64))
        every = np.uint64(2 ** len(sources) - 1)
        self.unseen: Words = np.full(graph.nodes, every)
        self.unseen[self.active] ^= self.words
        self._scratch: Words = np.zeros(graph.nodes, dtype=np.uint64)
        self._gathered: Words | None = None

    def reached(self) -> tuple[Integers | slice, Words]:
        """Index of the nodes of the front and their words; a word may be zero in a wide front."""
        return (slice(None) if self.active is None else self.active), self.words

    def advance(self) -> bool:
        """Make a step; False where it reaches nothing new."""
        limit = len(self.graph.columns) // _NARROW
        if self.active is None and int(np.count_nonzero(self.words)) < self.graph.nodes // _NARROW:
            self.active = np.flatnonzero(self.words)
            self.words = self.words[self.active]
        if self.active is not None:
            ties = int((self.graph.starts[self.active + 1] - self.graph.starts[self.active]).sum())
            if ties < limit:
                return self._narrow(self.active)
            wide = np.zeros(self.graph.nodes, dtype=np.uint64)
            wide[self.active] = self.words
            self.active, self.words = None, wide
        return self._wide()

    def _wide(self) -> bool:
        if self._gathered is None:
            self._gathered = np.empty(len(self.graph.columns), dtype=np.uint64)
        # mode="clip" writes straight into the buffer; the numbers are known to be in range.
        np.take(self.words, self.graph.columns, out=self._gathered, mode="clip")
        new = np.bitwise_or.reduceat(self._gathered, self.graph.starts[:-1])
        np.bitwise_and(new, self.unseen, out=new)
        np.bitwise_xor(self.unseen, new, out=self.unseen)
        self.words = new
        return bool(new.any())

    def _narrow(self, active: Integers) -> bool:
        near, far = self.graph.ties_of(active)
        met = self._scratch
        np.bitwise_or.at(met, far, self.words[near])
        met[far] &= self.unseen[far]
        self.active = np.unique(far[met[far] != 0])
        self.words = met[self.active]
        self.unseen[self.active] ^= self.words
        met[far] = 0
        return len(self.active) > 0


def _bits(word: np.uint64, size: int) -> NDArray[np.bool_]:
    """The first `size` bits of a word, lowest first."""
    return np.array([bool(int(word) >> bit & 1) for bit in range(size)])


def _by_bit(words: Words) -> Integers:
    """How many words have each of the 64 bits, shape (64,)."""
    octets = words.astype("<u8", copy=False).view(np.uint8).reshape(-1, 8)
    counts = [np.bincount(octets[:, place], minlength=256) @ _BITS for place in range(8)]
    return np.concatenate(counts).astype(np.int64)
