"""Centralities beside shuffled networks."""

from __future__ import annotations

import networkx as nx
import numpy as np
import pytest
from tests.observatory.network.graphs import network_of

from elci.observatory.network.centrality import against_shuffles, centralities
from elci.observatory.network.nullmodels import NullPlan, rewire


def two_cliques_and_a_bridge() -> nx.Graph:
    """Nodes 0–9 and 11–20 all tied among themselves, node 10 tied to 9 and 11 only."""
    graph = nx.disjoint_union(nx.complete_graph(10), nx.empty_graph(1))
    graph = nx.disjoint_union(graph, nx.complete_graph(10))
    graph.add_edges_from([(9, 10), (10, 11)])
    return graph


def test_a_planted_bridge_stands_out_by_betweenness_and_not_by_degree():
    network = network_of(two_cliques_and_a_bridge())
    degree, betweenness = against_shuffles(
        network, centralities(network, ["degree", "betweenness"]), NullPlan(draws=60)
    )
    assert np.isnan(degree.z).all(), "shuffling keeps the degrees"
    assert betweenness.z[10] > 5
    assert betweenness.z.argmax() == 10


def test_nodes_of_a_shuffled_network_do_not_stand_out():
    network = rewire(network_of(nx.barabasi_albert_graph(80, 3, seed=1)), 5)
    (harmonic,) = against_shuffles(network, centralities(network, ["harmonic"]), NullPlan(draws=80))
    beyond = np.abs(harmonic.z[~np.isnan(harmonic.z)]) > 1.96
    assert beyond.mean() < 0.15


def test_without_shuffles_there_are_no_z_scores():
    (found,) = centralities(network_of(nx.path_graph(3)), ["degree"])
    assert found.z is None


def test_a_ranking_is_by_value_and_then_by_the_order_of_the_list():
    (found,) = centralities(network_of(nx.path_graph(5)), ["degree"])
    assert found.ranked(4).tolist() == [1, 2, 3, 0]


def test_an_unknown_centrality_is_refused():
    with pytest.raises(KeyError, match="fame"):
        centralities(network_of(nx.path_graph(3)), ["fame"])


def test_closeness_of_a_node_without_ties_is_zero():
    graph = nx.path_graph(3)
    graph.add_node(3)
    close, harmonic = centralities(network_of(graph), ["closeness", "harmonic"])
    assert close.values[3] == harmonic.values[3] == 0
