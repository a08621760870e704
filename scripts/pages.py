"""The parts of the pages that are made from other files: translations, fonts, outlines, the stylesheet."""

from __future__ import annotations

import shutil
import subprocess
from dataclasses import dataclass
from pathlib import Path

from environment import PYTHON, ROOT, ensure_npm
from sentences import failed, say
from stamps import Stamps, digest

_PACKAGE = ROOT / "src" / "elci"
_BUILT = _PACKAGE / "portal" / "static" / "built"


@dataclass(frozen=True)
class Step:
    """A program that brings the installation forward, and what to call it when it fails."""

    name: str
    tr: str
    en: str
    program: list[str]
    speaks: bool = False  # ends with a sentence in both languages when it fails

    def perform(self, var: Path, *more: str) -> None:
        """Run it; its output goes to a log, its failure comes back as a sentence."""
        log = var / "log" / f"{self.name}.log"
        log.parent.mkdir(parents=True, exist_ok=True)
        with log.open("w", encoding="utf-8") as file:
            done = subprocess.run(
                [str(PYTHON), *self.program, *more],
                cwd=ROOT,
                stdin=subprocess.DEVNULL,
                stdout=file,
                stderr=subprocess.STDOUT,
            )
        if done.returncode != 0:
            raise failed(self.tr, self.en, log, var, speaks=self.speaks)


BUILD = Step("build", "Sayfa parçaları", "The parts of the pages", ["-m", "elci.config.build"], speaks=True)


def build_pages(var: Path) -> None:
    """Build them where their sources have changed or a product is missing."""
    catalogues = list(_PACKAGE.rglob("*.po"))
    sources = [
        *catalogues,
        *(_PACKAGE / "portal" / "static" / "portal").glob("*.css"),
        *(_PACKAGE / "observatory" / "maps").glob("*.py"),
        _PACKAGE / "config" / "build.py",
        ROOT / "package-lock.json",
    ]
    wanted = digest(sources)
    products = [_BUILT / "elci.css", *(path.with_suffix(".mo") for path in catalogues)]
    stamps = Stamps(ROOT / "build" / "stamps.json")
    if stamps.has("build", wanted) and all(path.exists() for path in products):
        return
    say("Sayfa parçaları derleniyor", "Building the parts of the pages")
    if not shutil.which("npm"):
        ensure_npm(var / "log" / "install.log")
    BUILD.perform(var)
    stamps.set(build=wanted)
