"""Distributions: one dot per municipality on a line of numbers, dots of the same number on top of each other.

A bar shows the middle half, a stroke the median; the outermost are named. No ranks.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from elci.observatory.charts.scale import ticks
from elci.observatory.drawing import colours, svg
from elci.observatory.drawing.lettering import width
from elci.observatory.drawing.numerals import number
from elci.observatory.figures import vega
from elci.observatory.figures.figure import Figure, Layers, lines
from elci.observatory.wording import Bilingual

_LETTERS, _DOT, _NAMED = 12.0, 3.6, 3
_FEWEST = 5


@dataclass(frozen=True)
class _Axis:
    left: float
    length: float
    largest: float

    def x(self, value: float) -> float:
        return round(self.left + self.length * value / self.largest, 1)


@dataclass(frozen=True, kw_only=True)
class Strip(Figure):
    """groups: name and (name of the municipality, number) of each; unit: what is counted; marked: the one
    municipality that the figure is about, drawn larger, in the signal's colour, and always named."""

    groups: Sequence[tuple[Bilingual, Sequence[tuple[Bilingual, int]]]]
    unit: Bilingual
    marked: Bilingual | None = None

    def records(self, language: str) -> list[dict[str, Any]]:
        return [
            {"group": group(language), "name": name(language), "value": value}
            for group, members in self.groups
            for name, value in sorted(members, key=lambda member: (member[1], member[0].tr))
        ]

    def layers(self, language: str, wide: float) -> Layers:
        left = min(190.0, wide * 0.28)
        largest = ticks(max((value for _, members in self.groups for _, value in members), default=1), 5)[-1]
        axis = _Axis(left, wide - left - 40, largest)
        drawn: list[str] = []
        top = 8.0
        for group, members in self.groups:
            stack = max((_times(members, value) for _, value in members), default=1)
            tall = stack * _DOT * 2 + 34
            drawn += self._group(group(language), members, (top, tall), axis, language)
            top += tall
        drawn += _scale(axis, top, language, self.unit(language))
        return Layers([svg.element("g", *drawn, class_="chart-strip", font_size=_LETTERS)], top + 42)

    def _group(
        self,
        name: str,
        members: Sequence[tuple[Bilingual, int]],
        room: tuple[float, float],
        axis: _Axis,
        language: str,
    ) -> list[str]:
        top, tall = room
        line = top + tall - 12
        drawn = [
            svg.text(
                words,
                x=0,
                y=round(line - 6 - (len(lines(name, _LETTERS, axis.left - 12)) - 1 - place) * 15, 1),
                fill=colours.INK,
            )
            for place, words in enumerate(lines(name, _LETTERS, axis.left - 12))
        ]
        drawn.append(
            svg.element("line", x1=axis.left, x2=axis.x(axis.largest), y1=line, y2=line, stroke=colours.RULE)
        )
        values = sorted(value for _, value in members)
        if len(values) >= _FEWEST:
            drawn += _quartiles(values, line, axis)
        stacked: dict[int, int] = {}
        # The marked one on top of its equals, so that its name stands beside it.
        for member, value in sorted(members, key=lambda one: (one[1], one[0] == self.marked, one[0].tr)):
            place = stacked[value] = stacked.get(value, 0) + 1
            drawn.append(
                svg.element(
                    "circle",
                    svg.title(f"{member(language)}: {number(value, language)}"),
                    class_="chart-mark",
                    cx=axis.x(value),
                    cy=round(line - 7 - (place - 0.5) * _DOT * 2, 1),
                    r=_DOT + 1.4 if member == self.marked else _DOT - 0.3,
                    fill=colours.SIGNAL if member == self.marked else colours.ACCENT,
                    data_group=name,
                    data_name=member(language),
                    data_value=value,
                )
            )
        own = next((value for member, value in members if member == self.marked), None)
        if self.marked is None or own is None:
            return drawn + _named(members, stacked, line, axis, language)
        return [*drawn, _marked(self.marked(language), axis.x(own), line - stacked[own] * _DOT * 2, axis)]

    def specification(self, language: str) -> vega.Spec:
        seen: dict[tuple[str, int], int] = {}
        records = self.records(language)
        for record in records:
            key = (record["group"], record["value"])
            seen[key] = seen.get(key, 0) + 1
            record["place"] = seen[key]
        spec = vega.specification(
            self,
            language,
            width=560,
            height=70,
            mark={"type": "circle", "color": colours.ACCENT, "size": 40, "opacity": 1},
            encoding={
                "row": {
                    "field": "group",
                    "type": "nominal",
                    "title": None,
                    "sort": [name(language) for name, _ in self.groups],
                    "header": {"labelAngle": 0, "labelAlign": "left"},
                },
                "x": vega.quantity("value", self.unit(language)),
                "y": {"field": "place", "type": "quantitative", "axis": None},
                "tooltip": [{"field": "name"}, {"field": "value"}],
            },
        )
        return {**spec, "data": {"name": "records", "values": records}}


def _times(members: Sequence[tuple[Bilingual, int]], value: int) -> int:
    return sum(other == value for _, other in members)


def quantile(values: Sequence[float], share: float) -> float:
    """Linear interpolation between the ordered values; raises IndexError for none."""
    place = (len(values) - 1) * share
    low = int(place)
    high = min(low + 1, len(values) - 1)
    return values[low] + (values[high] - values[low]) * (place - low)


def _quartiles(values: Sequence[int], line: float, axis: _Axis) -> list[str]:
    lower, median, upper = (quantile(values, share) for share in (0.25, 0.5, 0.75))
    return [
        svg.element(
            "rect",
            x=axis.x(lower),
            y=line - 4,
            width=round(max(axis.x(upper) - axis.x(lower), 1), 1),
            height=4,
            fill="#86b4bd",
            class_="chart-middle",
            data_lower=lower,
            data_upper=upper,
        ),
        svg.element(
            "line",
            x1=axis.x(median),
            x2=axis.x(median),
            y1=line - 6,
            y2=line + 3,
            stroke=colours.INK,
            stroke_width=2,
            class_="chart-median",
            data_median=median,
        ),
    ]


def _named(
    members: Sequence[tuple[Bilingual, int]], stacked: dict[int, int], line: float, axis: _Axis, language: str
) -> list[str]:
    """Names of the highest, right to left, as long as they do not touch each other."""
    drawn, edge = [], axis.x(axis.largest) + 40
    for member, value in sorted(members, key=lambda one: -one[1])[:_NAMED]:
        words = member(language)
        wide = width(words, _LETTERS)
        x = min(axis.x(value), axis.x(axis.largest) + 40 - wide / 2)
        covers = any(
            number > 1 and abs(axis.x(other) - x) < wide / 2 + _DOT for other, number in stacked.items()
        )
        if covers or x + wide / 2 > edge or x - wide / 2 < axis.left:
            continue
        drawn.append(
            svg.text(
                words, x=round(x, 1), y=round(line - 10 - _DOT * 2, 1), text_anchor="middle", fill=colours.INK
            )
        )
        edge = x - wide / 2 - 8
    return drawn


def _marked(words: str, x: float, top: float, axis: _Axis) -> str:
    """The name above the dot of the municipality that the figure is about, kept inside the drawing."""
    half = width(words, _LETTERS) / 2
    middle = min(max(x, axis.left - 40 + half), axis.left + axis.length + 40 - half)
    return svg.text(
        words,
        x=round(middle, 1),
        y=round(top - 14, 1),
        text_anchor="middle",
        fill=colours.INK,
        font_weight="600",
    )


def _scale(axis: _Axis, top: float, language: str, unit: str) -> list[str]:
    drawn = [
        svg.text(
            number(value, language),
            x=axis.x(value),
            y=round(top + 14, 1),
            text_anchor="middle",
            fill=colours.MUTED,
        )
        for value in (0, *ticks(axis.largest, 5))
        if value <= axis.largest
    ]
    drawn.append(svg.text(unit, x=axis.left, y=round(top + 32, 1), fill=colours.MUTED))
    return drawn
