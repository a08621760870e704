"""What is told where a command meets trouble outside the data."""

import errno

import pytest
from django.db import DatabaseError, OperationalError

from elci.cli.trouble import trouble


@pytest.mark.parametrize("said", ["no such table: x", "no such column: x.y", "table x has no column named y"])
def test_a_database_of_an_older_version_is_told_as_not_ready(said: str) -> None:
    told = trouble(OperationalError(said))
    assert told is not None
    assert "hazır değil" in told
    assert "migrate" in told


def test_a_server_that_does_not_answer_is_told_as_such() -> None:
    told = trouble(OperationalError("connection refused"))
    assert told is not None
    assert "ulaşılamadı: connection refused" in told


def test_a_full_disk_is_told_in_a_sentence() -> None:
    assert "Disk dolu" in (trouble(OSError(errno.ENOSPC, "No space left")) or "")


@pytest.mark.parametrize("error", [ValueError("x"), OSError(errno.EACCES, "x"), DatabaseError("x")])
def test_an_error_of_ours_is_not_hidden(error: Exception) -> None:
    assert trouble(error) is None
