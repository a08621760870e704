"""A member lets its union see its records, and takes that back. Each step is journalled."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime

from django.db import transaction

from elci.accounts import journal
from elci.accounts.models import Office, Sharing, User


@transaction.atomic
def share(
    office: Office, union: Office, wanted: Iterable[str], *, by: User | None, now: datetime
) -> list[Sharing]:
    """Let the union see exactly the wanted kinds of records (`Sharing.What`); returns what stands now.

    What stood and is not wanted any more is taken back. Journals "sharing.allowed" and "sharing.ended" for
    each kind that changes; raises ValidationError for an unknown kind.
    """
    # Locks the office: of two who decide at once, the second sees what the first has done.
    Office.objects.select_for_update().get(pk=office.pk)
    standing = {held.what: held for held in Sharing.objects.standing().filter(office=office, union=union)}
    chosen = set(wanted)
    for what in sorted(chosen - standing.keys()):
        made = Sharing(office=office, union=union, what=what, since=now)
        made.full_clean()
        made.save(force_insert=True)
        journal.record(by, "sharing.allowed", made, office=office, before=None)
        standing[what] = made
    for what in sorted(standing.keys() - chosen):
        _end(standing.pop(what), by, now)
    return [standing[what] for what in sorted(standing)]


def _end(sharing: Sharing, by: User | None, now: datetime) -> None:
    before = journal.snapshot(sharing)
    sharing.until = now
    sharing.save(update_fields=["until"])
    journal.record(by, "sharing.ended", sharing, office=sharing.office, before=before)


def shown_to(union: Office) -> dict[str, set[str]]:
    """What each member lets the union see: identifier of the member's office → kinds of records."""
    found: dict[str, set[str]] = {}
    for office, what in Sharing.objects.standing().filter(union=union).values_list("office_id", "what"):
        found.setdefault(office, set()).add(what)
    return found
