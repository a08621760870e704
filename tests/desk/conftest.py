"""The small registry of `house.py`, and a folder of its own for the documents of each test."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from tests.desk.house import House, build

from elci.activities.erasing import looking
from elci.registry.keeping import forget


@pytest.fixture(autouse=True)
def nothing_kept() -> None:
    """A test writes without a journal and begins with the same keys as the one before it."""
    forget()


@pytest.fixture(autouse=True)
def whole_looks(monkeypatch: pytest.MonkeyPatch) -> None:
    """A look for a person is read in one request however slow the machine; tests of turns set their own."""
    monkeypatch.setattr(looking, "TURN", 60.0)


@pytest.fixture
def house(db: None, settings: Any, tmp_path: Path) -> House:
    settings.MEDIA_ROOT = tmp_path / "documents"
    return build()
