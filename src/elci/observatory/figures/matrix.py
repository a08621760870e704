"""Two groupings against each other: a square per pair, darker the more, with its number; or dots for yes."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from elci.observatory.drawing import colours, svg
from elci.observatory.drawing.lettering import shortened, width
from elci.observatory.drawing.numerals import number
from elci.observatory.figures import vega
from elci.observatory.figures.figure import Figure, Layers, Legend, legend
from elci.observatory.figures.palette import tint
from elci.observatory.wording import Bilingual

_LETTERS, _HEAD = 12.0, 124.0
_NOT_IN_TEXT = Bilingual("metinde yok", "not in the text")
_HATCH = "#bdb7a9"


@dataclass(frozen=True, kw_only=True)
class Matrix(Figure):
    """cells: number by (row key, column key); rows and columns: keys with names, in order.

    dots: draw every cell that is there as a dot (a purpose that a protocol names), without its number.
    blank: what a column without any knowledge is called; such columns are hatched, never left empty.
    """

    cells: Mapping[tuple[str, str], int]
    rows: Sequence[tuple[str, Bilingual]]
    columns: Sequence[tuple[str, Bilingual]]
    dots: bool = False
    blank: Sequence[str] = ()
    blank_name: Bilingual = _NOT_IN_TEXT

    def records(self, language: str) -> list[dict[str, Any]]:
        return [
            {"row": row(language), "column": column(language), "value": self.cells[key, other]}
            for key, row in self.rows
            for other, column in self.columns
            if self.cells.get((key, other))
        ]

    def layers(self, language: str, wide: float) -> Layers:
        names = max((width(name(language), _LETTERS) for _, name in self.rows), default=0)
        left = min(names, wide * 0.34) + 10
        head = legend(Legend([], []), language, wide)
        size = min(46.0 if self.dots else 34.0, (wide - left - 40) / max(1, len(self.columns)))
        tall = min(size, 19.0)
        slanted = max((width(name(language), _LETTERS) for _, name in self.columns), default=0)
        top = head.height + min(_HEAD, slanted * 0.75 + 14)
        drawn = [*head.elements, *self._heads(left, top, size, language)]
        for place, (key, name) in enumerate(self.rows):
            drawn += self._row(key, name, (left, top + place * tall), (size, tall), language)
        bottom = top + len(self.rows) * tall
        if self.blank:
            drawn += self._hatched((left, top), size, bottom, language)
        return Layers([svg.element("g", *drawn, class_="chart-matrix", font_size=_LETTERS)], bottom + 8)

    def _heads(self, left: float, top: float, size: float, language: str) -> list[str]:
        drawn = []
        for place, (_, name) in enumerate(self.columns):
            x = round(left + (place + 0.5) * size, 1)
            drawn.append(
                svg.text(
                    shortened(name(language), _LETTERS, (_HEAD - 14) / 0.75),
                    x=0,
                    y=0,
                    transform=f"translate({x} {top - 6:.1f}) rotate(-48)",
                    fill=colours.MUTED,
                )
            )
        return drawn

    def _row(
        self, key: str, name: Bilingual, at: tuple[float, float], size: tuple[float, float], language: str
    ) -> list[str]:
        left, top = at
        wide, tall = size
        drawn = [
            svg.text(
                shortened(name(language), _LETTERS, left - 10),
                x=round(left - 8, 1),
                y=round(top + tall / 2 + 4, 1),
                text_anchor="end",
                fill=colours.INK,
            ),
            svg.element(
                "line",
                x1=left,
                x2=round(left + wide * len(self.columns), 1),
                y1=round(top + tall, 1),
                y2=round(top + tall, 1),
                stroke=colours.RULE,
                stroke_width=0.5,
            ),
        ]
        for place, (other, column) in enumerate(self.columns):
            value = self.cells.get((key, other))
            if value:
                words = (name(language), column(language))
                drawn.append(self._cell(words, value, (left + place * wide, top), size, language))
        return drawn

    def _cell(
        self,
        words: tuple[str, str],
        value: int,
        at: tuple[float, float],
        size: tuple[float, float],
        language: str,
    ) -> str:
        largest = max(self.cells.values())
        share = (value - 1) / (largest - 1) if largest > 1 else 1.0
        x, y = at
        if self.dots:
            shape = svg.element(
                "circle",
                cx=round(x + size[0] / 2, 1),
                cy=round(y + size[1] / 2, 1),
                r=4.6,
                fill=colours.ACCENT,
            )
            label = ""
        else:
            shape = svg.element(
                "rect",
                x=round(x + 0.6, 1),
                y=round(y + 0.6, 1),
                width=round(size[0] - 1.2, 1),
                height=round(size[1] - 1.2, 1),
                fill=tint(share**0.6),
            )
            label = svg.text(
                number(value, language),
                x=round(x + size[0] / 2, 1),
                y=round(y + size[1] / 2 + 4, 1),
                text_anchor="middle",
                font_size=min(_LETTERS, size[0] * 0.75),
                fill=colours.PAPER if share > 0.3 else colours.INK,
            )
        return svg.element(
            "g",
            svg.title(f"{words[0]} · {words[1]}: {number(value, language)}"),
            shape,
            label,
            class_="chart-mark",
            data_row=words[0],
            data_column=words[1],
            data_value=value,
        )

    def _hatched(self, at: tuple[float, float], size: float, bottom: float, language: str) -> list[str]:
        """Columns of which nothing is known: slanting lines, so that empty does not read as none."""
        left, top = at
        keys = [key for key, _ in self.columns]
        drawn = []
        for key in self.blank:
            x = left + keys.index(key) * size
            for step in range(int(bottom - top) // 10 + 1):
                y = top + step * 10
                drawn.append(
                    svg.element(
                        "line",
                        x1=round(x + 3, 1),
                        x2=round(x + size - 3, 1),
                        y1=round(min(y + 9, bottom), 1),
                        y2=round(y, 1),
                        stroke=_HATCH,
                        stroke_width=1,
                    )
                )
        return [svg.element("g", svg.title(self.blank_name(language)), *drawn, class_="chart-blank")]

    def specification(self, language: str) -> vega.Spec:
        y = {
            "field": "row",
            "type": "nominal",
            "title": None,
            "sort": [name(language) for _, name in self.rows],
            "scale": {"domain": [name(language) for _, name in self.rows]},
        }
        x = {
            "field": "column",
            "type": "nominal",
            "title": None,
            "scale": {"domain": [name(language) for _, name in self.columns]},
            "axis": {"orient": "top", "labelAngle": -48},
        }
        colour = {
            "field": "value",
            "type": "quantitative",
            "legend": None,
            "scale": {"range": [tint(0), tint(1)]},
        }
        mark: vega.Spec = (
            {"type": "circle", "size": 90, "color": colours.ACCENT} if self.dots else {"type": "rect"}
        )
        cells = {"mark": mark, "encoding": {"x": x, "y": y} | ({} if self.dots else {"color": colour})}
        middle = max(self.cells.values(), default=1) * 0.3
        numbers = {
            "mark": {"type": "text", "fontSize": 11},
            "encoding": {
                "x": x,
                "y": y,
                "text": {"field": "value", "type": "quantitative"},
                "color": {
                    "condition": {"test": f"datum.value > {middle}", "value": colours.PAPER},
                    "value": colours.INK,
                },
            },
        }
        size = {"width": {"step": 22}, "height": {"step": 20}}
        return vega.specification(self, language, **size, layer=[cells] if self.dots else [cells, numbers])
