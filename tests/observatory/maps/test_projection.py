"""Equal Earth against the vectors of PROJ's own test suite, and against what its name promises."""

import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from elci.observatory.maps.projection import project, relative

SQUARED_ECCENTRICITY = 0.0066943799901413165  # WGS 84
AUTHALIC_RADIUS = 6371007.1809  # metres: the sphere with the surface of the WGS 84 ellipsoid


def authalic(latitude: float) -> float:
    """Latitude on the sphere of equal surface, in degrees (Snyder 1987, equations 3-11 and 3-12)."""
    eccentricity = math.sqrt(SQUARED_ECCENTRICITY)

    def q(sine: float) -> float:
        inner = eccentricity * sine
        logarithm = math.log((1 - inner) / (1 + inner)) / (2 * eccentricity)
        return (1 - SQUARED_ECCENTRICITY) * (sine / (1 - inner * inner) - logarithm)

    return math.degrees(math.asin(q(math.sin(math.radians(latitude))) / q(1)))


@pytest.mark.parametrize(
    ("longitude", "latitude", "x", "y"),
    [
        (0, 0, 0.0, 0.0),
        (-180, 90, -10_216_474.79, 8_392_927.60),
        (0, 90, 0.0, 8_392_927.60),
        (180, 90, 10_216_474.79, 8_392_927.60),
        (180, 45, 14_792_474.75, 5_466_867.76),
        (180, 0, 17_243_959.06, 0.0),
        (-70, -31.2, -6_241_081.64, -3_907_019.16),
    ],
)
def test_gives_what_proj_gives(longitude: float, latitude: float, x: float, y: float) -> None:
    found = project(longitude, authalic(latitude))
    assert found[0] * AUTHALIC_RADIUS == pytest.approx(x, abs=0.02)
    assert found[1] * AUTHALIC_RADIUS == pytest.approx(y, abs=0.02)


@given(longitude=st.floats(-179, 179), latitude=st.floats(-88, 88))
def test_keeps_areas(longitude: float, latitude: float) -> None:
    side = 1e-3
    east, north = project(longitude + side, latitude), project(longitude, latitude + side)
    here = project(longitude, latitude)
    drawn = (east[0] - here[0]) * (north[1] - here[1]) - (east[1] - here[1]) * (north[0] - here[0])
    on_the_sphere = math.radians(side) ** 2 * math.cos(math.radians(latitude))
    assert drawn == pytest.approx(on_the_sphere, rel=1e-3)


@pytest.mark.parametrize(
    ("longitude", "centre", "seen"),
    [
        (32.85, 11, 21.85),
        (-170, 35, 155),
        (179, -170, -11),
        (10, 11, -1),
        (540, 0, pytest.approx(-180, abs=1e-6)),
    ],
)
def test_longitudes_are_seen_from_the_centre(longitude: float, centre: float, seen: float) -> None:
    assert relative(longitude, centre) == pytest.approx(seen)


def test_a_point_on_the_cut_stands_on_one_side_only() -> None:
    assert -180 < relative(-169, 11) < -179.99
