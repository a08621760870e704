"""Memberships: who sees what they cost, who writes it, who names people."""

from __future__ import annotations

from typing import Any

from django.core.files.base import ContentFile
from tests.desk.house import House

from elci.accounts.rights import Right
from elci.activities.models import Contact, Dues, Representative
from elci.registry.models import Membership, Municipality, Organisation
from elci.sources.models import Document

_SEES, _WRITES, _NAMES = Right.SEE_ACTIVITIES, Right.RECORD_ACTIVITIES, Right.EDIT_CONTACTS
NEEDS = {
    "memberships": (_SEES, None),
    "membership": (_SEES, None),
    "new-dues": (_WRITES, _WRITES),
    "edit-dues": (_WRITES, _WRITES),
    "withdraw-dues": (_WRITES, _WRITES),
    "receipt": (_SEES, None),
    "link-membership": (None, _WRITES),
    "new-representative": (_NAMES, _NAMES),
    "edit-representative": (_NAMES, _NAMES),
}


def joined(house: House) -> Membership:
    """Ankara in the Assembly of Asian Mayors, as study 001 lists it."""
    body, _made = Organisation.objects.get_or_create(
        pk="amf",
        defaults={"name_tr": "Asya Belediye Başkanları Forumu", "name_en": "Asian Mayors Forum",
                  "sort_key": "asya", "kind": "network"},
    )  # fmt: skip
    ankara = Municipality.objects.get(pk="ankara")
    row, _made = Membership.objects.get_or_create(
        pk="001-t1-041", defaults={"organisation": body, "municipality": ankara, "kind": "member"}
    )
    return row


def paid(house: House) -> Dues:
    """Dues of 2025 with their receipt."""
    found = Dues.objects.filter(office=house.office, year=2025).first()
    if found is not None:
        return found
    held = Document(
        kind="other",
        title="Makbuz",
        original_name="makbuz.pdf",
        sha256="0",
        media_type="application/pdf",
        size=4,
    )
    held.file.save("makbuz.pdf", ContentFile(b"%PDF"))
    return Dues.objects.create(office=house.office, membership=joined(house), year=2025, document=held)


def arguments(name: str, house: House, who: str | None) -> dict[str, Any]:
    """A membership of Ankara with dues and a representative."""
    if name == "memberships":
        return {}
    if name == "receipt":
        return {"dues": paid(house).pk}
    key: dict[str, Any] = {"key": joined(house).pk}
    if name in {"edit-dues", "withdraw-dues"}:
        dues, _made = Dues.objects.get_or_create(office=house.office, membership=joined(house), year=2026)
        return {**key, "dues": dues.pk}
    if name == "edit-representative":
        contact, _made = Contact.objects.get_or_create(
            office=house.office,
            defaults={"family_name": "Örnek", "purpose": "temsil", "ground": "public_task",
                      "keep_until": "2030-01-01"},
        )  # fmt: skip
        person, _made = Representative.objects.get_or_create(
            office=house.office, membership=joined(house), contact=contact, role="deputy"
        )
        return {**key, "person": person.pk}
    return key
