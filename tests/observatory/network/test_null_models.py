"""Shuffled networks: the same degrees, every network alike likely, and tests that keep their word."""

from __future__ import annotations

from collections import Counter
from itertools import combinations

import networkx as nx
import numpy as np
import pytest
from scipy.stats import chisquare
from tests.observatory.network.graphs import network_of, power_law

from elci.observatory.network.adjacency import Network
from elci.observatory.network.measures import degree_assortativity, measure, triangles
from elci.observatory.network.nullmodels import NullPlan, against_null, null_values, rewire


def seed(*key: int) -> np.random.SeedSequence:
    return np.random.SeedSequence(2026, spawn_key=key)


def triangle_count(network: Network) -> list[float]:
    return [float(triangles(network))]


def assortativity(network: Network) -> list[float]:
    found = degree_assortativity(network)
    return [float("nan") if found is None else found]


@pytest.mark.parametrize("network", [network_of(nx.karate_club_graph()), power_law(500, 2000)])
def test_every_node_keeps_its_degree(network):
    shuffled = rewire(network, seed(1))
    assert shuffled.degrees.tolist() == network.degrees.tolist()
    assert (shuffled.duplicates, shuffled.self_loops) == (0, 0)


def test_few_ties_stay_where_they_were():
    network = power_law(2000, 6000)
    before = set(map(tuple, network.ties.tolist()))
    after = set(map(tuple, rewire(network, seed(1)).ties.tolist()))
    assert len(before & after) < 0.05 * len(before)


def test_every_network_of_these_degrees_is_drawn_equally_often():
    """Degrees 2, 1, 2, 1, 1, 1: all simple graphs are listed by hand, then 1,500 drawn."""
    network = Network.from_numbers(list("abcdef"), np.array([(0, 1), (2, 3), (4, 5), (0, 2)]))
    possible = [
        ties
        for ties in combinations(combinations(range(6), 2), 4)
        if Counter(node for tie in ties for node in tie) == {0: 2, 1: 1, 2: 2, 3: 1, 4: 1, 5: 1}
    ]
    drawn = Counter(tuple(map(tuple, rewire(network, seed(i), 20).ties.tolist())) for i in range(1500))
    assert set(drawn) == set(possible)
    assert chisquare(list(drawn.values())).pvalue > 0.01


def test_classes_keep_the_ties_to_each_class_of_every_node():
    network = power_law(200, 900)
    classes = np.arange(200) % 3

    def to_classes(one: Network) -> list[list[int]]:
        counts = np.zeros((200, 3), dtype=int)
        for a, b in one.ties:
            counts[a, classes[b]] += 1
            counts[b, classes[a]] += 1
        return counts.tolist()

    shuffled = rewire(network, seed(1), classes=classes)
    assert to_classes(shuffled) == to_classes(network)
    kept = set(map(tuple, network.ties.tolist())) & set(map(tuple, shuffled.ties.tolist()))
    assert len(kept) < 0.4 * network.edges


def test_networks_that_cannot_change_stay():
    for graph in (nx.star_graph(5), nx.complete_graph(4), nx.path_graph(2)):
        network = network_of(graph)
        assert rewire(network, seed(1)).ties.tolist() == network.ties.tolist()


def test_a_network_without_ties_stays():
    assert rewire(Network(["a", "b"], np.zeros((0, 2), dtype=np.int64)), 1).edges == 0


def test_the_same_seed_gives_the_same_values():
    network = network_of(nx.karate_club_graph())
    one = null_values(network, triangle_count, NullPlan(5, 7))
    assert one.tolist() == null_values(network, triangle_count, NullPlan(5, 7)).tolist()
    assert one.tolist() != null_values(network, triangle_count, NullPlan(5, 8)).tolist()
    assert len(set(one.ravel().tolist())) > 1


def test_a_planted_excess_of_triangles_is_found():
    ring_of_cliques = network_of(nx.ring_of_cliques(12, 5))
    values = null_values(ring_of_cliques, triangle_count, NullPlan(100))
    found = against_null(float(triangles(ring_of_cliques)), values[:, 0])
    assert found.z > 10
    assert found.p == pytest.approx(1 / 101)
    assert found.observed > found.high


def test_a_random_network_is_called_unusual_no_more_often_than_the_level_says():
    """120 networks that are themselves shuffles, each tested at 5% against 19 shuffles of its own."""
    base = network_of(nx.barabasi_albert_graph(60, 2, seed=1))
    called = 0
    for number in range(120):
        network = rewire(base, seed(number))
        values = null_values(network, assortativity, NullPlan(19, number))
        called += against_null(assortativity(network)[0], values[:, 0]).p <= 0.05
    # The upper 99.9% point of a binomial of 120 at 5% is 15.
    assert 1 <= called <= 15


def test_a_comparison_knows_mean_spread_and_rank():
    found = against_null(5.0, np.array([1.0, 2.0, 3.0]))
    assert found.mean == 2.0
    assert found.z == pytest.approx(3.0)
    assert found.p == pytest.approx(1 / 4)
    assert found.draws == 3


def test_p_counts_both_sides():
    assert against_null(3.0, np.array([1.0, 2.0, 2.0, 3.0])).p == pytest.approx(3 / 5)


def test_values_that_do_not_vary_give_no_z():
    found = against_null(2.0, np.array([2.0, 2.0, 2.0]))
    assert found.z is None
    assert found.p == 1.0


def test_an_undefined_value_is_compared_with_nothing():
    found = against_null(None, np.array([1.0, 2.0]))
    assert (found.observed, found.z, found.p) == (None, None, None)


def test_undefined_draws_are_left_out():
    assert against_null(1.0, np.array([1.0, np.nan, 2.0])).draws == 2


def test_no_draws_give_no_comparison():
    network = network_of(nx.karate_club_graph())
    values = null_values(network, triangle_count, NullPlan(0))
    assert values.shape == (0, 1)
    assert against_null(45.0, values[:, 0]).z is None


def test_shuffling_does_not_touch_the_network():
    network = network_of(nx.karate_club_graph())
    rewire(network, 1)
    assert measure(network).triangles == 45
