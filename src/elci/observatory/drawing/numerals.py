"""Numbers as a Turkish or an English reader writes them. Languages: "tr", "en"."""

from __future__ import annotations

_MINUS = "−"


def number(value: float, language: str, decimals: int = 0) -> str:
    """1389 as 1.389 (tr) or 1,389 (en); 12.5 with one decimal as 12,5 or 12.5. Halves are rounded to even."""
    written = f"{abs(value):,.{decimals}f}"
    if language == "tr":
        written = written.translate(str.maketrans(",.", ".,"))
    return (_MINUS if value < 0 and any(digit in written for digit in "123456789") else "") + written


def percent(share: float, language: str, decimals: int = 0) -> str:
    """A share of 0…1 as %12,5 (tr: the sign comes first) or 12.5% (en)."""
    written = number(share * 100, language, decimals)
    return f"%{written}" if language == "tr" else f"{written}%"


def p_value(value: float, language: str) -> str:
    """A p-value with three decimals; below 0.001 as "< 0.001", for no p-value is zero."""
    return f"< {number(0.001, language, 3)}" if value < 0.001 else number(value, language, 3)
