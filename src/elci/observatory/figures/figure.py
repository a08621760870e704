"""What every figure is: named, titled, sourced; drawn inside a page or on a sheet of its own."""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from elci.observatory.drawing import colours, svg
from elci.observatory.drawing.lettering import width
from elci.observatory.drawing.numerals import number
from elci.observatory.wording import Bilingual

TIES_UNIT = Bilingual("bağ", "ties")
WIDE = 720.0
SMALL = 12.0
_EDGE, _TITLE, _WORDS = 24.0, 25.0, 14.0


@dataclass(frozen=True)
class Series:
    """One of the parts that a figure tells apart: its key in the data, its name, its colour."""

    key: str
    name: Bilingual
    colour: str


@dataclass(frozen=True)
class Legend:
    """Entries of a key: colour and name, drawn as a square; marks: shape ("diamond", "ring", "disc", "line")
    and name."""

    entries: Sequence[tuple[str, Bilingual]]
    marks: Sequence[tuple[str, Bilingual]] = ()


@dataclass(frozen=True)
class Layers:
    """Elements of a drawing and its height in pixels."""

    elements: list[str]
    height: float


@dataclass(frozen=True, kw_only=True)
class Figure(ABC):
    """name: also the file's name; title: what it shows; description: read out before the numbers;
    source: one line, printed under the sheet."""

    name: str
    title: Bilingual
    description: Bilingual
    source: Bilingual

    @abstractmethod
    def records(self, language: str) -> list[dict[str, Any]]:
        """The data that drawing and specification show, one record per mark."""

    @abstractmethod
    def layers(self, language: str, wide: float) -> Layers:
        """The drawing without frame, for a width in pixels."""

    @abstractmethod
    def specification(self, language: str) -> dict[str, Any]:
        """A Vega-Lite specification with inline data."""

    def told(self, language: str) -> str:
        """The numbers as words, for the text alternative: "1992 · Asya: 3; …"."""
        parts = []
        for record in self.records(language):
            words = " · ".join(
                str(value) for key, value in record.items() if key != "value" and value is not None
            )
            value = record.get("value")
            parts.append(f"{words}: {number(value, language)}" if value is not None else words)
        return "; ".join(parts[:400]) + (" …" if len(parts) > 400 else "")

    def draw(self, language: str, wide: float = WIDE) -> str:
        """The svg element for a page; a screen reader gets title, description and numbers."""
        layers = self.layers(language, wide)
        return self._picture(language, (wide, layers.height), layers.elements, standalone=False)

    def sheet(self, language: str, wide: float = 960.0) -> str:
        """The drawing as a file: paper, title above, source below."""
        inner = wide - 2 * _EDGE
        layers = self.layers(language, inner)
        heading = lines(self.title(language), _TITLE, inner)
        below = lines(self.source(language), SMALL, inner)
        top = _EDGE + len(heading) * _TITLE * 1.2 + 12
        foot = top + layers.height + 26
        tall = foot + len(below) * SMALL * 1.35 + 6
        elements = [
            svg.element("rect", width=wide, height=round(tall, 1), fill=colours.PAPER),
            *_written(heading, _TITLE, _EDGE + _TITLE * 0.8, colours.INK, svg.TITLE_FONT, "500"),
            svg.element("g", *layers.elements, transform=f"translate({_EDGE:g} {top:.1f})"),
            *_written(below, SMALL, foot, colours.MUTED, None, None),
        ]
        return self._picture(language, (wide, round(tall, 1)), elements, standalone=True)

    def _picture(
        self, language: str, size: tuple[float, float], elements: list[str], *, standalone: bool
    ) -> str:
        return svg.picture(
            self.name,
            (self.title(language), f"{self.description(language)} {self.told(language)}."),
            size,
            elements,
            class_="chart",
            language=language,
            interactive=False,
            standalone=standalone,
        )


def _written(
    words: list[str], size: float, top: float, colour: str, family: str | None, weight: str | None
) -> list[str]:
    return [
        svg.text(
            line,
            x=_EDGE,
            y=round(top + place * size * (1.2 if size > 20 else 1.35), 1),
            font_family=family,
            font_size=size,
            font_weight=weight,
            fill=colour,
        )
        for place, line in enumerate(words)
    ]


def lines(words: str, size: float, room: float) -> list[str]:
    """A text broken into lines that fit `room` at letter height `size`; a word too long stands alone."""
    found: list[str] = []
    for word in words.split():
        longer = f"{found[-1]} {word}" if found else word
        if found and width(longer, size) <= room:
            found[-1] = longer
        else:
            found.append(word)
    return found


def legend(key: Legend, language: str, wide: float, left: float = 0.0) -> Layers:
    """The key in as many rows as it needs, from `left`; height 0 when there is nothing to tell apart."""
    items = [("square", colour, name(language)) for colour, name in key.entries]
    items += [(shape, colours.INK, name(language)) for shape, name in key.marks]
    if not items:
        return Layers([], 0.0)
    x, row, drawn = left, 0, []
    for shape, colour, words in items:
        room = 16 + width(words, SMALL) + 18
        if x > left and x + room > wide:
            x, row = left, row + 1
        y = 10 + row * 20
        drawn.append(_swatch(shape, colour, x, y))
        drawn.append(svg.text(words, x=round(x + 16, 1), y=y + 1, fill=colours.INK, font_size=SMALL))
        x += room
    return Layers([svg.element("g", *drawn, class_="chart-key", aria_hidden="true")], row * 20 + 26.0)


def _swatch(shape: str, colour: str, x: float, y: float) -> str:
    if shape == "diamond":
        return diamond(x + 5.5, y - 3.5, 5)
    if shape == "ring":
        return svg.element(
            "circle", cx=x + 5.5, cy=y - 3.5, r=4, fill="none", stroke=colour, stroke_width=1.4
        )
    if shape == "disc":
        return svg.element("circle", cx=x + 5.5, cy=y - 3.5, r=5, fill=colour)
    if shape == "line":
        return svg.element("line", x1=x, x2=x + 11, y1=y - 3.5, y2=y - 3.5, stroke=colour, stroke_width=1.2)
    return svg.element("rect", x=round(x, 1), y=y - 9, width=11, height=11, fill=colour)


def diamond(x: float, y: float, radius: float, **attributes: svg.Value) -> str:
    """An open diamond: the mark of what a study printed."""
    corners = ((x, y - radius), (x + radius, y), (x, y + radius), (x - radius, y))
    path = "M" + "L".join(f"{across:.1f} {down:.1f}" for across, down in corners) + "Z"
    return svg.element("path", d=path, fill=colours.PAPER, stroke=colours.INK, stroke_width=1.4, **attributes)
