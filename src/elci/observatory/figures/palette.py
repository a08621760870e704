"""Colours of series. Continents as everywhere else; other series in steps that keep apart in grey."""

from __future__ import annotations

from elci.observatory.drawing import colours

UNKNOWN = "#a9a69e"
FAINT = "#dfe8e9"
# Dark, light, middle, lighter, grey: neighbours differ in lightness by twenty steps of L* or more.
STEPS = (colours.ACCENT, "#86b4bd", colours.SIGNAL, "#e3b48f", colours.MUTED)
_KEYS = {"EU": "europe", "AS": "asia", "AF": "africa", "AM": "americas", "OC": "oceania"}
CONTINENT_ORDER = ("EU", "AS", "AF", "AM", "OC")


def continent_key(code: str | None) -> str:
    """The drawings' key of a continent's code ("" for none)."""
    if code is None:
        return ""
    return code if code in colours.CONTINENTS else _KEYS[code]


def continent(code: str | None) -> str:
    """The colour of a continent; grey where it is not known."""
    return colours.CONTINENTS[continent_key(code)] if code else UNKNOWN


def tint(share: float) -> str:
    """A step from the faintest tint (0) to the accent (1), as hexadecimal sRGB."""
    ends = [[int(colour[place : place + 2], 16) for place in (1, 3, 5)] for colour in (FAINT, colours.ACCENT)]
    mixed = (round(low + (high - low) * share) for low, high in zip(*ends, strict=True))
    return "#" + "".join(f"{part:02x}" for part in mixed)
