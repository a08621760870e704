"""Where years and counts lie in a drawing of columns."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Plane:
    """The drawing's measures: years shown, edges in pixels, the count at the top line."""

    first: int
    last: int
    wide: float
    left: float
    top: float
    bottom: float
    largest: float

    @property
    def step(self) -> float:
        """Pixels per year."""
        return (self.wide - self.left) / (self.last - self.first + 1)

    def x(self, year: float) -> float:
        """Where a year begins."""
        return round(self.left + (year - self.first) * self.step, 1)

    def y(self, count: float) -> float:
        """The height of a count."""
        return round(self.bottom - (self.bottom - self.top) * count / self.largest, 1)
