"""Betweenness from a sample of sources."""

from __future__ import annotations

import networkx as nx
import numpy as np
from tests.observatory.network.graphs import network_of, power_law

from elci.observatory.network.betweenness import betweenness
from elci.observatory.network.centrality import CentralityPlan, centralities

NETWORK = power_law(300, 900)


def test_a_sampled_betweenness_is_unbiased_and_its_error_honest():
    exact = betweenness(NETWORK).values
    hub = int(exact.argmax())
    found = [betweenness(NETWORK, 60, seed=seed) for seed in range(300)]
    values = np.array([one.values[hub] for one in found])
    errors = np.array([one.errors[hub] for one in found])
    assert abs(values.mean() - exact[hub]) < 4 * values.std() / np.sqrt(300)
    assert 0.93 <= np.mean(np.abs(values - exact[hub]) <= 1.96 * errors) <= 0.97


def test_as_many_pivots_as_nodes_are_exact():
    found = betweenness(NETWORK, 300)
    assert found.exact
    assert not found.errors.any()


def test_a_star_has_all_paths_through_its_centre():
    found = betweenness(network_of(nx.star_graph(10)))
    assert found.values.tolist() == [45.0] + [0.0] * 10


def test_large_networks_are_sampled_and_say_so():
    (found,) = centralities(NETWORK, ["betweenness"], CentralityPlan(exact_nodes=100, pivots=50))
    assert not found.exact
    assert found.errors.max() > 0


def test_blocks_of_sources_add_up(monkeypatch):
    whole = betweenness(NETWORK).values
    monkeypatch.setattr("elci.observatory.network.betweenness._CHUNK", 7)
    monkeypatch.setattr("elci.observatory.network.betweenness._BLOCK", 3)
    np.testing.assert_allclose(betweenness(NETWORK).values, whole, atol=1e-9)
