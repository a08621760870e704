"""A small registry for tests of what an office does, and a folder of its own for the documents."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from tests.desk.house import House, build


@pytest.fixture
def house(db: None, settings: Any, tmp_path: Path) -> House:
    settings.MEDIA_ROOT = tmp_path / "documents"
    return build()


@pytest.fixture
def transactional_house(transactional_db: None, settings: Any, tmp_path: Path) -> House:
    """As `house`, with real transactions: what is done once they end is done."""
    settings.MEDIA_ROOT = tmp_path / "documents"
    return build()
