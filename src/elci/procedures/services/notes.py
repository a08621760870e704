"""Notes and people of a case."""

from __future__ import annotations

from dataclasses import dataclass

from django.db import transaction

from elci.accounts import journal
from elci.accounts.models import User
from elci.procedures.models import Case, CaseNote, CasePerson
from elci.procedures.services.cases import locked


@dataclass(frozen=True)
class PersonDraft:
    """Someone who has to do with a case."""

    name: str
    post: str = ""
    side: str = ""
    contact: str = ""


@transaction.atomic
def add_note(case: Case, text: str, *, by: User) -> CaseNote:
    """Leave a note; journals "case.note_added" without its words, which stand in the note."""
    current = locked(case)
    note = CaseNote(case=current, text=text.strip(), by=by)
    note.full_clean()
    note.save(force_insert=True)
    journal.note(by, "case.note_added", note, office=current.office)
    return note


@transaction.atomic
def add_person(case: Case, draft: PersonDraft, *, by: User) -> CasePerson:
    """Add a person; the journal ("case.person_added") holds the key alone."""
    current = locked(case)
    before = journal.snapshot(current)
    person = CasePerson(
        case=current, name=draft.name, post=draft.post, side=draft.side, contact=draft.contact
    )
    person.full_clean()
    person.save(force_insert=True)
    journal.record(by, "case.person_added", current, office=current.office, before=before)
    return person


@transaction.atomic
def erase_person(person: CasePerson, *, by: User) -> None:
    """Erase a person's row; journals "case.person_erased"."""
    current = locked(person.case)
    before = journal.snapshot(current)
    person.delete()
    journal.record(by, "case.person_erased", current, office=current.office, before=before)
