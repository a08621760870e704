"""What goes with a node."""

from __future__ import annotations

import networkx as nx
import numpy as np
import pytest
from tests.observatory.network.graphs import network_of

from elci.observatory.network.removal import cut_off_by_each, decline, remove, robustness


def test_a_star_falls_apart_without_its_centre():
    found = remove(network_of(nx.star_graph(5)), [0])
    assert found.removed == ("0",)
    assert found.ties_lost == 5
    assert (found.components_before, found.components_after) == (1, 5)
    assert (found.largest_before, found.largest_after) == (6, 1)
    assert found.isolated == 5
    assert found.cut_off == 4
    assert found.distances_before.mean == pytest.approx(5 / 3)
    assert found.distances_after.mean is None


def test_a_ring_becomes_a_path():
    found = remove(network_of(nx.cycle_graph(10)), [3])
    assert (found.cut_off, found.isolated, found.components_after) == (0, 0, 1)
    assert (found.distances_before.diameter, found.distances_after.diameter) == (5, 8)


def test_several_nodes_go_together():
    found = remove(network_of(nx.path_graph(9)), [2, 6])
    assert found.ties_lost == 4
    assert found.components_after == 3
    assert found.cut_off == 4, "of pieces of 2, 3 and 2 nodes the two smaller ones are cut off"


def test_a_node_that_had_no_tie_is_not_left_without_one():
    graph = nx.path_graph(3)
    graph.add_node(9)
    assert remove(network_of(graph), [0]).isolated == 0


def test_all_nodes_can_go():
    assert remove(network_of(nx.path_graph(2)), [0, 1]).largest_after == 0


def test_a_path_of_a_hundred_thousand_nodes_does_not_fill_the_stack():
    found = cut_off_by_each(network_of(nx.path_graph(100_000)))
    assert found[50_000] == 49_999
    assert found[1] == 1


def test_a_complete_network_declines_as_slowly_as_can_be():
    """R = (N-1)/2N for N nodes all tied to each other (Schneider et al. 2011)."""
    assert robustness(network_of(nx.complete_graph(10)), range(10)) == pytest.approx(0.45)


def test_a_star_declines_at_once_if_its_centre_goes_first():
    network = network_of(nx.star_graph(9))
    assert decline(network, range(10)).tolist() == pytest.approx([1.0] + [0.1] * 9 + [0.0])
    assert robustness(network, np.arange(9, -1, -1)) > robustness(network, range(10))


def test_a_part_of_the_nodes_can_go():
    assert decline(network_of(nx.path_graph(4)), [1]).tolist() == pytest.approx([1.0, 0.5])
