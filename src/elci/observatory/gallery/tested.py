"""The tests of what the studies say, for a page: words in one language, effect and interval as written."""

from __future__ import annotations

from typing import Any

from elci.observatory.drawing.numerals import number, p_value
from elci.observatory.gallery.hall import Hall
from elci.observatory.gallery.page import about, table
from elci.observatory.report.trials import findings_of
from elci.observatory.report.words import say
from elci.observatory.statistics import Finding
from elci.observatory.tables import Table

CITY = "ankara"
_ROWS = 100
_WORDS = (
    "title", "question", "data", "assumptions", "method", "effect_name", "cannot_show", "plain",
    "not_computable_reason",
)  # fmt: skip


def tested(hall: Hall, language: str) -> dict[str, Any]:
    """Chapters with their findings; none where the package dates no tie of CITY."""
    frames = hall.frames
    found = findings_of(frames, CITY)
    chapters: dict[str, list[dict[str, Any]]] = {}
    for one in found:
        chapters.setdefault(one.chapter, []).append(_told(one, language))
    return {
        **about(hall),
        "chapters": [
            {"key": key, "title": say(language, "findings", key), "findings": own}
            for key, own in chapters.items()
        ],
        "tests": sum(one.p_value is not None for one in found),
        "computable": sum(one.computable for one in found),
        "number": len(found),
    }


def _told(one: Finding, language: str) -> dict[str, Any]:
    words = {name: getattr(one, f"{name}_{language}") or "" for name in _WORDS}
    return {
        **words,
        "name": one.name,
        "computable": one.computable,
        "n": number(one.n, language),
        "effect": _decimal(one.effect, language),
        "interval": None
        if one.interval is None
        else [_decimal(bound, language, open_end="…") for bound in one.interval],
        "p": "" if one.p_value is None else p_value(one.p_value, language),
        "adjusted": "" if one.adjusted_p is None else p_value(one.adjusted_p, language),
        "tests": one.tests,
        "seed": one.seed,
        "table": _table(one, language),
    }


def _table(one: Finding, language: str) -> dict[str, Any] | None:
    """The numbers behind, as people read them; None where a test has none."""
    if not one.table or not one.columns:
        return None
    import polars as pl

    return table(Table(pl.DataFrame(one.table, infer_schema_length=None), one.columns), language)


def _decimal(value: float | None, language: str, decimals: int = 2, open_end: str = "") -> str:
    return open_end if value is None else number(value, language, decimals)
