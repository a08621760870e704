"""Asking the observatory: a process of its own, started when needed, and answers that are kept on disk.

The web process never loads frames, fonts or statistics (docs/decisions/0007-observatory-pages.md). At most
one gallery process stands behind each web process; it ends by itself when nobody asks
(`elci.observatory.gallery`).
"""

from __future__ import annotations

import hashlib
import json
import os
import select
import subprocess
import sys
import tempfile
import threading
from functools import lru_cache
from pathlib import Path
from typing import Any

from django.conf import settings

import elci
from elci.portal.snapshot import current

_PATIENCE = 60.0  # seconds for one answer
_WAITING = 3  # readers at once, of whom one is answered: the threads of the server have other pages to serve
_MOST = 2_000  # answers kept of one state of the registry
_KEPT = {"index", "controls", "page", "likeness", "likeness-controls", "tested"}
WORLD_LIST, WORLD_ABOUT = "twins.csv", "about.json"


class GalleryError(Exception):
    """The observatory did not answer: it failed or took too long. What is known stands in the log."""


class UnreadableError(Exception):
    """The package or the list cannot be read. args: the sentence in Turkish, in English."""


class GalleryProcess:
    """The child process and the one conversation with it: a question at a time."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._room = threading.BoundedSemaphore(_WAITING)
        self._child: subprocess.Popen[bytes] | None = None
        self._rest = b""

    def ask(self, question: dict[str, Any]) -> dict[str, Any]:
        """The answer as `elci.observatory.gallery.answers` gives it; raises GalleryError.

        Also where too many ask at once: a queue would take every thread of the web server.
        """
        if not self._room.acquire(blocking=False):
            raise GalleryError
        try:
            return self._answered(json.dumps(question, ensure_ascii=False).encode() + b"\n")
        finally:
            self._room.release()

    def _answered(self, line: bytes) -> dict[str, Any]:
        with self._lock:
            for _attempt in range(2):
                found = self._asked(line)
                if found:
                    answer: dict[str, Any] = json.loads(found)
                    return answer
                self._end()  # it ended for want of questions just as this one came
        raise GalleryError

    def _asked(self, line: bytes) -> bytes:
        """One line of answer; empty where the child has ended."""
        if self._child is None or self._child.poll() is not None:
            self._start()
        assert self._child is not None
        assert self._child.stdin is not None
        try:
            self._child.stdin.write(line)
            self._child.stdin.flush()
        except OSError:
            return b""
        return self._line(self._child)

    def _line(self, child: subprocess.Popen[bytes]) -> bytes:
        assert child.stdout is not None
        source = child.stdout.fileno()
        waiting = select.poll()  # not select(), which knows no file numbers above 1,023
        waiting.register(source, select.POLLIN)
        while b"\n" not in self._rest:
            if not waiting.poll(_PATIENCE * 1000):
                self._end()
                raise GalleryError
            part = os.read(source, 1 << 20)
            if not part:
                return b""
            self._rest += part
        line, _, self._rest = self._rest.partition(b"\n")
        return line

    def _start(self) -> None:
        source = str(Path(elci.__file__).parents[1])
        path = os.pathsep.join(filter(None, (source, os.environ.get("PYTHONPATH"))))
        self._rest = b""
        self._child = subprocess.Popen(
            [sys.executable, "-m", "elci.observatory.gallery"],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            # One thread per question keeps the memory small and leaves the other core to the web server.
            env={**os.environ, "PYTHONPATH": path, "POLARS_MAX_THREADS": "1"},
        )

    def _end(self) -> None:
        if self._child is not None:
            self._child.kill()
            self._child.communicate()
        self._child, self._rest = None, b""

    def stop(self) -> None:
        """End the child, as the end of this process would."""
        with self._lock:
            self._end()

    @property
    def child(self) -> int | None:
        """The child's process id, where one is running."""
        return self._child.pid if self._child is not None and self._child.poll() is None else None


process = GalleryProcess()


def ask(what: str, language: str, **more: Any) -> Any:
    """The answer to a question about the registry as it is; None for what is not there.

    Raises GalleryError, and UnreadableError with a sentence for the reader.
    """
    snapshot = current()
    world, about = world_list()
    question = {"ask": what, "language": language, **more}
    key = hashlib.sha256(json.dumps([question, about, _code()], sort_keys=True).encode()).hexdigest()[:32]
    kept = snapshot.answers / f"{key}.json"
    try:
        return json.loads(kept.read_bytes())
    except (OSError, ValueError):
        pass
    asked = {"package": str(snapshot.package), **question}
    if world is not None:
        asked |= {"world": str(world), "world_name": about["name"]}
    found = process.ask(asked)
    if "unknown" in found:
        return None
    if "fault" in found:
        raise UnreadableError(*found["fault"])
    if "answer" not in found:
        raise GalleryError
    if what in _KEPT:
        _keep(kept, found["answer"])
    return found["answer"]


def world_list() -> tuple[Path | None, dict[str, Any]]:
    """The list of the world's ties that `elci world` loaded, and what is known of it; None without one."""
    path: Path = settings.ELCI_WORLD / WORLD_LIST
    try:
        about: dict[str, Any] = json.loads((settings.ELCI_WORLD / WORLD_ABOUT).read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return None, {}
    return (path, about) if path.exists() else (None, {})


def _keep(path: Path, answer: Any) -> None:
    """Write an answer aside and move it into place; of too many, the older half goes."""
    try:
        with tempfile.NamedTemporaryFile(dir=path.parent, delete=False) as file:
            file.write(json.dumps(answer, ensure_ascii=False).encode())
        Path(file.name).replace(path)
        kept = list(path.parent.iterdir())
        if len(kept) > _MOST:
            for old in sorted(kept, key=lambda one: one.stat().st_mtime)[: _MOST // 2]:
                old.unlink(missing_ok=True)
    except OSError:
        return  # the folder went with its snapshot, or the disk is full: the reader has the answer


@lru_cache(maxsize=1)
def _code() -> str:
    """The newest change of the observatory's sources: another version makes other answers."""
    home = Path(elci.__file__).parent / "observatory"
    newest = max(path.stat().st_mtime_ns for path in home.rglob("*") if path.suffix in {".py", ".toml"})
    return f"{elci.__version__} {newest}"
