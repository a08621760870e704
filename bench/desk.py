"""The desk of an office with 200,000 activities and 50,000 contacts: p95 of its pages at eight clients.

Run: .venv/bin/python -m bench.desk [ACTIVITIES [CONTACTS [SECONDS]]]
(ELCI_DATABASE_URL names another database, which is emptied; ELCI_BENCH_WORKERS the server's processes, the
machine's cores if it is not set)

The product's own server and pages, a signed-in officer. Each request of a line is another page of its kind:
another word, another month, another page of a list.
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
from collections.abc import Iterator
from pathlib import Path
from statistics import median, quantiles
from urllib.parse import quote

_PORT = 8767
_CLIENTS = 8
_TARGET = 150.0

# What people type: names, two and three words, endings, no marks, typing errors, a word that is nowhere.
_WORDS = (
    "seul", "ankara sofya", "Saraybosna’da sergi", "sel yardımı bosna", "istnabul festivali", "ogrenci kampi",
    "Hadžić", "yilmazz", "itfaiye egitimi kiev", "zzyzx protokolü", "2019 heyet ziyareti", "kardeş kent",
)  # fmt: skip


def main() -> None:
    """Make the database, start the server, measure, print."""
    numbers = [int(each) for each in sys.argv[1:]]
    activities, contacts, seconds = [*numbers, *(200_000, 50_000, 6)[len(numbers) :]]
    folder = Path(tempfile.mkdtemp(prefix="elci-bench-"))
    environment = {
        **os.environ,
        "ELCI_VAR": str(folder),
        "ELCI_DATABASE_URL": os.environ.get("ELCI_DATABASE_URL", f"sqlite:///{folder / 'bench.sqlite3'}"),
        "DJANGO_SETTINGS_MODULE": "elci.config.settings",
    }
    os.environ.update(environment)
    cookie = _prepare(activities, contacts)
    server = _serve(environment)
    late = []
    try:
        for name, addresses in _lines():
            times = _measure(addresses, cookie, seconds)
            p95 = 1000 * quantiles(times, n=20)[-1]
            late += [name] if p95 > _TARGET else []
            print(
                f"{name:<26}{len(times) / seconds:7.0f} pages/s   median {1000 * median(times):6.1f} ms"
                f"   p95 {p95:6.1f} ms{'   over the target' if p95 > _TARGET else ''}",
                flush=True,
            )
    finally:
        server.terminate()
        server.wait(20)
    print(f"target: p95 under {_TARGET:.0f} ms; over it: {', '.join(late) or 'none'}")


def _lines() -> Iterator[tuple[str, list[str]]]:
    """What is measured: a name, and the addresses that are asked one after another. A page that this version
    does not have is said and left out."""
    from django.urls import NoReverseMatch, reverse

    months = [f"on={year}-{month:02d}-01" for year in range(2012, 2026) for month in range(1, 13)]
    pages = [f"page={page}" for page in range(1, 60)]
    for name, view, queries in (
        ("start page", "home", [""]),
        ("activities", "activities", pages),
        ("search", "search", [f"q={quote(words)}" for words in _WORDS]),
        ("suggestions", "search-suggestions", [f"q={quote(words)}" for words in _WORDS]),
        ("calendar, a month", "office-calendar", months),
        ("calendar, a list", "office-calendar", [f"view=list&{month}" for month in months]),
        ("contacts", "contacts", pages),
    ):
        try:
            address = reverse(f"desk:{view}")
        except NoReverseMatch:
            print(f"{name:<26}   there is no such page in this version")
            continue
        yield name, [f"{address}?{query}" if query else address for query in queries]


def _prepare(activities: int, contacts: int) -> str:
    """The database with the reference package and the office; returns the cookie of a signed-in officer."""
    import django

    django.setup()
    from django.conf import settings
    from django.core.management import call_command
    from django.test import Client

    from bench.desk_records import fill
    from elci.exchange.load import load
    from elci.search.index import rebuild

    call_command("migrate", verbosity=0)
    call_command("flush", interactive=False, verbosity=0)
    call_command("collectstatic", interactive=False, verbosity=0)
    load(settings.ELCI_DATA)
    began = time.perf_counter()
    officer = fill(activities, contacts)
    print(f"{activities:,} activities, {contacts:,} contacts written in {time.perf_counter() - began:.0f} s")
    began = time.perf_counter()
    lines = rebuild()
    took = time.perf_counter() - began
    print(f"search of {lines:,} lines built in {took:.0f} s: {lines / took:,.0f} lines/s", flush=True)
    _analyze()
    client = Client()
    client.force_login(officer)
    return f"sessionid={client.cookies['sessionid'].value}"


def _analyze() -> None:
    from django.db import connection

    with connection.cursor() as cursor:
        cursor.execute("ANALYZE")
    connection.close()


def _serve(environment: dict[str, str]) -> subprocess.Popen[bytes]:
    from elci.cli.serve import choices

    workers = int(os.environ.get("ELCI_BENCH_WORKERS") or os.cpu_count() or 1)
    print(f"server processes: {workers}")
    server = subprocess.Popen(
        [sys.executable, "-m", "granian", *choices("127.0.0.1", _PORT, workers, 4)], env=environment
    )
    for _ in range(150):
        try:
            connection = http.client.HTTPConnection("127.0.0.1", _PORT, timeout=30)
            connection.request("GET", "/giris/")
            connection.getresponse().read()
            return server
        except OSError:
            time.sleep(0.2)
    server.terminate()
    raise SystemExit("the server did not come up")


def _measure(addresses: list[str], cookie: str, seconds: int) -> list[float]:
    """The time of each page in seconds, eight clients for so many seconds."""
    times: list[float] = []
    turn = itertools.cycle(addresses)
    wrong: list[str] = []
    end = [0.0]

    def ask(connection: http.client.HTTPConnection, address: str) -> None:
        connection.request("GET", address, headers={"Cookie": cookie})
        answer = connection.getresponse()
        answer.read()
        if answer.status != 200:
            wrong.append(f"{address}: {answer.status}")

    def client() -> None:
        connection = http.client.HTTPConnection("127.0.0.1", _PORT, timeout=60)
        while time.perf_counter() < end[0] and not wrong:
            began = time.perf_counter()
            ask(connection, next(turn))
            times.append(time.perf_counter() - began)
        connection.close()

    warm = http.client.HTTPConnection("127.0.0.1", _PORT, timeout=60)
    for address in addresses[:12]:
        ask(warm, address)
    warm.close()
    end[0] = time.perf_counter() + seconds
    threads = [threading.Thread(target=client) for _ in range(_CLIENTS)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    if wrong:
        raise SystemExit(wrong[0])
    return times


if __name__ == "__main__":
    main()
