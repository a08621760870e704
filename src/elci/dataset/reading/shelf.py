"""All readings of all studies, and their files."""

from __future__ import annotations

import csv
import io
from collections.abc import Callable
from pathlib import Path

from elci.dataset.reading import study000, study001, study002, study003, study004
from elci.dataset.reading.reading import Reading
from elci.dataset.reading.seed_text import SeedText, load_seed

STUDIES: dict[str, Callable[[SeedText], list[Reading]]] = {
    "000": study000.readings,
    "001": study001.readings,
    "002": study002.readings,
    "003": study003.readings,
    "004": study004.readings,
}


def read_studies(folder: Path) -> list[Reading]:
    """Every table the reader can read, in the order of the studies; the folder holds their texts."""
    return [found for study, reader in STUDIES.items() for found in reader(load_seed(folder, study))]


def as_csv(reading: Reading) -> bytes:
    """A reading as CSV: UTF-8, comma, LF, header; the same reading always gives the same bytes."""
    buffer = io.StringIO(newline="")
    writer = csv.DictWriter(buffer, reading.columns, lineterminator="\n")
    writer.writeheader()
    writer.writerows(reading.rows)
    return buffer.getvalue().encode("utf-8")


def write_readings(readings: list[Reading], folder: Path) -> list[Path]:
    """Write one file per reading; other files of the folder are left alone."""
    folder.mkdir(parents=True, exist_ok=True)
    written = []
    for reading in readings:
        path = folder / reading.file_name
        path.write_bytes(as_csv(reading))
        written.append(path)
    return written
