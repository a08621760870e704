"""Counts by year as stacked columns on a line of time, with lanes above for periods (terms, governments)."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from elci.observatory.charts.scale import round_step, ticks
from elci.observatory.drawing import colours, svg
from elci.observatory.drawing.lettering import width
from elci.observatory.drawing.numerals import number
from elci.observatory.drawing.plane import Plane
from elci.observatory.figures import vega
from elci.observatory.figures.figure import SMALL, TIES_UNIT, Figure, Layers, Legend, Series, legend
from elci.observatory.figures.lanes import LANE, Lane, draw_lanes, lane_specification
from elci.observatory.wording import Bilingual

_PLOT = 210.0
_DASHED = "#a3a199"


@dataclass(frozen=True, kw_only=True)
class YearColumns(Figure):
    """counts: number by (year, series key); lanes: periods above; ruled: where dashed lines cut years."""

    counts: Mapping[tuple[int, str], int]
    series: Sequence[Series]
    lanes: Sequence[Lane] = ()
    ruled: Sequence[float] = ()
    unit: Bilingual = TIES_UNIT

    def records(self, language: str) -> list[dict[str, Any]]:
        names = {one.key: one.name(language) for one in self.series}
        order = list(names)
        found = sorted(self.counts.items(), key=lambda entry: (entry[0][0], order.index(entry[0][1])))
        return [{"year": year, "series": names[key], "value": value} for (year, key), value in found]

    def layers(self, language: str, wide: float) -> Layers:
        head = legend(self._legend(), language, wide)
        height = head.height + len(self.lanes) * LANE + 8 + _PLOT + 26
        if not self.counts:
            return Layers(head.elements, head.height)
        plane = self._plane(head.height, language, wide)
        drawn = [
            *head.elements,
            *draw_lanes(self.lanes, plane, head.height, language),
            self._rules(plane, head.height + len(self.lanes) * LANE),
            _grid(plane, language),
            self._columns(plane, language),
            _years(plane),
        ]
        return Layers(drawn, height)

    def _legend(self) -> Legend:
        return Legend([(one.colour, one.name) for one in self.series] if len(self.series) > 1 else [])

    def _plane(self, above: float, language: str, wide: float) -> Plane:
        sums = self._sums()
        lines = ticks(max(sums.values()), 4)
        left = max(width(number(lines[-1], language), SMALL) + 8, 20)
        if self.lanes:
            left = max(left, max(width(lane.name(language), SMALL) for lane in self.lanes) + 10)
        top = above + len(self.lanes) * LANE + 20
        return Plane(min(sums), max(sums), wide, left, top, top + _PLOT - 12, lines[-1])

    def _sums(self) -> dict[int, int]:
        sums: dict[int, int] = {}
        for (year, _), value in self.counts.items():
            sums[year] = sums.get(year, 0) + value
        return sums

    def _rules(self, plane: Plane, top: float) -> str:
        drawn = [
            svg.element("line", x1=plane.x(year), x2=plane.x(year), y1=top, y2=plane.bottom)
            for year in self.ruled
            if plane.first < year < plane.last + 1
        ]
        return svg.element(
            "g",
            *drawn,
            class_="chart-rules",
            stroke=_DASHED,
            stroke_width=0.8,
            stroke_dasharray="2 3",
            aria_hidden="true",
        )

    def _columns(self, plane: Plane, language: str) -> str:
        """Segments from the line up in the order of the series, a hair of paper between them."""
        drawn, stacked = [], dict.fromkeys(self._sums(), 0)
        records = self.records(language)
        colour = {one.name(language): one.colour for one in self.series}
        for record in records:
            year, value = record["year"], record["value"]
            low, high = plane.y(stacked[year]), plane.y(stacked[year] + value)
            stacked[year] += value
            drawn.append(
                svg.element(
                    "rect",
                    svg.title(f"{year} · {record['series']}: {number(value, language)}"),
                    class_="chart-mark",
                    x=plane.x(year + 0.14),
                    y=high,
                    width=round(plane.step * 0.72, 1),
                    height=round(max(low - high - 0.6, 0.4), 1),
                    fill=colour[record["series"]],
                    data_year=year,
                    data_series=record["series"],
                    data_value=value,
                )
            )
        room = plane.step >= max(width(number(value, language), SMALL) for value in stacked.values())
        peak = max(stacked, key=lambda year: (stacked[year], -year))
        for year, value in sorted(stacked.items()):
            if room or year == peak:
                drawn.append(
                    svg.text(
                        number(value, language),
                        x=plane.x(year + 0.5),
                        y=plane.y(value) - 5,
                        text_anchor="middle",
                        fill=colours.INK,
                    )
                )
        return svg.element("g", *drawn, class_="chart-columns", font_size=SMALL)

    def specification(self, language: str) -> vega.Spec:
        years = self._sums()
        first, last = (min(years), max(years)) if years else (2000, 2000)
        columns = {
            "mark": {"type": "bar", "stroke": colours.PAPER, "strokeWidth": 0.6},
            "encoding": {
                "x": {
                    "field": "year",
                    "type": "ordinal",
                    "title": None,
                    "scale": {"domain": list(range(first, last + 1))},
                    "axis": {"labelAngle": 0, "labelOverlap": True, "ticks": False},
                },
                "y": vega.quantity("value", self.unit(language), stack=True),
                "color": vega.colour_of(self.series, language),
                "order": {"field": "place", "type": "quantitative"},
            },
            "transform": [{"calculate": _place(self.series, language), "as": "place"}],
        }
        if not self.lanes:
            return vega.specification(self, language, width=720, height=220, **columns)
        lanes = [lane_specification(lane, first, last, language) for lane in self.lanes]
        return vega.specification(
            self, language, vconcat=[*lanes, {"width": 720, "height": 220, **columns}], spacing=4
        )


def _place(series: Sequence[Series], language: str) -> str:
    names = ", ".join(f"'{one.name(language)}'" for one in series)
    return f"indexof([{names}], datum.series)"


def _grid(plane: Plane, language: str) -> str:
    drawn = []
    for count in ticks(plane.largest, 4):
        if count > plane.largest:
            continue
        y = plane.y(count)
        drawn.append(svg.element("line", x1=plane.left, x2=plane.wide, y1=y, y2=y, stroke=colours.RULE))
        drawn.append(
            svg.text(
                number(count, language), x=plane.left - 6, y=y + 4, text_anchor="end", fill=colours.MUTED
            )
        )
    return svg.element("g", *drawn, class_="chart-grid", font_size=SMALL, aria_hidden="true")


def _years(plane: Plane) -> str:
    wanted = width("0000", SMALL) + 14
    step = round_step((plane.last - plane.first + 1) * wanted / (plane.wide - plane.left), 1)
    drawn = [
        svg.element(
            "line", x1=plane.left, x2=plane.wide, y1=plane.bottom, y2=plane.bottom, stroke=colours.INK
        )
    ]
    for year in range(plane.first, plane.last + 1):
        x = plane.x(year + 0.5)
        if year % step == 0 and plane.left + wanted / 2 - 7 <= x <= plane.wide - wanted / 2 + 7:
            drawn.append(svg.text(str(year), x=x, y=plane.bottom + 17, text_anchor="middle"))
    return svg.element(
        "g", *drawn, class_="chart-axis", fill=colours.MUTED, font_size=SMALL, aria_hidden="true"
    )
