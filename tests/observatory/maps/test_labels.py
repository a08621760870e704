"""Names on a map never touch each other, whatever the points."""

from itertools import combinations

from hypothesis import given
from hypothesis import strategies as st

from elci.observatory.maps.labels import Box, Name, place_names

SIZE = (600.0, 300.0)
words = st.sampled_from(["Sofya", "Bükreş", "Iğdır", "İslamabat", "Kuala Lumpur", "Addis Ababa", "Şam", "W"])


@st.composite
def crowds(draw: st.DrawFn) -> list[Name]:
    count = draw(st.integers(0, 60))
    return [
        Name(
            str(index),
            draw(words),
            draw(st.floats(0, SIZE[0])),
            draw(st.floats(0, SIZE[1])),
            draw(st.sampled_from([2.0, 4.0])),
            draw(st.sampled_from([-2, -1, 0, 0, 0, 1])),
        )
        for index in range(count)
    ]


@given(crowds())
def test_no_two_names_touch(names: list[Name]) -> None:
    boxes = [label.box for label in place_names(names, SIZE, 12)]
    assert not any(one.touches(other) for one, other in combinations(boxes, 2))


@given(crowds())
def test_names_stay_on_the_sheet(names: list[Name]) -> None:
    for label in place_names(names, SIZE, 12):
        assert label.box.left > 0
        assert label.box.top > 0
        assert label.box.right < SIZE[0]
        assert label.box.bottom < SIZE[1]


@given(crowds())
def test_a_plain_name_covers_no_other_point(names: list[Name]) -> None:
    for label in place_names(names, SIZE, 12):
        others = [name for name in names if name.key != label.name.key]
        if label.name.rank >= 0:
            assert not any(label.box.touches(Box(other.x, other.y, other.x, other.y)) for other in others)


@given(crowds())
def test_the_order_given_changes_nothing(names: list[Name]) -> None:
    assert place_names(names, SIZE, 12) == place_names(names[::-1], SIZE, 12)


def test_a_point_alone_has_its_name_to_the_right() -> None:
    (label,) = place_names([Name("a", "Ankara", 300, 150, 3)], SIZE, 12)
    assert label.anchor == "start"
    assert label.x > 300


def test_a_point_at_the_right_edge_has_its_name_to_the_left() -> None:
    (label,) = place_names([Name("a", "Tokyo", 590, 150, 3)], SIZE, 12)
    assert label.anchor == "end"


def test_of_two_names_for_one_spot_the_lower_rank_stays() -> None:
    crowd = [Name(str(i), "Kuala Lumpur", 300 + i % 3, 150 + i // 3, 3, rank=9 - i) for i in range(9)]
    kept = place_names(crowd, SIZE, 12)
    assert kept[0].name.rank == min(name.rank for name in crowd)
    assert len(kept) < len(crowd)


def test_a_name_that_must_be_shown_finds_a_place_in_a_crowd() -> None:
    crowd = [Name(str(i), "Filibe", 280 + 5 * (i % 9), 130 + 5 * (i // 9), 2.6) for i in range(81)]
    home = Name("home", "Ankara", 300, 150, 5, rank=-2)
    assert "home" in {label.name.key for label in place_names([*crowd, home], SIZE, 12)}
