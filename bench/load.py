"""How fast a package of 100,000 ties loads: package rows per second, first and second time.

Run: .venv/bin/python -m bench.load [TIES]    (ELCI_DATABASE_URL chooses the database; it is emptied)
"""

from __future__ import annotations

import os
import sys
import tempfile
import time
from pathlib import Path


def main() -> None:
    """Make the package, load it twice, print the figures."""
    folder = Path(tempfile.mkdtemp(prefix="elci-bench-"))
    os.environ.setdefault("ELCI_DATABASE_URL", f"sqlite:///{folder / 'bench.sqlite3'}")
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "elci.config.settings")
    import django

    django.setup()
    from django.conf import settings
    from django.core.management import call_command

    from bench.large_package import make
    from elci.exchange.load import load

    ties = int(sys.argv[1]) if len(sys.argv) > 1 else 100_000
    rows = make(
        folder / "package",
        ties=ties,
        municipalities=5_000,
        partners=10_000,
        about=settings.ELCI_DATA / "about.json",
    )
    call_command("migrate", verbosity=0)
    call_command("flush", interactive=False, verbosity=0)
    for turn in ("first load", "second load"):
        began = time.perf_counter()
        load(folder / "package")
        seconds = time.perf_counter() - began
        print(f"{turn}: {rows:,} package rows in {seconds:.1f} s: {rows / seconds:,.0f} rows/s")


if __name__ == "__main__":
    main()
