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
