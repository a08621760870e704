"""Exact and sampled distances, on shallow and on deep networks."""

from __future__ import annotations

import networkx as nx
import numpy as np
import pytest
from tests.observatory.network.graphs import network_of, power_law

from elci.observatory.network.adjacency import Network
from elci.observatory.network.breadth import Reach
from elci.observatory.network.descent import depths, level_starts
from elci.observatory.network.diameter import Bounds, narrow
from elci.observatory.network.distances import DistancePlan, Prepared, SearchTask, distances, search_chunk


def sampled(samples: int, seed: int = 1, effort: int = 2048) -> DistancePlan:
    return DistancePlan(mode="sampled", samples=samples, seed=seed, effort=effort)


def test_up_to_fifty_thousand_nodes_distances_are_exact():
    assert DistancePlan().exact_for(50_000)
    assert not DistancePlan().exact_for(50_001)


def test_an_exact_mean_has_no_error():
    found = distances(network_of(nx.karate_club_graph()))
    assert (found.exact, found.standard_error, found.diameter_exact) == (True, 0.0, True)


def test_the_histogram_counts_every_ordered_pair():
    found = distances(network_of(nx.cycle_graph(10)))
    assert found.histogram == (0, 20, 20, 20, 20, 10)


def test_a_sampled_mean_is_said_to_be_sampled():
    found = distances(power_law(3000, 9000).largest_component(), sampled(100))
    assert found.exact is False
    assert found.standard_error > 0
    assert found.histogram == ()


def test_the_error_of_a_sampled_mean_covers_the_exact_mean_as_often_as_it_says():
    network = network_of(nx.barabasi_albert_graph(400, 2, seed=1))
    exact = distances(network).mean
    inside = 0
    for seed in range(500):
        found = distances(network, sampled(100, seed, effort=0))
        inside += abs(found.mean - exact) <= 1.96 * found.standard_error
    assert 0.93 <= inside / 500 <= 0.97


def test_a_sample_of_all_nodes_is_exact():
    network = network_of(nx.cycle_graph(50))
    assert distances(network, sampled(50)) == distances(network)


def test_the_same_seed_gives_the_same_sample():
    network = power_law(2000, 6000).largest_component()
    assert distances(network, sampled(64, seed=3)) == distances(network, sampled(64, seed=3))
    assert distances(network, sampled(64, seed=3)).mean != distances(network, sampled(64, seed=4)).mean


@pytest.mark.parametrize("seed", range(12))
def test_the_bounds_of_a_diameter_hold(seed):
    graph = nx.barabasi_albert_graph(600, 1 + seed % 3, seed=seed)
    found = distances(network_of(graph), sampled(20, seed, effort=40))
    assert found.diameter <= nx.diameter(graph) <= found.diameter_bound


def test_the_diameter_of_a_network_of_hubs_is_settled_without_a_search_from_every_node():
    network = power_law(20_000, 60_000).largest_component()
    found = distances(network, sampled(64))
    assert found.diameter_exact
    assert found.diameter == distances(network).diameter


def test_the_diameter_of_a_grid_stays_a_lower_bound_where_the_effort_is_small():
    grid = np.arange(10_000).reshape(100, 100)
    across = np.column_stack([grid[:, :-1].ravel(), grid[:, 1:].ravel()])
    down = np.column_stack([grid[:-1].ravel(), grid[1:].ravel()])
    network = Network.from_numbers([str(node) for node in range(10_000)], np.concatenate([across, down]))
    found = distances(network, DistancePlan(mode="sampled", samples=16, effort=8))
    assert not found.diameter_exact
    assert found.diameter <= 198 <= found.diameter_bound


def test_a_searched_rim_lowers_the_upper_bound_to_twice_the_next_level():
    """A ring of 12: the one node at distance 6 is searched, all others lie within 5 of the centre."""
    graph = Prepared.of(network_of(nx.cycle_graph(12))).graph
    assert narrow(graph, Bounds(0, 11), 0, lambda rim: 6) == Bounds(6, 11)
    assert narrow(graph, Bounds(0, 11), 1, lambda rim: 6) == Bounds(6, 10)
    assert narrow(graph, Bounds(0, 11), 100, lambda rim: 6) == Bounds(6, 6)


@pytest.mark.parametrize("deep", [False, True])
@pytest.mark.parametrize("by_level", [False, True])
@pytest.mark.parametrize(
    "graph", [nx.path_graph(300), nx.barabasi_albert_graph(300, 2, seed=1), nx.ladder_graph(90)]
)
def test_all_ways_to_search_find_the_same(graph, deep, by_level):
    prepared = Prepared.of(network_of(graph))
    sources = np.arange(0, len(graph), 2)
    found = search_chunk(SearchTask(prepared.graph, deep, by_level, by_source=True, by_node=True), sources)
    expected = Reach.empty(len(graph))
    for source in sources.tolist():
        order, far = depths(prepared.graph.matrix(), source)
        row = np.empty(len(graph), dtype=np.int64)
        row[order] = far
        expected.farness += row
        expected.depth = np.maximum(expected.depth, row)
        expected.add_sources(np.bincount(row).tolist(), np.array([row.sum()]), np.array([row.max()]))
    for name in ("histogram", "source_farness", "source_depth", "farness", "depth"):
        assert getattr(found, name).tolist() == getattr(expected, name).tolist(), name


def test_levels_begin_where_the_distance_grows():
    matrix = network_of(nx.balanced_tree(2, 3)).matrix
    assert level_starts(matrix, 0)[1].tolist() == [0, 1, 3, 7, 15]


def test_a_chain_of_villages_is_searched_one_by_one_and_a_network_of_hubs_at_once():
    assert Prepared.of(network_of(nx.path_graph(5000))).deep
    assert not Prepared.of(power_law(5000, 15_000).largest_component()).deep


def test_one_node_has_no_distance():
    found = distances(Network(["a"], np.zeros((0, 2), dtype=np.int64)))
    assert (found.mean, found.diameter) == (None, 0)


def test_no_distances_are_computed_where_none_are_wanted():
    found = distances(network_of(nx.path_graph(4)), DistancePlan(mode="none"))
    assert (found.mean, found.diameter, found.exact) == (None, None, False)
