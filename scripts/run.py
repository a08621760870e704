"""`make run`, first half, under any Python: look before leaping, install, hand over to `.venv`."""

from __future__ import annotations

import os
import sys

from environment import PYTHON, ROOT, RUN_LOCK, ensure
from preflight import PREPARE, check_port, options
from sentences import command


def main() -> int:
    chosen = options()
    if PREPARE not in sys.argv[1:]:
        check_port(chosen.port)
    ensure(RUN_LOCK, chosen.var / "log" / "install.log")
    os.execv(PYTHON, [str(PYTHON), str(ROOT / "scripts" / "start.py"), *sys.argv[1:]])


if __name__ == "__main__":
    command(main)
