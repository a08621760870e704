"""The pages of contacts: who may see people, who may change them."""

from __future__ import annotations

from datetime import date

from tests.desk.house import House

from elci.accounts.desk_records import Draft
from elci.accounts.models import JournalEntry
from elci.accounts.rights import Right
from elci.activities.models import Contact
from elci.activities.services import edit_contact

SEE, EDIT = Right.SEE_CONTACTS, Right.EDIT_CONTACTS
NEEDS = {
    "contacts": (SEE, None),
    "new-contact": (EDIT, EDIT),
    "contact-suggestions": (SEE, None),
    "contact-duplicates": (EDIT, None),
    "import-contacts": (EDIT, EDIT),
    "contacts-vcard": (SEE, None),
    "contact": (SEE, None),
    "edit-contact": (EDIT, EDIT),
    "contact-spoken": (None, EDIT),
    "contact-vcard": (SEE, None),
    "merge-contacts": (EDIT, EDIT),
    "undo-contact": (None, EDIT),
}
_LISTS = {
    "contacts", "new-contact", "contact-suggestions", "contact-duplicates", "import-contacts", "contacts-vcard",
}  # fmt: skip


def arguments(name: str, house: House, who: str | None) -> dict[str, object]:
    """Two people whom Ankara's office knows."""
    if name in _LISTS:
        return {}
    one, other = (known(house, family) for family in ("Fandakova", "Terziev"))
    if name == "undo-contact":
        by = house.people[who or "officer"]
        edit_contact(one, Draft(values={"note": f"{who}"}), by=by, office=house.office)
        return {"key": one.pk, "entry": JournalEntry.objects.newest_key(one)}
    return {"key": one.pk, "other": other.pk} if name == "merge-contacts" else {"key": one.pk}


def known(house: House, family: str) -> Contact:
    """A contact of Ankara's office, made once."""
    values = {
        "purpose": "Yazışma",
        "ground": "public_task",
        "keep_until": date(2030, 1, 1),
        "sort_key": "0",
        "folded": family.lower(),
    }
    contact, _made = Contact.objects.get_or_create(office=house.office, family_name=family, defaults=values)
    return contact
