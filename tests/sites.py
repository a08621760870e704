"""The site as threads serve it, for browser tests."""

from __future__ import annotations

import threading
import time

from django.contrib.staticfiles.handlers import StaticFilesHandler
from django.test.testcases import LiveServerThread

_QUIET = 0.05  # seconds without a request thread until the site counts as idle
_PATIENCE = 10.0  # seconds


class Site:
    """One server for all tests of a session; each test gives it the database it reads."""

    def __init__(self) -> None:
        self._thread: LiveServerThread | None = None
        self.url = ""

    def start(self) -> None:
        """Listen at a free port, once."""
        if self._thread is None:
            self._thread = LiveServerThread("127.0.0.1", StaticFilesHandler)
            self._thread.daemon = True
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
        """Wait for requests that a closed page left behind, so that none reads the next test's database."""
        end = time.monotonic() + _PATIENCE
        while time.monotonic() < end and _busy():
            time.sleep(_QUIET)

    def stop(self) -> None:
        if self._thread is not None:
            self._thread.terminate()


def _busy() -> bool:
    return any("process_request_thread" in thread.name for thread in threading.enumerate())
