"""`make test` and, with --fast, `make check`: every check, one line each, pytest's own closing line last."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass

import postgres
import system_parts
from environment import CHECKS_LOCK, ROOT, VENV, ensure
from pages import build_pages
from sentences import command

VAR = ROOT / "var"
_BIN = VENV / "bin"
_WORKERS = str(min(4, os.cpu_count() or 1))
_GROUPS = ["--dist", "loadgroup"]


@dataclass
class Check:
    """A program that must end with 0; its output is shown when it does not."""

    name: str
    program: list[str]
    passed: bool = False
    seconds: float = 0.0
    output: str = ""

    def run(self) -> Check:
        began = time.monotonic()
        done = subprocess.run(
            [str(_BIN / self.program[0]), *self.program[1:]],
            cwd=ROOT,
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
        )
        self.seconds, self.output = time.monotonic() - began, done.stdout
        self.passed = done.returncode == 0
        self.report()
        return self

    def report(self) -> None:
        shown = "" if self.passed else "\n" + self.output.rstrip()
        print(f"  {'✓' if self.passed else '✗'} {self.name:<28}{self.seconds:7.1f} s{shown}", flush=True)


def fixed_checks() -> list[Check]:
    """What needs no tests: style, types, rooms, migrations, templates. The slow one first."""
    checks = [
        Check("mypy", ["mypy"]),
        Check("ruff check", ["ruff", "check", "."]),
        Check("ruff format", ["ruff", "format", "--check", "."]),
        Check("import-linter", ["lint-imports", "--no-cache"]),
        Check("migrations", ["python", "manage.py", "makemigrations", "--check", "--dry-run"]),
    ]
    templates = [str(path.relative_to(ROOT)) for path in (ROOT / "src").glob("elci/*/templates")]
    if templates:
        checks.append(Check("djlint", ["djlint", "--lint", "--quiet", *templates]))
    return checks


def pytest(name: str, choices: list[str], **environment: str) -> Check:
    """Run pytest in the open; its closing line is the report."""
    print(f"\n— {name} —", flush=True)
    began = time.monotonic()
    done = subprocess.run(
        [str(_BIN / "python"), "-m", "pytest", "-q", *choices],
        cwd=ROOT,
        stdin=subprocess.DEVNULL,
        env={**os.environ, **environment},
    )
    return Check(name, [], done.returncode == 0, time.monotonic() - began)


def main() -> int:
    fast = "--fast" in sys.argv[1:]
    began = time.monotonic()
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(143))  # so that the PostgreSQL server is stopped too
    if not fast:
        system_parts.ensure(VAR / "log" / "system.log")
    ensure(CHECKS_LOCK, VAR / "log" / "install.log")
    build_pages(VAR)
    print(f"  hazırlık · preparation        {time.monotonic() - began:7.1f} s", flush=True)
    with ThreadPoolExecutor(max_workers=2) as pool:
        done = list(pool.map(Check.run, fixed_checks()))
    sqlite = {"ELCI_DATABASE_URL": "", "ELCI_CHROMIUM": str(system_parts.chromium() or "")}
    if fast:
        last = pytest("pytest", ["-n", _WORKERS, "-m", "not database and not browser and not slow"], **sqlite)
        return _close([*done, last], began)
    with postgres.server(VAR / "log" / "postgres.log") as url:
        done.append(
            pytest(
                "PostgreSQL",
                ["-n", _WORKERS, *_GROUPS, "-m", "database and not browser"],
                ELCI_DATABASE_URL=url,
            )
        )
    _summary(done)
    last = pytest(
        "SQLite, tarayıcı · SQLite, browser", ["-n", _WORKERS, *_GROUPS, "--durations=10"], **sqlite
    )
    return _close([*done, last], began)


def _summary(done: list[Check]) -> None:
    took = ", ".join(f"{check.name} {check.seconds:.0f} s" for check in done)
    failures = [check.name for check in done if not check.passed]
    print(f"\nBuraya kadar · So far: {took}. {_verdict(failures)}", flush=True)


def _verdict(failures: list[str]) -> str:
    listed = ", ".join(failures)
    return f"Başarısız · Failed: {listed}" if failures else "Hepsi geçti · All passed"


def _close(done: list[Check], began: float) -> int:
    """Silent when all is well, so that pytest's closing line stays the last one."""
    failures = [check.name for check in done if not check.passed]
    if failures:
        minutes = (time.monotonic() - began) / 60
        print(f"\n{_verdict(failures)} ({minutes:.1f} dk · min)", flush=True)
    return 1 if failures else 0


if __name__ == "__main__":
    os.chdir(ROOT)
    command(main)
