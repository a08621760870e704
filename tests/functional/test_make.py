"""`make run` as a newcomer meets it: it comes up, again and quickly, stops, and says in one sentence what is
wrong.

The whole way from a clean clone without anything installed is what continuous integration does (.ci/run).
"""

from __future__ import annotations

import os
import re
import shutil
import signal
import socket
import sqlite3
import subprocess
import sys
import time
import urllib.request
from collections.abc import Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
pytestmark = [pytest.mark.slow, pytest.mark.xdist_group("make")]
AGAIN = 1 / 5  # of the first start's time is the most that a second one takes, however busy the machine


def environment(**more: str) -> dict[str, str]:
    """The machine's, without what a test run sets for itself."""
    own = ("ELCI_", "DJANGO_", "PYTEST_", "MAKE", "MFLAGS", "PORT")
    return {**{key: value for key, value in os.environ.items() if not key.startswith(own)}, **more}


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


def make_run(var: Path, *words: str, root: Path = ROOT, **more: str) -> subprocess.CompletedProcess[str]:
    """`make run` where it is expected to end by itself."""
    return subprocess.run(
        ["make", "run", *words],
        cwd=root,
        env=environment(ELCI_VAR=str(var), ELCI_SETTINGS=more.pop("ELCI_SETTINGS", ""), **more),
        stdin=subprocess.DEVNULL,
        capture_output=True,
        text=True,
        timeout=180,
        check=False,
    )


@dataclass
class Running:
    """A site that `make run` serves."""

    process: subprocess.Popen[str]
    port: int
    printed: str
    seconds: float

    def get(self, path: str) -> str:
        with urllib.request.urlopen(f"http://127.0.0.1:{self.port}{path}", timeout=20) as answer:
            return str(answer.read().decode())

    def stop(self) -> str:
        """Ctrl-C: SIGINT to every process of the terminal. Returns what was printed after it."""
        os.killpg(self.process.pid, signal.SIGINT)
        rest, _ = self.process.communicate(timeout=20)
        return rest


@contextmanager
def running(var: Path, **more: str) -> Iterator[Running]:
    port, began, printed = free_port(), time.monotonic(), ""
    process = subprocess.Popen(
        ["make", "run", f"PORT={port}"],
        cwd=ROOT,
        env=environment(ELCI_VAR=str(var), ELCI_SETTINGS="", **more),
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        start_new_session=True,
    )
    assert process.stdout
    for line in process.stdout:
        printed += line
        if "Ctrl-C" in line:
            break
    assert "Ctrl-C" in printed, printed
    site = Running(process, port, printed, time.monotonic() - began)
    try:
        yield site
    finally:
        if process.poll() is None:
            site.stop()


def says(done: subprocess.CompletedProcess[str], turkish: str, english: str) -> bool:
    """It failed with the two sentences and nothing like a traceback."""
    lines = [line for line in done.stderr.splitlines() if not line.startswith("make")]
    shown = done.stdout + done.stderr
    assert done.returncode != 0, shown
    assert "Traceback" not in shown
    assert len(lines) == 2, shown
    assert re.search(turkish, lines[0]), shown
    assert re.search(english, lines[1]), shown
    return True


@pytest.fixture(scope="module")
def var(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """One installation for the tests that only start it."""
    return tmp_path_factory.mktemp("make") / "var"


# ─── it runs ─────────────────────────────────────────────────────────────────────────────────────────────


@pytest.fixture(scope="module")
def started(var: Path) -> tuple[str, str, str, float]:
    """The first start: what it printed, the home page, what it printed after Ctrl-C, its seconds."""
    with running(var) as site:
        return site.printed, site.get("/"), site.stop(), site.seconds


@pytest.fixture(scope="module")
def first(started: tuple[str, str, str, float]) -> tuple[str, str, str]:
    return started[:3]


def test_the_first_run_prints_address_accounts_and_what_to_try(first: tuple[str, str, str]) -> None:
    printed = first[0]
    assert re.search(r"elçi   http://127\.0\.0\.1:\d+/ ", printed)
    for role in ("viewer", "officer", "head of unit", "administrator"):
        assert re.search(rf"[a-z]+ +(\w{{4}}-){{3}}\w{{4}}   .* · {role}\n", printed), role
    assert "İlk olarak · To try first" in printed


def test_the_first_run_serves_a_page_in_turkish(first: tuple[str, str, str]) -> None:
    assert '<html lang="tr"' in first[1]


def test_ctrl_c_ends_it_in_one_line(first: tuple[str, str, str]) -> None:
    lines = [line for line in first[2].splitlines() if line.strip() and not line.startswith("make")]
    # The index of place names may just have begun to be prepared; it says so in two lines.
    said = [line for line in lines if "Yer adları" not in line and "index of place names" not in line]
    assert said == ["elçi durdu; kayıtlar yerinde. · elçi has stopped; the records are in place."]


def test_the_second_run_is_quick_and_loses_nothing(started: tuple[str, str, str, float], var: Path) -> None:
    tie = "ankara--seoul-kr"
    with closing(sqlite3.connect(var / "elci.sqlite3")) as database, database:
        database.execute("UPDATE registry_agreement SET note_tr = 'elde yazıldı' WHERE id = ?", [tie])
        before = database.execute("SELECT count(*) FROM registry_agreement").fetchone()
    with running(var) as site:
        printed, seconds, port = site.printed, site.seconds, site.port
        assert '<html lang="tr"' in site.get("/")
    with closing(sqlite3.connect(var / "elci.sqlite3")) as database:
        note = database.execute("SELECT note_tr FROM registry_agreement WHERE id = ?", [tie]).fetchone()
        assert database.execute("SELECT count(*) FROM registry_agreement").fetchone() == before
    assert note == ("elde yazıldı",)
    accounts = re.findall(r"(?:\w{4}-){3}\w{4}", started[0])
    assert len(accounts) == 4
    assert re.findall(r"(?:\w{4}-){3}\w{4}", printed) == accounts
    assert seconds < AGAIN * started[3]
    with socket.socket() as probe:  # and its port is free again
        assert probe.connect_ex(("127.0.0.1", port)) != 0


def test_the_passwords_are_for_the_owner_only(first: tuple[str, str, str], var: Path) -> None:
    assert (var / "sample-accounts.txt").stat().st_mode & 0o077 == 0
    assert (var / "secret_key").stat().st_mode & 0o077 == 0


def test_preparing_a_server_makes_no_accounts(tmp_path: Path) -> None:
    """`make prepare` with the port in use: it serves nothing, and the database is ready."""
    with socket.socket() as other:
        other.bind(("127.0.0.1", 0))
        other.listen()
        done = subprocess.run(
            ["make", "prepare"],
            cwd=ROOT,
            env=environment(ELCI_VAR=str(tmp_path), ELCI_SETTINGS="", PORT=str(other.getsockname()[1])),
            capture_output=True,
            text=True,
            timeout=180,
            check=False,
        )
    assert done.returncode == 0, done.stderr
    with closing(sqlite3.connect(tmp_path / "elci.sqlite3")) as database:
        assert database.execute("SELECT count(*) FROM accounts_user").fetchone() == (0,)
        assert database.execute("SELECT count(*) FROM registry_agreement").fetchone() > (100,)
    assert not (tmp_path / "sample-accounts.txt").exists()


@pytest.fixture
def postgresql() -> Iterator[str]:
    """Address of an empty database on the server that this test run uses."""
    server = os.environ.get("ELCI_DATABASE_URL", "")
    if not server.startswith("postgres"):
        pytest.skip("this run is on SQLite")
    import psycopg

    address, _, _ = server.rpartition("/")
    with psycopg.connect(server.replace("postgres://", "postgresql://", 1), autocommit=True) as connection:
        connection.execute("DROP DATABASE IF EXISTS elci_make")
        connection.execute("CREATE DATABASE elci_make")
        yield f"{address}/elci_make"
        connection.execute("DROP DATABASE elci_make WITH (FORCE)")


@pytest.mark.database
def test_it_runs_on_postgresql_twice(postgresql: str, tmp_path: Path) -> None:
    with running(tmp_path / "var", ELCI_DATABASE_URL=postgresql) as site:
        accounts, seconds = re.findall(r"(?:\w{4}-){3}\w{4}", site.printed), site.seconds
        home = site.get("/")
    assert len(accounts) == 4
    with running(tmp_path / "var", ELCI_DATABASE_URL=postgresql) as site:
        assert re.findall(r"(?:\w{4}-){3}\w{4}", site.printed) == accounts
        assert len(site.get("/")) == len(home)
        assert site.seconds < AGAIN * seconds
    assert not (tmp_path / "var" / "elci.sqlite3").exists()


# ─── it says what is wrong ───────────────────────────────────────────────────────────────────────────────


def test_a_port_in_use(var: Path) -> None:
    with socket.socket() as other:
        other.bind(("127.0.0.1", 0))
        other.listen()
        port = other.getsockname()[1]
        done = make_run(var, f"PORT={port}")
    assert says(done, rf"^{port} numaralı kapı dolu: .*PORT=\d+", rf"^Port {port} is in use: .*PORT=\d+")


@pytest.mark.parametrize("port", ["http", "0", "70000"])
def test_a_port_that_is_none(var: Path, port: str) -> None:
    done = make_run(var, f"PORT={port}")
    assert says(done, "1 ile 65535 arasında bir sayı yazın", "write a number from 1 to 65535")


@pytest.mark.parametrize(
    ("content", "turkish", "english"),
    [
        ("port = ", "ayar dosyası okunamadı .*elci.toml.example", "cannot be read .*elci.toml.example"),
        ("prot = 8001", "bilinmeyen ayar: prot. Bilinenler: .*port", r"unknown setting\(s\): prot. Known: "),
        ('hosts = "a.tr"', "hosts: “a.tr” kullanılamaz; .*liste", "hosts: “a.tr” cannot be used; .*list"),
        (
            'https = "maybe"',
            "https: “maybe” kullanılamaz",
            "https: “maybe” cannot be used; write true or false",
        ),
        (
            'database_url = "mysql://a/b"',
            "adresi .*anlaşılamadı; postgres://",
            "cannot be read; write postgres",
        ),
    ],
)
def test_a_settings_file_that_cannot_be_used(
    var: Path, tmp_path: Path, content: str, turkish: str, english: str
) -> None:
    (tmp_path / "elci.toml").write_text(content, encoding="utf-8")
    assert says(make_run(var, ELCI_SETTINGS=str(tmp_path / "elci.toml")), turkish, english)


def test_a_settings_file_that_is_not_there(var: Path, tmp_path: Path) -> None:
    done = make_run(var, ELCI_SETTINGS=str(tmp_path / "none.toml"))
    assert says(done, "Ayar dosyası bulunamadı: .*none.toml", "Settings file not found: .*none.toml")


def test_a_settings_file_is_honoured(var: Path, tmp_path: Path) -> None:
    """Its port is the one that is tried."""
    with socket.socket() as other:
        other.bind(("127.0.0.1", 0))
        other.listen()
        (tmp_path / "elci.toml").write_text(f"port = {other.getsockname()[1]}\n")
        done = make_run(var, ELCI_SETTINGS=str(tmp_path / "elci.toml"))
        assert says(done, f"^{other.getsockname()[1]} numaralı kapı dolu", "is in use")


def test_a_postgresql_that_does_not_answer(tmp_path: Path) -> None:
    url = f"postgres://elci:gizli@127.0.0.1:{free_port()}/elci"
    done = make_run(tmp_path / "var", f"PORT={free_port()}", ELCI_DATABASE_URL=url)
    assert says(done, "PostgreSQL'e bağlanılamadı .*ELCI_DATABASE_URL", "No connection to PostgreSQL")
    assert "gizli" not in done.stdout + done.stderr


def test_a_database_file_that_is_none(tmp_path: Path) -> None:
    (tmp_path / "elci.sqlite3").write_text("bir mektup, veritabanı değil" * 100)
    done = make_run(tmp_path, f"PORT={free_port()}")
    assert says(done, "elci.sqlite3 açılamadı .*elci restore", "elci.sqlite3 cannot be opened .*elci restore")


def test_a_full_disk(tmp_path: Path) -> None:
    """A disk of 2 MB of its own holds the installation."""
    if os.geteuid() != 0 or subprocess.run(["unshare", "-m", "true"], capture_output=True).returncode != 0:
        pytest.skip("only root may mount a small disk")
    mounted = 'mount -t tmpfs -o size=2m none "$0" && exec make run'
    done = subprocess.run(
        ["unshare", "-m", "sh", "-c", mounted, str(tmp_path)],
        cwd=ROOT,
        env=environment(ELCI_VAR=str(tmp_path), ELCI_SETTINGS="", PORT=str(free_port())),
        capture_output=True,
        text=True,
        timeout=120,
        check=False,
    )
    if "mount:" in done.stderr:
        pytest.skip("mounting is not allowed here")
    assert says(done, "^Disk dolu. .*yer açıp komutu yineleyin", "^The disk is full: free some space")


def test_a_python_that_is_too_old(tmp_path: Path) -> None:
    """The only Python on the path answers as 3.9 does."""
    old = tmp_path / "python3"
    old.write_text('#!/bin/sh\n[ "$1" = --version ] && echo "Python 3.9.18" && exit 0\nexit 1\n')
    old.chmod(0o755)
    done = subprocess.run(
        ["/bin/sh", "scripts/python.sh", "scripts/run.py"],
        cwd=ROOT,
        env={"PATH": str(tmp_path)},
        capture_output=True,
        text=True,
        check=False,
    )
    assert says(done, "bu makinede bulunan: Python 3.9.18", "found on this machine: Python 3.9.18")


@pytest.fixture(scope="module")
def clone(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The project's files without anything that was installed or built."""
    skipped = shutil.ignore_patterns(
        ".venv", "var", "node_modules", ".git", "built", "build", "__pycache__", ".*_cache", "*.mo", "bench"
    )
    return Path(shutil.copytree(ROOT, tmp_path_factory.mktemp("clone") / "elci", ignore=skipped))


def test_no_network_at_the_first_run(clone: Path, tmp_path: Path) -> None:
    nowhere = f"http://127.0.0.1:{free_port()}"
    done = make_run(
        tmp_path / "var",
        f"PORT={free_port()}",
        root=clone,
        PIP_CONFIG_FILE=os.devnull,
        PIP_FIND_LINKS="",
        PIP_INDEX_URL=nowhere,
        PIP_NO_CACHE_DIR="1",
        http_proxy=nowhere,
        https_proxy=nowhere,
        no_proxy="",
    )
    assert says(
        done, "^Parçalar indirilemedi; ağ bağlantısını", "^The parts could not be fetched; check the network"
    )
    assert not (clone / ".venv" / "elci-parts.json").exists()  # so that the next run tries again


def test_no_room_for_the_parts(clone: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Asked before anything is fetched."""
    program = (
        "import shutil, sys, pathlib; sys.path.insert(0, 'scripts')\n"
        "shutil.disk_usage = lambda path: type('Usage', (), {'free': 5_000_000})\n"
        "import environment, sentences\n"
        "environment.VENV = environment.PYTHON = pathlib.Path('nowhere')\n"
        "log = pathlib.Path('var/log/install.log')\n"
        "sentences.command(lambda: environment.ensure(environment.RUN_LOCK, log))\n"
    )
    done = subprocess.run(
        [sys.executable, "-c", program], cwd=clone, capture_output=True, text=True, check=False
    )
    assert says(done, "^Disk dolu", "^The disk is full")
    assert done.returncode == 28
