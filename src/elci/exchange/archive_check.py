"""Checking the archive of a case: every file of the manifest is there and unchanged, and no other."""

from __future__ import annotations

import hashlib
import json
import zipfile
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path, PurePosixPath

from elci.domain.errors import ElciError

FORMAT = 1
MANIFEST, CASE_PDF = "manifest.json", "case.pdf"


class NoArchiveError(ElciError):
    """What was to be checked is no archive of a case. args: path, why in Turkish and in English."""

    tr = "{0} bir dosya arşivi değil: {1}. Arşivin klasörünü ya da ZIP dosyasını verin."
    en = "{0} is no archive of a case: {2}. Name the archive’s folder or its ZIP file."


@dataclass(frozen=True)
class Checked:
    """What was found. missing, changed, foreign: names of files."""

    title: str
    files: int
    missing: tuple[str, ...]
    changed: tuple[str, ...]
    foreign: tuple[str, ...]

    @property
    def is_whole(self) -> bool:
        """Whether the archive is as it was written."""
        return not (self.missing or self.changed or self.foreign)


def check_archive(path: Path) -> Checked:
    """Check a folder or a ZIP file against its manifest; raises NoArchiveError."""
    if path.is_dir():
        names = {each.relative_to(path).as_posix() for each in path.rglob("*") if each.is_file()}
        return _check(path, names, lambda name: (path / PurePosixPath(name)).read_bytes())
    try:
        with zipfile.ZipFile(path) as archive:
            names = {name for name in archive.namelist() if not name.endswith("/")}
            return _check(path, names, archive.read)
    except (OSError, zipfile.BadZipFile) as error:
        raise NoArchiveError(path, "okunamadı", f"it cannot be read ({error})") from error


def _check(path: Path, names: set[str], read: Callable[[str], bytes]) -> Checked:
    if MANIFEST not in names:
        raise NoArchiveError(path, f"{MANIFEST} yok", f"there is no {MANIFEST}")
    try:
        about = json.loads(read(MANIFEST))
        wanted = {str(each["name"]): str(each["sha256"]) for each in about["files"]}
        title = str(about["title"])
    except (ValueError, KeyError, TypeError, zipfile.BadZipFile) as error:
        raise NoArchiveError(path, f"{MANIFEST} okunamadı", f"{MANIFEST} cannot be read") from error
    present = names - {MANIFEST}
    changed = [name for name in sorted(present & wanted.keys()) if _hash(read, name) != wanted[name]]
    return Checked(
        title=title,
        files=len(wanted),
        missing=tuple(sorted(wanted.keys() - present)),
        changed=tuple(changed),
        foreign=tuple(sorted(present - wanted.keys())),
    )


def _hash(read: Callable[[str], bytes], name: str) -> str:
    """The file's hash; empty for a member of a ZIP that its own sum contradicts."""
    try:
        return hashlib.sha256(read(name)).hexdigest()
    except zipfile.BadZipFile:
        return ""
