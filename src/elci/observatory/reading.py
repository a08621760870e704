"""Doors of the public interface that take a path or frames and give what is asked for."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from os import PathLike
from pathlib import Path

from elci.dataset.files import Package
from elci.observatory.exhibits import Exhibit, Material, makers
from elci.observatory.exhibits import exhibit as exhibit_of
from elci.observatory.frames import Frames, frames_of, read_frames
from elci.observatory.report.build import Order, build
from elci.observatory.report.manifest import Manifest
from elci.observatory.report.materials import Materials, MaterialsError
from elci.observatory.wording import LANGUAGES

_Path = str | PathLike[str]


def read(folder: _Path) -> Frames:
    """The tables of a package as polars frames, by name; raises PackageError naming every bad cell."""
    return read_frames(Path(folder))


def from_rows(package: Package) -> Frames:
    """Frames of a package that `elci.dataset.files.read_package` has read."""
    return frames_of(package)


def exhibit_names(frames: Frames) -> list[str]:
    """Names of the tables and figures that a package gives, in the order of the report."""
    return [name for name, _ in makers(Material(frames))]


def exhibit(frames: Frames, name: str) -> Exhibit:
    """One table with its figures; raises UnknownExhibitError with the names there are.

    Maps are there when the land outlines are built (`python -m elci.config.build`).
    """
    try:
        land = Materials().land()
    except MaterialsError:
        land = None
    return exhibit_of(Material(frames, land), name)


def build_report(
    data: _Path,
    out: _Path,
    *,
    only: Collection[str] = (),
    languages: Sequence[str] = LANGUAGES,
    pdf: bool = True,
) -> Manifest:
    """Everything as files under `out`; returns the manifest. Errors: see `elci.observatory.report.build`."""
    return build(Order(Path(data), Path(out), only, languages=languages, pdf=pdf))
