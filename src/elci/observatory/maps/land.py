"""Land outlines: read from TopoJSON, written and read in a compact form of our own.

A polygon is a list of rings (the outer one first), a ring a list of (longitude, latitude) in degrees. The
compact file holds each ring as whole numbers of 1/100 degree, the first point followed by differences; at
that step (1.1 km at the equator) nothing changes on a map of the world.
"""

from __future__ import annotations

import json
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from elci.observatory.maps.projection import Position

Ring = list[Position]

_STEPS = 100


class LandError(Exception):
    """A file that should hold land outlines and does not. The message says which file and what is wrong."""


@dataclass(frozen=True)
class Land:
    """Outlines of all land and where they come from."""

    polygons: tuple[tuple[Ring, ...], ...]
    source: str

    def __hash__(self) -> int:
        """By identity: outlines are read once and never changed, and drawings are remembered per land."""
        return id(self)

    def __eq__(self, other: object) -> bool:
        return self is other


def land_from_topojson(topology: dict[str, Any], source: str) -> Land:
    """Land from the object `land` of a TopoJSON topology; raises LandError when it has none."""
    try:
        arcs = _decoded(topology)
        polygons = [
            tuple(_ring(arcs, ring) for ring in polygon)
            for geometry in _parts(topology["objects"]["land"])
            for polygon in ([geometry["arcs"]] if geometry["type"] == "Polygon" else geometry["arcs"])
        ]
    except (KeyError, TypeError, IndexError) as error:
        raise LandError(f"{source}: not a TopoJSON topology with an object `land` ({error!r})") from error
    return Land(tuple(polygons), source)


def write_land(land: Land, path: Path) -> None:
    """Write the compact form."""
    packed = {
        "source": land.source,
        "polygons": [[_packed(ring) for ring in rings] for rings in land.polygons],
    }
    path.write_text(json.dumps(packed, separators=(",", ":")), encoding="utf-8")


def read_land(path: Path) -> Land:
    """Read the compact form; raises LandError naming the file."""
    try:
        held = json.loads(path.read_text(encoding="utf-8"))
        polygons = tuple(tuple(_unpacked(ring) for ring in rings) for rings in held["polygons"])
        return Land(polygons, held["source"])
    except (OSError, ValueError, KeyError, TypeError, IndexError) as error:
        raise LandError(
            f"{path}: no land outlines ({error}); build them with `python -m elci.config.build`"
        ) from error


def _parts(geometry: dict[str, Any]) -> list[dict[str, Any]]:
    if geometry["type"] == "GeometryCollection":
        return [part for inner in geometry["geometries"] for part in _parts(inner)]
    return [geometry]


def _decoded(topology: dict[str, Any]) -> list[Ring]:
    """Arcs in degrees: TopoJSON holds them as differences on a grid."""
    (east, north), (west, south) = topology["transform"]["scale"], topology["transform"]["translate"]
    arcs = []
    for arc in topology["arcs"]:
        x = y = 0
        line = []
        for step_x, step_y in arc:
            x, y = x + step_x, y + step_y
            line.append((west + x * east, south + y * north))
        arcs.append(line)
    return arcs


def _ring(arcs: list[Ring], numbers: list[int]) -> Ring:
    """A ring from arc numbers; ~n is arc n backwards. Each arc ends where the next one begins."""
    ring: Ring = []
    for index in numbers:
        arc = arcs[index] if index >= 0 else arcs[~index][::-1]
        ring += arc[:-1]
    return ring


def _packed(ring: Ring) -> list[int]:
    flat: list[int] = []
    before = (0, 0)
    for longitude, latitude in ring:
        here = (round(longitude * _STEPS), round(latitude * _STEPS))
        if flat and here == before:
            continue
        flat += [here[0] - before[0], here[1] - before[1]]
        before = here
    return flat


def _unpacked(flat: list[int]) -> Ring:
    x = y = 0
    ring: Ring = []
    for index in range(0, len(flat), 2):
        x, y = x + flat[index], y + flat[index + 1]
        ring.append((x / _STEPS, y / _STEPS))
    return ring
