"""`elci network`: what it prints, where it prints it, and how it fails."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import networkx as nx
import pytest
from click.testing import CliRunner, Result
from tests.observatory.network.graphs import PROJECT, edge_list

from elci.cli.network import command

FIELDS = [
    "nodes", "edges", "duplicates", "self_loops", "components", "largest_component", "max_degree",
    "mean_degree", "triangles", "wedges", "transitivity", "degree_assortativity", "mean_distance", "diameter",
    "distances_exact", "gini_degree",
]  # fmt: skip
TWINS = """city_a,country_a,lat_a,lon_a,geonames_a,city_b,country_b,lat_b,lon_b,geonames_b
Ankara,TR,39.92,32.85,323786,Seoul,KR,37.57,126.98,1835848
İstanbul,TR,41.01,28.98,745044,Berlin,DE,52.52,13.41,2950159
Ankara,TR,39.92,32.85,323786,Berlin,DE,52.52,13.41,2950159
Bursa,TR,40.19,29.06,750269,Darmstadt,DE,49.87,8.65,2938913
"""
GERMAN = """city_a,country_a,geonames_a,city_b,country_b,geonames_b
Darmstadt,DE,2938913,Brusa,TR,750269
Berlin,DE,2950159,İstanbul,TR,745044
Köln,DE,2886242,İstanbul,TR,745044
"""


@pytest.fixture
def write(tmp_path: Path):
    def write_file(text: str | bytes, name: str = "ties.csv") -> str:
        path = tmp_path / name
        path.write_bytes(text if isinstance(text, bytes) else text.encode())
        return str(path)

    return write_file


def run(*arguments: str, **kwargs: object) -> Result:
    return CliRunner().invoke(command, list(arguments), **kwargs)  # type: ignore[arg-type]


def answer(*arguments: str) -> dict:
    result = run(*arguments, "--json")
    assert result.exit_code == 0, result.output
    return json.loads(result.stdout)


def test_the_object_has_every_field(write):
    found = answer(write("a,b\nb,c\nc,a\nc,d\nd,d\nb,a\n"))
    assert set(FIELDS) <= set(found)
    assert {field: found[field] for field in FIELDS} == {
        "nodes": 4,
        "edges": 4,
        "duplicates": 1,
        "self_loops": 1,
        "components": 1,
        "largest_component": 4,
        "max_degree": 3,
        "mean_degree": 2.0,
        "triangles": 1,
        "wedges": 5,
        "transitivity": 0.6,
        "degree_assortativity": pytest.approx(-5 / 7),
        "mean_distance": pytest.approx(4 / 3),
        "diameter": 2,
        "distances_exact": True,
        "gini_degree": pytest.approx(0.1875),
    }


def test_what_is_undefined_is_null(write):
    printed = run(write("a,b\n"), "--json").stdout
    assert '"degree_assortativity": null' in printed
    assert '"transitivity": null' in printed
    assert "NaN" not in printed


def test_a_list_of_self_loops_only_has_nodes_and_no_tie(write):
    found = answer(write("a,a\nb,b\n"))
    assert (found["nodes"], found["edges"], found["self_loops"], found["components"]) == (2, 0, 2, 2)
    assert (found["mean_distance"], found["diameter"], found["gini_degree"]) == (None, 0, None)


def test_distances_are_those_of_the_largest_component(write):
    found = answer(write("a,b\nx,y\ny,z\nz,w\n"))
    assert (found["components"], found["largest_component"], found["diameter"]) == (2, 4, 3)
    assert found["mean_distance"] == pytest.approx(10 / 6)


def test_of_equal_components_the_first_counts(write):
    assert answer(write("a,b\nb,c\nc,d\nx,y\nx,z\nx,w\n"))["diameter"] == 3
    assert answer(write("x,y\nx,z\nx,w\na,b\nb,c\nc,d\n"))["diameter"] == 2


def test_standard_input_is_read():
    result = run("-", "--json", input=b"a,b\nb,c\n")
    assert json.loads(result.stdout)["edges"] == 2


def test_a_heading_taken_for_a_tie_is_hinted_at_beside_the_answer(write):
    path = write("source,target\n1,2\n2,3\n")
    result = run(path, "--json", "--lang", "tr")
    assert json.loads(result.stdout)["edges"] == 3
    assert "--header ekleyin" in result.stderr
    assert run(path, "--json", "--header").stderr == ""


def test_sampled_distances_say_so_in_data_and_in_words(write):
    path = write(edge_list(nx.barabasi_albert_graph(300, 2, seed=1)))
    found = answer(path, "--distances", "sampled", "--samples", "50")
    assert found["distances_exact"] is False
    assert found["mean_distance_error"] > 0
    printed = run(path, "--distances", "sampled", "--samples", "50", "--lang", "en").stdout
    assert "±" in printed
    assert "comes from a sample" in printed


def test_a_lower_bound_is_called_one(write):
    path = write("\n".join(f"{a[0]}_{a[1]},{b[0]}_{b[1]}" for a, b in nx.grid_2d_graph(60, 60).edges()))
    options = ["--distances", "sampled", "--samples", "4"]
    found = answer(path, *options)
    printed = run(path, *options, "--lang", "tr").stdout
    assert found["diameter"] <= 118
    assert ("en az" in printed) is (not found["diameter_exact"])


def test_the_table_is_in_the_readers_language(write):
    path = write("\n".join(f"hub,{number}" for number in range(1234)))
    turkish, english = (" ".join(run(path, "--lang", lang).stdout.split()) for lang in ("tr", "en"))
    assert "En yüksek derece 1.234 Ortalama derece 1,9984" in turkish
    assert "Highest degree 1,234 Mean degree 1.9984" in english


def test_errors_are_in_the_readers_language_on_the_error_stream(write):
    path = write("a,b\nc\nd,e\n")
    turkish, english = run(path, "--lang", "tr"), run(path, "--lang", "en")
    assert (turkish.exit_code, english.exit_code) == (1, 1)
    assert turkish.stderr.startswith("ties.csv 2. satır: “c”: 1 sütun var")
    assert english.stderr.startswith("ties.csv line 2: “c”: 1 column(s)")
    assert turkish.stdout == ""


def test_further_sections_join_the_object(write):
    path = write(edge_list(nx.karate_club_graph()))
    options = ["--communities", "--centralities", "degree, betweenness", "--rich-club", "--remove", "0"]
    found = answer(path, *options, "--null-models", "5", "--top", "2")
    assert found["communities"]["modularity"] == pytest.approx(0.41979, abs=1e-5)
    assert len(found["communities"]["members"]) == 34
    assert found["communities"]["against"]["draws"] == 5
    assert [one["name"] for one in found["centralities"]["measures"]] == ["degree", "betweenness"]
    best = found["centralities"]["measures"][0]["nodes"]
    assert [(one["node"], one["value"], one["z"]) for one in best] == [("33", 17.0, None), ("0", 16.0, None)]
    # Shuffling leaves every degree as it is, and the one node of degree 1 no path to lie on.
    assert found["centralities"]["tests"] == 33
    assert found["rich_club"][0]["degree"] == 1
    assert found["removal"]["ties_lost"] == 16


@pytest.mark.parametrize("language", ["tr", "en"])
def test_further_sections_are_told_in_both_languages(write, language):
    path = write(TWINS)
    options = "--twins --communities --centralities all --rich-club --by-distance --countries"
    result = run(
        path,
        *options.split(),
        "--remove",
        "Ankara",
        "--against",
        path,
        "--null-models",
        "4",
        "--lang",
        language,
    )
    assert result.exit_code == 0, result.output
    words = {
        "tr": ["Topluluklar: 3", "Arasındalık", "Zenginler kulübü", "Bağların uzunluğu",
               "Ülkeler arası bağlar", "Ankara (TR) çıkarılırsa", "Karşılıklılık", "%100,0"],
        "en": ["Communities: 3", "Betweenness", "Rich club", "Length of the ties", "Ties between countries",
               "If Ankara (TR) goes", "Reciprocity", "100.0%"],
    }  # fmt: skip
    for word in words[language]:
        assert word in result.stdout, word
    for word in words["en" if language == "tr" else "tr"]:
        assert word not in result.stdout, word


def test_reciprocity_of_two_lists_by_place(write):
    found = answer(write(TWINS), "--twins", "--against", write(GERMAN, "german.csv"), "--between", "TR,DE")
    reciprocity = found["reciprocity"]
    assert reciprocity["both"] == [["İstanbul (TR)", "Berlin (DE)"], ["Bursa (TR)", "Darmstadt (DE)"]]
    assert reciprocity["only_one"] == [["Ankara (TR)", "Berlin (DE)"]]
    assert reciprocity["only_other"] == [["İstanbul (TR)", "Köln (DE)"]]


def test_exports_hold_what_was_computed(write, tmp_path):
    targets = [tmp_path / f"out.{suffix}" for suffix in ("gexf", "graphml", "geojson")]
    options = [part for target in targets for part in ("--export", str(target))]
    answer(
        write(TWINS), "--twins", "--communities", "--centralities", "pagerank", "--null-models", "0", *options
    )
    rows = list(nx.read_gexf(targets[0]).nodes.values())
    assert {"label", "degree", "component", "community", "pagerank", "country", "latitude"} <= set(rows[0])
    assert len(nx.read_graphml(targets[1])) == 6
    assert len(json.loads(targets[2].read_text(encoding="utf-8"))["features"]) == 6 + 4


@pytest.mark.parametrize(
    ("options", "words"),
    [
        (["--by-distance"], "--by-distance: the countries and coordinates"),
        (["--countries", "--between", "TR,DE"], "--countries, --between: the countries"),
        (["--export", "map.geojson"], "map.geojson: the countries and coordinates"),
        (["--export", "network.doc"], "must end in .gexf"),
        (["--remove", "Atlantis"], "no node of the network is called “Atlantis”"),
        (["--centralities", "degree,fame"], "unknown centrality: fame"),
        (["--centralities", ""], "unknown centrality: –"),
        (["--columns", "1"], "does not name two ends"),
        (["--against", "nowhere.csv"], "no such file"),
    ],
)
def test_what_cannot_be_done_is_answered_with_a_sentence(write, options, words, tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    result = run(write("a,b\nb,c\n"), *options, "--lang", "en")
    assert result.exit_code == 1
    assert words in result.stderr
    assert len(result.stderr.strip().splitlines()) == 1


def test_a_node_is_found_by_its_name_without_case_and_marks(write):
    found = answer(write(TWINS), "--twins", "--remove", "ISTANBUL")
    assert found["removal"]["removed"] == ["İstanbul (TR)"]


def test_a_name_of_two_nodes_is_asked_back(write):
    result = run(write("Köln,a\nKoln,a\n"), "--remove", "koln", "--lang", "en")
    assert "fits more than one node: Köln, Koln" in result.stderr


def test_importing_the_command_imports_nothing_heavy():
    code = (
        "import sys, elci.cli.network; print([m for m in ('numpy', 'scipy', 'django') if m in sys.modules])"
    )
    environment = {**os.environ, "PYTHONPATH": str(PROJECT / "src")}
    printed = subprocess.run(
        [sys.executable, "-c", code], env=environment, capture_output=True, text=True, check=True
    )
    assert printed.stdout.strip() == "[]"


def test_long_work_says_how_far_it_is(write, monkeypatch):
    monkeypatch.setattr("elci.cli.network._PATIENCE", 0.0)
    ring = write("".join(f"{node},{(node + 1) % 3000}\n" for node in range(3000)))
    told = run(ring, "--json", "--lang", "tr")
    assert [line.split()[-1] for line in told.stderr.splitlines()] == ["hesaplanıyor"] * 3
    assert json.loads(told.stdout)["diameter"] == 1500
    assert run(ring, "--json", "--quiet").stderr == ""


def test_it_runs_as_a_program(write):
    environment = {**os.environ, "PYTHONPATH": str(PROJECT / "src")}
    program = [sys.executable, "-m", "elci.cli.network", write("a;b\r\nb;c\r\n"), "--json"]
    printed = subprocess.run(program, env=environment, capture_output=True, text=True, check=True)
    assert json.loads(printed.stdout)["edges"] == 2
    assert printed.stderr == ""
