"""Pages per second over 100,000 ties and 5,000 municipalities, beside bare Django pages of the same rows.

Run: .venv/bin/python -m bench.pages [TIES]

The same server (granian, one worker) answers the product's page and the bare page in turn, eight clients at a
time; ratios are within one run, so the machine's noise falls out. Also: memory of the server, `elci --help`.
"""

from __future__ import annotations

import http.client
import itertools
import os
import subprocess
import sys
import tempfile
import threading
import time
from pathlib import Path
from statistics import median, quantiles

_PORT = 8765
_CLIENTS = 8
_SECONDS = 6.0
_ROUNDS = 3
_TIE = itertools.count(100)
_PAGE = itertools.cycle(range(2, 1_900))


def main() -> None:
    """Make the database, start the server, measure, print."""
    folder = Path(tempfile.mkdtemp(prefix="elci-bench-"))
    ties = int(sys.argv[1]) if len(sys.argv) > 1 else 100_000
    environment = {
        **os.environ,
        "ELCI_DATABASE_URL": os.environ.get("ELCI_DATABASE_URL", f"sqlite:///{folder / 'bench.sqlite3'}"),
        "DJANGO_SETTINGS_MODULE": "bench.bare",
    }
    os.environ.update(environment)
    _prepare(folder, ties)
    server = _serve(environment)
    try:
        for name, ours, bare in _PAIRS:
            _compare(name, ours, bare)
        for name, address in _OTHERS:
            rate, times = _measure(address)
            print(f"{name:<28}{rate:8.0f} pages/s   p95 {_p95(times):6.1f} ms")
        print(f"server memory: {_memory(server.pid):.0f} MB")
    finally:
        server.terminate()
        server.wait(20)
    print(f"elci --help: {_help_seconds():.2f} s (median of 5)")


_PAIRS = [
    ("list of ties", "/baglar/", "/bare/"),
    ("list, one country", "/baglar/?country=BG", "/bare/"),
    ("a tie", "/baglar/t77/", "/bare/t77/"),
    # Each request another page, so that none was kept: what a crawler sees.
    ("list, each another page", "/baglar/?page={page}", "/bare/?page={page}"),
    ("a tie, each another", "/baglar/t{tie}/", "/bare/t{tie}/"),
]
_OTHERS = [
    ("list, last page", "/baglar/?page=2000"),
    ("list, words in names", "/baglar/?q=mi%C5%9Fa"),
    ("municipalities", "/belediyeler/"),
    ("suggestions", "/arama/oneriler/?q=misa"),
    ("first page", "/"),
]


def _prepare(folder: Path, ties: int) -> None:
    import django

    django.setup()
    from django.conf import settings
    from django.core.management import call_command

    from bench.large_package import make
    from elci.exchange.load import load

    make(folder / "package", ties=ties, municipalities=5_000, partners=10_000,
         about=settings.ELCI_DATA / "about.json")  # fmt: skip
    call_command("migrate", verbosity=0)
    call_command("flush", interactive=False, verbosity=0)
    call_command("collectstatic", interactive=False, verbosity=0)
    load(folder / "package")


def _serve(environment: dict[str, str]) -> subprocess.Popen[bytes]:
    from elci.cli.serve import at_port

    # As `elci serve` starts it, but with the bare pages beside the product's.
    server = subprocess.Popen(
        [sys.executable, "-m", "granian", *at_port("127.0.0.1", _PORT, 1, 4)], env=environment
    )
    for _ in range(100):
        try:
            _get("/bare/")
            return server
        except OSError:
            time.sleep(0.2)
    raise SystemExit("the server did not come up")


def _get(address: str) -> None:
    connection = http.client.HTTPConnection("127.0.0.1", _PORT, timeout=30)
    connection.request("GET", address)
    answer = connection.getresponse()
    answer.read()
    if answer.status != 200:
        raise SystemExit(f"{address}: {answer.status}")
    connection.close()


def _filled(address: str) -> str:
    """The address with the next number of a tie and of a page; each number comes once in a run."""
    return address.format(tie=next(_TIE), page=next(_PAGE))


def _measure(address: str) -> tuple[float, list[float]]:
    """Pages per second and the time of each page in seconds, eight clients for _SECONDS."""
    times: list[float] = []
    end = time.perf_counter() + _SECONDS

    def client() -> None:
        connection = http.client.HTTPConnection("127.0.0.1", _PORT, timeout=30)
        while time.perf_counter() < end:
            began = time.perf_counter()
            connection.request("GET", _filled(address))
            answer = connection.getresponse()
            answer.read()
            times.append(time.perf_counter() - began)
        connection.close()

    _get(_filled(address))
    threads = [threading.Thread(target=client) for _ in range(_CLIENTS)]
    began = time.perf_counter()
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    return len(times) / (time.perf_counter() - began), times


def _compare(name: str, ours: str, bare: str) -> None:
    ratios, rates, all_times = [], [], []
    for _ in range(_ROUNDS):
        bare_rate, _times = _measure(bare)
        rate, times = _measure(ours)
        ratios.append(rate / bare_rate)
        rates.append((rate, bare_rate))
        all_times += times
    rate, bare_rate = sorted(rates)[len(rates) // 2]
    print(
        f"{name:<28}{rate:8.0f} pages/s   bare {bare_rate:6.0f}   ratio {median(ratios):.2f}"
        f" ({min(ratios):.2f}–{max(ratios):.2f})   p95 {_p95(all_times):6.1f} ms"
    )


def _p95(times: list[float]) -> float:
    return 1000 * quantiles(times, n=20)[-1]


def _memory(pid: int) -> float:
    """Proportional set size of the server and its children, in MB."""
    children = subprocess.run(["pgrep", "-P", str(pid)], capture_output=True, text=True).stdout.split()
    total = 0
    for each in [str(pid), *children]:
        for line in Path(f"/proc/{each}/smaps_rollup").read_text().splitlines():
            if line.startswith("Pss:"):
                total += int(line.split()[1])
    return total / 1024


def _help_seconds() -> float:
    times = []
    for _ in range(5):
        began = time.perf_counter()
        subprocess.run([Path(sys.executable).with_name("elci"), "--help"], capture_output=True, check=True)
        times.append(time.perf_counter() - began)
    return median(times)


if __name__ == "__main__":
    main()
