"""The reference package, read once, and its findings."""

from __future__ import annotations

from pathlib import Path

import pytest

from elci.dataset.files import Package, read_package
from elci.observatory.statistics import Finding, findings


@pytest.fixture(scope="session")
def reference() -> Package:
    return read_package(Path(__file__).resolve().parents[3] / "data")


@pytest.fixture(scope="session")
def found(reference: Package) -> list[Finding]:
    return findings(reference, rounds=1999)
