"""What the page of one exhibit holds, and its picture in the index, as plain values."""

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

# Pixels for which a drawing is made: wide screens, tablets, phones. Its letters keep their size in each.
WIDTHS = {"broad": 940.0, "middle": 640.0, "narrow": 343.0}
ROWS_SHOWN = 100
_NAMES_ON_A_PHONE = 12
_THUMB, _THUMB_LINES = 300.0, 50
# A drawing larger than this is made once and scaled, or the page would weigh as much as a photograph.
_LARGE = 250_000
_WORDS = re.compile(r"<(text|title|desc)\b.*?</\1>|<(?:text|title|desc)\b[^>]*/>", re.DOTALL)
_FACTS = re.compile(r' (?:data|aria)-[a-z-]+="[^"]*"| role="img"| lang="[a-z]+"| id="[^"]*"')
_PATHS, _DECIMALS = re.compile(r' d="[^"]*"'), re.compile(r"\d+\.\d+")
_HITS = re.compile(r'<circle class="map-hit"[^>]*/>')


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
        "rows": shown.rows,
        "empty": shown.exhibit is None,
        "method": [chapter["lead"][language], say(language, "method", source)],
        "notes": [note(language) for note in exhibit.notes],
        "citations": [(one.study, one.where(language)) for one in exhibit.citations],
        "claims": [list(one) for one in exhibit.claims],
        "lost": _lost(hall, exhibit, language),
        "source": chapter["source"][language],
        **about(hall, source),
    }
    if shown.exhibit is None:
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
        named: Figure = _map(figure, language, None, name=f"{figure.name}-{width}", names=names)
    else:
        named = replace(figure, name=f"{figure.name}-{width}")
    return named.draw(language, WIDTHS[width])


def _map(figure: TieMap, language: str, most: int | None, **changes: Any) -> TieMap:
    """The same map with other words or fewer lines; the lines, dear to work out, are taken over."""
    lines = figure.lines(language)
    step = 1 if most is None else max(1, len(lines) // most)
    changed = replace(figure, **changes)
    changed._lines[language] = lines[::step]
    return changed


def table(frame: Table, language: str) -> dict[str, Any]:
    """Heads, the first rows as written, and how many there are."""
    heads = [
        {"title": column.title(language), "numeric": column.numeric} for column in frame.columns
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


def index(hall: Hall, language: str, *, of_world: bool = False) -> list[dict[str, Any]]:
    """Chapters with their exhibits: name, title, what it shows, a small drawing, claims.

    of_world: those of the list of the world instead of the package's.
    """
    chapters: dict[str, dict[str, Any]] = {}
    for name in hall.names:
        if (controls_of(name).source == "world") != of_world:
            continue
        exhibit = hall.shown(name, Choice()).exhibit
        if exhibit is None:
            continue
        words = chapter_texts(exhibit.chapter)["chapter"]
        chapter = chapters.setdefault(
            exhibit.chapter,
            {
                "key": exhibit.chapter,
                "title": words["title"][language],
                "lead": words["lead"][language],
                "exhibits": [],
            },
        )
        chapter["exhibits"].append(
            {
                "name": name,
                "title": exhibit.title(language),
                "lead": exhibit.lead(language),
                "thumb": thumb(exhibit.figures[0], language) if exhibit.figures else "",
                "claims": [list(one) for one in exhibit.claims],
                "rows": exhibit.table.frame.height,
                "changeable": bool(controls_of(name).fields),
            }
        )
    return list(chapters.values())


def thumb(figure: Figure, language: str) -> str:
    """A small drawing without words, for the eye only."""
    small = _map(figure, language, _THUMB_LINES, names=0) if isinstance(figure, TieMap) else figure
    drawing = small.draw(language, _THUMB)
    bare = _FACTS.sub("", _HITS.sub("", _WORDS.sub("", drawing)))
    bare = _PATHS.sub(lambda path: _DECIMALS.sub(lambda part: f"{float(part[0]):.0f}", path[0]), bare)
    return bare.replace("<svg ", '<svg aria-hidden="true" focusable="false" ', 1)
