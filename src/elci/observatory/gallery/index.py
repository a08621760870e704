"""The index: chapters with their exhibits, each with a small drawing, as plain values."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import Any

from elci.observatory.exhibits.texts import chapter_texts
from elci.observatory.figures import Figure, Matrix, Multiples, RankedBars, Strip, TieMap, YearColumns
from elci.observatory.gallery.choice import Choice
from elci.observatory.gallery.controls import controls_of
from elci.observatory.gallery.hall import Hall
from elci.observatory.gallery.page import same_map

_WIDE, _LINES, _BARS, _ROWS, _PANELS = 300.0, 50, 9, 14, 4
_WORDS = re.compile(r"<(text|title|desc)\b.*?</\1>|<(?:text|title|desc)\b[^>]*/>", re.DOTALL)
_KEY = re.compile(r'<g class="chart-key".*?</g>', re.DOTALL)
_FACTS = re.compile(r' (?:data|aria)-[a-z-]+="[^"]*"| role="img"| lang="[a-z]+"| id="[^"]*"')
_HITS = re.compile(r'<circle class="map-hit"[^>]*/>')
_PATHS, _DECIMALS = re.compile(r' d="[^"]*"'), re.compile(r"\d+\.\d+")
_RECT = re.compile(r'<rect[^>]* x="([\d.]+)" y="([\d.]+)" width="([\d.]+)" height="([\d.]+)"')
_DOT = re.compile(r'<circle[^>]* cx="([\d.]+)" cy="([\d.]+)"')
_BOX = re.compile(r' viewBox="[^"]*"')


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
    """A small drawing without words, for the eye only; of long ones the beginning."""
    small = _beginning(figure, language)
    bare = _KEY.sub("", _HITS.sub("", _WORDS.sub("", small.draw(language, _WIDE))))
    bare = _FACTS.sub("", bare)
    bare = _PATHS.sub(lambda path: _DECIMALS.sub(lambda part: f"{float(part[0]):.0f}", path[0]), bare)
    if isinstance(small, RankedBars | YearColumns) or (isinstance(small, Matrix) and not small.dots):
        bare = _filled(bare)
    elif isinstance(small, Strip | Matrix):
        bare = _closer(bare)
    return bare.replace("<svg ", '<svg aria-hidden="true" focusable="false" ', 1)


def _beginning(figure: Figure, language: str) -> Figure:
    if isinstance(figure, TieMap):
        return same_map(figure, language, _LINES, names=0)
    if isinstance(figure, RankedBars):
        return replace(figure, rows=[replace(row, printed=None) for row in figure.rows[:_BARS]])
    if isinstance(figure, Strip):
        return replace(figure, groups=figure.groups[:1])
    if isinstance(figure, Matrix):
        known = [column for column in figure.columns if column[0] not in figure.blank]
        return replace(figure, rows=figure.rows[:_ROWS], columns=known, blank=())
    if isinstance(figure, Multiples):
        return replace(figure, panels=figure.panels[:_PANELS])
    return replace(figure, lanes=(), ruled=()) if isinstance(figure, YearColumns) else figure


def _filled(drawing: str) -> str:
    """The drawing cut to its bars or squares, which fill the whole picture."""
    found = [[float(part) for part in rect] for rect in _RECT.findall(drawing)]
    if not found:
        return drawing
    left, top = min(x for x, _, _, _ in found), min(y for _, y, _, _ in found)
    right = max(x + wide for x, _, wide, _ in found)
    bottom = max(y + tall for _, y, _, tall in found)
    box = f' viewBox="{left:g} {top:g} {right - left:.1f} {bottom - top:.1f}" preserveAspectRatio="none"'
    return _BOX.sub(box, drawing, count=1)


def _closer(drawing: str) -> str:
    """The drawing cut to its dots."""
    found = [(float(x), float(y)) for x, y in _DOT.findall(drawing)]
    if not found:
        return drawing
    across, down = [x for x, _ in found], [y for _, y in found]
    left, top = min(across) - 8, min(down) - 8
    box = f' viewBox="{left:g} {top:g} {max(across) - left + 8:.1f} {max(down) - top + 14:.1f}"'
    return _BOX.sub(box, drawing, count=1)
