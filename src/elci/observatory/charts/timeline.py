"""Counts by year as columns on a line of time, with bands behind them for periods (terms, governments).

Classes for the page's stylesheet: chart, chart-timeline, chart-band (with is-even), chart-band-name,
chart-grid, chart-axis, chart-column, chart-bar, chart-value.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from elci.observatory.charts.scale import round_step, ticks
from elci.observatory.charts.words import Words
from elci.observatory.drawing import colours, svg
from elci.observatory.drawing.lettering import shortened, width
from elci.observatory.drawing.numerals import number
from elci.observatory.drawing.plane import Plane

_SMALL = 12.0


@dataclass(frozen=True)
class Band:
    """A period in years, both included; no end means it goes on."""

    start: int
    end: int | None
    label: str


def draw_timeline(
    counts: Mapping[int, int],
    words: Words,
    *,
    bands: Sequence[Band] = (),
    links: Mapping[int, str] | None = None,
    name: str = "timeline",
    wide: float = 720,
    tall: float = 220,
    standalone: bool = False,
) -> str:
    """The chart as an svg element. Years without a count are gaps of the line, not left out.

    counts: number by year; links: address of the rows of a year. Raises ValueError when there is no count.
    """
    if not counts:
        raise ValueError("a timeline needs at least one year")
    links = links or {}
    lines = ticks(max(counts.values()), 3)
    left = width(number(lines[-1], words.language), _SMALL) + 8
    head = 38 if bands else 18
    plane = Plane(min(counts), max(counts), wide, left, head, tall - 24, lines[-1])
    layers = [
        _bands(bands, plane),
        _grid(lines, plane, words.language),
        _columns(counts, links, plane, words.language),
        _years(plane),
    ]
    return svg.picture(
        name,
        (words.title, words.told((str(year), count) for year, count in sorted(counts.items()) if count)),
        (wide, tall),
        layers,
        class_="chart chart-timeline",
        language=words.language,
        interactive=bool(links),
        standalone=standalone,
    )


def _bands(bands: Sequence[Band], plane: Plane) -> str:
    drawn = []
    for index, band in enumerate(sorted(bands, key=lambda band: band.start)):
        start = max(band.start, plane.first)
        end = min(plane.last if band.end is None else band.end, plane.last)
        if start > end:
            continue
        left, right = plane.x(start), plane.x(end + 1)
        shown = _readable(band.label, right - left - 8)
        drawn.append(
            svg.element(
                "g",
                svg.title(f"{band.label} ({band.start}–{band.end or ''})"),
                svg.element(
                    "rect",
                    class_="chart-band is-even" if index % 2 == 0 else "chart-band",
                    x=round(left, 1),
                    y=0,
                    width=round(right - left, 1),
                    height=plane.bottom,
                    fill=colours.BAND if index % 2 == 0 else "none",
                ),
                svg.text(shown, class_="chart-band-name", x=round(left + 4, 1), y=14) if shown else "",
            )
        )
    return svg.element("g", *drawn, class_="chart-bands", font_size=_SMALL, fill=colours.MUTED)


def _readable(label: str, room: float) -> str:
    """The label, or as much of it as fits if that is most of it; else nothing: the title holds the whole."""
    shown = shortened(label, _SMALL, room)
    return shown if len(shown) > 0.6 * len(label) else ""


def _grid(lines: Sequence[int], plane: Plane, language: str) -> str:
    drawn = []
    for count in lines:
        y = plane.y(count)
        drawn.append(svg.element("line", x1=plane.left, x2=plane.wide, y1=y, y2=y))
        drawn.append(
            svg.text(
                number(count, language),
                x=plane.left - 6,
                y=y + 4,
                text_anchor="end",
                fill=colours.MUTED,
                stroke="none",
            )
        )
    return svg.element(
        "g",
        *drawn,
        class_="chart-grid",
        stroke=colours.RULE,
        stroke_width=1,
        font_size=_SMALL,
        aria_hidden="true",
    )


def _columns(counts: Mapping[int, int], links: Mapping[int, str], plane: Plane, language: str) -> str:
    """Columns; each carries its number where all have room, else only the highest does."""
    room = plane.step >= max(width(number(count, language), _SMALL) for count in counts.values())
    peak = max(counts, key=lambda year: (counts[year], -year))
    drawn = [
        _column(year, count, links.get(year), plane, number(count, language), room or year == peak)
        for year, count in sorted(counts.items())
        if count
    ]
    return svg.element("g", *drawn, class_="chart-columns", fill=colours.ACCENT, font_size=_SMALL)


def _column(year: int, count: int, href: str | None, plane: Plane, written: str, labelled: bool) -> str:
    top = plane.y(count)
    # The whole height of the year answers to a pointer, not only the bar.
    hit = svg.element(
        "rect",
        class_="chart-hit",
        x=plane.x(year),
        width=plane.step,
        height=plane.bottom,
        fill="none",
        pointer_events="all",
    )
    bar = svg.element(
        "rect",
        class_="chart-bar",
        x=plane.x(year + 0.14),
        y=top,
        width=round(plane.step * 0.72, 1),
        height=round(plane.bottom - top, 1),
    )
    middle = plane.x(year + 0.5)
    value = svg.text(
        written, class_="chart-value", x=middle, y=top - 4, text_anchor="middle", fill=colours.INK
    )
    words = f"{year}: {written}"
    return svg.element(
        "a" if href else "g",
        svg.title(words),
        hit,
        bar,
        value if labelled else "",
        class_="chart-column",
        href=href,
        aria_label=words if href else None,
    )


def _years(plane: Plane) -> str:
    """Years below the line, as many as there is room for, at round numbers."""
    wanted = width("0000", _SMALL) + 14
    step = round_step((plane.last - plane.first + 1) * wanted / (plane.wide - plane.left), 1)
    line = svg.element(
        "line",
        x1=plane.left,
        x2=plane.wide,
        y1=plane.bottom,
        y2=plane.bottom,
        stroke=colours.INK,
        stroke_width=1,
    )
    drawn = []
    for year in range(plane.first, plane.last + 1):
        x = plane.x(year + 0.5)
        if year % step == 0 and wanted / 2 - 7 <= x - plane.left + 7 and x <= plane.wide - wanted / 2 + 7:
            drawn.append(svg.text(str(year), x=round(x, 1), y=plane.bottom + 17, text_anchor="middle"))
    return svg.element(
        "g", line, *drawn, class_="chart-axis", fill=colours.MUTED, font_size=_SMALL, aria_hidden="true"
    )
