"""Every measure against networkx on random graphs, loops and repetitions included."""

from __future__ import annotations

import math
import warnings

import networkx as nx
import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.observatory.network.graphs import network_of

from elci.observatory.network.adjacency import Network
from elci.observatory.network.centrality import centralities, eigenvector
from elci.observatory.network.communities import modularity, partition
from elci.observatory.network.distances import DistancePlan, distances, reach_of
from elci.observatory.network.edges import Layout, parse_edges
from elci.observatory.network.measures import measure
from elci.observatory.network.removal import cut_off_by_each, decline, remove
from elci.observatory.network.richclub import densities

random_rows = st.lists(st.tuples(st.integers(0, 24), st.integers(0, 24)), min_size=1, max_size=90)
fixed = settings(derandomize=True, deadline=None, max_examples=150)


@st.composite
def random_graphs(draw: st.DrawFn) -> nx.Graph:
    nodes = draw(st.integers(2, 24))
    pairs = st.tuples(st.integers(0, nodes - 1), st.integers(0, nodes - 1))
    graph = nx.empty_graph(nodes)
    graph.add_edges_from((a, b) for a, b in draw(st.lists(pairs, max_size=60)) if a != b)
    return graph


def assortativity(graph: nx.Graph) -> float:
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # networkx divides by zero where it is undefined
        return nx.degree_assortativity_coefficient(graph)


def gini(degrees: list[int]) -> float:
    """By definition: half the mean difference between all pairs, over the mean."""
    differences = sum(abs(one - other) for one in degrees for other in degrees)
    return differences / (2 * len(degrees) * sum(degrees))


@fixed
@given(random_rows)
def test_all_measures_of_a_random_list_are_those_of_networkx(rows):
    text = "".join(f"{one} {other}\n" for one, other in rows).encode()
    found = measure(parse_edges(text, "rows", Layout(separator="space")).network)
    graph = nx.Graph(rows)
    loops = sum(one == other for one, other in rows)
    graph.remove_edges_from(nx.selfloop_edges(graph))
    assert (found.nodes, found.edges) == (len(graph), graph.size())
    assert found.self_loops == loops
    assert found.duplicates == len(rows) - loops - graph.size()
    assert found.components == nx.number_connected_components(graph)
    # max() takes the first of equally large components, in the order of the list: so do we.
    largest = graph.subgraph(max(nx.connected_components(graph), key=len))
    assert found.largest_component == len(largest)
    degrees = [degree for _, degree in graph.degree()]
    assert found.max_degree == max(degrees)
    assert found.mean_degree == pytest.approx(sum(degrees) / len(degrees))
    assert found.triangles == sum(nx.triangles(graph).values()) // 3
    assert found.wedges == sum(math.comb(degree, 2) for degree in degrees)
    assert found.transitivity == (pytest.approx(nx.transitivity(graph)) if found.wedges else None)
    assert found.gini_degree == (pytest.approx(gini(degrees)) if graph.size() else None)
    assert found.diameter == nx.diameter(largest)
    mean = nx.average_shortest_path_length(largest) if len(largest) > 1 else None
    assert found.mean_distance == (None if mean is None else pytest.approx(mean))


@fixed
@given(random_graphs())
def test_degree_assortativity_is_that_of_networkx_or_undefined(graph):
    found = measure(network_of(graph)).degree_assortativity
    ends = {degree for tie in graph.edges() for degree in (graph.degree(tie[0]), graph.degree(tie[1]))}
    if len(ends) < 2:
        assert found is None
    else:
        assert found == pytest.approx(assortativity(graph), abs=1e-9)


@fixed
@given(random_graphs())
def test_centralities_are_those_of_networkx(graph):
    found = {one.name: one.values for one in centralities(network_of(graph))}
    expected = {
        "degree": dict(graph.degree()),
        "closeness": nx.closeness_centrality(graph),
        "harmonic": nx.harmonic_centrality(graph),
        "betweenness": nx.betweenness_centrality(graph, normalized=False),
        "pagerank": nx.pagerank(graph, tol=1e-13, max_iter=2000),
        "core": nx.core_number(graph),
        "clustering": nx.clustering(graph),
    }
    for name, values in expected.items():
        assert found[name] == pytest.approx([values[node] for node in graph], abs=1e-9), name


@fixed
@given(random_graphs())
def test_the_eigenvector_satisfies_its_equation_with_the_greatest_eigenvalue(graph):
    network = network_of(graph)
    vector = eigenvector(network)
    if not network.edges:
        assert not vector.any()
        return
    part = network.component_of == network.component_sizes.argmax()
    matrix = network.matrix.toarray()[np.ix_(part, part)]
    greatest = np.linalg.eigvalsh(matrix)[-1]
    assert matrix @ vector[part] == pytest.approx(greatest * vector[part], abs=1e-8)
    assert np.linalg.norm(vector) == pytest.approx(1)
    assert (vector[part] > 0).all()


@fixed
@given(random_graphs())
def test_sums_of_distances_by_node_are_those_of_networkx(graph):
    largest = graph.subgraph(max(nx.connected_components(graph), key=len)).copy()
    if len(largest) < 2:
        return
    reach = reach_of(network_of(largest), DistancePlan(), by_node=True)
    lengths = dict(nx.all_pairs_shortest_path_length(largest))
    assert reach.farness.tolist() == [sum(lengths[node].values()) for node in largest]
    assert reach.depth.tolist() == [max(lengths[node].values()) for node in largest]
    counts = np.bincount([length for row in lengths.values() for length in row.values()])
    assert reach.histogram.tolist()[1:] == counts.tolist()[1:]


@fixed
@given(random_graphs(), st.integers(0, 5))
def test_a_partition_is_connected_and_its_modularity_that_of_networkx(graph, seed):
    network = network_of(graph)
    member_of = partition(network, np.random.SeedSequence(seed))
    groups = [set(np.flatnonzero(member_of == group).tolist()) for group in range(member_of.max() + 1)]
    assert all(nx.is_connected(graph.subgraph(group)) for group in groups)
    assert [len(group) for group in groups] == sorted((len(group) for group in groups), reverse=True)
    if graph.size():
        assert modularity(network, member_of) == pytest.approx(nx.community.modularity(graph, groups))


@fixed
@given(random_graphs())
def test_cut_off_nodes_are_those_that_a_removal_cuts_off(graph):
    network = network_of(graph)
    found = cut_off_by_each(network).tolist()
    for node in graph:
        rest = graph.subgraph(nx.node_connected_component(graph, node) - {node})
        pieces = sorted(len(piece) for piece in nx.connected_components(rest))
        assert found[node] == sum(pieces[:-1])
    assert remove(network, [0]).cut_off == found[0]


@fixed
@given(random_graphs(), st.randoms(use_true_random=False))
def test_the_decline_is_that_of_removing_one_after_the_other(graph, random):
    order = list(graph)
    random.shuffle(order)
    shares = decline(network_of(graph), order)
    for step in range(len(order) + 1):
        rest = graph.subgraph(order[step:])
        largest = max((len(part) for part in nx.connected_components(rest)), default=0)
        assert shares[step] == pytest.approx(largest / len(graph))


@fixed
@given(random_graphs())
def test_rich_club_densities_are_those_of_networkx(graph):
    expected = nx.rich_club_coefficient(graph, normalized=False) if graph.size() else {}
    degrees = np.array(sorted(expected), dtype=np.int64)
    if len(degrees):
        found = densities(network_of(graph), degrees)
        assert found == pytest.approx([expected[degree] for degree in degrees])


@fixed
@given(random_graphs())
def test_an_induced_network_is_the_subgraph(graph):
    nodes = np.arange(0, len(graph), 2)
    induced = network_of(graph).induced(nodes)
    expected = graph.subgraph(nodes.tolist())
    ties = {frozenset((induced.labels[a], induced.labels[b])) for a, b in induced.ties}
    assert ties == {frozenset((str(a), str(b))) for a, b in expected.edges()}
    assert induced.nodes == len(expected)


@pytest.mark.parametrize(
    "graph",
    [
        nx.barabasi_albert_graph(1000, 3, seed=1),
        nx.grid_2d_graph(30, 40),
        nx.path_graph(1000),
        nx.random_labeled_tree(1000, seed=2),
        nx.connected_watts_strogatz_graph(1000, 6, 0.05, seed=3),
        nx.star_graph(1000),
        nx.complete_graph(150),
        nx.barbell_graph(60, 90),
    ],
    ids=["scale-free", "grid", "path", "tree", "small world", "star", "complete", "barbell"],
)
def test_distances_of_larger_graphs_are_those_of_networkx(graph):
    found = distances(network_of(graph))
    assert found.mean == pytest.approx(nx.average_shortest_path_length(graph), rel=1e-12)
    assert found.diameter == nx.diameter(graph, usebounds=True)


def test_triangles_are_counted_alike_in_many_small_blocks(monkeypatch):
    graph = nx.barabasi_albert_graph(2000, 8, seed=4)
    monkeypatch.setattr("elci.observatory.network.measures._PRODUCT", 50)
    assert measure(network_of(graph)).triangles == sum(nx.triangles(graph).values()) // 3


def test_an_empty_network_has_no_measures():
    found = measure(Network.from_pairs([]))
    assert (found.nodes, found.edges, found.components, found.triangles) == (0, 0, 0, 0)
    undefined = (found.mean_degree, found.transitivity, found.degree_assortativity, found.gini_degree)
    assert undefined == (None, None, None, None)
    assert (found.mean_distance, found.diameter) == (None, None)
