"""Great circles and how thin they are drawn."""

import math
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from elci.observatory.maps.arcs import arc_path, distance, great_circle, middle, thinness
from elci.observatory.maps.view import EUROPE_MIDDLE_EAST, WORLD

ANKARA, SOFIA, HAVANA, TOKYO, LIMA = (
    (32.85, 39.92),
    (23.32, 42.70),
    (-82.37, 23.11),
    (139.69, 35.68),
    (-77.04, -12.05),
)

places = st.tuples(st.floats(-180, 180), st.floats(-90, 90))


@pytest.mark.parametrize(
    ("start", "end", "angle"),
    [((0, 0), (0, 90), 90), ((0, 0), (180, 0), 180), ((10, 60), (-170, 60), 60), ((5, 5), (5, 5), 0)],
)
def test_angles_that_can_be_told_without_a_formula(
    start: tuple[float, float], end: tuple[float, float], angle: float
) -> None:
    assert distance(start, end) == pytest.approx(angle)


def test_sofia_lies_845_kilometres_from_ankara() -> None:
    assert distance(ANKARA, SOFIA) * 111.195 == pytest.approx(845, abs=10)


@given(start=places, end=places)
def test_a_great_circle_is_the_shortest_way(start: tuple[float, float], end: tuple[float, float]) -> None:
    points = great_circle(start, end)
    steps = [distance(one, two) for one, two in pairwise(points)]
    assert points[0] == start
    assert points[-1] == end
    assert max(steps) <= 4.0001
    assert sum(steps) == pytest.approx(distance(start, end), abs=1e-4)


def test_between_opposite_points_the_way_leads_over_the_pole() -> None:
    assert (10.0, 90.0) in great_circle((10.0, 20.0), (-170.0, -20.0))


def test_the_way_from_tokyo_to_lima_leaves_the_map_and_comes_back() -> None:
    path = arc_path(TOKYO, LIMA, WORLD.frame(1000), 4.0)
    assert path.count("M") == 2


def test_an_arc_far_from_the_window_is_not_drawn() -> None:
    assert arc_path(HAVANA, LIMA, EUROPE_MIDDLE_EAST.frame(1000), 4.0) == ""


def test_the_middle_of_places_lies_on_the_sphere_not_on_the_plane() -> None:
    assert middle([(170, 0), (-170, 0)]) == pytest.approx((180, 0))


def test_places_that_cancel_out_give_the_first() -> None:
    assert middle([(0, 0), (180, 0)]) == (0, 0)


@given(count=st.integers(1, 100_000))
def test_more_arcs_are_never_thicker(count: int) -> None:
    few, many = thinness(count), thinness(count * 2)
    assert all(before >= after > 0 for before, after in zip(few, many, strict=True))
    assert math.prod(few) > 0
