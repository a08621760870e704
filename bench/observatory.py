"""The observatory's pages over a registry of many ties: how long a figure takes, and what it costs in memory.

Run: .venv/bin/python -m bench.observatory [TIES]

A server (granian, one worker) over a database of its own; Chromium opens the pages. "cold" writes the package
beside the database and starts the gallery process; "changed" asks for a choice nobody has asked for; "kept" is
any later visit. Seconds run from the request to the first frame with the drawing in it.
"""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from statistics import median
from typing import Any

_PORT = 8766
_ROUNDS = 5
_ADDRESS = f"http://127.0.0.1:{_PORT}"
_DRAWN = "() => new Promise(done => requestAnimationFrame(() => requestAnimationFrame(() => done(true))))"


def main() -> None:
    """Make the database, start the server, measure, print."""
    ties = int(sys.argv[1]) if len(sys.argv) > 1 else 5_000
    folder = Path(tempfile.mkdtemp(prefix="elci-bench-"))
    environment = {
        **os.environ,
        "ELCI_VAR": str(folder / "var"),
        "ELCI_DATABASE_URL": f"sqlite:///{folder / 'bench.sqlite3'}",
        "DJANGO_SETTINGS_MODULE": "elci.config.settings",
    }
    os.environ.update(environment)
    _prepare(folder, ties)
    server = _serve(environment)
    try:
        _measure(server.pid, ties)
    finally:
        server.terminate()
        server.wait(20)


def _prepare(folder: Path, ties: int) -> None:
    import django

    django.setup()
    from django.conf import settings
    from django.core.management import call_command

    from bench.large_package import make
    from elci.exchange.load import load

    make(folder / "package", ties=ties, municipalities=1_000, partners=3_000,
         about=settings.ELCI_DATA / "about.json", placed=True)  # fmt: skip
    call_command("migrate", verbosity=0)
    call_command("collectstatic", interactive=False, verbosity=0)
    load(folder / "package")


def _serve(environment: dict[str, str]) -> subprocess.Popen[bytes]:
    server = subprocess.Popen(
        [sys.executable, "-m", "granian", "--interface", "wsgi", "--workers", "1", "--blocking-threads", "4", "--port", str(_PORT),
         "--log-level", "warning", "elci.config.wsgi:application"],
        env=environment,
    )  # fmt: skip
    time.sleep(6)
    return server


def _measure(server: int, ties: int) -> None:
    from playwright.sync_api import sync_playwright

    with sync_playwright() as play:
        browser = play.chromium.launch(
            executable_path=os.environ.get("ELCI_CHROMIUM", "/usr/lib/chromium/chromium"),
            args=["--no-sandbox"],
        )
        page = browser.new_page(viewport={"width": 1280, "height": 900})
        _seen(page, "/")
        print(f"{ties:,} ties; web worker before the first figure: {_worker(server):.0f} MB")
        for name, address in (("map", "/gozlemevi/ties-map/"), ("years", "/gozlemevi/ties-years/"),
                              ("matrix", "/gozlemevi/ties-matrix/")):  # fmt: skip
            cold, size = _seen(page, address)
            before = _worked(server)
            changed = median(_seen(page, f"{address}?year_from={1900 + n}")[0] for n in range(_ROUNDS))
            worked = (_worked(server) - before) / _ROUNDS
            kept = median(_seen(page, address)[0] for _ in range(_ROUNDS))
            print(
                f"{name:<8} first {cold:5.2f} s   changed {changed:5.2f} s (server’s work {worked:.2f} s)   "
                f"kept {kept:5.2f} s   page {size / 1e6:.2f} MB"
            )
        first, _size = _seen(page, "/gozlemevi/")
        kept = median(_seen(page, "/gozlemevi/")[0] for _ in range(_ROUNDS))
        print(f"index    first {first:5.2f} s   kept {kept:5.2f} s")
        print(f"web worker after them: {_worker(server):.0f} MB; gallery process: {_gallery(server):.0f} MB")
        browser.close()


def _seen(page: Any, address: str) -> tuple[float, int]:
    """Seconds until the page's drawing has been painted, and its bytes."""
    began = time.perf_counter()
    answer = page.goto(_ADDRESS + address, wait_until="load")
    page.evaluate(_DRAWN)
    seconds = time.perf_counter() - began
    if answer.status != 200:
        raise SystemExit(f"{address}: {answer.status}")
    return seconds, len(answer.body())


def _processes(server: int) -> dict[int, tuple[str, float]]:
    """The processes below the server: command line and resident megabytes."""
    found: dict[int, tuple[str, float]] = {}
    parents = {}
    for path in Path("/proc").iterdir():
        if path.name.isdigit():
            try:
                status = dict(
                    line.split(":", 1) for line in (path / "status").read_text().splitlines() if ":" in line
                )
                command = (path / "cmdline").read_bytes().replace(b"\0", b" ").decode()
            except OSError:
                continue
            parents[int(path.name)] = int(status["PPid"])
            found[int(path.name)] = (command, int(status.get("VmRSS", "0").split()[0]) / 1024)

    def below(one: int) -> bool:
        while one in parents:
            one = parents[one]
            if one == server:
                return True
        return False

    return {one: told for one, told in found.items() if below(one)}


def _worked(server: int) -> float:
    """Seconds of processor time that the server's processes have taken: what a busy machine does not blur."""
    ticks = 0
    for one in _processes(server):
        fields = Path(f"/proc/{one}/stat").read_text().rpartition(")")[2].split()
        ticks += int(fields[11]) + int(fields[12])
    return ticks / os.sysconf("SC_CLK_TCK")


def _worker(server: int) -> float:
    sizes = [size for command, size in _processes(server).values() if "elci.observatory" not in command]
    return max(sizes, default=0.0)


def _gallery(server: int) -> float:
    sizes = [size for command, size in _processes(server).values() if "elci.observatory.gallery" in command]
    return sum(sizes)


if __name__ == "__main__":
    main()
