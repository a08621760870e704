"""The life of one tie on a line of time: marks in lanes by kind, with bands of mayors and parties behind
them.

Each lane has a shape of its own, each band its words or its number in the list beneath, and every second
band a tint: nothing is told by colour alone. Classes for the page's stylesheet: chart, chart-lifeline,
chart-band (with is-even), chart-band-name, chart-axis, lifeline-lane, lifeline-mark (with is-LANE),
lifeline-span.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from elci.observatory.charts.scale import round_step
from elci.observatory.charts.words import Words
from elci.observatory.drawing import colours, svg
from elci.observatory.drawing.lettering import width
from elci.observatory.drawing.plane import Plane

_SMALL = 12.0
_HEAD = 40.0
_LANE = 34.0
_FOOT = 26.0
_SIZE = 5.0


@dataclass(frozen=True)
class Mark:
    """Something of the tie's life. start, end: in years with fractions, alike where it is a point.

    label: what a pointer shows; href: address of its record or None.
    """

    lane: str
    start: float
    end: float
    label: str
    href: str | None = None

    @property
    def about(self) -> float:
        """The middle of what its date can mean."""
        return (self.start + self.end) / 2


@dataclass(frozen=True)
class Term:
    """A mayor's term, in years with fractions. number: its place in the list beneath the drawing.

    mayor: those of one term joined by " → "; empty where only the party is known.
    """

    number: int
    start: float
    end: float
    mayor: str
    party: str


@dataclass(frozen=True)
class Lane:
    """A kind of marks. shape: circle, square, diamond, triangle, ring."""

    key: str
    name: str
    shape: str


def draw_lifeline(
    marks: Sequence[Mark],
    lanes: Sequence[Lane],
    terms: Sequence[Term],
    words: Words,
    *,
    years: tuple[int, int],
    name: str,
    wide: float = 760,
) -> str:
    """The drawing as an svg element. years: the first and the last shown, both included.

    Lanes without marks are not drawn. The names of the lanes stand above their line, so that a narrow drawing
    has its whole width for time.
    """
    used = [lane for lane in lanes if any(mark.lane == lane.key for mark in marks)]
    bottom = _HEAD + _LANE * len(used) + 6
    plane = Plane(years[0], years[1], wide, 0, _HEAD, bottom, 1)
    layers = [
        _terms(terms, plane),
        *(_lane(lane, at, marks, plane) for at, lane in enumerate(used)),
        _years(plane),
    ]
    return svg.picture(
        name,
        (words.title, words.description),
        (wide, bottom + _FOOT),
        layers,
        class_="chart chart-lifeline",
        language=words.language,
        interactive=any(mark.href for mark in marks),
        standalone=False,
    )


def _terms(terms: Sequence[Term], plane: Plane) -> str:
    """Bands from top to bottom: the mayor and the party in words where they have room, else the number."""
    drawn = []
    for place, term in enumerate(terms):
        left, right = max(plane.x(term.start), 0.0), min(plane.x(term.end), plane.wide)
        if right <= left:
            continue
        even = place % 2 == 0
        room = right - left - 6
        drawn.append(
            svg.element(
                "g",
                svg.title(
                    f"{term.number}. {term.mayor or term.party}" + (f", {term.party}" if term.mayor else "")
                ),
                svg.element(
                    "rect",
                    class_="chart-band is-even" if even else "chart-band",
                    x=round(left, 1),
                    y=0,
                    width=round(right - left, 1),
                    height=plane.bottom,
                    fill=colours.BAND if even else "none",
                ),
                _edge(left, plane),
                *_named(term, left + 3, room),
            )
        )
    return svg.element("g", *drawn, class_="lifeline-terms", font_size=_SMALL, fill=colours.MUTED)


def _edge(x: float, plane: Plane) -> str:
    return svg.element(
        "line",
        class_="lifeline-edge",
        x1=round(x, 1),
        x2=round(x, 1),
        y1=0,
        y2=plane.bottom,
        stroke=colours.RULE,
    )


def _named(term: Term, x: float, room: float) -> Iterable[str]:
    """Two lines of words, each in full or not at all; the number where the mayor's name has no room."""
    surnames = " → ".join(mayor.rsplit(" ", 1)[-1] for mayor in term.mayor.split(" → "))
    fitting = (written for written in (term.mayor, surnames) if written and width(written, _SMALL) <= room)
    above = next(fitting, str(term.number))
    yield svg.text(above, class_="chart-band-name", x=round(x, 1), y=14)
    if width(term.party, _SMALL) <= room:
        yield svg.text(term.party, class_="chart-band-name", x=round(x, 1), y=29)


def _lane(lane: Lane, at: int, marks: Sequence[Mark], plane: Plane) -> str:
    y = _HEAD + _LANE * at + 22
    mine = sorted((mark for mark in marks if mark.lane == lane.key), key=lambda mark: mark.about)
    line = svg.element(
        "line", class_="lifeline-line", x1=0, x2=plane.wide, y1=y, y2=y, stroke=colours.RULE, stroke_width=1
    )
    title = svg.text(lane.name, class_="lifeline-lane", x=2, y=y - 9, font_size=_SMALL, fill=colours.MUTED)
    drawn = [_mark(heap, lane, y, plane) for heap in _heaps(mine, plane)]
    return svg.element("g", line, title, *drawn, class_=f"lifeline-row is-{lane.key}")


def _heaps(marks: Sequence[Mark], plane: Plane) -> list[list[Mark]]:
    """Marks that would lie on each other, together; each heap is drawn once with its number."""
    heaps: list[list[Mark]] = []
    for mark in marks:
        if heaps and plane.x(mark.about) - plane.x(heaps[-1][0].about) < 2.4 * _SIZE:
            heaps[-1].append(mark)
        else:
            heaps.append([mark])
    return heaps


def _mark(heap: list[Mark], lane: Lane, y: float, plane: Plane) -> str:
    x = min(max(plane.x(heap[0].about), _SIZE + 1), plane.wide - _SIZE - 1)
    start = max(min(plane.x(mark.start) for mark in heap), 0.0)
    end = min(max(plane.x(mark.end) for mark in heap), plane.wide)
    # What lasted, or what is known by its year only, is as long as it may have been.
    span = svg.element(
        "line",
        class_="lifeline-span",
        x1=round(start, 1),
        x2=round(end, 1),
        y1=y,
        y2=y,
        stroke=colours.ACCENT,
        stroke_width=2.5,
    )
    many = (
        svg.text(
            str(len(heap)), class_="lifeline-many", x=round(x + _SIZE + 2, 1), y=y + 14, font_size=_SMALL
        )
        if len(heap) > 1
        else ""
    )
    said = "; ".join(mark.label for mark in heap)
    href = heap[0].href if len(heap) == 1 else None
    return svg.element(
        "a" if href else "g",
        svg.title(said),
        span if end - start > 1 else "",
        _shape(lane.shape, x, y),
        many,
        class_=f"lifeline-mark is-{lane.key}",
        href=href,
        aria_label=said if href else None,
        fill=colours.ACCENT,
    )


# Corners from the middle, in sizes; what is not here is a circle.
_CORNERS: dict[str, list[tuple[float, float]]] = {
    "square": [(-1, -1), (1, -1), (1, 1), (-1, 1)],
    "diamond": [(0, -1.3), (1.3, 0), (0, 1.3), (-1.3, 0)],
    "triangle": [(0, -1.3), (1.25, 1), (-1.25, 1)],
}


def _shape(shape: str, x: float, y: float) -> str:
    size = _SIZE
    corners = _CORNERS.get(shape)
    if corners is None:
        ring = shape == "ring"
        return svg.element(
            "circle",
            class_="lifeline-ring" if ring else None,
            cx=round(x, 1),
            cy=y,
            r=size,
            fill=colours.PAPER if ring else None,
            stroke=colours.ACCENT if ring else None,
            stroke_width=2 if ring else None,
        )
    points = " ".join(f"{x + dx * size:.1f},{y + dy * size:.1f}" for dx, dy in corners)
    return svg.element("polygon", points=points)


def _years(plane: Plane) -> str:
    """Round years below the line, as many as have room."""
    wanted = width("0000", _SMALL) + 18
    step = round_step((plane.last - plane.first + 1) * wanted / plane.wide, 1)
    line = svg.element(
        "line", x1=0, x2=plane.wide, y1=plane.bottom, y2=plane.bottom, stroke=colours.INK, stroke_width=1
    )
    drawn = []
    for year in range(plane.first, plane.last + 1):
        x = plane.x(year)
        if year % step == 0 and wanted / 2 <= x <= plane.wide - wanted / 2:
            drawn.append(
                svg.element("line", x1=x, x2=x, y1=plane.bottom, y2=plane.bottom + 4, stroke=colours.INK)
            )
            drawn.append(svg.text(str(year), x=x, y=plane.bottom + 18, text_anchor="middle"))
    return svg.element(
        "g", line, *drawn, class_="chart-axis", fill=colours.MUTED, font_size=_SMALL, aria_hidden="true"
    )
