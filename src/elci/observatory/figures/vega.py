"""What all Vega-Lite specifications share: version, words, theme. Written by hand, with inline data."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from elci.observatory.drawing import colours
from elci.observatory.figures.figure import Figure, Series

SCHEMA = "https://vega.github.io/schema/vega-lite/v5.json"
Spec = dict[str, Any]

_FONT = "'IBM Plex Sans', Arial, sans-serif"
CONFIG: Spec = {
    "background": colours.PAPER,
    "font": _FONT,
    "view": {"stroke": None},
    "title": {
        "font": "Newsreader, Georgia, serif",
        "fontSize": 20,
        "fontWeight": 500,
        "color": colours.INK,
        "subtitleFont": _FONT,
        "subtitleFontSize": 12,
        "subtitleColor": colours.MUTED,
        "anchor": "start",
        "offset": 16,
    },
    "axis": {
        "labelColor": colours.MUTED,
        "titleColor": colours.MUTED,
        "labelFontSize": 12,
        "titleFontSize": 12,
        "titleFontWeight": "normal",
        "gridColor": colours.RULE,
        "domainColor": colours.INK,
        "tickColor": colours.RULE,
        "labelLimit": 320,
    },
    "legend": {
        "labelFontSize": 12,
        "title": None,
        "orient": "top",
        "labelLimit": 320,
        "symbolType": "square",
    },
    "header": {"labelFontSize": 12, "labelColor": colours.INK, "labelAnchor": "start"},
}


def specification(figure: Figure, language: str, **parts: Any) -> Spec:
    """A whole specification: the figure's words and theme around its `parts` (mark, encoding, layers)."""
    return {
        "$schema": SCHEMA,
        "title": {"text": figure.title(language), "subtitle": figure.source(language)},
        "description": figure.description(language),
        "data": {"name": "records", "values": figure.records(language)},
        **parts,
        "config": CONFIG,
    }


def colour_of(series: Sequence[Series], language: str, field: str = "series") -> Spec:
    """The encoding that gives each series its colour, in their order; no legend for a single one."""
    scale = {"domain": [one.name(language) for one in series], "range": [one.colour for one in series]}
    encoding: Spec = {"field": field, "type": "nominal", "scale": scale, "title": None}
    return encoding if len(series) > 1 else {**encoding, "legend": None}


def quantity(field: str, title: str, **more: Any) -> Spec:
    """A quantitative encoding from zero with whole steps."""
    return {"field": field, "type": "quantitative", "title": title, "axis": {"tickMinStep": 1}, **more}
