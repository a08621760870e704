"""Numbers and words of an answer, in the reader's form."""

from __future__ import annotations

from dataclasses import dataclass
from math import isnan
from typing import Any

LANGUAGES = ("tr", "en")
_SWAP = str.maketrans(",.", ".,")


@dataclass(frozen=True)
class Section:
    """A part of an answer: its name and data in JSON, and its lines by language ("tr", "en")."""

    name: str
    data: Any
    lines: dict[str, list[str]]


def number(value: float | int | bool | None, language: str, digits: int = 4) -> str:
    """1.234,5678 in Turkish, 1,234.5678 in English; whole numbers without digits; None and nan in words."""
    turkish = language.startswith("tr")
    if value is None or (isinstance(value, float) and isnan(value)):
        return "tanımsız" if turkish else "undefined"
    if isinstance(value, bool):
        return ("evet" if value else "hayır") if turkish else ("yes" if value else "no")
    written = f"{value:,}" if isinstance(value, int) else f"{value:,.{digits}f}"
    if isinstance(value, float) and digits > 2 and 0 < abs(value) < 0.5 * 10**-digits:
        written = f"{value:.2e}"
    written = written.replace("-", "−")
    return written.translate(_SWAP) if turkish else written


def percent(share: float | None, language: str) -> str:
    """%12,3 in Turkish, 12.3% in English."""
    if share is None:
        return number(None, language)
    written = number(100 * float(share), language, 1)
    return f"%{written}" if language.startswith("tr") else f"{written}%"


def plain(value: Any) -> Any:
    """Numbers as JSON can hold them: nan becomes None, numpy's become Python's."""
    if isinstance(value, dict):
        return {key: plain(part) for key, part in value.items()}
    if isinstance(value, list | tuple):
        return [plain(part) for part in value]
    if hasattr(value, "tolist"):
        return plain(value.tolist())
    return None if isinstance(value, float) and isnan(value) else value


def table(rows: list[list[str]]) -> list[str]:
    """Rows as aligned lines: the first column to the left, the others to the right."""
    if not rows:
        return []
    widths = [max(len(row[place]) for row in rows) for place in range(len(rows[0]))]
    lines = []
    for row in rows:
        cells = [row[0].ljust(widths[0])]
        cells += [cell.rjust(width) for cell, width in zip(row[1:], widths[1:], strict=True)]
        lines.append("  " + "  ".join(cells).rstrip())
    return lines
