"""The measures of well-known networks, as the literature and public collections print them."""

from __future__ import annotations

import json

import networkx as nx
import pytest
from click.testing import CliRunner
from tests.observatory.network.graphs import edge_list, network_of

from elci.cli.network import command
from elci.observatory.network.centrality import centralities
from elci.observatory.network.communities import communities

# Zachary (1977) by the collections KONECT and Network Repository; Knuth's Les Misérables (1993) by KONECT;
# Davis, Gardner and Gardner (1941); Breiger and Pattison (1986); Petersen (1898).
PUBLISHED = {
    "karate club": (
        nx.karate_club_graph,
        {
            "nodes": 34,
            "edges": 78,
            "components": 1,
            "max_degree": 17,
            "mean_degree": 4.588235,
            "triangles": 45,
            "wedges": 528,
            "transitivity": 0.255682,
            "degree_assortativity": -0.475613,
            "mean_distance": 2.408200,
            "diameter": 5,
        },
    ),
    "Les Misérables": (
        nx.les_miserables_graph,
        {
            "nodes": 77,
            "edges": 254,
            "max_degree": 36,
            "triangles": 467,
            "wedges": 2808,
            "transitivity": 0.498932,
            "degree_assortativity": -0.165225,
            "mean_distance": 2.641148,
            "diameter": 5,
        },
    ),
    "Southern women": (
        nx.davis_southern_women_graph,
        {"nodes": 32, "edges": 89, "max_degree": 14, "triangles": 0, "transitivity": 0.0, "diameter": 4},
    ),
    "Florentine marriages": (
        nx.florentine_families_graph,
        {"nodes": 15, "edges": 20, "max_degree": 6, "triangles": 3, "mean_distance": 2.485714, "diameter": 5},
    ),
    "Petersen graph": (
        nx.petersen_graph,
        {
            "nodes": 10,
            "edges": 15,
            "triangles": 0,
            "mean_distance": 5 / 3,
            "diameter": 2,
            "degree_assortativity": None,
            "gini_degree": 0.0,
        },
    ),
}


@pytest.mark.parametrize("name", PUBLISHED)
def test_the_command_prints_the_published_values(name, tmp_path):
    graph, published = PUBLISHED[name]
    path = tmp_path / "edges.csv"
    path.write_bytes(edge_list(graph()))
    printed = json.loads(CliRunner().invoke(command, [str(path), "--json"]).stdout)
    assert {key: printed[key] for key in published} == {
        key: value if value is None else pytest.approx(value, abs=1e-6) for key, value in published.items()
    }
    assert printed["distances_exact"] is True
    assert (printed["duplicates"], printed["self_loops"]) == (0, 0)


def test_the_best_division_of_the_karate_club_is_the_known_optimum():
    """Brandes et al. (2008) proved Q = 0.4198, with four groups, to be the maximum."""
    found = communities(network_of(nx.karate_club_graph()))
    assert found.modularity == pytest.approx(0.4198, abs=5e-5)
    assert len(found.sizes) == 4


def test_krackhardts_kite_has_a_different_centre_in_each_sense():
    """Krackhardt (1990): Diane by degree, Fernando and Garth by closeness, Heather by betweenness."""
    names = ["Andre", "Beverly", "Carol", "Diane", "Ed", "Fernando", "Garth", "Heather", "Ike", "Jane"]
    degree, closeness, betweenness = centralities(
        network_of(nx.krackhardt_kite_graph()), ["degree", "closeness", "betweenness"]
    )
    assert names[degree.values.argmax()] == "Diane"
    assert sorted(names[node] for node in closeness.ranked(2)) == ["Fernando", "Garth"]
    assert closeness.values.max() == pytest.approx(0.643, abs=5e-4)
    assert names[betweenness.values.argmax()] == "Heather"
    assert betweenness.values.max() / 36 == pytest.approx(0.389, abs=5e-4)


def test_the_medici_lie_between_the_families_of_florence():
    """Padgett and Ansell (1993), as retold by Jackson (2008): on 0.522 of the shortest paths."""
    families = list(nx.florentine_families_graph())
    (betweenness,) = centralities(network_of(nx.florentine_families_graph()), ["betweenness"])
    assert families[betweenness.values.argmax()] == "Medici"
    pairs_of_others = 14 * 13 / 2
    assert betweenness.values.max() / pairs_of_others == pytest.approx(0.522, abs=5e-4)
