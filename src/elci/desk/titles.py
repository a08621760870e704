"""What a tie is called. A tie whose record was withdrawn has its sides in the journal only."""

from __future__ import annotations

from elci.accounts.models import JournalEntry
from elci.registry.models import Agreement, Municipality, Partner


def title_of(tie: Agreement) -> str:
    """The names of both sides, "Ankara – Seul"."""
    if tie.withdrawn is None:
        return str(tie)
    last = JournalEntry.objects.of(tie).order_by("-pk").first()
    sides = (last.before or {}).get("parties", []) if last else []
    homes = Municipality.objects.in_bulk(
        [side["municipality_id"] for side in sides if side["municipality_id"]]
    )
    partners = Partner.objects.in_bulk([side["partner_id"] for side in sides if side["partner_id"]])
    named = [homes.get(side["municipality_id"]) or partners.get(side["partner_id"]) for side in sides]
    return " – ".join(str(side) for side in named if side) or tie.pk
