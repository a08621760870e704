"""Where nodes stand in a picture of a network, and which names have room beside them.

Positions by the forces of Fruchterman and Reingold (1991), "Graph drawing by force-directed placement",
with a pull to the middle so that separate components stay on the paper. A fixed start, so that the same
network gives the same picture.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

import numpy as np
from numpy.typing import NDArray

from elci.observatory.drawing.lettering import width
from elci.observatory.maps.labels import Box

Positions = NDArray[np.float64]
_STEPS, _SEED, _PULL = 260, 2026, 0.012
_PUSHES, _AIR = 60, 2.0


@lru_cache(maxsize=4)
def positions(nodes: int, edges: tuple[tuple[int, int], ...]) -> Positions:
    """Places of the nodes in the square from 0 to 1, shape (nodes, 2); quadratic in time and memory.

    Kept for the next width and language of the same picture: never to be changed.
    """
    if nodes == 0:
        return np.zeros((0, 2))
    random = np.random.default_rng(_SEED)
    place = random.random((nodes, 2)) - 0.5
    ends = np.array(edges, dtype=np.int64).reshape(-1, 2)
    apart = np.sqrt(1.0 / nodes)
    for step in range(_STEPS):
        between = place[:, None, :] - place[None, :, :]
        far = np.maximum(np.sqrt((between**2).sum(axis=2)), 1e-3)
        move = (between * (apart**2 / far**2)[:, :, None]).sum(axis=1)
        along = place[ends[:, 0]] - place[ends[:, 1]]
        pull = along * (np.sqrt((along**2).sum(axis=1)) / apart)[:, None]
        np.add.at(move, ends[:, 0], -pull)
        np.add.at(move, ends[:, 1], pull)
        move -= place * _PULL * nodes
        length = np.maximum(np.sqrt((move**2).sum(axis=1)), 1e-9)
        heat = 0.1 * (1 - step / _STEPS) ** 1.5
        place = place + move / length[:, None] * np.minimum(length, heat)[:, None]
    low, high = place.min(axis=0), place.max(axis=0)
    room: Positions = (place - low) / np.maximum(high - low, 1e-9)
    return room


def pushed_apart(at: Positions, radii: Sequence[float], room: tuple[float, float, float, float]) -> Positions:
    """The same places with no two nodes on each other, inside `room` (left, top, right, bottom; pixels)."""
    places, wanted = at.copy(), np.array(radii)
    reach = wanted[:, None] + wanted[None, :] + _AIR
    np.fill_diagonal(reach, 0)
    for _ in range(_PUSHES):
        between = places[:, None, :] - places[None, :, :]
        far = np.maximum(np.sqrt((between**2).sum(axis=2)), 1e-3)
        short = np.maximum(reach - far, 0)
        if not short.any():
            break
        places += (between / far[:, :, None] * short[:, :, None]).sum(axis=1) * 0.35
        places[:, 0] = np.clip(places[:, 0], room[0], room[2])
        places[:, 1] = np.clip(places[:, 1], room[1], room[3])
    return places


@dataclass(frozen=True)
class Name:
    """A name set beside its node: where it begins (anchor "start") or ends ("end"), on its base line."""

    node: int
    words: str
    x: float
    y: float
    anchor: str
    box: Box


def names(
    words: Sequence[str],
    at: Sequence[tuple[float, float]],
    radii: Sequence[float],
    order: Sequence[int],
    room: tuple[float, float],
    letters: float,
    must: Sequence[int] = (),
) -> list[Name]:
    """The names that fit, in the order given: none meets another, a node or the edge of the paper.

    Names of the nodes in `must` may lie over small nodes where no free place is left, never over a name.
    """
    taken = [Box(x - r, y - r, x + r, y + r) for (x, y), r in zip(at, radii, strict=True)]
    set_down: list[Name] = []
    for node in order:
        possible: list[tuple[int, int, Name]] = []
        for name in _beside(node, words[node], at[node], radii[node], letters):
            box = name.box
            inside = box.left >= 0 and box.top >= 0 and box.right <= room[0] and box.bottom <= room[1]
            if inside and not any(box.touches(other.box) for other in set_down):
                covered = sum(box.touches(other) for place, other in enumerate(taken) if place != node)
                possible.append((covered, len(possible), name))
        if possible and (min(possible)[0] == 0 or node in must):
            set_down.append(min(possible)[2])
    return set_down


def _beside(node: int, words: str, at: tuple[float, float], radius: float, letters: float) -> list[Name]:
    """Right, left, above, below."""
    (x, y), wide, gap = at, width(words, letters), radius + 3
    rise, fall = letters * 0.8, letters * 0.25

    def name(left: float, base: float, anchor: str) -> Name:
        at_x = left if anchor == "start" else left + wide
        return Name(node, words, at_x, base, anchor, Box(left, base - rise, left + wide, base + fall))

    return [
        name(x + gap, y + letters * 0.35, "start"),
        name(x - gap - wide, y + letters * 0.35, "end"),
        name(x - wide / 2, y - gap - fall, "start"),
        name(x - wide / 2, y + gap + rise, "start"),
    ]
