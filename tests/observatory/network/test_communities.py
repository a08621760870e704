"""Communities: found where planted, compared with chance, and said to be unsteady where they are."""

from __future__ import annotations

import networkx as nx
import numpy as np
import pytest
from tests.observatory.network.graphs import network_of, power_law

from elci.observatory.network.communities import _connected, adjusted_rand, communities, modularity, partition
from elci.observatory.network.nullmodels import NullPlan


def test_planted_groups_are_found():
    graph = nx.planted_partition_graph(5, 30, 0.4, 0.01, seed=1)
    found = communities(network_of(graph), runs=5)
    planted = np.arange(150) // 30
    assert adjusted_rand(found.member_of, planted) > 0.97
    assert found.agreement > 0.97


def test_planted_groups_are_beyond_chance():
    graph = nx.planted_partition_graph(4, 20, 0.5, 0.02, seed=1)
    found = communities(network_of(graph), runs=3, against=NullPlan(draws=40))
    assert found.against.z > 8
    assert found.against.p == pytest.approx(1 / 41)


def test_groups_of_a_network_without_groups_are_within_chance():
    """Modularity is high here too (Guimerà et al. 2004): only the comparison shows that it means nothing."""
    found = communities(network_of(nx.gnm_random_graph(100, 200, seed=3)), runs=3, against=NullPlan(draws=40))
    assert found.modularity > 0.4
    assert abs(found.against.z) < 2.5
    assert found.agreement < 0.6


def test_groups_are_numbered_by_size():
    found = communities(network_of(nx.disjoint_union(nx.complete_graph(3), nx.complete_graph(6))))
    assert found.sizes.tolist() == [6, 3]
    assert found.member_of.tolist() == [1] * 3 + [0] * 6


def test_the_same_seed_gives_the_same_groups():
    network = power_law(400, 1200)
    one, other = communities(network, runs=3, seed=5), communities(network, runs=3, seed=5)
    assert one.member_of.tolist() == other.member_of.tolist()
    assert one.agreement == other.agreement


def test_modularity_of_one_group_is_zero_and_of_two_separate_pairs_a_half():
    pairs = network_of(nx.Graph([(0, 1), (2, 3)]))
    assert modularity(pairs, np.array([0, 0, 0, 0])) == pytest.approx(0)
    assert modularity(pairs, np.array([0, 0, 1, 1])) == pytest.approx(0.5)


def test_without_ties_every_node_stands_alone_and_modularity_is_undefined():
    found = communities(network_of(nx.empty_graph(3)), runs=2)
    assert found.sizes.tolist() == [1, 1, 1]
    assert found.modularity is None


def test_the_method_is_as_good_as_that_of_networkx():
    graph = nx.barabasi_albert_graph(400, 3, seed=1)
    theirs = max(
        nx.community.modularity(graph, nx.community.louvain_communities(graph, seed=seed))
        for seed in range(5)
    )
    assert communities(network_of(graph), runs=5).modularity > theirs - 0.01


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        ([0, 0, 1, 1], [1, 1, 0, 0], 1.0),
        ([0, 0, 1, 2], [0, 0, 1, 1], 0.571428),
        ([0, 0, 0, 0], [0, 1, 2, 3], 0.0),
        ([0, 0, 1, 1], [0, 1, 0, 1], -0.5),
    ],
)
def test_adjusted_rand_of_textbook_cases(one, other, expected):
    assert adjusted_rand(np.array(one), np.array(other)) == pytest.approx(expected, abs=1e-6)


def test_a_run_on_a_chain_of_a_thousand_ends():
    assert partition(network_of(nx.path_graph(1000)), np.random.SeedSequence(1)).max() > 10


def test_a_group_in_two_parts_is_divided():
    network = network_of(nx.path_graph(5))
    assert _connected(network, np.array([0, 0, 1, 0, 0])).tolist() == [0, 0, 1, 2, 2]
