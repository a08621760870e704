"""Adding, changing and taking away one part of a record, while others may do the same.

The parts are read under the record's lock: two people who add a budget line at once keep both.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar

from django.db import transaction

from elci.accounts.desk_records import Act, DeskRecord, Draft, change, locked
from elci.accounts.models import Office, User

Record = TypeVar("Record", bound=DeskRecord)
_VERB = {"activities.project": "project.edited", "activities.call": "call.edited"}


@transaction.atomic
def add_part(record: Record, part: str, values: Mapping[str, Any], *, by: User, office: Office) -> Record:
    """Add a row to one of the record's lists; journals the record's correction. Raises ValidationError."""
    return _changed(record, part, [*_kept(record, part), values], by, office)


@transaction.atomic
def change_part(
    record: Record,
    part: str,
    key: int,
    values: Mapping[str, Any],
    *,
    by: User,
    office: Office,
    seen: int | None = None,
) -> Record:
    """Change a row of one of the record's lists; what is not named stays.

    Raises ChangedMeanwhileError, ValidationError.
    """
    rows = [{**row, **values} if row["id"] == key else row for row in _kept(record, part)]
    return _changed(record, part, rows, by, office, seen)


@transaction.atomic
def take_part(record: Record, part: str, key: int, *, by: User, office: Office) -> Record:
    """Take a row out of one of the record's lists; undoing brings it back."""
    return _changed(record, part, [row for row in _kept(record, part) if row["id"] != key], by, office)


def _kept(record: DeskRecord, part: str) -> list[dict[str, Any]]:
    locked(record)
    return [{"id": key} for key in getattr(record, part).order_by("pk").values_list("pk", flat=True)]


def _changed(
    record: Record, part: str, rows: list[Any], by: User, office: Office, seen: int | None = None
) -> Record:
    verb = _VERB[record._meta.label_lower]
    return change(record, Draft(parts={part: rows}), Act(by, office, verb, seen=seen))
