"""Colours hold: on paper, in grey, for colour-blind readers; the stylesheet has the same values."""

import math
import re
from itertools import combinations, pairwise
from pathlib import Path

import pytest

from elci.observatory.drawing import colours

TOKENS = Path(__file__).parents[3] / "src" / "elci" / "portal" / "static" / "portal" / "tokens.css"
Linear = tuple[float, float, float]

# Machado, Oliveira and Fernandes 2009, severity 1.0, on linear RGB.
VISION = {
    "normal": ((1, 0, 0), (0, 1, 0), (0, 0, 1)),
    "protanopia": (
        (0.152286, 1.052583, -0.204868),
        (0.114503, 0.786281, 0.099216),
        (-0.003882, -0.048116, 1.051998),
    ),
    "deuteranopia": (
        (0.367322, 0.860646, -0.227968),
        (0.280085, 0.672501, 0.047413),
        (-0.011820, 0.042940, 0.968881),
    ),
    "tritanopia": (
        (1.255528, -0.076749, -0.178779),
        (-0.078411, 0.930809, 0.147602),
        (0.004733, 0.691367, 0.303900),
    ),
}


def linear(colour: str) -> Linear:
    red, green, blue = (int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5))
    return tuple(  # type: ignore[return-value]
        part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in (red, green, blue)
    )


def luminance(colour: str) -> float:
    red, green, blue = linear(colour)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    darker, lighter = sorted((luminance(one), luminance(other)))
    return (lighter + 0.05) / (darker + 0.05)


def lab(light: Linear) -> Linear:
    red, green, blue = light
    x = (0.4124 * red + 0.3576 * green + 0.1805 * blue) / 0.95047
    y = 0.2126 * red + 0.7152 * green + 0.0722 * blue
    z = (0.0193 * red + 0.1192 * green + 0.9505 * blue) / 1.08883
    a, b, c = (part ** (1 / 3) if part > 0.008856 else 7.787 * part + 16 / 116 for part in (x, y, z))
    return 116 * b - 16, 500 * (a - b), 200 * (b - c)


def seen(colour: str, vision: str) -> Linear:
    light = linear(colour)
    red, green, blue = (
        min(1.0, max(0.0, sum(weight * part for weight, part in zip(row, light, strict=True))))
        for row in VISION[vision]
    )
    return lab((red, green, blue))


def tokens(text: str) -> dict[str, str]:
    return dict(re.findall(r"--([\w-]+):\s*(#[0-9a-f]{6});", text))


def blocks() -> list[dict[str, str]]:
    """Tokens of the light block, of the device's dark and of the reader's dark."""
    parts = re.split(r"\n(?=:root|@media)", TOKENS.read_text(encoding="utf-8"))
    return [found for part in parts if (found := tokens(part))]


@pytest.mark.parametrize("vision", VISION)
@pytest.mark.parametrize("palette", [colours.CONTINENTS, colours.CONTINENTS_DARK], ids=["light", "dark"])
def test_continents_are_told_apart(palette: dict[str, str], vision: str) -> None:
    # A difference of 2.3 is just noticeable; ten times that is seen at a glance.
    assert min(math.dist(seen(a, vision), seen(b, vision)) for a, b in combinations(palette.values(), 2)) > 23


@pytest.mark.parametrize("palette", [colours.CONTINENTS, colours.CONTINENTS_DARK], ids=["light", "dark"])
def test_continents_keep_their_order_in_grey(palette: dict[str, str]) -> None:
    lightness = sorted(lab(linear(colour))[0] for colour in palette.values())
    assert min(after - before for before, after in pairwise(lightness)) > 7


@pytest.mark.parametrize("key", colours.CONTINENTS)
def test_continents_stand_out_from_the_paper(key: str) -> None:
    assert contrast(colours.CONTINENTS[key], colours.PAPER) >= 3
    assert contrast(colours.CONTINENTS_DARK[key], colours.PAPER_DARK) >= 3


@pytest.mark.parametrize("block", blocks(), ids=["light", "device dark", "chosen dark"])
@pytest.mark.parametrize(
    ("ink", "ground", "ratio"),
    [
        ("ink", "paper", 7),
        ("ink", "paper-sunk", 7),
        ("ink", "accent-soft", 7),
        ("ink", "signal-soft", 7),
        ("ink-muted", "paper", 5),
        ("ink-muted", "paper-sunk", 5),
        ("ink-muted", "paper-raised", 5),
        ("accent", "paper", 4.5),
        ("signal", "paper", 4.5),
        ("signal", "signal-soft", 4.5),
        ("on-accent", "accent", 4.5),
        ("on-accent", "accent-deep", 4.5),
        ("rule-strong", "paper", 3),
        ("rule-strong", "paper-raised", 3),
        ("accent", "land", 3),
        ("signal", "land", 3),
    ],
)
def test_words_and_marks_are_legible(block: dict[str, str], ink: str, ground: str, ratio: float) -> None:
    assert contrast(block[ink], block[ground]) >= ratio


def test_both_ways_into_the_dark_lead_to_the_same() -> None:
    _light, device, chosen = blocks()
    assert device == chosen


def test_the_stylesheet_has_the_colours_of_the_drawings() -> None:
    light, dark, _ = blocks()
    names = ("paper", "ink", "ink-muted", "rule", "land", "band", "accent", "signal")
    drawn = ("PAPER", "INK", "MUTED", "RULE", "LAND", "BAND", "ACCENT", "SIGNAL")
    assert {name: light[name] for name in names} == {
        name: getattr(colours, constant) for name, constant in zip(names, drawn, strict=True)
    }
    for palette, block in ((colours.CONTINENTS, light), (colours.CONTINENTS_DARK, dark)):
        assert {key: block[key.replace("_", "-")] for key in palette} == palette
