"""Drawings in the dark: the page gives every colour of a drawing its own, told apart in grey as on paper."""

import re
from itertools import pairwise
from pathlib import Path

import pytest

from elci.observatory.drawing import colours
from elci.observatory.figures.palette import STEPS, UNKNOWN

STATIC = Path(__file__).resolve().parents[2] / "src" / "elci" / "portal" / "static" / "portal"
DARK = re.compile(r':root\[data-theme="dark"\] \{(.*?)\}', re.DOTALL)
RULES = (STATIC / "observatory.css").read_text(encoding="utf-8")


def tokens(*sheets: str) -> dict[str, str]:
    """The dark values of the sheets' tokens."""
    texts = ["".join(DARK.findall((STATIC / sheet).read_text(encoding="utf-8"))) for sheet in sheets]
    return dict(re.findall(r"--([a-z0-9-]+): (#[0-9a-f]{6});", "".join(texts)))


def shown(colour: str) -> str:
    """What the page draws in the dark for a colour of a file."""
    found = re.search(rf'\.chart \[fill="{colour}"\][^{{]*\{{\s*fill: var\(--([a-z0-9-]+)\)', RULES)
    assert found, f"{colour} has no rule in observatory.css"
    return tokens("tokens.css", "observatory.css")[found[1]]


def lightness(colour: str) -> float:
    """L* of CIELAB."""
    parts = [int(colour[place : place + 2], 16) / 255 for place in (1, 3, 5)]
    linear = [part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts]
    luminance = 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]
    return 116 * (luminance ** (1 / 3) if luminance > 0.008856 else 7.787 * luminance + 16 / 116) - 16


@pytest.mark.parametrize(
    "colour", [*STEPS, *colours.CONTINENTS.values(), UNKNOWN, colours.INK, colours.MUTED, colours.BAND]
)
def test_every_colour_of_a_drawing_has_one_of_the_page(colour: str) -> None:
    assert shown(colour).startswith("#")


def test_neighbouring_steps_keep_apart_in_grey_in_the_dark() -> None:
    apart = [abs(lightness(shown(one)) - lightness(shown(two))) for one, two in pairwise(STEPS)]
    assert min(apart) >= 20


def test_steps_and_continents_stand_out_from_the_dark_paper() -> None:
    paper = lightness(tokens("tokens.css")["paper"])
    marks = [*STEPS, *colours.CONTINENTS.values(), UNKNOWN]
    assert min(lightness(shown(one)) - paper for one in marks) >= 30


def test_both_ways_to_the_dark_hold_the_same_values() -> None:
    device = re.search(r"prefers-color-scheme: dark\) \{\s*:root[^{]*\{(.*?)\}", RULES, re.DOTALL)
    chosen = DARK.search(RULES)
    assert device is not None
    assert chosen is not None
    assert re.findall(r"--[^;]+;", device[1]) == re.findall(r"--[^;]+;", chosen[1])
