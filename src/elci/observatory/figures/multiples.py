"""Small multiples: the same columns of years, one panel per group, all on one scale."""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from elci.observatory.drawing import colours, svg
from elci.observatory.drawing.lettering import shortened
from elci.observatory.drawing.numerals import number
from elci.observatory.figures import vega
from elci.observatory.figures.figure import TIES_UNIT, Figure, Layers
from elci.observatory.wording import Bilingual

_LETTERS, _PLOT, _PANEL, _GAP = 12.0, 44.0, 94.0, 18.0


@dataclass(frozen=True, kw_only=True)
class Multiples(Figure):
    """counts: number by (panel key, year); panels: keys with names, in order; years: first and last shown.

    ruled: years drawn as fine upright lines in every panel (elections).
    """

    counts: Mapping[tuple[str, int], int]
    panels: Sequence[tuple[str, Bilingual]]
    years: tuple[int, int]
    ruled: Sequence[int] = ()
    unit: Bilingual = TIES_UNIT

    def records(self, language: str) -> list[dict[str, Any]]:
        return [
            {"panel": name(language), "year": year, "value": self.counts[key, year]}
            for key, name in self.panels
            for year in range(self.years[0], self.years[1] + 1)
            if self.counts.get((key, year))
        ]

    def layers(self, language: str, wide: float) -> Layers:
        across = 4 if wide >= 640 else 2
        room = (wide - (across - 1) * _GAP) / across
        largest = max(self.counts.values(), default=1)
        drawn = []
        for place, (key, name) in enumerate(self.panels):
            x = (place % across) * (room + _GAP)
            y = (place // across) * _PANEL
            panel = self._panel(key, name(language), room, largest, language)
            drawn.append(svg.element("g", *panel, transform=f"translate({x:.1f} {y:.1f})"))
        rows = math.ceil(len(self.panels) / across)
        return Layers([svg.element("g", *drawn, class_="chart-multiples", font_size=_LETTERS)], rows * _PANEL)

    def _panel(self, key: str, name: str, room: float, largest: int, language: str) -> list[str]:
        first, last = self.years
        step = room / (last - first + 1)
        bottom = 20 + _PLOT
        own = {year: value for (panel, year), value in self.counts.items() if panel == key}
        total = number(sum(own.values()), language)
        drawn = [
            svg.text(shortened(name, _LETTERS, room - 30), x=0, y=12, fill=colours.INK, font_weight="600"),
            svg.text(total, x=round(room, 1), y=12, text_anchor="end", fill=colours.MUTED),
            *(
                svg.element(
                    "line",
                    x1=round((year - first) * step, 1),
                    x2=round((year - first) * step, 1),
                    y1=20,
                    y2=bottom,
                    stroke=colours.RULE,
                    stroke_width=0.7,
                )
                for year in self.ruled
                if first < year <= last
            ),
            svg.element(
                "line", x1=0, x2=round(room, 1), y1=bottom, y2=bottom, stroke=colours.INK, stroke_width=0.8
            ),
            svg.text(str(first), x=0, y=bottom + 12, fill=colours.MUTED, font_size=10),
            svg.text(
                str(last),
                x=round(room, 1),
                y=bottom + 12,
                text_anchor="end",
                fill=colours.MUTED,
                font_size=10,
            ),
        ]
        for year, value in sorted(own.items()):
            height = _PLOT * value / largest
            drawn.append(
                svg.element(
                    "rect",
                    svg.title(f"{name} · {year}: {number(value, language)}"),
                    class_="chart-mark",
                    x=round((year - first + 0.1) * step, 2),
                    y=round(bottom - height, 2),
                    width=round(step * 0.8, 2),
                    height=round(height, 2),
                    fill=colours.ACCENT,
                    data_panel=name,
                    data_year=year,
                    data_value=value,
                )
            )
        return drawn

    def specification(self, language: str) -> vega.Spec:
        years = list(range(self.years[0], self.years[1] + 1))
        panel = {
            "field": "panel",
            "type": "nominal",
            "title": None,
            "columns": 4,
            "sort": [name(language) for _, name in self.panels],
        }
        return vega.specification(
            self,
            language,
            width=160,
            height=50,
            mark={"type": "bar", "color": colours.ACCENT},
            encoding={
                "facet": panel,
                "x": {
                    "field": "year",
                    "type": "ordinal",
                    "title": None,
                    "scale": {"domain": years},
                    "axis": {"labelOverlap": True, "labelAngle": 0, "ticks": False},
                },
                "y": vega.quantity("value", self.unit(language)),
            },
        )
