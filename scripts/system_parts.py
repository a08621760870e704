"""What the checks need from the machine: Chromium, a PostgreSQL server, Pango and a font for PDF files."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Callable
from ctypes.util import find_library
from pathlib import Path

from environment import logged
from sentences import Stop, failed, say


def chromium() -> Path | None:
    """Debian's own binary before its wrapper, which reads flags from files of the machine."""
    for name in ("/usr/lib/chromium/chromium", "chromium", "chromium-browser", "google-chrome"):
        found = shutil.which(name)
        if found:
            return Path(found)
    return None


def postgres_folder() -> Path | None:
    """The folder of initdb and pg_ctl, the newest version first; they are often not on the path."""
    versions = sorted(Path("/usr/lib/postgresql").glob("*/bin/initdb"), key=_version, reverse=True)
    found = shutil.which("initdb")
    both = [path.parent for path in [*versions, *([Path(found)] if found else [])]]
    return next((folder for folder in both if (folder / "pg_ctl").exists()), None)


def _version(initdb: Path) -> float:
    name = initdb.parts[-3]
    return float(name) if name.replace(".", "", 1).isdigit() else 0.0


def _venv() -> bool:
    return (
        subprocess.run([sys.executable, "-c", "import ensurepip, venv"], capture_output=True).returncode == 0
    )


def _pango() -> str | None:
    return find_library("pangoft2-1.0")


def _font() -> Path | None:
    return next(Path("/usr/share/fonts").rglob("*.[ot]tf"), None)


# Debian's package → whether what the checks need of it is there
PARTS: dict[str, Callable[[], object]] = {
    "chromium": chromium,
    "postgresql": postgres_folder,
    "python3-venv": _venv,
    "libpangoft2-1.0-0": _pango,
    "fonts-dejavu-core": _font,
}


def ensure(log: Path) -> None:
    """Install with apt what is missing, where that is allowed; otherwise say what and how."""
    missing = [package for package, find in PARTS.items() if not find()]
    if not missing:
        return
    packages = " ".join(missing)
    if os.geteuid() != 0 or not shutil.which("apt-get"):
        how = f"sudo apt-get update && sudo apt-get install --no-install-recommends {packages}"
        raise Stop(
            f"Denetimler için eksik: {', '.join(missing)}. Kurup komutu yineleyin (Debian, Ubuntu: {how}).",
            f"The checks lack: {', '.join(missing)}. Install and repeat the command (Debian, Ubuntu: {how}).",
        )
    say(f"Sistem parçaları kuruluyor: {packages}", f"Installing system packages: {packages}")
    os.environ["DEBIAN_FRONTEND"] = "noninteractive"
    apt = ["apt-get", "install", "--yes", "--no-install-recommends", *missing]
    if logged(["apt-get", "update"], log) != 0 or logged(apt, log) != 0:
        raise failed("Sistem parçaları", "The system packages", log, Path("/"))
