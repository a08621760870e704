"""Great circles between places, and the bundling of very many ties by pair of countries."""

from __future__ import annotations

import math
from collections.abc import Iterable, Sequence
from functools import lru_cache

from elci.observatory.maps.antimeridian import cut_line
from elci.observatory.maps.outline import polyline
from elci.observatory.maps.projection import Position, project_all, relative
from elci.observatory.maps.view import Frame

Vector = tuple[float, float, float]

_RADIAN = math.pi / 180


def vector(longitude: float, latitude: float) -> Vector:
    """Unit vector of a point given in degrees."""
    flat = math.cos(latitude * _RADIAN)
    return (
        flat * math.cos(longitude * _RADIAN),
        flat * math.sin(longitude * _RADIAN),
        math.sin(latitude * _RADIAN),
    )


def degrees(point: Vector) -> Position:
    """Longitude and latitude of a vector of any length but zero."""
    x, y, z = point
    return math.atan2(y, x) / _RADIAN, math.atan2(z, math.hypot(x, y)) / _RADIAN


def middle(points: Iterable[Position]) -> Position:
    """Middle of places on the sphere, in degrees. Places that cancel each other out give the first one."""
    places = list(points)
    sums = [sum(parts) for parts in zip(*(vector(*place) for place in places), strict=True)]
    if math.hypot(*sums) < 1e-9:
        return places[0]
    return degrees((sums[0], sums[1], sums[2]))


def distance(start: Position, end: Position) -> float:
    """Angle between two places in degrees (111.2 km each)."""
    one, two = vector(*start), vector(*end)
    crossed = math.hypot(
        one[1] * two[2] - one[2] * two[1],
        one[2] * two[0] - one[0] * two[2],
        one[0] * two[1] - one[1] * two[0],
    )
    return math.atan2(crossed, sum(a * b for a, b in zip(one, two, strict=True))) / _RADIAN


def great_circle(start: Position, end: Position, step: float = 4.0) -> list[Position]:
    """Points on the shortest way, both ends included, at most `step` degrees apart.

    Between opposite points every way is shortest; the one over the north pole is taken.
    """
    angle = distance(start, end)
    if angle < 1e-6:
        return [start, end]
    if angle > 179.99:
        over = (start[0], 90.0)
        return [*great_circle(start, over, step)[:-1], *great_circle(over, end, step)]
    count = max(1, math.ceil(angle / step))
    (ax, ay, az), (bx, by, bz) = vector(*start), vector(*end)
    whole, sine = angle * _RADIAN, math.sin(angle * _RADIAN)
    points = [start]
    for index in range(1, count):
        back = math.sin(whole * (1 - index / count)) / sine
        ahead = math.sin(whole * index / count) / sine
        x, y, z = back * ax + ahead * bx, back * ay + ahead * by, back * az + ahead * bz
        points.append((math.atan2(y, x) / _RADIAN, math.atan2(z, math.sqrt(x * x + y * y)) / _RADIAN))
    points.append(end)
    return points


@lru_cache(maxsize=10_000)
def arc_path(start: Position, end: Position, frame: Frame, step: float) -> str:
    """The `d` of a great circle in a frame; empty when no part of it comes into view.

    Remembered, some 300 bytes each: a reader who changes a map sees most of its lines again.
    """
    line = [
        (relative(longitude, frame.centre), latitude)
        for longitude, latitude in great_circle(start, end, step)
    ]
    return "".join(
        polyline(drawn)
        for piece in cut_line(line)
        if _in_view(drawn := [frame.fit(point) for point in project_all(piece)], frame)
    )


def thinness(count: int) -> tuple[float, float, float]:
    """Stroke width, opacity and point radius of one arc among `count`: few are lines, thousands a veil."""
    crowd = max(count, 1)
    return (
        round(min(1.3, max(0.35, 3.2 / crowd**0.27)), 2),
        round(min(0.85, max(0.1, 2.2 / crowd**0.33)), 2),
        round(min(2.4, max(0.7, 6.0 / crowd**0.24)), 1),
    )


def _in_view(points: Sequence[Position], frame: Frame) -> bool:
    """Whether the line's bounding box touches the frame (a line near a corner may pass outside; harmless)."""
    xs, ys = [x for x, _ in points], [y for _, y in points]
    return max(xs) >= 0 and min(xs) <= frame.width and max(ys) >= 0 and min(ys) <= frame.height
