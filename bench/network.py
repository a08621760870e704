"""Network measures beside rustworkx and scipy called directly on the same graph; the command on a large list.

    python bench/network.py            side by side (about three minutes)
    python bench/network.py --large    the command on 1,000,000 ties: seconds and peak memory

Each figure is the best of several calls, so that a busy machine is not taken for a slow measure. The graphs
are drawn with fixed seeds: weights i^-0.6, so a few hubs and many small nodes. The exit code is 1 if a
measure takes more than twice as long as the library it is compared with.
"""

from __future__ import annotations

import argparse
import os
import resource
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
import rustworkx as rx
from scipy.sparse.csgraph import connected_components, shortest_path

from elci.observatory.network.adjacency import Network
from elci.observatory.network.betweenness import betweenness
from elci.observatory.network.centrality import centralities, core_numbers, eigenvector, pagerank
from elci.observatory.network.distances import distances
from elci.observatory.network.measures import triangles, wedges

LIMIT = 2.0
SMALL = (6_000, 15_000)
MIDDLE = (20_000, 80_000)
LARGE = (200_000, 1_000_000)


def power_law(nodes: int, ties: int) -> Network:
    """Nodes, and ties drawn between them; repeated ones are left out."""
    random = np.random.default_rng(1)
    weights = np.cumsum((np.arange(nodes) + 1.0) ** -0.6)
    drawn = np.searchsorted(weights / weights[-1], random.random((ties, 2)))
    return Network.from_numbers([str(node) for node in range(nodes)], np.minimum(drawn, nodes - 1))


def fresh(network: Network) -> Network:
    """The same network without anything computed before."""
    return Network(network.labels, network.ties)


def rustworkx_graph(network: Network) -> rx.PyGraph:
    graph = rx.PyGraph()
    graph.add_nodes_from(range(network.nodes))
    graph.add_edges_from_no_data([tuple(tie) for tie in network.ties.tolist()])
    return graph


def seconds(call: Callable[[], Any], times: int) -> float:
    best = float("inf")
    for _ in range(times):
        began = time.perf_counter()
        call()
        best = min(best, time.perf_counter() - began)
    return best


@dataclass(frozen=True)
class Pair:
    """One measure on one graph: ours, and the same from a library called directly."""

    name: str
    ours: Callable[[], Any]
    library: str
    theirs: Callable[[], Any]
    times: int = 3


def cheap(network: Network) -> list[Pair]:
    """Measures that need no distances."""
    graph = rustworkx_graph(network)
    directed = graph.to_directed()
    matrix = network.matrix
    return [
        Pair(
            "components",
            lambda: Network(network.labels, network.ties).component_of,
            "rustworkx",
            lambda: rx.connected_components(graph),
        ),
        Pair(
            "components, matrix ready",
            lambda: connected(network),
            "scipy",
            lambda: connected_components(matrix, directed=False),
        ),
        Pair(
            "transitivity",
            lambda: 3 * triangles(fresh(network)) / wedges(fresh(network)),
            "rustworkx",
            lambda: rx.transitivity(graph),
        ),
        Pair("core numbers", lambda: core_numbers(network), "rustworkx", lambda: rx.core_number(graph)),
        Pair("PageRank", lambda: pagerank(network), "rustworkx", lambda: rx.pagerank(directed, tol=1e-12)),
        Pair(
            "eigenvector",
            lambda: eigenvector(network),
            "rustworkx",
            lambda: rx.eigenvector_centrality(graph, tol=1e-12, max_iter=100_000),
        ),
    ]


def connected(network: Network) -> Any:
    """The component of each node, computed anew with the matrix at hand."""
    network.__dict__.pop("component_of", None)
    return network.component_of


def dear(network: Network) -> list[Pair]:
    """Measures from all nodes to all nodes."""
    part = network.largest_component()
    graph = rustworkx_graph(part)
    return [
        Pair(
            "mean distance",
            lambda: distances(fresh(part)),
            "rustworkx",
            lambda: rx.unweighted_average_shortest_path_length(graph),
            1,
        ),
        Pair(
            "mean distance",
            lambda: distances(fresh(part)),
            "scipy",
            lambda: shortest_path(part.matrix, directed=False, unweighted=True).mean(),
            1,
        ),
        Pair(
            "closeness",
            lambda: centralities(fresh(part), ["closeness"]),
            "rustworkx",
            lambda: rx.closeness_centrality(graph),
            1,
        ),
        Pair(
            "betweenness",
            lambda: betweenness(fresh(part)),
            "rustworkx",
            lambda: rx.betweenness_centrality(graph, normalized=False),
            2,
        ),
    ]


def side_by_side(pairs: list[Pair], title: str) -> bool:
    """Print the seconds of each pair; whether all are within the limit."""
    print(f"\n{title}\n{'measure':<26}{'elçi, s':>10}{'library, s':>12}{'ratio':>8}")
    within = True
    for pair in pairs:
        ours, theirs = seconds(pair.ours, pair.times), seconds(pair.theirs, pair.times)
        ratio = ours / theirs
        within &= ratio <= LIMIT
        mark = "" if ratio <= LIMIT else "  more than twice"
        print(f"{pair.name:<26}{ours:>10.4f}{theirs:>12.4f}{ratio:>8.2f}  {pair.library}{mark}", flush=True)
    return within


def command_on_a_large_list() -> None:
    """Seconds and peak memory of `elci network --json` on 1,000,000 ties, as a process of its own."""
    network = power_law(*LARGE)
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "ties.csv"
        path.write_text("".join(f"city {one},city {other}\n" for one, other in network.ties.tolist()))
        began = time.perf_counter()
        subprocess.run([sys.executable, "-m", "elci.cli.network", str(path), "--json"], check=True)
        spent = time.perf_counter() - began
    peak = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss / 2**20
    print(f"\n{network.edges:,} ties, {network.nodes:,} nodes: {spent:.1f} s, peak {peak:.2f} GiB")


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--large", action="store_true", help="the command on 1,000,000 ties")
    print(f"{os.cpu_count()} cores, load {os.getloadavg()[0]:.1f}, rustworkx {rx.__version__}")
    if parser.parse_args().large:
        command_on_a_large_list()
        return 0
    small, middle, large = (power_law(*size) for size in (SMALL, MIDDLE, LARGE))
    within = side_by_side(cheap(middle), f"{middle.nodes:,} nodes, {middle.edges:,} ties")
    within &= side_by_side(cheap(large), f"{large.nodes:,} nodes, {large.edges:,} ties")
    within &= side_by_side(dear(small), f"{small.nodes:,} nodes, {small.edges:,} ties")
    spent = seconds(lambda: distances(middle.largest_component()), 1)
    print(f"\nall distances of {middle.nodes:,} nodes: {spent:.1f} s")
    return 0 if within else 1


if __name__ == "__main__":
    sys.exit(main())
