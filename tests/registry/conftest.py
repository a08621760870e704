"""The small registry of tests/desk/house.py, and a folder of its own for the documents of each test."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from tests.databases import LoadedDatabase
from tests.desk.house import House, build


@pytest.fixture
def house(db: None, settings: Any, tmp_path: Path) -> House:
    settings.MEDIA_ROOT = tmp_path / "documents"
    return build()


@pytest.fixture
def put_back(loaded_database: LoadedDatabase, django_db_blocker: Any) -> Iterator[None]:
    """What a test commits with `db_writable` goes with it: `db_loaded` of later tests reads the same data.

    To be asked for before `db_writable`, so that it ends after it.
    """
    yield
    with django_db_blocker.unblock():
        loaded_database._renew()
