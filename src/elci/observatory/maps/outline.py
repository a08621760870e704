"""Land as one SVG path: cut, projected, cropped to the frame, thinned to what an eye can see."""

from __future__ import annotations

from collections.abc import Callable
from functools import lru_cache

from elci.observatory.maps.antimeridian import cut_polygon
from elci.observatory.maps.land import Land
from elci.observatory.maps.projection import Position, project_all, relative
from elci.observatory.maps.view import Frame

_VISIBLE = 0.7  # units of the drawing: nearer points and smaller islands are left out


@lru_cache(maxsize=32)
def land_path(land: Land, frame: Frame) -> str:
    """The `d` of a path with all land inside the frame. Remembered: it depends on nothing else."""
    return "".join(
        _path(ring)
        for rings in land.polygons
        for ring in (_visible(part, frame) for part in cut_polygon(_seen_from(rings, frame.centre)))
        if ring
    )


def polyline(points: list[Position]) -> str:
    """The `d` of an open line with one decimal, in relative steps (they are shorter)."""
    x, y = round(points[0][0] * 10), round(points[0][1] * 10)
    parts = [f"M{x / 10:g} {y / 10:g}l"]
    for place in points[1:]:
        to_x, to_y = round(place[0] * 10), round(place[1] * 10)
        parts.append(f"{(to_x - x) / 10:g} {(to_y - y) / 10:g}")
        x, y = to_x, to_y
    return " ".join(parts)


def _path(ring: list[Position]) -> str:
    return polyline(ring) + "z"


def _seen_from(rings: tuple[list[Position], ...], centre: float) -> list[list[Position]]:
    return [[(relative(longitude, centre), latitude) for longitude, latitude in ring] for ring in rings]


def _visible(ring: list[Position], frame: Frame) -> list[Position]:
    drawn = _cropped([frame.fit(point) for point in project_all(ring)], frame)
    if not drawn:
        return []
    across = max(x for x, _ in drawn) - min(x for x, _ in drawn)
    along = max(y for _, y in drawn) - min(y for _, y in drawn)
    if max(across, along) < _VISIBLE:
        return []
    thinned = [drawn[0]]
    for x, y in drawn[1:]:
        if abs(x - thinned[-1][0]) + abs(y - thinned[-1][1]) >= _VISIBLE:
            thinned.append((x, y))
    return thinned if len(thinned) > 2 else []


def _cropped(ring: list[Position], frame: Frame) -> list[Position]:
    """The part of a ring inside the frame (Sutherland and Hodgman: one edge of the frame after the other)."""
    for axis, limit, sign in ((0, 0.0, 1), (0, frame.width, -1), (1, 0.0, 1), (1, frame.height, -1)):
        if all((point[axis] - limit) * sign >= 0 for point in ring):
            continue
        ring = _half(ring, lambda point, a=axis, b=limit, s=sign: (point[a] - b) * s)  # type: ignore[misc]
    return ring


def _half(ring: list[Position], inside: Callable[[Position], float]) -> list[Position]:
    """The part of a ring on the side where `inside` (a signed distance) is not negative."""
    kept: list[Position] = []
    for start, end in zip(ring[-1:] + ring[:-1], ring, strict=True):
        before, after = inside(start), inside(end)
        if (before < 0) != (after < 0):
            share = before / (before - after)
            kept.append((start[0] + (end[0] - start[0]) * share, start[1] + (end[1] - start[1]) * share))
        if after >= 0:
            kept.append(end)
    return kept
