"""The pages on personal data: erasing and the rules are the head's, proofs and reads for who watches."""

from __future__ import annotations

from datetime import date

from tests.activities.erasures import contact_of, upload
from tests.desk.areas.contacts import known
from tests.desk.house import House

from elci.accounts.desk_records import Draft
from elci.accounts.rights import Right
from elci.activities.models import Contact, Erasure, ErasureRun
from elci.activities.services import record_request
from elci.registry.services import DocumentDraft, attach_document
from elci.sources.models import Document

SEE, EDIT, ERASE, READS = (
    Right.SEE_CONTACTS, Right.EDIT_CONTACTS, Right.ERASE_PEOPLE, Right.SEE_READS,
)  # fmt: skip
NEEDS: dict[str, tuple[Right | None, Right | None]] = {
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
    "stop-looking-for-contact": (None, EDIT),
    "erasure-run": (ERASE, None),
    "stop-erasure-run": (None, ERASE),
    "redact-document": (ERASE, ERASE),
}


def arguments(name: str, house: House, who: str | None) -> dict[str, object]:
    """An application, an erasure, a document that names a person, or a person of Ankara's office."""
    if name == "redact-document":
        return a_named_document(house)
    if name == "data-request":
        draft = Draft(values={"kind": "access", "received": date(2026, 11, 2)})
        return {"key": record_request(draft, by=house.people["officer"], office=house.office).pk}
    if name in {"erasure", "erasure-pdf"}:
        made = Erasure.objects.create(
            office=house.office, contact=7, why="asked", before={}, after={}, kept=[],
            backups_until=date(2026, 12, 21),
        )  # fmt: skip
        return {"key": made.pk}
    if name in {"erasure-run", "stop-erasure-run"}:
        run = ErasureRun.objects.create(
            office=house.office, by=house.people[who or "head"], contact=7, parts=40, decided={}
        )
        return {"key": run.pk}
    if name.startswith(("keep", "contact", "erase-", "stop-")):
        return {"key": known(house, "Fandakova").pk}
    return {}


def a_named_document(house: House) -> dict[str, object]:
    """A letter that names a contact, attached once to the tie with Seoul."""
    person = Contact.objects.filter(office=house.office, given_name="Gülşen").first()
    if person is None:
        person = contact_of(house.office, house.people["officer"])
    letter = Document.objects.filter(title="Yazı").first()
    if letter is None:
        letter = attach_document(
            house.seoul,
            upload("Karşılayan: Gülşen Işıkoğlu", "yazi.docx"),
            DocumentDraft(Document.Kind.LETTER, "Yazı"),
            by=house.people["officer"],
            office=house.office,
        )
    return {"key": person.pk, "document": letter.pk}
