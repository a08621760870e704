"""Two people on one record: the second is told what the first changed, and decides."""

from __future__ import annotations

from django.db import models

from elci.accounts.errors import ChangedMeanwhileError
from elci.accounts.models import JournalEntry


def version_of(record: models.Model) -> int:
    """The key of the newest journal entry about the record; 0 while it is as it was loaded."""
    return JournalEntry.objects.newest_key(record)


def check_version(record: models.Model, seen: int | None) -> None:
    """Raise ChangedMeanwhileError when the record is not at the version that the person saw.

    None: do not ask. The caller holds the record's row lock, so that the answer stays true until the end of
    the transaction.
    """
    if seen is not None and version_of(record) != seen:
        raise ChangedMeanwhileError(record, seen)
