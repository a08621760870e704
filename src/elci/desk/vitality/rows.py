"""Where the desk shows the record behind a piece of evidence."""

from __future__ import annotations

from dataclasses import dataclass

from elci.activities.evidence_rows import EvidenceRow
from elci.activities.models import Activity
from elci.desk.addresses import address_at

_PAGES = {"outcome": "desk:outcome", "document": "desk:document", "contact": "desk:contact"}


@dataclass(frozen=True)
class Shown:
    """A piece of evidence with the address of its record; empty where no page shows it."""

    row: EvidenceRow
    address: str

    @classmethod
    def of(cls, row: EvidenceRow) -> Shown:
        """The row with its address."""
        return cls(row, address_of(row))


def address_of(row: EvidenceRow) -> str:
    """Where the record of a row is shown; empty where no page shows it."""
    if row.sort == "activity":
        return _activity(row.key, own=row.own)
    page = _PAGES.get(row.sort)
    return address_at(page, row.key) if page else ""


def address_of_activity(activity: Activity) -> str:
    """The desk's page of an activity; the public one of what a study prints."""
    return _activity(activity.pk, own=activity.office_id is not None)


def _activity(key: str, *, own: bool) -> str:
    return address_at("desk:activity" if own else "portal:activity", key)
