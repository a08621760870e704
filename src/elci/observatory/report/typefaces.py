"""The site's variable web fonts as the few static faces that PNG and PDF need.

A web font comes in two files, for plain and for extended Latin letters, and every weight in one; the
renderers of PNG and PDF want one file per weight with all letters. The faces are made once and kept in the
user's cache under the hash of what they are made from.
"""

from __future__ import annotations

import hashlib
import os
import tempfile
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from elci.observatory.report.materials import Materials

_SUBSETS = ("latin", "latin-ext")


@dataclass(frozen=True)
class Face:
    """stem: the web font's name with a place for the subset; axes: where on its axes the face stands."""

    family: str
    style: str
    weight: int
    stem: str
    axes: tuple[tuple[str, float], ...]
    italic: bool = False

    @property
    def file(self) -> str:
        """Name of the TTF file."""
        return f"{self.family}-{self.style}.ttf".replace(" ", "")


FACES = (
    Face("IBM Plex Sans", "Regular", 400, "ibm-plex-sans-{}-wght-normal", (("wght", 400),)),
    Face("IBM Plex Sans", "SemiBold", 600, "ibm-plex-sans-{}-wght-normal", (("wght", 600),)),
    Face("IBM Plex Sans", "Italic", 400, "ibm-plex-sans-{}-wght-italic", (("wght", 400),), italic=True),
    Face("Newsreader", "Medium", 500, "newsreader-{}-opsz-normal", (("wght", 500), ("opsz", 28))),
)


def faces_folder(materials: Materials, faces: Sequence[Face] = FACES) -> Path:
    """The folder with the TTF files, made when it is not there; raises MaterialsError without web fonts."""
    sources = {name: materials.font(name) for face in faces for name in _sources(face)}
    digest = hashlib.sha256(repr(faces).encode())
    for name in sorted(sources):
        digest.update(sources[name].read_bytes())
    folder = _cache() / f"faces-{digest.hexdigest()[:16]}"
    if not all((folder / face.file).exists() for face in faces):
        folder.mkdir(parents=True, exist_ok=True)
        for face in faces:
            _make(face, [sources[name] for name in _sources(face)], folder / face.file)
    return folder


def _sources(face: Face) -> list[str]:
    return [f"{face.stem.format(subset)}.woff2" for subset in _SUBSETS]


def _cache() -> Path:
    home = Path(os.environ.get("XDG_CACHE_HOME") or Path.home() / ".cache")
    return home / "elci" / "fonts"


def _make(face: Face, sources: Sequence[Path], target: Path) -> None:
    """Fix the axes in each subset, join the subsets, name the face; written under a passing name first."""
    from fontTools.merge import Merger
    from fontTools.ttLib import TTFont
    from fontTools.varLib import instancer

    with tempfile.TemporaryDirectory(dir=target.parent) as room:
        pieces = []
        for place, source in enumerate(sources):
            font = TTFont(source, recalcTimestamp=False)
            font.flavor = None
            instancer.instantiateVariableFont(font, dict(face.axes), inplace=True)
            pieces.append(f"{room}/{place}.ttf")
            font.save(pieces[-1])
        joined = Merger().merge(pieces)
        _name(joined, face)
        first = TTFont(pieces[0])["head"]
        joined["head"].created, joined["head"].modified = first.created, first.modified
        joined.recalcTimestamp = False
        joined.save(f"{room}/joined.ttf")
        os.replace(f"{room}/joined.ttf", target)


def _name(font: Any, face: Face) -> None:
    font["name"].names = []
    full = f"{face.family} {face.style}"
    texts = {
        1: face.family,
        2: face.style,
        3: full,
        4: full,
        6: full.replace(" ", "-"),
        16: face.family,
        17: face.style,
    }
    for number, words in texts.items():
        font["name"].setName(words, number, 3, 1, 0x409)
    font["OS/2"].usWeightClass = face.weight
    font["OS/2"].fsSelection = (font["OS/2"].fsSelection & ~0b1100001) | (0b1 if face.italic else 0b1000000)
    font["head"].macStyle = 0b10 if face.italic else 0
