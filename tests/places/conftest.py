"""The gazetteer of this working folder, built once where it is missing (half a minute), and a resolver."""

from __future__ import annotations

from pathlib import Path

import pytest

from elci.places.gazetteer import Gazetteer
from elci.places.resolution import Resolver

# Not the folder of the test run: a gazetteer is only read, and building one for each run would take long.
VAR = Path(__file__).resolve().parents[2] / "var"


@pytest.fixture(scope="session")
def base() -> Gazetteer:
    """GeoNames' places with all their names."""
    return Gazetteer.open(VAR)


@pytest.fixture(scope="session")
def resolver(base: Gazetteer) -> Resolver:
    """A resolver with our own tables and no decisions."""
    return Resolver(base)


@pytest.fixture
def built(base: Gazetteer, monkeypatch: pytest.MonkeyPatch) -> None:
    """The command finds the same gazetteer."""
    monkeypatch.setenv("ELCI_VAR", str(VAR))
