"""A process that is killed while it writes a list, or undoes one, leaves the registry as before or as after."""

from __future__ import annotations

import os
import signal
import sqlite3
import subprocess
import sys
import time
from contextlib import closing, suppress
from pathlib import Path

import pytest

PROJECT = Path(__file__).resolve().parents[3]
_ELCI = "from elci.cli import main; main()"
_ROWS = 4000
_WHO = ("--office", "ankara", "--user", "memur", "--others")


def environment(folder: Path) -> dict[str, str]:
    kept = {key: value for key, value in os.environ.items() if not key.startswith(("ELCI_", "DJANGO_"))}
    return {
        **kept, "PYTHONPATH": str(PROJECT / "src"), "ELCI_DATABASE_URL": f"sqlite:///{folder / 'a.sqlite3'}",
        "ELCI_VAR": str(folder), "ELCI_SETTINGS": "", "ELCI_LANG": "en", "ELCI_DATA": str(PROJECT / "data"),
    }  # fmt: skip


def elci(folder: Path, *arguments: str) -> None:
    subprocess.run(
        [sys.executable, "-c", _ELCI, *arguments], env=environment(folder), check=True, capture_output=True
    )


def count(folder: Path) -> tuple[int, int, int, int]:
    """Standing ties of the office, sides, states, acts."""
    with closing(sqlite3.connect(folder / "a.sqlite3")) as base:
        asked = (
            "SELECT COUNT(*) FROM registry_agreement WHERE office_id = 'ankara' AND withdrawn IS NULL",
            "SELECT COUNT(*) FROM registry_agreementparty", "SELECT COUNT(*) FROM registry_agreementevent",
            "SELECT COUNT(*) FROM accounts_journalentry",
        )  # fmt: skip
        one, two, three, four = (base.execute(question).fetchone()[0] for question in asked)
        return one, two, three, four


@pytest.fixture
def installation(tmp_path: Path) -> Path:
    """An installation of its own with the reference package, and a list of 4,000 ties that is read."""
    gazetteer = PROJECT / "var" / "gazetteer"
    if gazetteer.exists():
        (tmp_path / "gazetteer").symlink_to(gazetteer)
    script = [sys.executable, str(PROJECT / "manage.py"), "migrate", "-v0"]
    subprocess.run(script, env=environment(tmp_path), check=True, cwd=tmp_path)
    elci(tmp_path, "load", str(PROJECT / "data"))
    elci(tmp_path, "accounts", "sample")
    path = tmp_path / "liste.csv"
    make_list(path)
    elci(tmp_path, "import", str(path), *_WHO, "--leave-open-out")
    return tmp_path


@pytest.mark.slow
def test_a_killed_writing_leaves_all_or_nothing(installation: Path) -> None:
    before = count(installation)
    seen = set()
    for wait in (0.0, 0.15, 0.4, 0.9):
        if count(installation) == before:  # else a kill came too late: it is written, and whole
            killed(installation, "writing", "write", wait)
        now = count(installation)
        seen.add("before" if now == before else "after")
        if now != before:
            # Every new tie has its two sides, its state and its entry in the journal.
            new = now[0]
            assert now[1] == before[1] + 2 * new
            assert now[2] == before[2] + new
            assert now[3] >= before[3] + new
            assert one(installation, "SELECT phase FROM exchange_batch") == "written"
            assert one(installation, "SELECT COUNT(*) FROM exchange_stagedrow WHERE outcome = 'new'") == new
    assert "before" in seen, "no kill came while the list was being written"


@pytest.mark.slow
def test_a_killed_undoing_leaves_all_or_nothing(installation: Path) -> None:
    before = count(installation)
    killed(installation, "writing", "write", 60)  # let it end
    written = count(installation)
    new = written[0]
    assert new > 3000
    seen = set()
    for wait in (0.0, 0.15, 0.4, 0.9):
        if count(installation) == written:
            killed(installation, "undoing", "undo", wait)
        now = count(installation)
        seen.add("written" if now == written else "undone")
        if now != written:
            assert now[:3] == before[:3]
            assert now[3] >= written[3] + new  # the journal keeps the undoing of each
            assert one(installation, "SELECT phase FROM exchange_batch") == "undone"
    assert "written" in seen, "no kill came while the list was being undone"


def one(folder: Path, question: str) -> object:
    with closing(sqlite3.connect(folder / "a.sqlite3")) as base:
        return base.execute(question).fetchone()[0]


def killed(folder: Path, phase: str, step: str, wait: float) -> None:
    """Start work on the batch and kill it `wait` seconds after its transaction began, or when it has ended."""
    with closing(sqlite3.connect(folder / "a.sqlite3")) as base:
        base.execute(
            "UPDATE exchange_batch SET phase = ?, step = '', written_by_id = by_id WHERE id = 1", (phase,)
        )
        base.commit()
    by = one(folder, "SELECT by_id FROM exchange_batch")
    arguments = [sys.executable, "-c", _ELCI, "import", "--resume", "1", "--by", str(by)]
    process = subprocess.Popen(arguments, env=environment(folder))
    until(folder, process, step)
    with suppress(subprocess.TimeoutExpired):
        process.wait(wait)
    process.send_signal(signal.SIGKILL)
    process.wait()


def until(folder: Path, process: subprocess.Popen[bytes], wanted: str) -> None:
    """Wait until the process is at its step, which it says right before its transaction begins."""
    end = time.monotonic() + 60
    while time.monotonic() < end and process.poll() is None:
        with closing(sqlite3.connect(folder / "a.sqlite3", timeout=0)) as base:
            (step,) = base.execute("SELECT step FROM exchange_batch").fetchone()
            if step == wanted:
                return
        time.sleep(0.02)


def make_list(path: Path) -> None:
    """Ankara with places of the reference package under all kinds, and with numbered years."""
    import csv

    with (PROJECT / "data/tables/municipalities.csv").open(encoding="utf-8", newline="") as file:
        homes = [(row["name_tr"], row["province"]) for row in csv.DictReader(file)]
    cities = [
        ("Lyon", "Fransa"), ("Nacka", "İsveç"), ("Graz", "Avusturya"), ("Toronto", "Kanada"), ("Havana", "Küba"),
        ("Osaka", "Japonya"), ("Lima", "Peru"), ("Oslo", "Norveç"), ("Riga", "Letonya"), ("Porto", "Portekiz"),
    ]  # fmt: skip
    kinds = ("Mutabakat", "Sınır ötesi", "İş birliği protokolü")
    rows = [(*home, *city, kind) for home in homes for city in cities for kind in kinds][:_ROWS]
    path.write_text(
        "Belediye;İl;Kardeş Kent;Ülke;Türü\n" + "".join(";".join(row) + "\n" for row in rows),
        encoding="utf-8",
    )
