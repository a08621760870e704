"""`make install`: `.venv` with what the site runs on (--checks: and what checks it), and the pages' parts."""

from __future__ import annotations

import sys

from environment import CHECKS_LOCK, ROOT, RUN_LOCK, ensure
from pages import build_pages
from sentences import command


def main() -> int:
    lock = CHECKS_LOCK if "--checks" in sys.argv[1:] else RUN_LOCK
    ensure(lock, ROOT / "var" / "log" / "install.log")
    build_pages(ROOT / "var")
    return 0


if __name__ == "__main__":
    command(main)
