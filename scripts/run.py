"""`make run`, first half, under any Python: look before leaping, install, hand over to `.venv`."""

from __future__ import annotations

import os

from environment import PYTHON, ROOT, RUN_LOCK, ensure
from preflight import check_port, options
from sentences import command


def main() -> int:
    chosen = options()
    check_port(chosen.port)
    ensure(RUN_LOCK, chosen.var / "log" / "install.log")
    os.execv(PYTHON, [str(PYTHON), str(ROOT / "scripts" / "start.py")])


if __name__ == "__main__":
    command(main)
