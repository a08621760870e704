"""Lists of twin towns: small ones, and that of the world."""

from __future__ import annotations

import csv

import networkx as nx
import numpy as np
import pytest
from tests.observatory.network.graphs import WORLD_TWINS, needs_world_twins

from elci.observatory.network.columns import Columns
from elci.observatory.network.edges import Layout, read_edges
from elci.observatory.network.geography import country_matrix, nodes_of, ties_by_distance
from elci.observatory.network.measures import measure
from elci.observatory.network.nullmodels import NullPlan
from elci.observatory.network.places import Located
from elci.observatory.network.problems import EdgeListError
from elci.observatory.network.twintowns import parse_twin_towns, read_twin_towns

HEADING = "city_a,country_a,lat_a,lon_a,geonames_a,city_b,country_b,lat_b,lon_b,geonames_b\n"
ANKARA = "Ankara,TR,39.92,32.85,323786"
SEOUL = "Seoul,KR,37.57,126.98,1835848"


def read(*rows: str) -> Located:
    return parse_twin_towns((HEADING + "\n".join(rows)).encode(), "twins.csv", Layout())


def refusal(*rows: str) -> str:
    with pytest.raises(EdgeListError) as caught:
        read(*rows)
    return caught.value.in_language("en")


def test_a_city_is_its_geonames_id_under_any_name():
    found = read(f"{ANKARA},{SEOUL}", f"Ancyra,TR,39.92,32.85,323786,{SEOUL}")
    assert (found.network.nodes, found.network.edges, found.network.duplicates) == (2, 1, 1)
    assert found.places.identifiers == ["323786", "1835848"]


def test_a_row_without_id_takes_that_of_the_same_name_and_country():
    found = read(f"{ANKARA},{SEOUL}", f"ANKARA,TR,,,,{SEOUL}")
    assert found.network.edges == 1


def test_a_name_that_two_cities_share_is_neither():
    found = read(f"Troy,US,42.7,-73.7,1,{ANKARA}", f"Troy,US,31.8,-86,2,{ANKARA}", f"Troy,US,,,,{ANKARA}")
    assert found.network.nodes == 4
    assert found.places.identifiers[-1] == "troy|US"


def test_the_same_name_in_two_countries_is_two_cities():
    found = read(f"Paris,FR,48.9,2.3,,{ANKARA}", f"Paris,US,33.7,-95.6,,{ANKARA}")
    assert list(found.network.labels) == ["Paris (FR)", "Ankara (TR)", "Paris (US)"]


def test_equal_labels_are_told_apart_by_their_id():
    found = read(f"Troy,US,42.7,-73.7,1,{ANKARA}", f"Troy,US,31.8,-86,2,{ANKARA}")
    assert list(found.network.labels) == ["Troy (US, 1)", "Ankara (TR)", "Troy (US, 2)"]


def test_missing_coordinates_stay_unknown():
    assert np.isnan(read(f"{ANKARA},Atlantis,XX,,,").places.latitude[1])


def test_every_faulty_cell_is_named_with_its_column_and_value():
    message = refusal(f"Ankara,TR,north,32.85,,{SEOUL}", f"{ANKARA},,KR,37.57,226.98,")
    assert "3 problem(s)" in message
    assert "twins.csv line 2, lat_a='north'" in message
    assert "twins.csv line 3, city_b" in message
    assert "twins.csv line 3, lon_b='226.98'" in message


def test_missing_columns_are_named():
    with pytest.raises(EdgeListError, match=r"column\(s\) country_a, city_b, country_b"):
        parse_twin_towns(b"city_a,town\nAnkara,Seoul\n", "twins.csv", Layout())


def test_ties_between_two_countries_are_told_from_the_first():
    found = read(f"{ANKARA},{SEOUL}", f"Busan,KR,35.1,129,2,{ANKARA}", f"{ANKARA},Berlin,DE,52.5,13.4,3")
    assert found.places.told(found.network, ["TR", "KR"]) == [("323786", "1835848"), ("323786", "2")]
    assert len(found.places.told(found.network)) == 3


@needs_world_twins
def test_measures_of_the_worlds_twin_towns_are_those_of_networkx():
    columns = Columns.parse("geonames_a|city_a+country_a,geonames_b|city_b+country_b")
    found = measure(read_edges(WORLD_TWINS, Layout(heading=True, columns=columns)).network)
    graph = nx.Graph()
    with WORLD_TWINS.open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
        for row in rows:
            ends = [row[f"geonames_{s}"] or f"{row[f'city_{s}']}, {row[f'country_{s}']}" for s in "ab"]
            graph.add_edge(*ends)
    assert found.edges + found.duplicates + found.self_loops == len(rows) == 20_333
    assert (found.nodes, found.edges) == (len(graph), graph.size())
    assert found.components == nx.number_connected_components(graph)
    assert found.triangles == sum(nx.triangles(graph).values()) // 3
    assert found.transitivity == pytest.approx(nx.transitivity(graph))
    assert found.degree_assortativity == pytest.approx(nx.degree_assortativity_coefficient(graph))
    largest = graph.subgraph(max(nx.connected_components(graph), key=len))
    assert found.largest_component == len(largest)
    assert found.diameter == nx.diameter(largest, usebounds=True)


@needs_world_twins
def test_turkeys_place_among_the_worlds_twin_towns():
    found = read_twin_towns(WORLD_TWINS)
    matrix = country_matrix(found.network, found.places)
    turkey = matrix.countries.index("TR")
    ends = np.isin(found.network.ties, nodes_of(found.places, "TR"))
    assert matrix.observed[turkey].sum() == ends.any(axis=1).sum()
    assert matrix.observed[turkey, turkey] == ends.all(axis=1).sum()
    assert np.triu(matrix.observed).sum() == found.network.edges


@needs_world_twins
def test_the_worlds_twin_towns_are_nearer_to_each_other_than_chance():
    found = read_twin_towns(WORLD_TWINS)
    reaches = ties_by_distance(found.network, found.places, NullPlan(draws=10))
    assert reaches.located == found.network.edges
    assert reaches.median_km.observed < 0.6 * reaches.median_km.low
    assert reaches.bands[0].ties.z > 20
    beyond_countries = ties_by_distance(found.network, found.places, NullPlan(draws=10), keep="country pairs")
    assert reaches.median_km.mean > beyond_countries.median_km.mean > reaches.median_km.observed
