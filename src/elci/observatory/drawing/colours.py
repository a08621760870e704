"""The colours of drawings, as hexadecimal sRGB. The pages' stylesheet carries the same values as tokens.

The six continents are told apart by people with protanopia, deuteranopia and tritanopia, and keep their
order in grey: neighbours in lightness lie at least seven steps of L* apart. On the paper each stands at 3:1
or more.
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
    "north_america": "#5c3858",
    "asia": "#8d4600",
    "africa": "#5f7054",
    "south_america": "#0f89aa",
    "oceania": "#b78c00",
}

CONTINENTS_DARK: dict[str, str] = {
    "europe": "#6084fd",
    "north_america": "#8e6b97",
    "asia": "#ea8654",
    "africa": "#a4bca6",
    "south_america": "#46ddfe",
    "oceania": "#fee255",
}
PAPER_DARK = "#11181f"
