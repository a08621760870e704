"""The colours of drawings, as hexadecimal sRGB. The pages' stylesheet carries the same values as tokens.

The five continents (the Americas are one) are told apart by people with protanopia, deuteranopia and
tritanopia, and keep their order in grey: neighbours in lightness lie at least seven steps of L* apart. On the
paper each stands at 3:1 or more.
"""

from __future__ import annotations

PAPER = "#fdfcfa"
INK = "#1a2430"
MUTED = "#4a5663"
RULE = "#d9d5cb"
LAND = "#e8e4da"
BAND = "#f3f0e9"
ACCENT = "#0b4f5f"
SIGNAL = "#a8400f"

CONTINENTS: dict[str, str] = {
    "europe": "#232673",
    "asia": "#8d4600",
    "africa": "#5f7054",
    "americas": "#0f89aa",
    "oceania": "#b78c00",
}

CONTINENTS_DARK: dict[str, str] = {
    "europe": "#6084fd",
    "asia": "#ea8654",
    "africa": "#a4bca6",
    "americas": "#46ddfe",
    "oceania": "#fee255",
}
PAPER_DARK = "#11181f"
