"""Which part of the world a map shows, and how degrees become places in the drawing."""

from __future__ import annotations

from dataclasses import dataclass

from elci.observatory.maps.projection import Position, project, relative


@dataclass(frozen=True)
class View:
    """A window on the world, in degrees. `centre` is the meridian in the middle; the map ends opposite to it.

    A world view shows all longitudes (`west` and `east` are not used) between two parallels.
    """

    centre: float
    south: float
    north: float
    west: float = 0.0
    east: float = 0.0
    world: bool = False

    def frame(self, width: float) -> Frame:
        """The drawing of this view at a width; its height follows from the projection."""
        bottom, top = project(0, self.south)[1], project(0, self.north)[1]
        if self.world:
            left, right = -project(180, 0)[0], project(180, 0)[0]
        else:
            middle = (self.south + self.north) / 2
            left = project(relative(self.west, self.centre), middle)[0]
            right = project(relative(self.east, self.centre), middle)[0]
        scale = width / (right - left)
        return Frame(self.centre, scale, left, top, width, round((top - bottom) * scale, 1))


@dataclass(frozen=True)
class Frame:
    """A view at a size: x goes right and y down from the upper left corner, in units of the drawing."""

    centre: float
    scale: float
    left: float
    top: float
    width: float
    height: float

    def fit(self, point: Position) -> Position:
        """Place in the drawing of a position on the projection's plane."""
        return (point[0] - self.left) * self.scale, (self.top - point[1]) * self.scale

    def place(self, longitude: float, latitude: float) -> Position:
        """Place in the drawing of a point given in degrees."""
        return self.fit(project(relative(longitude, self.centre), latitude))

    def holds(self, point: Position, margin: float = 0.0) -> bool:
        """Whether a place in the drawing lies inside it, at least `margin` from the edge."""
        x, y = point
        return margin <= x <= self.width - margin and margin <= y <= self.height - margin


# Cut through the Bering Strait, so that no land is torn; without the Antarctic, where no city is.
WORLD = View(centre=11, south=-56.5, north=83.6, world=True)
# The same with Türkiye in the middle; the cut then runs through the North Pacific and Alaska's west.
TURKEY = View(centre=35, south=-56.5, north=83.6, world=True)
# Two thirds of the partners of Turkish cities lie here.
EUROPE_MIDDLE_EAST = View(centre=28, south=20, north=62, west=-12, east=68)
