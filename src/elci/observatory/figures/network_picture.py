"""A network drawn: municipalities as discs, partner cities as diamonds, a line for each pair that is tied.

The two kinds of node differ by shape, continents by colours that keep their order in grey; names never meet.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from math import sqrt
from typing import Any

from elci.observatory.drawing import colours, svg
from elci.observatory.drawing.numerals import number
from elci.observatory.figures import knots, vega
from elci.observatory.figures.figure import WIDE, Figure, Layers, Legend, diamond, legend
from elci.observatory.figures.palette import CONTINENT_ORDER, continent
from elci.observatory.wording import CONTINENTS, Bilingual

_LETTERS = 11.5
_HUBS = 6  # municipalities of most ties, named even where the picture is crowded
_MUNICIPALITY = Bilingual("belediye (büyüklüğü bağ sayısıdır)", "municipality (by number of ties)")
_CITY = Bilingual("ortak kent", "partner city")


@dataclass(frozen=True)
class Node:
    """A municipality (`home`) or a partner city; number: ties of the one, municipalities of the other."""

    key: str
    name: Bilingual
    number: int
    home: bool
    continent: str = ""


@dataclass(frozen=True, kw_only=True)
class NetworkPicture(Figure):
    """nodes in any order; ties: pairs of places in `nodes` with the number of ties between them."""

    nodes: Sequence[Node]
    ties: Sequence[tuple[int, int, int]]

    def records(self, language: str) -> list[dict[str, Any]]:
        return [
            {"from": self.nodes[one].name(language), "to": self.nodes[other].name(language), "value": value}
            for one, other, value in self.ties
        ]

    def told(self, language: str) -> str:
        """The cities that join most municipalities, instead of hundreds of lines."""
        cities = sorted((node for node in self.nodes if not node.home), key=lambda node: -node.number)
        return "; ".join(f"{node.name(language)}: {number(node.number, language)}" for node in cities[:40])

    def layers(self, language: str, wide: float) -> Layers:
        key = legend(self._key(), language, wide)
        tall = min(wide * 0.8, 760.0)
        at = self._places(wide, tall, key.height)
        radii = [self._radius(node, wide) for node in self.nodes]
        drawn = [
            *key.elements,
            self._lines(at, language),
            *(self._node(place, at[place], radii[place], language) for place in range(len(self.nodes))),
            self._names(at, radii, (wide, key.height + tall), language, wide),
        ]
        return Layers([svg.element("g", *drawn, class_="chart-network")], key.height + tall)

    def _key(self) -> Legend:
        seen = {node.continent for node in self.nodes if not node.home}
        entries = [(continent(code), CONTINENTS[code]) for code in CONTINENT_ORDER if code in seen]
        return Legend(entries, [("disc", _MUNICIPALITY), ("diamond", _CITY)])

    def _places(self, wide: float, tall: float, above: float) -> list[tuple[float, float]]:
        edge = 26.0 if wide < 500 else 64.0
        found = knots.positions(len(self.nodes), tuple((one, other) for one, other, _ in self.ties))
        spread = found * [wide - 2 * edge, tall - 44] + [edge, above + 22]
        radii = [self._radius(node, wide) for node in self.nodes]
        room = (edge / 2, above + 18, wide - edge / 2, above + tall - 18)
        apart = knots.pushed_apart(spread, radii, room)
        return [(round(x, 1), round(y, 1)) for x, y in apart.tolist()]

    def _radius(self, node: Node, wide: float) -> float:
        scale = 0.7 if wide < 500 else 1.0
        return round(scale * (min(3.2 + sqrt(node.number) * 1.5, 16.0) if node.home else 4.4), 1)

    def _lines(self, at: list[tuple[float, float]], language: str) -> str:
        drawn = []
        for record, (one, other, value) in zip(self.records(language), self.ties, strict=True):
            drawn.append(
                svg.element(
                    "line",
                    svg.title(f"{record['from']} – {record['to']}: {number(value, language)}"),
                    class_="chart-mark",
                    x1=at[one][0],
                    y1=at[one][1],
                    x2=at[other][0],
                    y2=at[other][1],
                    stroke_width=round(0.7 + 0.5 * (value - 1), 1) if value > 1 else None,
                    data_from=record["from"],
                    data_to=record["to"],
                    data_value=value,
                )
            )
        return svg.element("g", *drawn, class_="chart-links", stroke="#a9a69e", stroke_width=0.7)

    def _node(self, place: int, at: tuple[float, float], radius: float, language: str) -> str:
        node = self.nodes[place]
        words = svg.title(f"{node.name(language)}: {number(node.number, language)}")
        if node.home:
            shape = svg.element(
                "circle", cx=at[0], cy=at[1], r=radius, fill=colours.INK, stroke=colours.PAPER
            )
        else:
            shape = diamond(at[0], at[1], radius).replace(
                f'fill="{colours.PAPER}" stroke="{colours.INK}"',
                f'fill="{continent(node.continent or None)}" stroke="{colours.PAPER}"',
            )
        return svg.element("g", words, shape, class_="chart-node")

    def _names(
        self,
        at: list[tuple[float, float]],
        radii: list[float],
        room: tuple[float, float],
        language: str,
        wide: float,
    ) -> str:
        order = sorted(
            range(len(at)), key=lambda place: (not self.nodes[place].home, -self.nodes[place].number)
        )
        words = [node.name(language) for node in self.nodes]
        hubs = [place for place in order if self.nodes[place].home][:_HUBS]
        found = knots.names(words, at, radii, order, room, _LETTERS, hubs)
        drawn = [
            svg.text(
                name.words,
                x=round(name.x, 1),
                y=round(name.y, 1),
                text_anchor=name.anchor,
                font_weight="600" if self.nodes[name.node].home else None,
            )
            for name in found
        ]
        return svg.element(
            "g",
            *drawn,
            class_="chart-names",
            font_size=_LETTERS,
            fill=colours.INK,
            stroke=colours.PAPER,
            stroke_width=2.5,
            paint_order="stroke",
            stroke_linejoin="round",
        )

    def specification(self, language: str) -> vega.Spec:
        tall = round(WIDE * 0.8)
        at = self._places(WIDE, tall, 0)
        lines = [
            {**record, "x": at[one][0], "y": at[one][1], "x2": at[other][0], "y2": at[other][1]}
            for record, (one, other, _) in zip(self.records(language), self.ties, strict=True)
        ]
        knots_ = [
            {"name": node.name(language), "number": node.number, "x": x, "y": y, "home": node.home}
            for node, (x, y) in zip(self.nodes, at, strict=True)
        ]
        bare = {"type": "quantitative", "axis": None}
        return vega.specification(
            self,
            language,
            width=WIDE,
            height=tall,
            layer=[
                {
                    "data": {"values": lines},
                    "mark": {"type": "rule", "color": "#a9a69e", "strokeWidth": 0.7},
                    "encoding": {
                        "x": {"field": "x", **bare},
                        "y": {"field": "y", "scale": {"reverse": True}, **bare},
                        "x2": {"field": "x2"},
                        "y2": {"field": "y2"},
                    },
                },
                {
                    "data": {"values": knots_},
                    "mark": {"type": "point", "filled": True, "color": colours.INK, "opacity": 1},
                    "encoding": {
                        "x": {"field": "x", **bare},
                        "y": {"field": "y", "scale": {"reverse": True}, **bare},
                        "shape": {
                            "field": "home",
                            "type": "nominal",
                            "legend": None,
                            "scale": {"domain": [True, False], "range": ["circle", "diamond"]},
                        },
                        "size": {"field": "number", "type": "quantitative", "legend": None},
                        "tooltip": [{"field": "name"}, {"field": "number"}],
                    },
                },
            ],
        )
