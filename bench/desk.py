"""The desk of an office with 200,000 activities and 50,000 contacts: p95 of its pages at eight clients.

Run: .venv/bin/python -m bench.desk [ACTIVITIES [CONTACTS [SECONDS]]]
(ELCI_DATABASE_URL names another database, which is emptied; ELCI_BENCH_WORKERS the server's processes, the
machine's cores if it is not set)

The product's own server as docs/how-to/server.md sets it up, at a socket, where the clients stand for the proxy;
its own pages, a signed-in officer. Each request of a line is another page of its kind:
other words, another month, another page of a list. Meanwhile a colleague, in a process of their own, records
an activity every second, which makes the server forget what it keeps of pages until somebody acts.

Before each line the processor is measured at a fixed piece of work: on a rented machine it differs from hour to
hour, and with it the times of two runs.
"""

from __future__ import annotations

import http.client
import itertools
import os
import socket
import subprocess
import sys
import tempfile
import threading
import time
from collections.abc import Iterator
from pathlib import Path
from statistics import median, quantiles
from urllib.parse import quote

_THREADS = 2
_CLIENTS = 8
_TARGET = 150.0
_COLLEAGUE = "colleague"
_EVERY = 1.0  # seconds from one act of the colleague to the next

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
        "ELCI_LIMITS": "false",  # eight clients are one person here
    }
    os.environ.update(environment)
    cookie = _prepare(activities, contacts)
    server = _serve(environment, folder / "elci.sock")
    late: list[str] = []
    colleague = subprocess.Popen([sys.executable, "-m", "bench.desk", _COLLEAGUE], env=environment)
    try:
        for name, addresses in _lines():
            yardstick = _yardstick()
            times = _measure(folder / "elci.sock", addresses, cookie, seconds)
            p95 = 1000 * quantiles(times, n=20)[-1]
            late += [name] if p95 > _TARGET else []
            print(
                f"{name:<26}{len(times) / seconds:7.0f} pages/s   median {1000 * median(times):6.1f} ms"
                f"   p95 {p95:6.1f} ms   fixed work {yardstick:4.0f} ms"
                f"{'   over the target' if p95 > _TARGET else ''}",
                flush=True,
            )
    finally:
        for each in (colleague, server):
            each.terminate()
            each.wait(20)
    print(f"target: p95 under {_TARGET:.0f} ms; over it: {', '.join(late) or 'none'}")


def _yardstick() -> float:
    """Milliseconds of processor for two million additions."""
    began, total = time.process_time(), 0
    for number in range(2_000_000):
        total += number
    return 1000 * (time.process_time() - began)


def _lines() -> Iterator[tuple[str, list[str]]]:
    """What is measured: a name, and the addresses that are asked one after another. A page that this version
    does not have is said and left out."""
    from django.urls import NoReverseMatch, reverse

    months = [f"on={year}-{month:02d}-01" for year in range(2012, 2026) for month in range(1, 13)]
    pages = [f"page={page}" for page in range(1, 60)]
    texts = _texts()
    for name, view, queries in (
        ("start page", "home", [""]),
        ("activities", "activities", pages),
        ("search", "search", [f"q={quote(text)}" for text in texts]),
        (
            "suggestions",
            "search-suggestions",
            [f"q={quote(text[:length])}" for text in texts for length in (3, 5, 9)],
        ),
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


def _texts() -> list[str]:
    """Hundreds of different searches: what people type, and the cities of the register with a word beside."""
    from elci.registry.models import Partner

    cities = Partner.objects.order_by("pk").values_list("name_tr", flat=True)[:240]
    beside = itertools.cycle(("", "heyeti", "festivali", "protokolü", "2019", "öğrenci"))
    return [*_WORDS, *(f"{city} {word}".strip() for city, word in zip(cities, beside, strict=False))]


def _act() -> None:
    """Record an activity every second, as a colleague of the readers does."""
    import django

    django.setup()
    from elci.accounts.desk_records import Draft
    from elci.accounts.models import Office, User
    from elci.activities.services import record_activity
    from elci.domain.dates import PartialDate

    officer = User.objects.get(username="officer")
    office = Office.objects.get(roles__user=officer)
    for number in itertools.count(1):
        time.sleep(_EVERY)
        values = {
            "kind": "official_visit",
            "title_tr": f"Seul heyeti {number}",
            "status": "done",
            "date": PartialDate(2024, 5, 7),
        }
        record_activity(Draft(values=values), by=officer, office=office)


def _prepare(activities: int, contacts: int) -> str:
    """Make the database with the reference package and the office; the cookie of an officer’s session."""
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


class _Connection(http.client.HTTPConnection):
    """A connection to the socket."""

    def __init__(self, path: Path) -> None:
        super().__init__("127.0.0.1", timeout=60)
        self.path = path

    def connect(self) -> None:
        self.sock = socket.socket(socket.AF_UNIX)
        self.sock.settimeout(self.timeout)
        self.sock.connect(str(self.path))


def _serve(environment: dict[str, str], path: Path) -> subprocess.Popen[bytes]:
    from elci.cli.serve import at_socket

    workers = int(os.environ.get("ELCI_BENCH_WORKERS") or os.cpu_count() or 1)
    print(f"server processes: {workers}, of {_THREADS} threads each")
    server = subprocess.Popen(
        [sys.executable, "-m", "granian", *at_socket(path, workers, _THREADS)], env=environment
    )
    for _ in range(150):
        try:
            for _each in range(4 * workers):  # so that none of them is asked for the first time below
                connection = _Connection(path)
                connection.request("GET", "/giris/")
                connection.getresponse().read()
            return server
        except OSError:
            time.sleep(0.2)
    server.terminate()
    raise SystemExit("the server did not come up")


def _measure(path: Path, addresses: list[str], cookie: str, seconds: int) -> list[float]:
    """The time of each page in seconds, eight clients for so many seconds."""
    times: list[float] = []
    turn = itertools.cycle(addresses)
    wrong: list[str] = []
    end = [0.0]

    def ask(connection: _Connection, address: str) -> None:
        connection.request("GET", address, headers={"Cookie": cookie})
        answer = connection.getresponse()
        answer.read()
        if answer.status != 200:
            wrong.append(f"{address}: {answer.status}")

    def client() -> None:
        connection = _Connection(path)
        while time.perf_counter() < end[0] and not wrong:
            began = time.perf_counter()
            ask(connection, next(turn))
            times.append(time.perf_counter() - began)
        connection.close()

    warm = _Connection(path)
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
    if sys.argv[1:] == [_COLLEAGUE]:
        _act()
    else:
        main()
