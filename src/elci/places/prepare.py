"""`python -m elci.places.prepare`: builds the gazetteer of this installation where it is missing.

`make prepare` waits for it; `make run` starts it beside the server (--aside), with low priority, and says so.
Ends quietly when it is told to: a build that is broken off leaves nothing.
"""

from __future__ import annotations

import os
import signal
import sys

from elci.places.gazetteer import Gazetteer, gazetteer_path

_ASIDE = "--aside"
_BEGINS = (
    "  Yer adları dizini arka planda hazırlanıyor (bir kez, bir dakika kadar); site bu sırada çalışır.",
    "  The index of place names is being prepared meanwhile (once, about a minute); the site works.",
)
_READY = ("  Yer adları dizini hazır.", "  The index of place names is ready.")


def main() -> int:
    """Build it unless it is there; returns the exit code."""
    if gazetteer_path().exists():
        return 0
    aside = _ASIDE in sys.argv[1:]
    for ending in (signal.SIGINT, signal.SIGTERM, signal.SIGHUP):
        signal.signal(ending, lambda *_: sys.exit(0))
    if aside:
        os.nice(10)
        print(*_BEGINS, sep="\n", flush=True)
    Gazetteer.open().close()
    if aside:
        print(*_READY, sep="\n", flush=True)
    return 0


if __name__ == "__main__":
    sys.exit(main())
