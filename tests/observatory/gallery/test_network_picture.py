"""The picture of a network: no name meets another, and its data are read back from it."""

from __future__ import annotations

import json
import xml.etree.ElementTree as ElementTree

import numpy as np
import pytest

from elci.observatory.figures import NetworkPicture
from elci.observatory.figures.knots import Box, names, positions
from elci.observatory.gallery.choice import Choice
from elci.observatory.gallery.hall import Hall

SVG = "{http://www.w3.org/2000/svg}"


@pytest.fixture
def picture(hall: Hall) -> NetworkPicture:
    exhibit = hall.shown("network-picture", Choice()).exhibit
    assert exhibit is not None
    figure = exhibit.figures[0]
    assert isinstance(figure, NetworkPicture)
    return figure


@pytest.mark.parametrize("wide", [343.0, 900.0])
def test_no_name_meets_another_or_leaves_the_paper(picture: NetworkPicture, wide: float) -> None:
    from elci.observatory.drawing.lettering import width

    layers = picture.layers("tr", wide)
    root = ElementTree.fromstring("<svg xmlns='http://www.w3.org/2000/svg'>" + layers.elements[-1] + "</svg>")
    boxes = []
    for text in root.findall(f".//{SVG}g[@class='chart-names']/{SVG}text"):
        room, x, y = width(text.text or "", 11.5), float(text.get("x", 0)), float(text.get("y", 0))
        left = x - room if text.get("text-anchor") == "end" else x
        boxes.append(Box(left + 0.2, y - 9, left + room - 0.2, y + 2.5))
    assert len(boxes) > 20
    assert all(box.left >= -0.5 and box.right <= wide + 0.5 for box in boxes)
    assert not [(one, two) for at, one in enumerate(boxes) for two in boxes[:at] if one.touches(two)]


def test_lines_are_read_back_from_drawing_and_specification(picture: NetworkPicture) -> None:
    root = ElementTree.fromstring(picture.sheet("en"))
    drawn = [
        (mark.get("data-from"), mark.get("data-to"), int(mark.get("data-value") or 0))
        for mark in root.iter(f"{SVG}line")
        if mark.get("data-from")
    ]
    told = [(one["from"], one["to"], one["value"]) for one in picture.records("en")]
    values = json.loads(json.dumps(picture.specification("en")))["layer"][0]["data"]["values"]
    assert drawn == told
    assert [(one["from"], one["to"], one["value"]) for one in values] == told


def test_the_same_network_is_drawn_at_the_same_places() -> None:
    ring = tuple((node, (node + 1) % 12) for node in range(12))
    first = positions(12, ring).copy()
    positions.cache_clear()
    assert np.array_equal(first, positions(12, ring))
    near = np.linalg.norm(first[0] - first[1])
    assert near < np.linalg.norm(first[0] - first[6]), "neighbours stand closer than the opposite node"


def test_no_node_lies_on_another(picture: NetworkPicture) -> None:
    for wide, tall in ((343.0, 274.4), (900.0, 720.0)):
        at = picture._places(wide, tall, 26.0)
        radii = [picture._radius(node, wide) for node in picture.nodes]
        covered = [
            (one, other)
            for one in range(len(at))
            for other in range(one)
            if np.hypot(at[one][0] - at[other][0], at[one][1] - at[other][1]) < radii[one] + radii[other]
        ]
        assert len(covered) <= (0 if wide > 500 else 3)


def test_a_name_without_room_is_left_out_unless_it_must_stand() -> None:
    at, radii = [(50.0, 50.0), (58.0, 50.0), (42.0, 50.0), (50.0, 42.0), (50.0, 58.0)], [4.0] * 5
    words = ["Ankara", "", "", "", ""]
    assert [one.words for one in names(words, at, radii, [0], (100, 100), 11.5)] == []
    assert [one.words for one in names(words, at, radii, [0], (100, 100), 11.5, [0])] == ["Ankara"]
