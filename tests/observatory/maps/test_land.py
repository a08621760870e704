"""Land outlines: TopoJSON is understood, the compact form loses nothing that can be seen, nothing is torn."""

import json
import math
from pathlib import Path

import pytest

from elci.observatory.maps.antimeridian import cut_polygon
from elci.observatory.maps.land import Land, LandError, land_from_topojson, read_land, write_land
from elci.observatory.maps.projection import project_all, relative

BUILT = Path(__file__).parents[3] / "src" / "elci" / "portal" / "static" / "built"

# A square split into two arcs; the second is used backwards.
SQUARE = {
    "transform": {"scale": [0.5, 0.5], "translate": [10, 40]},
    "arcs": [[[0, 0], [0, 4], [4, 0]], [[0, 0], [4, 0], [0, 4]]],
    "objects": {
        "land": {
            "type": "GeometryCollection",
            "geometries": [{"type": "MultiPolygon", "arcs": [[[0, -2]]]}],
        }
    },
}


def share_of_the_sphere(land: Land, centre: float) -> float:
    """Share of the world that the drawn rings cover; clockwise rings are land."""
    drawn = 0.0
    for rings in land.polygons:
        seen = [[(relative(longitude, centre), latitude) for longitude, latitude in ring] for ring in rings]
        for ring in map(project_all, cut_polygon(seen)):
            drawn -= (
                sum(a[0] * b[1] - b[0] * a[1] for a, b in zip(ring, ring[1:] + ring[:1], strict=True)) / 2
            )
    return drawn / (4 * math.pi)


@pytest.fixture(scope="module")
def world() -> Land:
    path = BUILT / "land-110m.json"
    if not path.exists():
        pytest.skip("land outlines are not built; run `python -m elci.config.build`")
    return read_land(path)


def test_reads_arcs_forwards_and_backwards() -> None:
    land = land_from_topojson(SQUARE, "test")
    assert land.polygons == (([(10, 40), (10, 42), (12, 42), (12, 40)],),)


def test_the_compact_form_gives_the_same_land(tmp_path: Path) -> None:
    land = land_from_topojson(SQUARE, "Natural Earth")
    write_land(land, tmp_path / "land.json")
    again = read_land(tmp_path / "land.json")
    assert (again.polygons, again.source) == (land.polygons, "Natural Earth")


@pytest.mark.parametrize("content", ["", "{}", '{"polygons": 3, "source": ""}'])
def test_names_the_file_that_holds_no_land(tmp_path: Path, content: str) -> None:
    path = tmp_path / "land.json"
    path.write_text(content)
    with pytest.raises(LandError, match=r"land\.json"):
        read_land(path)


def test_a_topology_without_land_is_refused() -> None:
    with pytest.raises(LandError, match="no-land"):
        land_from_topojson({**SQUARE, "objects": {}}, "no-land")


@pytest.mark.parametrize("centre", [0, 11, 35, 100.5, -170, 180])
def test_land_covers_three_tenths_of_every_map(world: Land, centre: float) -> None:
    # 149 of 510 million km² are land, 29%; a stripe across the map or a lost Antarctic would show at once.
    assert share_of_the_sphere(world, centre) == pytest.approx(0.2887, abs=0.0005)


@pytest.mark.parametrize("centre", [0, 11, 35, 100.5, -170, 180])
def test_no_outline_jumps_across_the_map(world: Land, centre: float) -> None:
    for rings in world.polygons:
        seen = [[(relative(longitude, centre), latitude) for longitude, latitude in ring] for ring in rings]
        for ring in cut_polygon(seen):
            for start, end in zip(ring, ring[1:] + ring[:1], strict=True):
                along_a_pole = abs(start[1]) == 90 == abs(end[1])
                assert along_a_pole or abs(start[0] - end[0]) < 20


def test_the_compact_file_is_small(world: Land) -> None:
    held = json.loads((BUILT / "land-110m.json").read_text())
    assert held["source"].startswith("Natural Earth")
    assert (BUILT / "land-110m.json").stat().st_size < 60_000
