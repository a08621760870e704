"""The words of a chart: what a reader sees, hears, and takes along in a file."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from elci.observatory.drawing.numerals import number


@dataclass(frozen=True)
class Words:
    """title: the chart's name; description: what it shows, in a sentence; language: "tr" or "en".

    The numbers are added to the description by the chart itself.
    """

    title: str
    description: str = ""
    language: str = "tr"

    def told(self, pairs: Iterable[tuple[str, float]]) -> str:
        """The description followed by every number: "… 1992: 4; 1993: 2."."""
        numbers = "; ".join(f"{label}: {number(value, self.language)}" for label, value in pairs)
        return f"{self.description} {numbers}.".strip() if numbers else self.description
