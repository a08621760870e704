"""Horizontal bars in the order given, stacked by series; an open diamond marks what a study printed."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from elci.observatory.drawing import colours, svg
from elci.observatory.drawing.lettering import shortened, width
from elci.observatory.drawing.numerals import number, percent
from elci.observatory.figures import vega
from elci.observatory.figures.figure import TIES_UNIT, Figure, Layers, Legend, Series, diamond, legend
from elci.observatory.wording import Bilingual

_LETTERS, _ROW, _BAR = 13.0, 24.0, 15.0
PRINTED = Bilingual("çalışmada yazılan", "printed in the study")
_SAID = Bilingual("yazılan", "printed")


@dataclass(frozen=True)
class Ranked:
    """A row: its name, its number by series key, and the number that the study prints (None: none)."""

    label: Bilingual
    values: Mapping[str, int]
    printed: float | None = None

    @property
    def total(self) -> int:
        """Sum over the series."""
        return sum(self.values.values())


@dataclass(frozen=True)
class _Grid:
    left: float
    length: float
    largest: float
    top: float

    def x(self, value: float) -> float:
        return round(self.left + self.length * value / self.largest, 1)


@dataclass(frozen=True, kw_only=True)
class RankedBars(Figure):
    """rows in order; series: the parts of a bar; unit: what is counted, on the axis of the specification.

    apart: write the parts of a bar as "10 + 4" instead of their sum; share: the numbers are percentages.
    """

    rows: Sequence[Ranked]
    series: Sequence[Series]
    unit: Bilingual = TIES_UNIT
    apart: bool = False
    share: bool = False

    @property
    def compared(self) -> bool:
        """Whether any row carries a printed number."""
        return any(row.printed is not None for row in self.rows)

    def records(self, language: str) -> list[dict[str, Any]]:
        found = []
        for row in self.rows:
            shown = [one for one in self.series if row.values.get(one.key)] or self.series[:1]
            for one in shown:
                found.append(
                    {
                        "label": row.label(language),
                        "series": one.name(language),
                        "value": row.values.get(one.key, 0),
                    }
                )
            if row.printed is not None:
                found.append(
                    {"label": row.label(language), "series": PRINTED(language), "value": row.printed}
                )
        return found

    def layers(self, language: str, wide: float) -> Layers:
        seen = {key for row in self.rows for key, value in row.values.items() if value}
        entries = [(one.colour, one.name) for one in self.series if one.key in seen]
        marks = [("diamond", PRINTED)] if self.compared else []
        key = Legend(entries if len(self.series) > 1 or marks else [], marks)
        head = legend(key, language, wide)
        grid = self._grid(head.height, language, wide)
        rows = [self._row(row, place, grid, language) for place, row in enumerate(self.rows)]
        height = head.height + max(1, len(self.rows)) * _ROW
        base = svg.element(
            "line", x1=grid.left, x2=grid.left, y1=head.height, y2=height, stroke=colours.RULE, stroke_width=1
        )
        body = svg.element("g", *rows, base, class_="chart-rows", font_size=_LETTERS)
        return Layers([*head.elements, body], height + 2)

    def _grid(self, top: float, language: str, wide: float) -> _Grid:
        largest = max((max(row.total, row.printed or 0) for row in self.rows), default=0) or 1
        values = max((width(self._value(row, language), _LETTERS) for row in self.rows), default=0)
        names = max((width(row.label(language), _LETTERS) for row in self.rows), default=0)
        left = min(names, wide * 0.4) + 12
        return _Grid(left, wide - left - values - 20, largest, top)

    def _value(self, row: Ranked, language: str) -> str:
        parts = [row.values[one.key] for one in self.series if row.values.get(one.key)]
        values = parts if self.apart and len(parts) > 1 else [row.total]
        value = " + ".join(self._number(part, language) for part in values)
        if row.printed is None or row.printed == row.total:
            return value
        return f"{value} ({_SAID(language)} {self._number(row.printed, language)})"

    def _number(self, value: float, language: str) -> str:
        return percent(value / 100, language) if self.share else number(value, language)

    def _row(self, row: Ranked, place: int, grid: _Grid, language: str) -> str:
        top = grid.top + place * _ROW
        label = row.label(language)
        parts = [
            svg.text(
                shortened(label, _LETTERS, grid.left - 12),
                x=grid.left - 10,
                y=top + 16,
                text_anchor="end",
                fill=colours.INK,
            )
        ]
        stacked = 0
        for one in self.series:
            value = row.values.get(one.key, 0)
            if value or (one is self.series[0] and not row.total):
                parts.append(self._bar(label, one, (stacked, value), top, grid, language))
                stacked += value
        if row.printed is not None:
            parts.append(
                svg.element(
                    "g",
                    svg.title(f"{label} · {PRINTED(language)}: {number(row.printed, language)}"),
                    diamond(grid.x(row.printed), top + 4.5 + _BAR / 2, 5),
                    class_="chart-mark",
                    data_label=label,
                    data_series=PRINTED(language),
                    data_value=row.printed,
                )
            )
        end = grid.x(max(row.total, row.printed or 0)) + (10 if row.printed is not None else 6)
        parts.append(svg.text(self._value(row, language), x=end, y=top + 16, fill=colours.MUTED))
        return svg.element("g", *parts, class_="chart-row")

    def _bar(
        self, label: str, one: Series, part: tuple[int, int], top: float, grid: _Grid, language: str
    ) -> str:
        start, value = part
        left, right = grid.x(start), grid.x(start + value)
        return svg.element(
            "rect",
            svg.title(f"{label} · {one.name(language)}: {number(value, language)}"),
            class_="chart-mark",
            x=left,
            y=top + 4.5,
            width=round(right - left, 1),
            height=_BAR,
            fill=one.colour,
            stroke=colours.PAPER,
            stroke_width=0.6,
            data_label=label,
            data_series=one.name(language),
            data_value=value,
        )

    def specification(self, language: str) -> vega.Spec:
        order = list(dict.fromkeys(row.label(language) for row in self.rows))
        printed = PRINTED(language)
        across = {"field": "label", "type": "nominal", "sort": order, "title": None}
        bars = {
            "transform": [{"filter": f"datum.series != '{printed}'"}],
            "mark": {"type": "bar", "stroke": colours.PAPER, "strokeWidth": 0.6},
            "encoding": {
                "y": across,
                "x": vega.quantity("value", self.unit(language), stack=True),
                "color": vega.colour_of(self.series, language),
            },
        }
        points = {
            "transform": [{"filter": f"datum.series == '{printed}'"}],
            "mark": {
                "type": "point",
                "shape": "diamond",
                "filled": True,
                "fill": colours.PAPER,
                "stroke": colours.INK,
                "size": 70,
            },
            "encoding": {"y": across, "x": {"field": "value", "type": "quantitative"}},
        }
        size = {"width": 560, "height": {"step": 22}}
        return vega.specification(self, language, **size, layer=[bars, points] if self.compared else [bars])
