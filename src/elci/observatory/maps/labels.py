"""Placing names beside points so that no two touch; a name without room is left out, never squeezed in."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from elci.observatory.drawing.lettering import width

_CELL = 40.0


@dataclass(frozen=True)
class Box:
    """A rectangle in the drawing; y grows downwards."""

    left: float
    top: float
    right: float
    bottom: float

    def touches(self, other: Box) -> bool:
        """Whether the two share any area or edge."""
        return (
            self.left <= other.right
            and other.left <= self.right
            and self.top <= other.bottom
            and other.top <= self.bottom
        )


@dataclass(frozen=True)
class Name:
    """A word to be set beside a point of a radius. Lower ranks are placed first.

    A rank below zero means that the name must be shown: it may stand farther off or cover points, but never
    other names.
    """

    key: str
    words: str
    x: float
    y: float
    radius: float
    rank: float = 0.0


@dataclass(frozen=True)
class Placed:
    """A name with its baseline, its side of the point (start, middle, end) and the box it fills."""

    name: Name
    x: float
    y: float
    anchor: str
    box: Box


class _Taken:
    """Boxes that are in use, found by the cells of a grid that they lie in."""

    def __init__(self) -> None:
        self._cells: dict[tuple[int, int], list[tuple[str, Box]]] = defaultdict(list)

    def add(self, key: str, box: Box) -> None:
        for cell in _cells(box):
            self._cells[cell].append((key, box))

    def free(self, box: Box, but: str = "") -> bool:
        """Whether nothing lies there except what belongs to the key `but`."""
        return not any(
            owner != but and box.touches(other) for cell in _cells(box) for owner, other in self._cells[cell]
        )


def place_names(names: Iterable[Name], size: tuple[float, float], letters: float) -> list[Placed]:
    """Names that found room inside a drawing of `size` (width, height) at letter height `letters`.

    Order of placing: rank, then names with few neighbours, then the key, so that the result never depends on
    the order given. Points of names that found no room stay uncovered too.
    """
    waiting = list(names)
    points, words = _Taken(), _Taken()
    for name in waiting:
        points.add(name.key, _around(name))
    crowding = _crowding(waiting)
    placed = []
    for name in sorted(waiting, key=lambda name: (name.rank, crowding[name.key], name.key)):
        inside = [
            each for each in _candidates(name, letters) if _within(each.box, size) and words.free(each.box)
        ]
        free = [each for each in inside if points.free(each.box, but=name.key)]
        found = free[:1] or (inside[:1] if name.rank < 0 else [])
        for label in found:
            words.add(name.key, label.box)
            placed.append(label)
    return placed


def _within(box: Box, size: tuple[float, float]) -> bool:
    return box.left >= 2 and box.top >= 2 and box.right <= size[0] - 2 and box.bottom <= size[1] - 2


def _candidates(name: Name, letters: float) -> Iterator[Placed]:
    """Right, left, above, below, then the corners: the order in which a reader looks for a point's name."""
    wide = width(name.words, letters)
    middle = 0.33 * letters
    for farther in (0.0, letters, 2 * letters, 3 * letters) if name.rank < 0 else (0.0,):
        gap = name.radius + 3 + farther
        above, below = -gap - 0.1 * letters, gap + 0.72 * letters
        for across, down, anchor in (
            (gap, middle, "start"),
            (-gap, middle, "end"),
            (0.0, above, "middle"),
            (0.0, below, "middle"),
            (gap * 0.6, above, "start"),
            (gap * 0.6, below, "start"),
            (-gap * 0.6, above, "end"),
            (-gap * 0.6, below, "end"),
        ):
            x, y = round(name.x + across, 1), round(name.y + down, 1)
            left = x - {"start": 0.0, "middle": wide / 2, "end": wide}[anchor]
            # Capitals with a dot or a breve (İ, Ğ) reach 0.9 of the letter height, tails (ş, ç) 0.26.
            box = Box(left - 2, y - 0.9 * letters, left + wide + 2, y + 0.26 * letters)
            yield Placed(name, x, y, anchor, box)


def _around(name: Name) -> Box:
    radius = name.radius
    return Box(name.x - radius, name.y - radius, name.x + radius, name.y + radius)


def _cells(box: Box) -> Iterator[tuple[int, int]]:
    for column in range(int(box.left // _CELL), int(box.right // _CELL) + 1):
        for row in range(int(box.top // _CELL), int(box.bottom // _CELL) + 1):
            yield column, row


def _crowding(names: Sequence[Name]) -> dict[str, int]:
    """For each name, how many points lie in its cell of the grid and the eight around it."""
    counts: dict[tuple[int, int], int] = defaultdict(int)
    for name in names:
        counts[int(name.x // _CELL), int(name.y // _CELL)] += 1
    return {
        name.key: sum(
            counts.get((int(name.x // _CELL) + across, int(name.y // _CELL) + down), 0)
            for across in (-1, 0, 1)
            for down in (-1, 0, 1)
        )
        for name in names
    }
