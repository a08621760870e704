"""`manifest.json`: what the report was made from, by what, and the hash of every file."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import UTC, datetime
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path
from typing import Any

import elci
from elci.dataset.tables import TABLES
from elci.observatory.frames import Frames

NAME = "manifest.json"
_ROOMS = ("domain", "dataset", "observatory")
_LIBRARIES = ("polars", "openpyxl", "vl-convert-python", "weasyprint", "fonttools", "pydyf")


def sha256(path: Path) -> str:
    """Hash of a file's bytes, in hexadecimal."""
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()


def code_version() -> dict[str, str]:
    """The version of elçi and one hash over the sources that make the report (code, words, styles)."""
    home = Path(elci.__file__).parent
    digest = hashlib.sha256()
    for room in _ROOMS:
        for path in sorted((home / room).rglob("*")):
            if path.suffix in {".py", ".toml", ".css", ".csv"}:
                digest.update(str(path.relative_to(home)).encode())
                digest.update(path.read_bytes())
    return {"name": "elci", "version": elci.__version__, "sha256": digest.hexdigest()}


def _libraries() -> dict[str, str]:
    found = {}
    for name in _LIBRARIES:
        try:
            found[name] = version(name)
        except PackageNotFoundError:
            continue
    return found


@dataclass(frozen=True)
class About:
    """A package's own facts (`about.json`) and the hash over its tables."""

    name: str
    version: str
    titles: Mapping[str, str]
    tables: list[dict[str, Any]]
    sha256: str

    @classmethod
    def of(cls, folder: Path, frames: Frames) -> About:
        """Read `about.json` where there is one and hash every table."""
        path = folder / "about.json"
        told = json.loads(path.read_text(encoding="utf-8")) if path.exists() else {}
        tables = []
        for name in sorted(TABLES):
            file = folder / "tables" / f"{name}.csv"
            tables.append({"path": f"tables/{name}.csv", "rows": frames[name].height, "sha256": sha256(file)})
        joined = "".join(f"{table['path']} {table['sha256']}\n" for table in tables)
        title = told.get("title", folder.resolve().name)
        return cls(
            name=told.get("name", folder.resolve().name),
            version=str(told.get("version", "")),
            titles=told.get("titles", {"tr": title, "en": title}),
            tables=tables,
            sha256=hashlib.sha256(joined.encode()).hexdigest(),
        )


@dataclass
class Manifest:
    """Files as they are written; `built` is the only field that changes from run to run.

    cities: where the world's cities come from, if they were given.
    """

    about: About
    languages: Iterable[str]
    only: Iterable[str] = ()
    cities: str = ""
    outputs: list[dict[str, Any]] = field(default_factory=list)

    def add(self, folder: Path, path: Path, exhibit: str = "") -> None:
        """Note a written file; exhibit: what it belongs to, "" for the report itself."""
        entry: dict[str, Any] = {"path": path.relative_to(folder).as_posix(), "bytes": path.stat().st_size}
        entry["sha256"] = sha256(path)
        if exhibit:
            entry["exhibit"] = exhibit
        self.outputs.append(entry)

    def as_dict(self, built: datetime) -> dict[str, Any]:
        """The whole manifest."""
        about = self.about
        return {
            "package": {
                "name": about.name,
                "version": about.version,
                "sha256": about.sha256,
                "tables": about.tables,
            },
            "code": code_version(),
            "libraries": _libraries(),
            "languages": list(self.languages),
            "only": list(self.only),
            **({"cities": self.cities} if self.cities else {}),
            "outputs": sorted(self.outputs, key=lambda entry: str(entry["path"])),
            "built": built.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%SZ"),
        }

    def write(self, folder: Path, built: datetime) -> Path:
        """Write it; returns its path."""
        path = folder / NAME
        text = json.dumps(self.as_dict(built), ensure_ascii=False, indent=1)
        path.write_text(text + "\n", encoding="utf-8")
        return path
