"""The data package beside the database: what the observatory reads when a page asks it.

The observatory knows packages, not databases. Whenever the registry has changed, its tables are written as
a package (`exchange.dump`) into a folder named after the mark of that change; answers made from it lie beside
it. For a large registry, whose package takes long to write, nobody waits: readers are shown the package of a
moment ago while the new one is written behind their backs; every page says which package it shows.
"""

from __future__ import annotations

import hashlib
import json
import logging
import shutil
import tempfile
import threading
import time
from dataclasses import dataclass
from pathlib import Path

from django.conf import settings
from django.db import connection

from elci.exchange.dump import dump
from elci.registry.keeping import registry_mark

_log = logging.getLogger(__name__)
_KEPT = 2  # snapshots: the newest, and the one that another process may be reading
_QUICK = 2.0  # seconds; what is written faster is written at once, so that a page is always of now
_PATIENCE = 6.0  # times the seconds that the writing took: how old a slow package may get
_writing = threading.Lock()
_TIME = "written.json"


@dataclass(frozen=True)
class Snapshot:
    """folder: of one state of the registry; package: its data package; answers: what was made from it."""

    folder: Path

    @property
    def package(self) -> Path:
        """The data package."""
        return self.folder / "package"

    @property
    def answers(self) -> Path:
        """Answers of the observatory, one file each."""
        return self.folder / "answers"

    @property
    def seconds(self) -> float:
        """How long the writing took."""
        return float(json.loads((self.folder / _TIME).read_text())["seconds"])

    @property
    def age(self) -> float:
        """Seconds since it was written."""
        return time.time() - (self.folder / _TIME).stat().st_mtime


def current() -> Snapshot:
    """The package of the registry as it is, or of a moment ago where writing takes long."""
    folder: Path = settings.ELCI_GALLERY / _digest()
    if (folder / _TIME).exists():
        return Snapshot(folder)
    before = _snapshots()
    if not before or before[0].seconds <= _QUICK:
        return _written(folder)
    if before[0].age > _PATIENCE * before[0].seconds and _writing.acquire(blocking=False):
        threading.Thread(target=_write_aside, args=(folder,), daemon=True).start()
    return before[0]


def _write_aside(folder: Path) -> None:
    """Write in a thread of its own, with a connection of its own; `_writing` is held until it is done."""
    try:
        _written(folder)
    except Exception:
        _log.exception("the package for the observatory could not be written")
    finally:
        connection.close()
        _writing.release()


def _digest() -> str:
    """A name for the state of the registry: its mark, and which database it is the mark of."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT MIN(applied), MAX(applied) FROM django_migrations")
        made = cursor.fetchone()
    about = (settings.ELCI_DATA / "about.json").read_bytes()
    return hashlib.sha256(repr((registry_mark(), made)).encode() + about).hexdigest()[:20]


def _snapshots() -> list[Snapshot]:
    """Whole snapshots, newest first."""
    found = [Snapshot(path.parent) for path in settings.ELCI_GALLERY.glob(f"*/{_TIME}")]
    return sorted(found, key=lambda one: one.age)


def _written(folder: Path) -> Snapshot:
    """Write aside and move into place: of two processes that do so at once, one's work is used."""
    settings.ELCI_GALLERY.mkdir(parents=True, exist_ok=True)
    aside = Path(tempfile.mkdtemp(prefix=".new-", dir=settings.ELCI_GALLERY))
    try:
        began = time.perf_counter()
        dump(aside / "package", about=settings.ELCI_DATA / "about.json")
        seconds = time.perf_counter() - began
        (aside / "answers").mkdir()
        (aside / _TIME).write_text(json.dumps({"seconds": round(seconds, 3)}))
        try:
            aside.rename(folder)
        except OSError:
            if not (folder / _TIME).exists():
                raise
    finally:
        shutil.rmtree(aside, ignore_errors=True)
    for old in _snapshots()[_KEPT:]:
        shutil.rmtree(old.folder, ignore_errors=True)
    _log.info("wrote a package for the observatory: %s", folder)
    return Snapshot(folder)
