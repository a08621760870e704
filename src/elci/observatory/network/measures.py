"""Measures of a whole network: the numbers of `elci network`.

Counts are whole numbers computed without rounding; ratios are divided once, at the end. A measure that the
graph does not define (assortativity of a regular graph, a ratio without wedges) is None, never NaN.
Formulas and sources: docs/explanation/network.md.
"""

from __future__ import annotations

from dataclasses import asdict, dataclass
from itertools import pairwise
from typing import Any

import numpy as np
from scipy.sparse import csr_array

from elci.observatory.network.adjacency import Network
from elci.observatory.network.distances import DistancePlan, Distances, distances

_PRODUCT = 20_000_000  # entries that a block of the triangle count may make: about 250 MB


@dataclass(frozen=True)
class Measures:
    """Measures of a network; of its largest component: mean_distance, diameter and what belongs to them."""

    nodes: int
    edges: int
    duplicates: int
    self_loops: int
    components: int
    largest_component: int
    max_degree: int
    mean_degree: float | None
    triangles: int
    wedges: int
    transitivity: float | None
    degree_assortativity: float | None
    gini_degree: float | None
    mean_distance: float | None
    mean_distance_error: float | None
    diameter: int | None
    diameter_exact: bool
    distances_exact: bool

    def as_dict(self) -> dict[str, Any]:
        """Fields by name, ready for JSON."""
        return asdict(self)


def measure(network: Network, plan: DistancePlan | None = None) -> Measures:
    """All measures. Distances as `plan` says: by default exact up to 50,000 nodes, else sampled."""
    count, closed = wedges(network), triangles(network)
    far: Distances = distances(network.largest_component(), plan or DistancePlan())
    return Measures(
        nodes=network.nodes,
        edges=network.edges,
        duplicates=network.duplicates,
        self_loops=network.self_loops,
        components=len(network.component_sizes),
        largest_component=int(network.component_sizes.max(initial=0)),
        max_degree=int(network.degrees.max(initial=0)),
        mean_degree=2 * network.edges / network.nodes if network.nodes else None,
        triangles=closed,
        wedges=count,
        transitivity=3 * closed / count if count else None,
        degree_assortativity=degree_assortativity(network),
        gini_degree=gini(network),
        mean_distance=far.mean,
        mean_distance_error=far.standard_error,
        diameter=far.diameter,
        diameter_exact=far.diameter_exact,
        distances_exact=far.exact,
    )


def wedges(network: Network) -> int:
    """Paths of two ties: the sum of d(d-1)/2 over the nodes."""
    degrees = network.degrees
    return int((degrees * (degrees - 1) // 2).sum())


def triangles(network: Network) -> int:
    """Sets of three nodes tied to each other.

    Every tie is directed to the end of higher degree (Chiba and Nishizeki 1985): no node then has more than
    √(2m) ties out, and each triangle is found once, as a path u→v→w beside a tie u→w.
    """
    order = np.argsort(network.degrees, kind="stable")
    rank = np.empty(network.nodes, dtype=np.int64)
    rank[order] = np.arange(network.nodes)
    ends = rank[network.ties]
    low, high = ends.min(axis=1, initial=network.nodes), ends.max(axis=1, initial=0)
    shape = (network.nodes, network.nodes)
    outward = csr_array((np.ones(len(ends), dtype=np.int32), (low, high)), shape=shape)
    return sum(_closed(outward[first:last], outward) for first, last in _blocks(outward))


def _closed(rows: csr_array, outward: csr_array) -> int:
    return int((rows @ outward).multiply(rows).sum())


def _blocks(outward: csr_array) -> list[tuple[int, int]]:
    """Ranges of rows whose paths of two ties are at most `_PRODUCT`, so that memory stays bounded."""
    out = np.diff(outward.indptr).astype(np.int64)
    paths = np.zeros(len(out) + 1, dtype=np.int64)
    steps = np.concatenate([[0], np.cumsum(out[outward.indices])])
    paths[1:] = steps[outward.indptr[1:]]
    cuts = [0]
    while cuts[-1] < len(out):
        reach = int(np.searchsorted(paths, paths[cuts[-1]] + _PRODUCT, side="right")) - 1
        cuts.append(min(max(reach, cuts[-1] + 1), len(out)))
    return list(pairwise(cuts))


def degree_assortativity(network: Network) -> float | None:
    """Pearson correlation of the degrees at the two ends of a tie (Newman 2003); None for equal degrees."""
    degrees = network.degrees
    # Python's whole numbers: the sum of cubes passes 2**63 in a graph with one hub of two million ties.
    first = 2 * network.edges
    values, times = np.unique(degrees, return_counts=True)
    powers = [(int(value), int(time)) for value, time in zip(values, times, strict=True)]
    second = sum(time * value**2 for value, time in powers)
    third = sum(time * value**3 for value, time in powers)
    ends = degrees[network.ties]
    product = 2 * _exact_sum_of_products(ends[:, 0], ends[:, 1])
    spread = first * third - second**2
    return (first * product - second**2) / spread if spread else None


def _exact_sum_of_products(one: np.ndarray[Any, Any], other: np.ndarray[Any, Any]) -> int:
    """Sum of one·other without overflow: the high and the low 20 bits of `one` apart."""
    high, low = one >> 20, one & 0xFFFFF
    return (int((high * other).sum()) << 20) + int((low * other).sum())


def gini(network: Network) -> float | None:
    """Gini coefficient of the degrees over all nodes: 0 if all are equal; None without ties."""
    if not network.edges:
        return None
    ordered = np.sort(network.degrees)
    places = np.arange(1, network.nodes + 1)
    weighted = int((2 * places - network.nodes - 1) @ ordered)
    return weighted / (network.nodes * 2 * network.edges)
