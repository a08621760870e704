"""The layer of names on a map: who is named, in which order, and what waits until a reader zooms in."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from elci.observatory.drawing import colours, svg
from elci.observatory.maps.labels import Name, Placed, place_names
from elci.observatory.maps.projection import Position
from elci.observatory.maps.strands import Place, Strand
from elci.observatory.maps.view import Frame

_KEPT = 150  # with more points than this no spare names are kept for zooming in


class _Wanted:
    """Names asked for, one per place, each with its role: home, selected or plain."""

    def __init__(self, frame: Frame) -> None:
        self.frame = frame
        self.names: dict[Position, Name] = {}
        self.roles: dict[str, str] = {}

    def ask(self, place: Place, role: str, radius: float, rank: float) -> None:
        """Ask for a place's name, unless the place lies outside the frame or is named already."""
        x, y = self.frame.place(*place.position)
        if place.position in self.names or not self.frame.holds((x, y)):
            return
        key = f"{place.name}|{x:.1f}|{y:.1f}"
        self.names[place.position] = Name(key, place.name, x, y, radius, rank)
        self.roles[key] = role


def name_layer(
    others: Sequence[Strand], chosen: Sequence[Strand], frame: Frame, limit: int, *, spare: bool
) -> str:
    """Names beside points: the home city first, then the selected partner, then at most `limit` others.

    With `spare`, the names that found no room are added hidden, for the page's script to show when zoomed in.
    """
    letters = 12.0 if frame.width >= 600 else 11.0
    wanted = _Wanted(frame)
    homes = {line.origin.position: line.origin for line in (*others, *chosen)}
    if len(homes) == 1:
        wanted.ask(next(iter(homes.values())), "is-home", radius=5, rank=-2)
    for line in chosen:
        wanted.ask(line.partner, "is-selected", radius=4, rank=-1)
    ordered = sorted(others, key=lambda line: (line.rank, line.partner.name))
    # Ranks may be anything that sorts (minus the population, say); below zero only the roles above may stand.
    places = {rank: place for place, rank in enumerate(sorted({line.rank for line in ordered}))}
    for line in ordered[: max(limit, _KEPT)]:
        wanted.ask(line.partner, "", radius=2.6, rank=places[line.rank])
    placed = place_names(wanted.names.values(), (frame.width, frame.height), letters)
    shown = _first(placed, wanted.roles, limit)
    words = [_word(label, wanted.roles[label.name.key]) for label in shown]
    if spare and len(wanted.names) <= _KEPT:
        keys = {label.name.key for label in shown}
        words += [_spare(name, letters) for name in wanted.names.values() if name.key not in keys]
    return svg.element(
        "g",
        *words,
        class_="map-names",
        fill=colours.INK,
        font_size=letters,
        stroke=colours.PAPER,
        stroke_width=2.4,
        stroke_linejoin="round",
        paint_order="stroke",
        aria_hidden="true",
        pointer_events="none",
    )


def _first(placed: Iterable[Placed], roles: dict[str, str], limit: int) -> list[Placed]:
    """The named roles and the first `limit` of the others."""
    shown, plain = [], 0
    for label in placed:
        plain += not roles[label.name.key]
        if roles[label.name.key] or plain <= limit:
            shown.append(label)
    return shown


def _word(label: Placed, role: str) -> str:
    return svg.text(
        label.name.words,
        class_=f"map-name {role}".strip(),
        x=label.x,
        y=label.y,
        data_x=round(label.name.x, 1),
        data_y=round(label.name.y, 1),
        text_anchor=None if label.anchor == "start" else label.anchor,
        font_weight="600" if role else None,
        fill=colours.SIGNAL if role == "is-selected" else None,
    )


def _spare(name: Name, letters: float) -> str:
    return svg.text(
        name.words,
        class_="map-name is-spare",
        x=round(name.x + name.radius + 3, 1),
        y=round(name.y + 0.33 * letters, 1),
        data_x=round(name.x, 1),
        data_y=round(name.y, 1),
        display="none",
    )
