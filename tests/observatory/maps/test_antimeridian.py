"""Lines and land end where the map ends; land that reaches over a pole stays land."""

import pytest

from elci.observatory.maps.antimeridian import cut_line, cut_polygon

Line = list[tuple[float, float]]


def area(ring: Line) -> float:
    """Signed area in square degrees; clockwise is negative."""
    return sum(a[0] * b[1] - b[0] * a[1] for a, b in zip(ring, ring[1:] + ring[:1], strict=True)) / 2


def widest_step(ring: Line) -> float:
    return max(abs(a[0] - b[0]) for a, b in zip(ring, ring[1:] + ring[:1], strict=True))


def test_a_line_that_stays_is_left_alone() -> None:
    assert cut_line([(0, 0), (90, 10), (179, 20)]) == [[(0, 0), (90, 10), (179, 20)]]


def test_a_line_over_the_cut_becomes_two() -> None:
    assert cut_line([(170, 0), (-170, 10)]) == [[(170, 0), (180.0, 5.0)], [(-180.0, 5.0), (-170, 10)]]


def test_the_cut_lies_nearer_to_the_nearer_point() -> None:
    first, second = cut_line([(-178, 0), (174, 8)])
    assert first[-1] == (-180.0, 2.0)
    assert second[0] == (180.0, 2.0)


def test_land_over_the_cut_becomes_two_pieces_of_the_same_size() -> None:
    fiji = [(177, -15), (-179, -15), (-179, -19), (177, -19)]  # clockwise, four degrees by four
    pieces = cut_polygon([fiji])
    assert len(pieces) == 2
    assert sum(map(area, pieces)) == pytest.approx(-16)
    assert all(widest_step(piece) <= 4 for piece in pieces)


def test_land_around_a_pole_reaches_it() -> None:
    antarctic = [(longitude, -70.0) for longitude in range(-170, 180, 20)]  # eastwards: the pole to the right
    (piece,) = cut_polygon([antarctic])
    assert min(latitude for _, latitude in piece) == -90
    assert area(piece) == pytest.approx(-360 * 20)


def test_a_lake_in_land_over_the_cut_stays_a_lake() -> None:
    land = [(160, 20), (-160, 20), (-160, -20), (160, -20)]
    lake = [(170, 10), (170, -10), (-170, -10), (-170, 10)]  # anticlockwise
    pieces = cut_polygon([land, lake])
    assert len(pieces) == 2
    assert sum(map(area, pieces)) == pytest.approx(-40 * 40 + 20 * 20)


def test_land_that_crosses_twice_falls_into_three() -> None:
    comb = [(170, 20), (-170, 20), (-170, 10), (175, 10), (175, 0), (-170, 0), (-170, -10), (170, -10)]
    pieces = cut_polygon([comb])
    assert len(pieces) == 3
    assert sum(map(area, pieces)) == pytest.approx(-(20 * 30 - 15 * 10))
