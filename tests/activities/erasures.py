"""A person who stands everywhere, for tests of erasing; and a look at every table with plain SQL."""

from __future__ import annotations

import io
from datetime import date
from pathlib import Path
from typing import Any

from django.contrib.sessions.backends.db import SessionStore
from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import connection
from django.utils import timezone
from docx import Document as WordFile
from tests.desk.house import House

from elci.accounts.desk_records import Draft
from elci.accounts.models import Office, User
from elci.activities.models import Activity, Contact
from elci.activities.services import edit_contact, record_activity, record_contact, record_request
from elci.procedures.models import Case, CaseNote, CasePerson, Traveller
from elci.registry.models import Agreement
from elci.registry.services import DocumentDraft, attach_document
from elci.sources.models import Document

NAME = "Gülşen Işıkoğlu"
FORMER = "Gülşen Çetinkaya"  # her name before she married: the journal's former values hold it
MAIL, PHONE = "gulsen.isikoglu@sofia.example", "+90 312 555 01 42"


def word_file(text: str) -> bytes:
    document, buffer = WordFile(), io.BytesIO()
    document.add_paragraph(text)
    document.save(buffer)
    return buffer.getvalue()


def upload(text: str, name: str) -> SimpleUploadedFile:
    return SimpleUploadedFile(name, word_file(text))


def contact_of(office: Office, by: User, family: str = "Işıkoğlu", given: str = "Gülşen") -> Contact:
    values = {
        "given_name": given,
        "family_name": family,
        "purpose": "Kardeş kent yazışmaları",
        "ground": "consent",
        "keep_until": date(2028, 1, 1),
    }
    points = [{"kind": "email", "value": MAIL}, {"kind": "phone", "value": PHONE}]
    posts = [{"title": "Dış ilişkiler müdürü", "institution": "Sofya Belediyesi"}]
    return record_contact(
        Draft(values=values, parts={"points": points, "posts": posts}), by=by, office=office
    )


def case_of(house: House, title: str, *, closed: bool) -> Case:
    case: Case = Case.objects.create(
        office=house.office,
        municipality_id="ankara",
        kind="outgoing_visit",
        title=title,
        partner_id="sofia-bg",
        opened=date(2026, 3, 1),
        closed=timezone.now() if closed else None,
        outcome="completed" if closed else "",
    )
    CasePerson.objects.create(case=case, name="Gülşen Işıkoğlu", post="Müdür", contact=MAIL)
    Traveller.objects.create(case=case, name="GÜLŞEN IŞIKOĞLU", post="Müdür", role="official")
    return case


def everywhere(house: House) -> Contact:
    """Gülşen Işıkoğlu of Sofia: contact, visit, two cases, three documents, application, journal, session."""
    officer = house.people["officer"]
    person = contact_of(house.office, officer, "Çetinkaya")
    person = edit_contact(person, Draft(values={"family_name": "Işıkoğlu"}), by=officer, office=house.office)
    record_activity(
        Draft(
            values={
                "kind": "official_visit",
                "title_tr": "Sofya heyetinin ziyareti",
                "status": "done",
                "note_tr": "Gülşen Işıkoğlu’na plaket verildi; 0312 555 01 42 numarasından aranacak.",
            },
            parts={"people": [{"contact": person, "role": "guest"}]},
        ),
        by=officer,
        office=house.office,
    )
    case_of(house, "Sofya gezisi", closed=False)
    CaseNote.objects.create(case=case_of(house, "2019 gezisi", closed=True), text="Isikoglu, Gulsen aradı.")
    attach(
        house, "Karşılayan: Gülşen Işıkoğlu", "yazi.docx", Document.Kind.LETTER, "Gülşen Işıkoğlu’nun yazısı"
    )
    attach(house, "Heyet: Gülşen IŞIKOĞLU", "karar.docx", Document.Kind.DECISION, "Meclis kararı 214")
    record_request(
        Draft(
            values={"kind": "erasure", "applicant": NAME, "received": date(2026, 11, 2), "contact": person}
        ),
        by=officer,
        office=house.office,
    )
    session = SessionStore()
    session["desk_kept_text"] = {
        "path": "/masa/",
        "text": {"given_name": ["Gülşen"], "family_name": ["Işıkoğlu"]},
    }
    session.save()
    return person


def attach(house: House, text: str, name: str, kind: str, title: str) -> Document:
    draft = DocumentDraft(kind=kind, title=title)
    tie = Agreement.objects.get(pk="ankara--sofia-bg")
    return attach_document(
        tie,
        upload(text, name),
        draft,
        by=house.people["officer"],
        office=house.office,
        reason=f"{NAME} gönderdi.",
    )


def elsewhere(house: House) -> Activity:
    """Another office names her, too."""
    draft = Draft(
        values={"kind": "training", "title_tr": "Eğitim", "status": "done", "note_tr": f"{NAME} konuştu."}
    )
    return record_activity(draft, by=house.people["outsider"], office=house.other)


def rows_holding(*words: str) -> dict[str, list[str]]:
    """By table, the rows that hold one of the words in any column: plain SQL over every table there is."""
    found: dict[str, list[str]] = {}
    with connection.cursor() as cursor:
        for table in connection.introspection.table_names(cursor):
            cursor.execute(f"SELECT * FROM {connection.ops.quote_name(table)}")
            for row in cursor.fetchall():
                text = " ".join(_text(value) for value in row)
                if any(word.casefold() in text.casefold() for word in words):
                    found.setdefault(table, []).append(text)
    return found


def files_holding(folder: Path, *words: str) -> list[str]:
    """Names of files under a folder whose bytes, or whose Word text, hold one of the words."""
    found = []
    for path in folder.rglob("*"):
        if path.is_file():
            text = path.read_bytes().decode("utf-8", errors="ignore")
            if path.suffix == ".docx":
                text = "\n".join(paragraph.text for paragraph in WordFile(str(path)).paragraphs)
            if any(word.casefold() in text.casefold() for word in words):
                found.append(path.name)
    return found


def _text(value: Any) -> str:
    if isinstance(value, bytes | memoryview):
        return bytes(value).decode("utf-8", errors="ignore")
    return "" if value is None else str(value)
