"""The rich club: found where planted, quiet where not."""

from __future__ import annotations

from itertools import pairwise

import networkx as nx
import numpy as np
from tests.observatory.network.graphs import network_of

from elci.observatory.network.nullmodels import NullPlan, rewire
from elci.observatory.network.richclub import rich_club


def hubs_with_leaves(tied: bool) -> nx.Graph:
    """Eight hubs of fifteen leaves each, all hubs tied to each other or none; a ring keeps degrees alike."""
    graph = nx.complete_graph(8) if tied else nx.empty_graph(8)
    for hub in range(8):
        for leaf in range(15 if tied else 22):
            graph.add_edge(hub, f"{hub}/{leaf}")
    leaves = [node for node in graph if isinstance(node, str)]
    graph.add_edges_from(pairwise(leaves))
    return graph


def test_a_planted_club_of_hubs_is_found():
    clubs = rich_club(network_of(hubs_with_leaves(tied=True)), NullPlan(draws=50))
    top = next(club for club in clubs if club.members == 8)
    assert (top.ties, top.density.observed) == (28, 1.0)
    assert top.ratio > 1.4
    assert top.density.z > 5


def test_hubs_that_avoid_each_other_have_a_ratio_below_one():
    clubs = rich_club(network_of(hubs_with_leaves(tied=False)), NullPlan(draws=50))
    top = next(club for club in clubs if club.members == 8)
    assert top.ratio == 0
    assert top.density.z < -3


def test_a_shuffled_network_has_no_club():
    network = rewire(network_of(nx.barabasi_albert_graph(200, 3, seed=1)), 3)
    scores = [club.density.z for club in rich_club(network, NullPlan(draws=50)) if club.density.z is not None]
    assert np.abs(scores).max() < 3.5


def test_equal_degrees_have_no_club():
    assert rich_club(network_of(nx.cycle_graph(8)), NullPlan(draws=3)) == ()


def test_of_many_degrees_twenty_at_most_are_compared():
    assert len(rich_club(network_of(nx.barabasi_albert_graph(800, 3, seed=1)), NullPlan(draws=2))) <= 20
