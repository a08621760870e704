"""Graphs of the literature as edge lists and networks, for the tests of this folder."""

from __future__ import annotations

import csv
import io
import os
from pathlib import Path

import networkx as nx
import numpy as np
import pytest

from elci.observatory.network.adjacency import Network

PROJECT = Path(__file__).resolve().parents[3]
SHARED = Path(os.environ.get("ELCI_SHARED", PROJECT / ".." / "shared"))
WORLD_TWINS = SHARED / "data" / "world_twins.csv"
needs_world_twins = pytest.mark.skipif(
    not WORLD_TWINS.exists(), reason="the world's twin towns are not here; set ELCI_SHARED to their folder"
)


def network_of(graph: nx.Graph) -> Network:
    """The network with the nodes of a networkx graph in their order, isolated ones included."""
    number = {node: place for place, node in enumerate(graph)}
    pairs = np.array([(number[one], number[other]) for one, other in graph.edges()], dtype=np.int64)
    return Network.from_numbers([str(node) for node in graph], pairs.reshape(-1, 2))


def edge_list(graph: nx.Graph, separator: str = ",") -> bytes:
    """The ties of a graph as a text file."""
    text = io.StringIO()
    csv.writer(text, delimiter=separator, lineterminator="\n").writerows(graph.edges())
    return text.getvalue().encode()


def power_law(nodes: int, ties: int, seed: int = 1) -> Network:
    """Ties drawn between nodes with weights i^-0.6: a few hubs, many small nodes."""
    random = np.random.default_rng(seed)
    weights = np.cumsum((np.arange(nodes) + 1.0) ** -0.6)
    drawn = np.searchsorted(weights / weights[-1], random.random((ties, 2)))
    return Network.from_numbers([str(node) for node in range(nodes)], np.minimum(drawn, nodes - 1))
