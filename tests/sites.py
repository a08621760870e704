"""The site as threads serve it, for browser tests.

`ELCI_LATE_SCRIPTS=0.5` in the environment serves every script half a second late and never from a cache: a test that
looks at what a script does before the script has come fails then, instead of once in a hundred runs on a busy machine.
"""

from __future__ import annotations

import os
import threading
import time
from collections.abc import Callable, Iterable
from typing import Any

from django.contrib.staticfiles.handlers import StaticFilesHandler
from django.core.signals import request_finished, request_started
from django.test.testcases import LiveServerThread

_QUIET = 0.05  # seconds between two looks at whether a request is being answered
_PATIENCE = 10.0  # seconds
_LATE = float(os.environ.get("ELCI_LATE_SCRIPTS") or 0)  # seconds


class _LateScripts(StaticFilesHandler):
    """The site as a slow line brings it."""

    def __call__(self, environ: dict[str, Any], start_response: Callable[..., Any]) -> Iterable[bytes]:
        if not environ["PATH_INFO"].endswith(".js"):
            return super().__call__(environ, start_response)  # type: ignore[no-any-return]
        time.sleep(_LATE)

        def start(status: str, headers: list[tuple[str, str]], *more: Any) -> Any:
            return start_response(status, [*headers, ("Cache-Control", "no-store")], *more)

        return super().__call__(environ, start)  # type: ignore[no-any-return]


class Site:
    """One server for all tests of a session; each test gives it the database it reads."""

    def __init__(self) -> None:
        self._thread: LiveServerThread | None = None
        self._answering = 0
        self._counting = threading.Lock()
        self.url = ""

    def start(self) -> None:
        """Listen at a free port, once."""
        if self._thread is None:
            self._thread = LiveServerThread("127.0.0.1", _LateScripts if _LATE else StaticFilesHandler)
            self._thread.daemon = True
            request_started.connect(self._began)
            request_finished.connect(self._ended)
            self._thread.start()
            self._thread.is_ready.wait()
            if self._thread.error:
                raise self._thread.error
            self.url = f"http://127.0.0.1:{self._thread.port}"

    def __str__(self) -> str:
        return self.url

    def __add__(self, path: str) -> str:
        return f"{self.url}{path}"

    def wait_until_idle(self) -> None:
        """Wait for requests that a closed page left behind, so that none reads the next test's database.

        Counted by Django's signals, not by threads: a browser keeps a connection, and its thread, open.
        """
        end = time.monotonic() + _PATIENCE
        while time.monotonic() < end and self._answering > 0:
            time.sleep(_QUIET)
        self._answering = 0

    def stop(self) -> None:
        if self._thread is not None:
            self._thread.terminate()

    def _began(self, **_signal: object) -> None:
        with self._counting:
            self._answering += 1

    def _ended(self, **_signal: object) -> None:
        with self._counting:
            self._answering = max(0, self._answering - 1)
