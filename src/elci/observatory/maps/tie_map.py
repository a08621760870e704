"""The map of ties: land, arcs, points, names. The same drawing for a page, a report and a slide.

Classes for the page's stylesheet: map, map-land, map-ties, map-tie (with is-selected and continent-…),
map-arc, map-point, map-hit, map-home, map-names, map-name (with is-spare where there was no room).
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass

from elci.observatory.drawing import colours, svg
from elci.observatory.maps.arcs import arc_path, thinness
from elci.observatory.maps.land import Land
from elci.observatory.maps.naming import name_layer
from elci.observatory.maps.outline import land_path
from elci.observatory.maps.strands import Strand, Tie, strands
from elci.observatory.maps.view import WORLD, Frame, View

_HEAD, _FOOT = 58.0, 34.0


@dataclass(frozen=True)
class Caption:
    """Words of a map: title and description are read out, the source line is printed on an exported file."""

    title: str
    description: str
    language: str = "tr"
    source: str = ""


@dataclass(frozen=True)
class Look:
    """How a map is drawn.

    name: prefix of its ids on the page; width: units of the drawing (pixels at full size);
    selected: id of the tie in front; names: how many partners may be named;
    by_continent: colour the arcs; standalone: for a file of its own.
    """

    name: str = "map"
    width: float = 1040
    selected: str = ""
    names: int = 60
    by_continent: bool = False
    standalone: bool = False


def draw_map(
    ties: Sequence[Tie | Strand], land: Land, caption: Caption, view: View = WORLD, look: Look | None = None
) -> str:
    """The map as an svg element. Ties outside the view are left out; the selected one is drawn last."""
    look = look or Look()
    frame = view.frame(look.width)
    lines = strands(ties, caption.language)
    chosen = [line for line in lines if look.selected in line.ids]
    others = [line for line in lines if look.selected not in line.ids]
    clip = f"{look.name}-frame"
    layers = [
        svg.element("clipPath", svg.element("rect", width=frame.width, height=frame.height), id=clip),
        svg.element("path", class_="map-land", d=land_path(land, frame), fill=colours.LAND),
        svg.element(
            "g",
            _ties(others, frame, look, dimmed=bool(chosen)),
            _front(chosen, frame),
            clip_path=f"url(#{clip})",
        ),
        _homes(lines, frame),
        name_layer(others, chosen, frame, look.names, spare=not look.standalone),
    ]
    size = (frame.width, frame.height)
    if look.standalone:
        layers = _on_a_sheet(layers, caption, frame)
        size = (frame.width, frame.height + _HEAD + _FOOT)
    return svg.picture(
        look.name,
        (caption.title, caption.description),
        size,
        layers,
        class_="map",
        language=caption.language,
        interactive=not look.standalone and any(line.href for line in lines),
        standalone=look.standalone,
    )


def _ties(lines: list[Strand], frame: Frame, look: Look, dimmed: bool) -> str:
    """All arcs but the selected; colour, width and opacity sit once on the group."""
    thin, opaque, radius = thinness(len(lines))
    # Degrees between the points of an arc: in a veil of thousands nobody sees its corners.
    step = 4.0 if len(lines) <= 1_000 else 6.0 if len(lines) <= 2_500 else 10.0
    drawn = []
    for line in lines:
        colour = colours.CONTINENTS.get(line.continent) if look.by_continent else None
        heavy = round(thin * (1 + 0.6 * math.log2(line.count)), 2) if line.count > 1 else None
        path = arc_path(line.origin.position, line.partner.position, frame, step)
        drawn.append(_tie(line, path, frame, radius, colour=colour, heavy=heavy))
    return svg.element(
        "g",
        *drawn,
        class_="map-ties is-dimmed" if dimmed else "map-ties",
        fill="none",
        stroke=colours.ACCENT,
        stroke_width=thin,
        stroke_opacity=round(opaque * 0.5, 2) if dimmed else opaque,
    )


def _front(lines: list[Strand], frame: Frame) -> str:
    if not lines:
        return ""
    drawn = [
        _tie(
            line, arc_path(line.origin.position, line.partner.position, frame, 2.0), frame, 3.4, selected=True
        )
        for line in lines
    ]
    return svg.element("g", *drawn, class_="map-front", fill="none", stroke=colours.SIGNAL, stroke_width=2.2)


def _tie(
    line: Strand,
    path: str,
    frame: Frame,
    radius: float,
    *,
    colour: str | None = None,
    heavy: float | None = None,
    selected: bool = False,
) -> str:
    """One tie: its arc and its partner's point, a link when it has a page. Empty when out of view."""
    x, y = frame.place(*line.partner.position)
    seen = frame.holds((x, y))
    if not path and not seen:
        return ""
    parts = [svg.title(line.title)]
    if path:
        parts.append(f'<path class="map-arc" d="{path}"/>')
    if seen:
        parts.append(_point(x, y, radius, colours.SIGNAL if selected else colour or colours.ACCENT))
    names = " ".join(
        filter(
            None,
            ["map-tie", "is-selected" if selected else "", f"continent-{line.continent}" if colour else ""],
        )
    )
    return svg.element(
        "a" if line.href else "g",
        *parts,
        class_=names,
        href=line.href,
        data_id=" ".join(line.ids),
        tabindex="-1" if line.href else None,
        aria_label=line.title if line.href else None,
        stroke=colour,
        stroke_width=heavy,
    )


def _point(x: float, y: float, radius: float, colour: str) -> str:
    """A partner's point and, around it, the larger place that answers to a pointer."""
    outline = 0.8 if radius > 1.5 else 0
    return (
        f'<circle class="map-hit" cx="{x:.1f}" cy="{y:.1f}" r="7" stroke="none" pointer-events="all"/>'
        f'<circle class="map-point" cx="{x:.1f}" cy="{y:.1f}" r="{radius}" stroke="{colours.PAPER}" '
        f'stroke-width="{outline}" stroke-opacity="1" fill="{colour}"/>'
    )


def _homes(lines: list[Strand], frame: Frame) -> str:
    """Where ties begin: a ring, so that the city in whose name the map speaks is found at once."""
    places = {line.origin.position: line.origin for line in lines}
    rings = []
    alone = len(places) == 1
    radius = 4.2 if alone else min(2.6, thinness(len(places))[2])
    for position in sorted(places):
        x, y = frame.place(*position)
        if frame.holds((x, y)):
            rings.append(f'<circle cx="{x:.1f}" cy="{y:.1f}" r="{radius}"/>')
    return svg.element(
        "g",
        *rings,
        class_="map-home" if alone else "map-home is-many",
        fill=colours.PAPER if alone else colours.INK,
        stroke=colours.INK if alone else colours.PAPER,
        stroke_width=1.6 if alone else 0,
    )


def _on_a_sheet(layers: list[str], caption: Caption, frame: Frame) -> list[str]:
    """The drawing with paper behind it, its title above and its source below, as a file of its own."""
    return [
        svg.element("rect", width=frame.width, height=frame.height + _HEAD + _FOOT, fill=colours.PAPER),
        svg.text(
            caption.title,
            x=12,
            y=36,
            font_family=svg.TITLE_FONT,
            font_size=26,
            font_weight="500",
            fill=colours.INK,
        ),
        svg.element("g", *layers, transform=f"translate(0 {_HEAD:g})"),
        svg.text(caption.source, x=12, y=frame.height + _HEAD + 22, font_size=12, fill=colours.MUTED),
    ]
