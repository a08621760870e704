"""Horizontal bars in the order given; names to the left (above on a narrow drawing), values at the ends.

Classes for the page's stylesheet: chart, chart-bars, chart-row, chart-bar (with continent-…), chart-label,
chart-value, chart-base.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from elci.observatory.charts.words import Words
from elci.observatory.drawing import colours, svg
from elci.observatory.drawing.lettering import shortened, width
from elci.observatory.drawing.numerals import number

_LETTERS = 13.0
_NARROW = 420


@dataclass(frozen=True)
class Bar:
    """A row: its name, its value (zero or more), the address of its rows, a continent for its colour."""

    label: str
    value: float
    href: str | None = None
    continent: str = ""


@dataclass(frozen=True)
class _Grid:
    """Where the parts of a row lie: left end and length of the longest bar, height of a row, bar and name."""

    left: float
    length: float
    row: float
    bar_top: float
    bar: float
    baseline: float
    label_room: float


def draw_bars(
    rows: Sequence[Bar], words: Words, *, name: str = "bars", wide: float = 720, standalone: bool = False
) -> str:
    """The chart as an svg element; raises ValueError for a negative value. No rows give an empty drawing."""
    if any(row.value < 0 for row in rows):
        raise ValueError(f"a bar cannot be negative: {min(rows, key=lambda row: row.value)}")
    grid = _grid(rows, words.language, wide)
    largest = max((row.value for row in rows), default=0) or 1
    drawn = [_row(row, index, largest, grid, words.language) for index, row in enumerate(rows)]
    height = max(1, len(rows)) * grid.row
    base = svg.element(
        "line",
        class_="chart-base",
        x1=grid.left,
        x2=grid.left,
        y1=0,
        y2=height,
        stroke=colours.RULE,
        stroke_width=1,
    )
    return svg.picture(
        name,
        (words.title, words.told((row.label, row.value) for row in rows)),
        (wide, height),
        [base, svg.element("g", *drawn, class_="chart-rows", font_size=_LETTERS)],
        class_="chart chart-bars",
        language=words.language,
        interactive=any(row.href for row in rows),
        standalone=standalone,
    )


def _grid(rows: Sequence[Bar], language: str, wide: float) -> _Grid:
    values = max((width(number(row.value, language), _LETTERS) for row in rows), default=0) + 10
    if wide < _NARROW:
        return _Grid(
            left=0.5,
            length=wide - values - 1,
            row=40,
            bar_top=20,
            bar=12,
            baseline=14,
            label_room=wide,
        )
    longest = max((width(row.label, _LETTERS) for row in rows), default=0)
    left = min(longest, wide * 0.42) + 12
    return _Grid(
        left=left,
        length=wide - left - values,
        row=28,
        bar_top=6,
        bar=16,
        baseline=18.5,
        label_room=left - 12,
    )


def _row(row: Bar, index: int, largest: float, grid: _Grid, language: str) -> str:
    top = index * grid.row
    value = number(row.value, language)
    # The whole row answers to a pointer, not only the bar.
    hit = svg.element(
        "rect",
        class_="chart-hit",
        y=top,
        width=grid.left + grid.length,
        height=grid.row,
        fill="none",
        pointer_events="all",
    )
    return svg.element(
        "a" if row.href else "g",
        svg.title(f"{row.label}: {value}"),
        hit,
        _label(row.label, top, grid),
        *_bar(row, top, round(grid.length * row.value / largest, 1), value, grid),
        class_="chart-row",
        href=row.href,
        aria_label=f"{row.label}: {value}" if row.href else None,
    )


def _label(words: str, top: float, grid: _Grid) -> str:
    beside = grid.left > 1
    return svg.text(
        shortened(words, _LETTERS, grid.label_room),
        class_="chart-label",
        x=grid.left - 10 if beside else 0,
        y=top + grid.baseline,
        text_anchor="end" if beside else None,
        fill=colours.INK,
    )


def _bar(row: Bar, top: float, length: float, value: str, grid: _Grid) -> tuple[str, str]:
    """The bar and the number at its end."""
    bar = svg.element(
        "rect",
        class_=f"chart-bar continent-{row.continent}" if row.continent else "chart-bar",
        x=grid.left,
        y=top + grid.bar_top,
        width=length,
        height=grid.bar,
        fill=colours.CONTINENTS[row.continent] if row.continent else colours.ACCENT,
    )
    number_at_end = svg.text(
        value,
        class_="chart-value",
        x=round(grid.left + length + 6, 1),
        y=top + grid.bar_top + grid.bar / 2 + 4.6,
        fill=colours.MUTED,
    )
    return bar, number_at_end
