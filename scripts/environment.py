"""The project's own Python environment: `.venv` with the locked parts and the project itself."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

from sentences import Stop, disk_full, failed, say
from stamps import Stamps, digest

ROOT = Path(__file__).resolve().parents[1]
VENV = ROOT / ".venv"
PYTHON = VENV / "bin" / "python"
RUN_LOCK = ROOT / "requirements.lock"
CHECKS_LOCK = ROOT / "requirements-dev.lock"
NPM_LOCK = ROOT / "requirements-npm.lock"
_ROOM_NEEDED = 1_000 * 1024 * 1024  # bytes; the parts take 640 MB installed, measured on Debian 12


def ensure(lock: Path, log: Path) -> None:
    """Make `.venv` hold what the lock names, and the project; nothing is done where it already does."""
    stamps = Stamps(VENV / "elci-parts.json")
    alive = _answers()
    wanted = {lock.name: digest([lock]), "project": digest([ROOT / "pyproject.toml"], str(ROOT))}
    if alive and all(stamps.has(step, inputs) for step, inputs in wanted.items()):
        return
    if not alive:
        _check_room()
        _make(log)
        stamps = Stamps(VENV / "elci-parts.json")
    if not stamps.has(lock.name, wanted[lock.name]):
        say(
            "Parçalar kuruluyor (ilk seferinde bir dakika sürebilir)",
            "Installing the parts (a minute at first)",
        )
        _install(lock, log)
    if not stamps.has("project", wanted["project"]):
        _install_project(log)
    if (
        lock == CHECKS_LOCK
    ):  # it holds every part of the other lock, in the same version (tests/test_locks.py)
        wanted[RUN_LOCK.name] = digest([RUN_LOCK])
    stamps.set(**wanted)


def ensure_npm(log: Path) -> None:
    """Node's package manager inside `.venv`, for a machine that has none of its own."""
    say("npm bu makinede yok; .venv içine kuruluyor", "This machine has no npm; installing it into .venv")
    _install(NPM_LOCK, log)


def _answers() -> bool:
    """Whether `.venv` has a Python that starts: not so once its folder or the machine's Python has moved."""
    if not PYTHON.exists():
        return False
    enough = "import sys; sys.exit(sys.version_info < (3, 11) or sys.prefix == sys.base_prefix)"
    return subprocess.run([PYTHON, "-c", enough], capture_output=True).returncode == 0


def _check_room() -> None:
    if shutil.disk_usage(ROOT).free < _ROOM_NEEDED:
        raise disk_full(ROOT)


def _make(log: Path) -> None:
    say("Python ortamı hazırlanıyor: .venv", "Making the Python environment: .venv")
    if logged([sys.executable, "-m", "venv", "--clear", str(VENV)], log) == 0:
        return
    if "ensurepip" in log.read_text(encoding="utf-8", errors="replace"):
        raise Stop(
            "Bu Python'da venv parçası eksik; kurup komutu yineleyin (Debian, Ubuntu: "
            "sudo apt-get install python3-venv).",
            "This Python lacks its venv part; install it and repeat the command (Debian, Ubuntu: "
            "sudo apt-get install python3-venv).",
        )
    raise failed("Python ortamı", "The Python environment", log, ROOT)


def _install(lock: Path, log: Path) -> None:
    """With uv, five times as fast as pip; with pip where uv cannot (it does not read pip's own settings)."""
    wanted = VENV / "uv.lock"
    wanted.write_text(_entry(RUN_LOCK, "uv"), encoding="utf-8")
    pip = [PYTHON, "-m", "pip", "install", "--quiet", "--disable-pip-version-check", "--retries", "1"]
    if logged([*pip, "--require-hashes", "-r", wanted], log) != 0:
        raise failed("Parçalar", "The parts", log, ROOT)
    uv = [VENV / "bin" / "uv", "pip", "install", "--quiet", "--python", PYTHON, "--compile-bytecode"]
    if logged([*uv, "--require-hashes", "-r", lock], log) == 0:
        return
    if logged([*pip, "--require-hashes", "-r", lock], log) != 0:
        raise failed("Parçalar", "The parts", log, ROOT)


def _install_project(log: Path) -> None:
    """The project itself, in place; its builder is already in `.venv`, so no network is needed."""
    uv = [VENV / "bin" / "uv", "pip", "install", "--quiet", "--python", PYTHON]
    if logged([*uv, "--no-deps", "--no-build-isolation", "--offline", "--editable", ROOT], log) != 0:
        raise failed("elçi'nin kurulumu", "Installing elçi", log, ROOT)


def _entry(lock: Path, name: str) -> str:
    """The lines of one part in a lock: the pinned version and its hashes."""
    lines = lock.read_text(encoding="utf-8").splitlines()
    start = next(number for number, line in enumerate(lines) if line.startswith(f"{name}=="))
    end = start + 1
    while end < len(lines) and lines[end].startswith(" "):
        end += 1
    return "\n".join(lines[start:end]) + "\n"


def logged(command: list[str | Path], log: Path) -> int:
    """Run a program, its output into the log (renewed each time); returns its exit code."""
    log.parent.mkdir(parents=True, exist_ok=True)
    with log.open("w", encoding="utf-8") as file:
        environment = {key: value for key, value in os.environ.items() if key != "VIRTUAL_ENV"}
        return subprocess.run(
            [str(part) for part in command],
            stdin=subprocess.DEVNULL,
            stdout=file,
            stderr=subprocess.STDOUT,
            env=environment,
        ).returncode
