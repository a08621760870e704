"""The pages on personal data: erasing and the rules are the head's, proofs and reads for who watches."""

from __future__ import annotations

from datetime import date

from tests.desk.areas.contacts import known
from tests.desk.house import House

from elci.accounts.desk_records import Draft
from elci.accounts.rights import Right
from elci.activities.models import Erasure
from elci.activities.services import record_request

SEE, EDIT, ERASE, READS = (
    Right.SEE_CONTACTS, Right.EDIT_CONTACTS, Right.ERASE_PEOPLE, Right.SEE_READS,
)  # fmt: skip
NEEDS = {
    "privacy": (SEE, None),
    "expired-contacts": (SEE, None),
    "personal-reads": (READS, None),
    "transfers": (SEE, None),
    "privacy-policy": (ERASE, ERASE),
    "data-requests": (SEE, None),
    "new-data-request": (EDIT, EDIT),
    "data-request": (SEE, EDIT),
    "erasures": (READS, None),
    "erasure": (READS, None),
    "erasure-pdf": (READS, None),
    "keep-contact": (EDIT, EDIT),
    "contact-held": (EDIT, None),
    "contact-held-json": (EDIT, None),
    "contact-held-pdf": (EDIT, None),
    "erase-contact": (ERASE, ERASE),
}


def arguments(name: str, house: House, who: str | None) -> dict[str, object]:
    """An application, an erasure, or a person of Ankara's office."""
    if name == "data-request":
        draft = Draft(values={"kind": "access", "received": date(2026, 11, 2)})
        return {"key": record_request(draft, by=house.people["officer"], office=house.office).pk}
    if name in {"erasure", "erasure-pdf"}:
        made = Erasure.objects.create(
            office=house.office, contact=7, why="asked", before={}, after={}, kept=[],
            backups_until=date(2026, 12, 21),
        )  # fmt: skip
        return {"key": made.pk}
    if name.startswith(("keep", "contact", "erase-")):
        return {"key": known(house, "Fandakova").pk}
    return {}
