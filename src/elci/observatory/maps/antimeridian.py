"""Cutting lines and polygons where the map ends: at the meridian opposite to its centre.

Positions are (longitude relative to the centre, latitude) in degrees; rings are closed without repeating the
first point and run clockwise around land (as in TopoJSON), so that land lies to the right of the way.
"""

from __future__ import annotations

from itertools import pairwise

from elci.observatory.maps.projection import Position

Line = list[Position]

_STEP = 2.0  # degrees between points along the cut, which the projection bends


def cut_line(points: Line) -> list[Line]:
    """The pieces of an open line that stay on the map; a crossing ends one piece and begins the next."""
    pieces: list[Line] = [points[:1]]
    for start, end in pairwise(points):
        if abs(end[0] - start[0]) > 180:
            latitude = _crossing(start, end)
            side = 180.0 if start[0] > 0 else -180.0
            pieces[-1].append((side, latitude))
            pieces.append([(-side, latitude)])
        pieces[-1].append(end)
    return pieces


def cut_polygon(rings: list[Line]) -> list[Line]:
    """Rings of one polygon, cut; what crosses is joined along the cut, over a pole where land covers it."""
    whole: list[Line] = []
    open_pieces: list[Line] = []
    for ring in rings:
        pieces = cut_line([*ring, ring[0]])
        if len(pieces) == 1:
            whole.append(ring)
        else:
            # The ring begins somewhere between two crossings: its last piece continues in its first.
            open_pieces += [pieces[-1] + pieces[0][1:], *pieces[1:-1]]
    return whole + _joined(open_pieces)


def _crossing(start: Position, end: Position) -> float:
    """Latitude at which the shorter way between two points meets the cut."""
    ahead = 180 - abs(start[0])
    behind = 180 - abs(end[0])
    share = ahead / (ahead + behind) if ahead + behind else 0.5
    return start[1] + (end[1] - start[1]) * share


def _joined(pieces: list[Line]) -> list[Line]:
    """Rings from pieces that begin and end on the cut: each end goes on clockwise to a beginning."""
    rings: list[Line] = []
    waiting = dict(enumerate(pieces))
    while waiting:
        first, ring = waiting.popitem()
        ring = list(ring)
        while True:
            leaving = _around(ring[-1])
            following = min(
                [*waiting, first], key=lambda index: ((_around(pieces[index][0]) - leaving) % _ROUND, index)
            )
            ring += _along(leaving, _around(pieces[following][0]))
            if following == first:
                break
            ring += waiting.pop(following)
        rings.append(ring)
    return rings


# The edge of the map as one closed way, clockwise: up the west side, along the north pole, down the east
# side, back along the south pole. A place on it is a number of degrees from the south-western corner.
_CORNERS = [(0.0, (-180.0, -90.0)), (180.0, (-180.0, 90.0)), (540.0, (180.0, 90.0)), (720.0, (180.0, -90.0))]
_ROUND = 1080.0


def _around(point: Position) -> float:
    longitude, latitude = point
    return latitude + 90 if longitude < 0 else 540 + (90 - latitude)


def _at(way: float) -> Position:
    way %= _ROUND
    if way <= 180:
        return -180.0, way - 90
    if way < 540:
        return way - 360, 90.0
    if way <= 720:
        return 180.0, 90 - (way - 540)
    return 900 - way, -90.0


def _along(start: float, end: float) -> Line:
    """Points of the edge between two places on it, clockwise, both left out."""
    length = (end - start) % _ROUND
    stops = [start + _STEP * step for step in range(1, int(length / _STEP) + 1)]
    for corner, _ in _CORNERS:
        stops.append(start + (corner - start) % _ROUND)
    return [_at(stop) for stop in sorted(stops) if 0 < stop - start < length]
