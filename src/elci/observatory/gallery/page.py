"""What the page of one exhibit holds, as plain values."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import Any

from elci.observatory.exhibits import Exhibit
from elci.observatory.exhibits.texts import chapter_texts
from elci.observatory.figures import Figure, TieMap
from elci.observatory.gallery.choice import Choice
from elci.observatory.gallery.controls import controls_of
from elci.observatory.gallery.hall import Hall, conditions
from elci.observatory.gallery.words import say
from elci.observatory.tables import Table
from elci.observatory.tables.sheet import NUMBER, PERCENT

# Pixels for which a drawing is made: wide screens, tablets, phones. Its letters keep their size in each.
WIDTHS = {"broad": 900.0, "middle": 640.0, "narrow": 343.0}
ROWS_SHOWN = 30
_NAMES_ON_A_PHONE = 12
# A drawing larger than this is made once and scaled, or the page would weigh as much as a photograph.
_LARGE = 600_000
# A finger does not hover: a phone is spared what only answers to a pointer. In a crowd of lines a pointer
# meets points and lines themselves; room around each would only cover the next.
_CROWDED = 1_000
_WIDER = re.compile(r'<circle class="map-hit"[^>]*/>| data-id="[^"]*"')
_TOUCH = re.compile(r'<circle class="map-hit"[^>]*/>|(?<=>)<title>[^<]*</title>| data-id="[^"]*"')


def page(hall: Hall, name: str, choice: Choice, language: str) -> dict[str, Any]:
    """Title, words, drawings, table and sources of an exhibit under a choice.

    `empty` is true where no row is left; then there are no drawings and no table.
    """
    shown = hall.shown(name, choice)
    offered = hall.offers(name, language)
    said = conditions(choice, offered, language)
    exhibit = shown.exhibit or hall.shown(name, Choice()).exhibit
    assert exhibit is not None
    chapter = chapter_texts(exhibit.chapter)["chapter"]
    source = controls_of(name).source.partition("/")[0] or "whole"
    found: dict[str, Any] = {
        "name": name,
        "chapter": chapter["title"][language],
        "title": exhibit.title(language),
        "conditions": said,
        "rows": 0 if shown.empty else shown.rows,
        "empty": shown.empty,
        "method": say(language, "method", source),
        "notes": [note(language) for note in exhibit.notes],
        "citations": [(one.study, one.where(language)) for one in exhibit.citations],
        "claims": [list(one) for one in exhibit.claims],
        "lost": _lost(hall, exhibit, language),
        "source": chapter["source"][language],
        **about(hall, source),
    }
    if shown.empty:
        return {**found, "lead": "", "figures": [], "table": None}
    return {
        **found,
        "lead": exhibit.lead(language),
        "figures": [drawn(figure, language) for figure in exhibit.figures],
        "table": table(exhibit.table, language),
    }


def about(hall: Hall, source: str = "") -> dict[str, Any]:
    """Version and hash of what was counted: the package's, or the list's."""
    if source == "world" and hall.world is not None:
        return {"version": hall.world.name, "sha256": hall.world.sha256, "of_world": True}
    return {"version": hall.about.version, "sha256": hall.about.sha256, "of_world": False}


def drawn(figure: Figure, language: str) -> dict[str, Any]:
    """A figure's words and its drawing for each width; a width is None where another serves."""
    broad = _at(figure, language, "broad")
    large = len(broad) > _LARGE
    is_map = isinstance(figure, TieMap)
    return {
        "name": figure.name,
        "title": figure.title(language),
        "description": figure.description(language),
        "told": figure.told(language),
        "broad": broad,
        "middle": None if large or is_map else _at(figure, language, "middle"),
        "narrow": None if large else _at(figure, language, "narrow"),
    }


def _at(figure: Figure, language: str, width: str) -> str:
    """The drawing for a width, its ids apart from those of the other widths."""
    if isinstance(figure, TieMap):
        names = _NAMES_ON_A_PHONE if width == "narrow" else figure.names
        drawn_map = same_map(figure, language, None, name=f"{figure.name}-{width}", names=names)
        drawing = drawn_map.draw(language, WIDTHS[width])
        if width == "narrow":
            return _TOUCH.sub("", drawing)
        return _WIDER.sub("", drawing) if len(drawn_map.lines(language)) > _CROWDED else drawing
    return replace(figure, name=f"{figure.name}-{width}").draw(language, WIDTHS[width])


def same_map(figure: TieMap, language: str, most: int | None, **changes: Any) -> TieMap:
    """The same map with other words or fewer lines; the lines, dear to work out, are taken over."""
    lines = figure.lines(language)
    step = 1 if most is None else max(1, len(lines) // most)
    changed = replace(figure, **changes)
    changed._lines[language] = lines[::step]
    return changed


def table(frame: Table, language: str) -> dict[str, Any]:
    """Heads, the first rows as written, and how many there are."""
    heads = [
        {"title": column.title(language), "numeric": column.kind in {NUMBER, PERCENT}}
        for column in frame.columns
    ]
    rows = []
    for number, cells in enumerate(frame.written(language)):
        if number == ROWS_SHOWN:
            break
        rows.append(cells)
    return {"heads": heads, "rows": rows, "total": frame.frame.height, "shown": len(rows)}


def _lost(hall: Hall, exhibit: Exhibit, language: str) -> list[dict[str, str]]:
    """What the texts of the studies have lost of an exhibit."""
    rows = hall.frames["missing"].filter(hall.frames["missing"]["id"].is_in(list(exhibit.lost)))
    return [
        {"what": row[f"what_{language}"], "why": row[f"why_{language}"], "study": row["study"]}
        for row in rows.iter_rows(named=True)
    ]
