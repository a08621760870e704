"""Equal Earth (Šavrič, Patterson, Jenny 2018, doi:10.1080/13658816.2018.1504949): areas stay in proportion.

Degrees go in, x to the right and y upwards come out, in radii of the sphere: |x| <= 2.7066, |y| <= 1.3174.
"""

from __future__ import annotations

import math
from collections.abc import Iterable

Position = tuple[float, float]

_A1, _A2, _A3, _A4 = 1.340264, -0.081106, 0.000893, 0.003796
_M = math.sqrt(3) / 2
_RADIAN = math.pi / 180


def project(longitude: float, latitude: float) -> Position:
    """Plane position of one point; longitude is relative to the map's centre, within ±180."""
    theta = math.asin(_M * math.sin(latitude * _RADIAN))
    square = theta * theta
    sixth = square * square * square
    slope = _A1 + 3 * _A2 * square + sixth * (7 * _A3 + 9 * _A4 * square)
    x = longitude * _RADIAN * math.cos(theta) / (_M * slope)
    return x, theta * (_A1 + _A2 * square + sixth * (_A3 + _A4 * square))


def project_all(points: Iterable[Position]) -> list[Position]:
    """`project` over a line."""
    return [project(longitude, latitude) for longitude, latitude in points]


def relative(longitude: float, centre: float) -> float:
    """Longitude as seen from a central meridian, in [-180, 180).

    A point on the cut itself is moved a hair to the east: a line that touches the cut would otherwise end on
    both sides of the map at once.
    """
    shifted = (longitude - centre + 180) % 360 - 180
    return shifted + 1e-7 if shifted == -180 else shifted
