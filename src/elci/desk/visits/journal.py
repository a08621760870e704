"""What was done to the plan of a visit: its frame, programme, transport and gifts, newest first."""

from __future__ import annotations

from elci.accounts.models import JournalEntry
from elci.activities.models import Gift, ProgrammeEntry, Ride, Visit


def entries_of(visit: Visit | None) -> list[JournalEntry]:
    """Every act on the plan; acts on guests' needs are not told: they would say who needs something."""
    if visit is None:
        return []
    found = JournalEntry.objects.about(
        (Visit, [visit.pk]),
        (ProgrammeEntry, visit.entries.values_list("pk", flat=True)),
        (Ride, visit.rides.values_list("pk", flat=True)),
        (Gift, visit.gifts.values_list("pk", flat=True)),
    )
    return list(found.select_related("actor", "undoes").order_by("-pk"))
