"""Files for other programs, read back."""

from __future__ import annotations

import json

import networkx as nx
import numpy as np
import pytest

from elci.domain.errors import ElciError
from elci.observatory.network.adjacency import Network
from elci.observatory.network.export import export
from elci.observatory.network.places import Located, Places

NAMES = ["Ankara", 'Köln "am Rhein"', "A & B <C>", "Şanlıurfa\u0001"]
TIES = np.array([(0, 1), (0, 2), (0, 3), (1, 2)])
NETWORK = Network.from_numbers(NAMES, TIES)
ATTRIBUTES = {
    "degree": NETWORK.degrees,
    "weight": np.array([0.5, np.nan, 1e-20, -2.0]),
    "capital": [True, False, False, False],
    "note": ["başkent", None, "", "x"],
}


@pytest.mark.parametrize(("suffix", "reader"), [(".gexf", nx.read_gexf), (".graphml", nx.read_graphml)])
def test_a_graph_file_is_read_back_by_networkx(tmp_path, suffix, reader):
    path = tmp_path / f"network{suffix}"
    export(NETWORK, path, ATTRIBUTES)
    graph = reader(path)
    labels = {node: values["label"] for node, values in graph.nodes(data=True)}
    assert list(labels.values()) == ["Ankara", 'Köln "am Rhein"', "A & B <C>", "Şanlıurfa"]
    read = {frozenset((labels[one], labels[other])) for one, other in graph.edges()}
    clean = [name.rstrip("\u0001") for name in NAMES]
    assert read == {frozenset((clean[one], clean[other])) for one, other in TIES.tolist()}
    assert not graph.is_directed()
    rows = list(graph.nodes.values())
    assert [row["degree"] for row in rows] == [3, 2, 2, 1]
    assert [row.get("weight") for row in rows] == [0.5, None, 1e-20, -2.0]
    assert [row["capital"] for row in rows] == [True, False, False, False]
    assert rows[0]["note"] == "başkent"
    assert "note" not in rows[1]


def located() -> Located:
    places = Places(
        identifiers=["1", "2", "3", "4"],
        names=["Ankara", "Suva", "Apia", "Nowhere"],
        countries=["TR", "FJ", "WS", ""],
        latitude=np.array([39.92, -18.0, -14.0, np.nan]),
        longitude=np.array([32.85, 178.0, -172.0, np.nan]),
        spots=["1", "2", "3", "4"],
    )
    return Located.of(places, np.array([(0, 1), (1, 2), (0, 3)]))


def features(tmp_path) -> list[dict]:
    found = located()
    path = tmp_path / "ties.geojson"
    export(found.network, path, {"degree": found.network.degrees}, found.places)
    return json.loads(path.read_text(encoding="utf-8"))["features"]


def test_geojson_has_a_point_for_every_place_on_the_map(tmp_path):
    points = [feature for feature in features(tmp_path) if feature["geometry"]["type"] == "Point"]
    assert [point["properties"]["label"] for point in points] == ["Ankara (TR)", "Suva (FJ)", "Apia (WS)"]
    assert points[0]["geometry"]["coordinates"] == [32.85, 39.92], "longitude first"
    assert points[0]["properties"] == {"label": "Ankara (TR)", "degree": 2, "country": "TR"}


def test_geojson_has_a_line_for_every_tie_between_them(tmp_path):
    lines = [feature for feature in features(tmp_path) if feature["geometry"]["type"] == "LineString"]
    (line,) = lines
    assert line["properties"] == {"one": "Ankara (TR)", "other": "Suva (FJ)"}
    assert line["geometry"]["coordinates"] == [[32.85, 39.92], [178.0, -18.0]]


def test_a_tie_over_the_date_line_is_two_lines_that_meet_it(tmp_path):
    (tie,) = [feature for feature in features(tmp_path) if feature["geometry"]["type"] == "MultiLineString"]
    first, second = tie["geometry"]["coordinates"]
    assert first == [[178.0, -18.0], [180.0, pytest.approx(-17.2)]]
    assert second == [[-180.0, pytest.approx(-17.2)], [-172.0, -14.0]]


def test_places_go_into_graph_files_too(tmp_path):
    found = located()
    export(found.network, tmp_path / "n.gexf", {}, found.places)
    rows = list(nx.read_gexf(tmp_path / "n.gexf").nodes.values())
    assert (rows[0]["country"], rows[0]["latitude"]) == ("TR", 39.92)
    assert "latitude" not in rows[3]


def test_the_same_network_gives_the_same_bytes(tmp_path):
    for name in ("one.gexf", "two.gexf"):
        export(NETWORK, tmp_path / name, ATTRIBUTES)
    assert (tmp_path / "one.gexf").read_bytes() == (tmp_path / "two.gexf").read_bytes()


def test_an_unknown_format_and_a_map_without_coordinates_are_refused(tmp_path):
    with pytest.raises(ElciError, match=r"must end in \.gexf, \.graphml, \.geojson"):
        export(NETWORK, tmp_path / "network.xlsx", {})
    with pytest.raises(ElciError, match="needs coordinates"):
        export(NETWORK, tmp_path / "network.geojson", {})
