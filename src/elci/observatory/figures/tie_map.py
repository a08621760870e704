"""The map of ties as a figure: the same drawing as on the site, with a key of continents."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any

import polars as pl

from elci.observatory.drawing import colours, svg
from elci.observatory.drawing.numerals import number
from elci.observatory.figures import vega
from elci.observatory.figures.bundling import lines, placed
from elci.observatory.figures.figure import Figure, Layers, Legend, legend
from elci.observatory.figures.palette import CONTINENT_ORDER, continent, continent_key
from elci.observatory.maps import LIMIT, WORLD, Caption, Land, Look, Strand, View, draw_map
from elci.observatory.wording import CONTINENTS, Bilingual

_KEY = 34.0
_NAMES = {continent_key(code): name for code, name in CONTINENTS.items()}
_BUNDLED = Bilingual(
    ". Her çizgi bir ülke çiftidir; çizilen bağ {drawn}, bütün bağlar {whole}",
    ". Each line is a pair of countries; {drawn} of {whole} ties are drawn",
)


@dataclass(frozen=True, kw_only=True)
class TieMap(Figure):
    """ties: a frame of `measures.ties`; land: outlines. Ties without coordinates on both sides are left out.

    Above 5,000 ties one line stands for a pair of countries; the text alternative says so.
    """

    ties: pl.DataFrame
    land: Land
    view: View = WORLD
    names: int = 60

    _lines: dict[str, list[Strand]] = field(default_factory=dict, init=False, compare=False, repr=False)

    def lines(self, language: str) -> list[Strand]:
        """The lines drawn (`bundling.lines`), worked out once."""
        if language not in self._lines:
            self._lines[language] = lines(self.ties, language)
        return self._lines[language]

    def records(self, language: str) -> list[dict[str, Any]]:
        found = []
        for strand in self.lines(language):
            (west, south), (east, north) = strand.origin.position, strand.partner.position
            found.append(
                {
                    "from": strand.origin.name,
                    "to": strand.partner.name,
                    "continent": self._continent(strand, language),
                    "from_longitude": west,
                    "from_latitude": south,
                    "to_longitude": east,
                    "to_latitude": north,
                    "value": strand.count,
                }
            )
        return sorted(found, key=lambda record: (record["from"], record["to"]))

    def _continent(self, strand: Strand, language: str) -> str:
        name = _NAMES.get(strand.continent)
        return name(language) if name else ""

    def told(self, language: str) -> str:
        """Ties by continent rather than by pair: a list of five hundred lines is no alternative."""
        numbers: dict[str, int] = {}
        for record in self.records(language):
            numbers[record["continent"]] = numbers.get(record["continent"], 0) + record["value"]
        told = "; ".join(f"{name}: {value}" for name, value in sorted(numbers.items()) if name)
        return told + self._bundled(language)

    def _bundled(self, language: str) -> str:
        """What lines stand for where they are bundled, and how many ties they leave out."""
        whole, drawn = placed(self.ties)["tie"].n_unique(), sum(line.count for line in self.lines(language))
        if placed(self.ties).height <= LIMIT:
            return ""
        words = _BUNDLED(language)
        return words.format(drawn=number(drawn, language), whole=number(whole, language))

    def _map(self, language: str, wide: float) -> str:
        caption = Caption(
            self.title(language), f"{self.description(language)} {self.told(language)}.", language
        )
        look = Look(name=self.name, width=wide, names=self.names, by_continent=True)
        return draw_map(self.lines(language), self.land, caption, self.view, look)

    def draw(self, language: str, wide: float = 960.0) -> str:
        """The map and below it the key of continents, in one svg element."""
        drawn = self._map(language, wide)
        height = self.view.frame(wide).height
        key = legend(self._key(), language, wide)
        inside = svg.element("g", *key.elements, transform=f"translate(0 {height + 8:.1f})")
        grown = drawn.replace(
            f'viewBox="0 0 {wide:g} {height:g}"', f'viewBox="0 0 {wide:g} {height + _KEY:g}"', 1
        )
        if grown == drawn:
            raise AssertionError("the map's viewBox is not written as expected")
        return grown.removesuffix("</svg>") + inside + "</svg>"

    def layers(self, language: str, wide: float) -> Layers:
        """The map as an element inside a sheet."""
        drawn = self.draw(language, wide)
        height = self.view.frame(wide).height + _KEY
        placed = drawn.replace("<svg ", f'<svg width="{wide:g}" height="{height:g}" ', 1)
        return Layers([placed], height)

    def _key(self) -> Legend:
        seen = set(self.ties["continent"].drop_nulls().unique())
        entries = [(continent(code), CONTINENTS[code]) for code in CONTINENT_ORDER if code in seen]
        return Legend(entries)

    def specification(self, language: str) -> vega.Spec:
        names = [CONTINENTS[code](language) for code in CONTINENT_ORDER]
        colour = {
            "field": "properties.continent",
            "type": "nominal",
            "title": None,
            "scale": {"domain": names, "range": [continent(code) for code in CONTINENT_ORDER]},
        }
        point = {"field": "continent", "type": "nominal", "legend": None, "scale": colour["scale"]}
        projection: dict[str, Any] = {"type": "equalEarth", "rotate": [-self.view.centre, 0, 0]}
        if not self.view.world:
            projection["fit"] = _window(self.view)
        lines_ = {"values": [_line(record) for record in self.records(language)]}
        return vega.specification(
            self,
            language,
            width=960,
            height=round(self.view.frame(960).height),
            projection=projection,
            layer=[
                {
                    "data": {"values": _land(self.land)},
                    "mark": {"type": "geoshape", "color": colours.LAND, "clip": True},
                },
                {
                    "data": lines_,
                    "mark": {
                        "type": "geoshape",
                        "filled": False,
                        "clip": True,
                        "strokeWidth": 0.8,
                        "strokeOpacity": 0.6,
                    },
                    "encoding": {"color": colour},
                },
                {
                    "mark": {"type": "circle", "size": 12, "opacity": 1, "clip": True},
                    "encoding": {
                        "longitude": {"field": "to_longitude", "type": "quantitative"},
                        "latitude": {"field": "to_latitude", "type": "quantitative"},
                        "color": point,
                        "tooltip": [{"field": "from"}, {"field": "to"}, {"field": "value"}],
                    },
                },
            ],
        )


def _line(record: dict[str, Any]) -> dict[str, Any]:
    start = [record["from_longitude"], record["from_latitude"]]
    end = [record["to_longitude"], record["to_latitude"]]
    kept = {key: record[key] for key in ("from", "to", "continent", "value")}
    return {
        "type": "Feature",
        "properties": kept,
        "geometry": {"type": "LineString", "coordinates": [start, end]},
    }


def _land(land: Land) -> list[dict[str, Any]]:
    """Outlines as GeoJSON, with the rings as they are: Natural Earth winds them as Vega expects."""
    return [
        {"type": "Feature", "properties": {}, "geometry": {"type": "Polygon", "coordinates": _rings(rings)}}
        for rings in land.polygons
    ]


def _rings(rings: Sequence[list[tuple[float, float]]]) -> list[list[list[float]]]:
    return [[[round(x, 2), round(y, 2)] for x, y in (*ring, ring[0])] for ring in rings]


def _window(view: View) -> dict[str, Any]:
    corners = [[x, y] for x in (view.west, view.east) for y in (view.south, view.north)]
    return {"type": "MultiPoint", "coordinates": corners}
