"""A PostgreSQL server for one run of the checks: in a temporary folder, reached by a socket only."""

from __future__ import annotations

import os
import pwd
import subprocess
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any
from urllib.parse import quote

from sentences import Stop
from system_parts import postgres_folder

# Nothing of a test run has to survive a power cut.
_HASTE = ("fsync=off", "synchronous_commit=off", "full_page_writes=off", "max_connections=60")
_INITDB = ("--locale=C.UTF-8", "--locale-provider=icu", "--icu-locale=tr-TR", "-A", "trust", "-U", "postgres")


@contextmanager
def server(log: Path) -> Iterator[str]:
    """Start a server and give its ELCI_DATABASE_URL; stop it and remove its folder at the end."""
    programs = postgres_folder()
    if programs is None:
        raise Stop(
            "PostgreSQL sunucusu bulunamadı; kurup komutu yineleyin (Debian, Ubuntu: "
            "sudo apt-get install postgresql).",
            "No PostgreSQL server was found; install it and repeat the command (Debian, Ubuntu: "
            "sudo apt-get install postgresql).",
        )
    folder = Path(tempfile.mkdtemp(prefix="elci-pg-"))  # short: a socket's path holds 107 letters at most
    owner = _owner(folder)
    data = folder / "data"
    with _removed_afterwards(programs / "pg_ctl", folder, owner):
        _run([programs / "initdb", "-D", data, "--no-sync", *_INITDB], owner, folder, log)
        choices = " ".join(f"-c {choice}" for choice in (*_HASTE, "listen_addresses=''"))
        start = [programs / "pg_ctl", "-D", data, "-w", "-s", "-l", folder / "log"]
        _run([*start, "-o", f"{choices} -k {folder}", "start"], owner, folder, log)
        yield f"postgres://postgres@{quote(str(folder), safe='')}/postgres"


@contextmanager
def _removed_afterwards(pg_ctl: Path, folder: Path, owner: int | None) -> Iterator[None]:
    """Stop the server and remove its folder at the end, be it that this process was killed.

    A shell waits at a pipe that closes with this process, however it ends.
    """
    waiting = 'read -r _; "$0" -D "$1/data" -m immediate -s stop; rm -rf "$1"'
    guard = subprocess.Popen(
        ["/bin/sh", "-c", waiting, str(pg_ctl), str(folder)],
        cwd="/",
        stdin=subprocess.PIPE,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
        start_new_session=True,
        **_identity(owner),
    )
    try:
        yield
    finally:
        assert guard.stdin
        guard.stdin.close()
        guard.wait(timeout=60)


def _owner(folder: Path) -> int | None:
    """initdb refuses to work as root: the user `postgres` of the package owns the folder then."""
    if os.geteuid() != 0:
        return None
    names = {entry.pw_name for entry in pwd.getpwall()}
    owner = pwd.getpwnam("postgres" if "postgres" in names else "nobody")
    os.chown(folder, owner.pw_uid, owner.pw_gid)
    folder.chmod(0o755)
    return owner.pw_uid


def _identity(owner: int | None) -> dict[str, Any]:
    """For subprocess: as whom to run."""
    if owner is None:
        return {}
    return {"user": owner, "group": pwd.getpwuid(owner).pw_gid, "extra_groups": []}


def _run(program: list[str | Path], owner: int | None, folder: Path, log: Path) -> None:
    log.parent.mkdir(parents=True, exist_ok=True)
    with log.open("a", encoding="utf-8") as file:
        done = subprocess.run(
            [str(part) for part in program],
            cwd=folder,
            stdin=subprocess.DEVNULL,
            stdout=file,
            stderr=subprocess.STDOUT,
            env={**os.environ, "LC_ALL": "C.UTF-8"},
            **_identity(owner),
        )
    if done.returncode != 0:
        raise Stop(
            f"Sınama için PostgreSQL başlatılamadı. Ayrıntı: {log}",
            f"PostgreSQL could not be started for the tests. Details: {log}",
            code=1,
        )
