"""The reference package as frames, its exhibits made once, and its CSV files in an SQLite of their own."""

from __future__ import annotations

import csv
import sqlite3
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from elci.observatory.exhibits import Exhibit, Material, makers
from elci.observatory.frames import Frames, read_frames
from elci.observatory.report.materials import Materials, MaterialsError


@pytest.fixture(scope="session")
def frames(package: Path) -> Frames:
    return read_frames(package)


@pytest.fixture(scope="session")
def material(frames: Frames) -> Material:
    try:
        return Material(frames, Materials().land())
    except MaterialsError:
        pytest.skip("land outlines are not built: python -m elci.config.build")


@pytest.fixture(scope="session")
def exhibits(material: Material) -> dict[str, Exhibit]:
    return {name: maker(material) for name, maker in makers(material)}


@pytest.fixture(scope="session")
def sql(package: Path) -> Iterator[Callable[[str], list[tuple[Any, ...]]]]:
    """Rows of a query over the package's CSV files, every cell as text, empty cells as NULL."""
    database = sqlite3.connect(":memory:")
    for path in sorted((package / "tables").glob("*.csv")):
        with path.open(encoding="utf-8", newline="") as file:
            header, *rows = csv.reader(file)
        titles = ", ".join(f'"{title}"' for title in header)
        database.execute(f"CREATE TABLE {path.stem} ({titles})")
        marks = ", ".join("?" for _ in header)
        cells = [[cell or None for cell in row] for row in rows]
        database.executemany(f"INSERT INTO {path.stem} VALUES ({marks})", cells)
    yield lambda query: database.execute(query).fetchall()
    database.close()
