"""`elci serve` at a Unix socket, for a proxy on the same machine."""

from __future__ import annotations

import http.client
import os
import signal
import socket
import stat
import subprocess
import sys
import time
from pathlib import Path

import pytest
from django.conf import settings

pytestmark = pytest.mark.slow


class Connection(http.client.HTTPConnection):
    """A proxy's connection to the socket."""

    def __init__(self, path: Path) -> None:
        super().__init__("localhost", timeout=20)
        self.path = path

    def connect(self) -> None:
        self.sock = socket.socket(socket.AF_UNIX)
        self.sock.settimeout(20)
        self.sock.connect(str(self.path))


def serve(path: Path, folder: Path, *more: str) -> subprocess.Popen[str]:
    environment = {
        **os.environ,
        "ELCI_VAR": str(folder),
        "ELCI_DATABASE_URL": f"sqlite:///{folder / 'empty.sqlite3'}",
        "ELCI_SECRET_KEY": "for the test of serving",
        "DJANGO_SETTINGS_MODULE": "elci.config.settings",
        "PYTHONPATH": str(settings.PACKAGE.parent),
    }
    return subprocess.Popen(
        [sys.executable, "-c", "from elci.cli import main; main()", "serve", "--socket", str(path), *more],
        env=environment, cwd=folder, text=True, stdout=subprocess.PIPE, stderr=subprocess.PIPE,
    )  # fmt: skip


def asked(path: Path) -> int:
    """The status of a page that needs no table; tried until the server is up."""
    for _ in range(600):
        try:
            connection = Connection(path)
            connection.request("GET", "/there-is-no-such-page/")
            return connection.getresponse().status
        except OSError:
            time.sleep(0.1)
    raise AssertionError("the server did not come up")


@pytest.fixture
def place(tmp_path: Path) -> Path:
    return tmp_path / "elci.sock"


def test_pages_are_served_and_the_group_may_ask(place: Path, tmp_path: Path) -> None:
    with socket.socket(socket.AF_UNIX) as left_behind:  # by a server that was killed
        left_behind.bind(str(place))
    server = serve(place, tmp_path, "--workers", "2")
    try:
        assert asked(place) in {404, 500}
        assert stat.S_IMODE(place.stat().st_mode) == 0o660
        second = serve(place, tmp_path, "--lang", "en")
        assert second.wait(60) != 0
        assert "is in use; stop what runs there" in (second.stderr.read() if second.stderr else "")
        assert asked(place) in {404, 500}
    finally:
        server.send_signal(signal.SIGTERM)
        server.wait(60)


@pytest.mark.parametrize(
    ("name", "language", "sentence"),
    [
        ("nowhere/elci.sock", "tr", "klasörü yok; oluşturun"),
        ("nowhere/elci.sock", "en", "There is no folder"),
        ("notes.txt", "en", "is no socket and was left alone"),
    ],
)
def test_a_place_that_cannot_be_taken_is_refused(
    tmp_path: Path, name: str, language: str, sentence: str
) -> None:
    (tmp_path / "notes.txt").write_text("keep me", encoding="utf-8")
    server = serve(tmp_path / name, tmp_path, "--lang", language)
    assert server.wait(60) != 0
    assert sentence in (server.stderr.read() if server.stderr else "")
    assert (tmp_path / "notes.txt").read_text(encoding="utf-8") == "keep me"
