"""Tables of a PDF that were printed without lines: cells are told by the gaps between words.

The row of headings gives the columns; a word belongs to the column whose heading begins nearest to the left of
it. Only pages with such a row are read; a line that fits no column ends the table.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from elci.domain.intake.columns import header_row
from elci.exchange.intake.readers.table import plain

_GAP = 6.0  # points between two cells; words of one cell stand nearer
_SAME_LINE = 3.0
Word = Mapping[str, Any]


def unruled_rows(
    words: Sequence[Word], starts: list[float] | None = None
) -> tuple[list[list[str]], list[float]]:
    """The rows of a page, headings first, and where its columns begin; empty where it has no headings.

    starts: columns of the page before, for a table that goes on without its headings.
    """
    lines = [_cells(line) for line in _lines(words)]
    rows: list[list[str]] = []
    at = header_row([[text for _, text in line] for line in lines])
    if at >= 0 and len(lines[at]) > 1:
        starts = [left for left, _ in lines[at]]
        lines = lines[at:]
    if not starts:
        return [], []
    for line in lines:
        row = [""] * len(starts)
        for left, text in line:
            column = max((i for i, start in enumerate(starts) if start <= left + _GAP), default=0)
            row[column] = f"{row[column]} {text}".strip()
        rows.append(row)
    return rows, starts


def _lines(words: Iterable[Word]) -> list[list[Word]]:
    """Words that stand on one line, from the top down and from the left."""
    lines: list[list[Word]] = []
    for word in sorted(words, key=lambda word: (round(word["top"]), word["x0"])):
        if lines and abs(lines[-1][0]["top"] - word["top"]) <= _SAME_LINE:
            lines[-1].append(word)
        else:
            lines.append([word])
    return [sorted(line, key=lambda word: word["x0"]) for line in lines]


def _cells(line: Sequence[Word]) -> list[tuple[float, str]]:
    """Left edge and text of each cell of a line."""
    cells: list[tuple[float, str]] = []
    right = 0.0
    for word in line:
        text = plain(word["text"])
        if cells and word["x0"] - right < _GAP:
            cells[-1] = (cells[-1][0], f"{cells[-1][1]} {text}")
        else:
            cells.append((word["x0"], text))
        right = word["x1"]
    return cells
