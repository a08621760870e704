"""Bringing a package into its released form: canonical tables, checks, descriptor.

Run `python -m elci.dataset.release [FOLDER]` (default `data`).
"""

from __future__ import annotations

import sys
from pathlib import Path

from elci.dataset.checks import problems_of
from elci.dataset.descriptor import write_descriptor
from elci.dataset.files import read_package, write_table
from elci.dataset.tables import TABLES
from elci.domain.errors import PackageError


def release(folder: Path) -> int:
    """Rewrite every table canonically and the descriptor; returns the number of rows.

    Raises PackageError and writes nothing when the package has a problem.
    """
    package = read_package(folder)
    problems = problems_of(package)
    if problems:
        raise PackageError(problems)
    for name, rows in package.items():
        write_table(folder, TABLES[name], rows)
    write_descriptor(folder)
    return sum(map(len, package.values()))


if __name__ == "__main__":
    try:
        print(release(Path(sys.argv[1] if len(sys.argv) > 1 else "data")), "rows")
    except PackageError as error:
        sys.exit(str(error))
