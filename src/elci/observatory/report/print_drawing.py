"""A drawing as the PDF's maker draws it well.

WeasyPrint reads SVG with gaps that show on paper: it knows no `paint-order`, so a halo covers the letters it
should lift; it clips the first letter of a text anchored at its middle or end; it takes only the first
font of a list. Here halos become texts of their own beneath the letters, anchored texts get the place where
they begin, and what no eye sees (titles, classes, data) is left out, which saves time as well.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from copy import deepcopy
from functools import cache
from pathlib import Path
from xml.etree import ElementTree

from elci.observatory.report.typefaces import FACES

_SVG = "http://www.w3.org/2000/svg"
_TEXT, _TITLES = f"{{{_SVG}}}text", (f"{{{_SVG}}}title", f"{{{_SVG}}}desc")
_INHERITED = ("font-family", "font-size", "font-weight", "text-anchor", "paint-order", "stroke")
_UNSEEN = re.compile(r"data-|aria-|(class|role|lang|pointer-events|tabindex)$")
_SHARES = {"middle": 0.5, "end": 1.0}
_SIZE = 16.0

Style = Mapping[str, str]


def printable(drawing: str, faces: Path) -> str:
    """The SVG with width and height. faces: folder of `typefaces.faces_folder`, for the width of letters."""
    ElementTree.register_namespace("", _SVG)
    root = ElementTree.fromstring(drawing)
    _, _, wide, tall = root.attrib["viewBox"].split()
    _rewrite(root, {}, faces)
    root.set("width", wide)
    root.set("height", tall)
    return ElementTree.tostring(root, encoding="unicode")


def _rewrite(node: ElementTree.Element, above: Style, faces: Path) -> None:
    """Rewrite a node and all below it; above: what it inherits."""
    for name in [name for name in node.attrib if _UNSEEN.match(name)]:
        del node.attrib[name]
    if "font-family" in node.attrib:
        node.set("font-family", _family(node.attrib["font-family"]))
    style = {**above, **{name: node.attrib[name] for name in _INHERITED if name in node.attrib}}
    for name in ("text-anchor", "paint-order"):
        node.attrib.pop(name, None)
    if node.tag == _TEXT:
        _begin(node, style, faces)
    seen = [child for child in node if child.tag not in _TITLES and child.get("display") != "none"]
    node[:] = []
    for child in seen:
        lifted = child.tag == _TEXT and child.get("paint-order", style.get("paint-order")) == "stroke"
        _rewrite(child, style, faces)
        if lifted:
            node.append(deepcopy(child))
            child.set("stroke", "none")
        node.append(child)


def _begin(text: ElementTree.Element, style: Style, faces: Path) -> None:
    """Move the text's place from its anchor to its first letter."""
    share = _SHARES.get(style.get("text-anchor", "start"))
    if share:
        weight = int(style.get("font-weight", "400"))
        face = faces / _file(style.get("font-family", FACES[0].family), weight)
        wide = advance(text.text or "", face) * float(style.get("font-size", _SIZE))
        text.set("x", f"{float(text.get('x', '0')) - share * wide:.2f}")


def _family(names: str) -> str:
    """The first of the project's families in a list of fonts."""
    return next((face.family for face in FACES if face.family in names), FACES[0].family)


@cache
def _file(family: str, weight: int) -> str:
    """The face of a family that is nearest to a weight; italics are not used in drawings."""
    own = [face for face in FACES if face.family == family and not face.italic]
    return min(own, key=lambda face: abs(face.weight - weight)).file


def advance(words: str, face: Path) -> float:
    """Width of the words, letter by letter, in heights of the letters; a letter the face lacks counts 1."""
    widths = _advances(face)
    return sum(widths.get(ord(letter), 1.0) for letter in words)


@cache
def _advances(face: Path) -> dict[int, float]:
    from fontTools.ttLib import TTFont

    with TTFont(face, lazy=True) as font:
        unit, metrics = font["head"].unitsPerEm, font["hmtx"].metrics
        return {letter: metrics[name][0] / unit for letter, name in font.getBestCmap().items()}
