"""Lanes of periods (terms, governments) above a line of time."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from elci.observatory.drawing import colours, svg
from elci.observatory.drawing.lettering import shortened, width
from elci.observatory.drawing.plane import Plane
from elci.observatory.figures import vega
from elci.observatory.figures.figure import SMALL
from elci.observatory.wording import Bilingual

LANE = 22.0


@dataclass(frozen=True)
class Span:
    """A period from the beginning of a year to the beginning of another; no end means it goes on.

    Halves are middles of years: a term between elections runs from 1989.5 to 1994.5, because ties of an
    election year belong to neither side. names: from the longest to the shortest; years: as people write
    them.
    """

    start: float
    end: float | None
    names: Sequence[Bilingual]
    years: str


@dataclass(frozen=True)
class Lane:
    """A row of periods above the columns."""

    name: Bilingual
    spans: Sequence[Span]


def draw_lanes(lanes: Sequence[Lane], plane: Plane, above: float, language: str) -> list[str]:
    """The lanes from `above` down, each with its name to the left."""
    drawn = []
    for row, lane in enumerate(lanes):
        top = above + row * LANE
        drawn.append(
            svg.text(
                lane.name(language),
                x=0,
                y=top + 15,
                font_size=SMALL,
                fill=colours.MUTED,
                class_="chart-lane",
            )
        )
        drawn += _spans(lane, plane, top, language)
    return drawn


def lane_specification(lane: Lane, first: int, last: int, language: str) -> vega.Spec:
    """A lane as a Vega-Lite view of the same width as the columns."""
    step = 720 / (last - first + 1)
    spans = [
        {
            "start": start,
            "end": end,
            "name": _fitting(span, (end - start) * step - 8, language),
            "period": span.names[0](language),
            "years": span.years,
        }
        for span in lane.spans
        if (start := max(span.start, first)) < (end := min(span.end or last + 1, last + 1))
    ]
    scale = {"domain": [first, last + 1], "nice": False}
    across = {"field": "start", "type": "quantitative", "scale": scale, "axis": None}
    return {
        "width": 720,
        "height": 20,
        "data": {"values": spans},
        "layer": [
            {
                "mark": {"type": "rect", "stroke": colours.PAPER, "color": colours.BAND},
                "encoding": {"x": across, "x2": {"field": "end"}},
            },
            {
                "mark": {"type": "text", "align": "left", "dx": 4, "color": colours.MUTED},
                "encoding": {"x": across, "text": {"field": "name"}},
            },
        ],
    }


def _spans(lane: Lane, plane: Plane, top: float, language: str) -> list[str]:
    """Boxes with the longest name that fits, or as many words of the shortest as fit."""
    drawn = []
    for span in sorted(lane.spans, key=lambda span: span.start):
        start, end = max(span.start, plane.first), min(span.end or plane.last + 1, plane.last + 1)
        if start >= end:
            continue
        left, right = plane.x(start), plane.x(end)
        room = right - left - 8
        shown = _fitting(span, room, language)
        drawn.append(
            svg.element(
                "g",
                svg.title(f"{span.names[0](language)} ({span.years})"),
                svg.element(
                    "rect",
                    x=left + 0.5,
                    y=top + 1,
                    width=round(right - left - 1, 1),
                    height=LANE - 3,
                    fill=colours.BAND,
                    class_="chart-band",
                ),
                svg.text(shown, x=left + 4, y=top + 15, font_size=SMALL, fill=colours.MUTED) if shown else "",
            )
        )
    return drawn


def _fitting(span: Span, room: float, language: str) -> str:
    names = [name(language) for name in span.names]
    return next((name for name in names if width(name, SMALL) <= room), _cut(names[-1], room))


def _cut(words: str, room: float) -> str:
    """As many whole words as fit with an ellipsis; of a first word too long as many letters."""
    parts = words.split()
    for number_of_words in range(len(parts) - 1, 0, -1):
        cut = " ".join(parts[:number_of_words]).rstrip(",") + "…"
        if width(cut, SMALL) <= room:
            return cut
    return shortened(words, SMALL, room)
