"""A person is erased: from every table, document and session, but for what the law keeps; and it is proved."""

from __future__ import annotations

import json
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest
from django.contrib.sessions.models import Session
from django.utils import timezone
from tests.activities.erasures import (
    FORMER,
    MAIL,
    NAME,
    attach,
    contact_of,
    elsewhere,
    everywhere,
    files_holding,
    rows_holding,
    upload,
)
from tests.desk.house import House

from elci.accounts.desk_records import Draft
from elci.accounts.models import JournalEntry, PersonalVersion
from elci.activities.erasing.documents import replace_with_redacted
from elci.activities.erasing.erasing import ErasureDraft, erase_person, mentions_of
from elci.activities.erasing.judging import Fate, judge
from elci.activities.erasing.proof import content_of, hash_of, left_over
from elci.activities.erasing.whereabouts import where_is
from elci.activities.models import Activity, ActivityPerson, Contact, DataRequest, Erasure, Tombstone
from elci.activities.services import edit_contact
from elci.activities.services.privacy_errors import StillNamedError, UndecidedPlacesError
from elci.procedures.models import CasePerson, Traveller
from elci.registry.services import UndoError, undo
from elci.search.models import SearchEntry, Word
from elci.sources.models import Document

# Spellings in which the tables hold her; "Çetinkaya" and the telephone stand in no other person's rows.
WRITTEN = ("Işıkoğlu", "IŞIKOĞLU", "isikoglu", "Çetinkaya", "cetinkaya", "555 01 42", MAIL)


def as_proposed(contact: Contact) -> ErasureDraft:
    asked = judge(where_is(mentions_of(contact)), contact).asked
    return ErasureDraft("asked", {each.place.mark: each.proposed for each in asked})


def all_of_it(contact: Contact) -> ErasureDraft:
    asked = judge(where_is(mentions_of(contact)), contact).asked
    return ErasureDraft("asked", {each.place.mark: Fate.ERASE for each in asked})


def erase(house: House, contact: Contact, draft: ErasureDraft) -> Erasure:
    return erase_person(contact, draft, by=house.people["head"], office=house.office)


@pytest.mark.django_db(transaction=True)
def test_when_all_is_erased_no_table_and_no_file_names_the_person(
    transactional_house: House, settings: Any
) -> None:
    house = transactional_house
    person = everywhere(house)
    assert len(rows_holding(*WRITTEN)) > 8  # else the test would prove nothing
    erasure = erase(house, person, all_of_it(person))
    assert rows_holding(*WRITTEN) == {}
    assert files_holding(Path(settings.MEDIA_ROOT), *WRITTEN) == []
    assert erasure.after == {}
    assert left_over(erasure) == {}


def test_what_the_law_keeps_stays_with_its_ground_and_nothing_else(house: House) -> None:
    person = everywhere(house)
    erasure = erase(house, person, as_proposed(person))
    assert left_over(erasure) == {}
    kept = {(each["place"], each["ground"]) for each in erasure.kept}
    assert ("sources.document.bytes", Fate.COUNCIL) in kept
    assert ("procedures.traveller.name", Fate.ARCHIVE) in kept
    assert ("procedures.casenote.text", Fate.ARCHIVE) in kept
    assert sum(each["count"] for each in erasure.kept) == sum(erasure.after.values())
    assert {place for place, _ground in kept} == set(erasure.after)
    open_case = Traveller.objects.get(case__closed=None)
    assert (open_case.name, open_case.post) == ("[…]", "")
    assert CasePerson.objects.get(case__closed=None).contact == ""
    assert Traveller.objects.get(case__closed__isnull=False).name == "GÜLŞEN IŞIKOĞLU"


def test_that_someone_took_part_stays_and_the_note_reads_on_without_the_name(house: House) -> None:
    person = everywhere(house)
    erase(house, person, as_proposed(person))
    visit = Activity.objects.get(office=house.office)
    assert visit.note_tr == "[…] plaket verildi; […] numarasından aranacak."
    assert [link.contact for link in ActivityPerson.objects.all()] == [None]


def test_a_former_name_and_former_values_go_too(house: House) -> None:
    person = everywhere(house)
    assert FORMER.split()[1] in json.dumps(
        list(PersonalVersion.objects.values_list("values", flat=True)), ensure_ascii=False
    )
    erase(house, person, as_proposed(person))
    assert "accounts_personalversion" not in rows_holding("Çetinkaya")


def test_the_journal_keeps_the_act_and_the_key_and_an_erasure_cannot_be_undone(house: House) -> None:
    person = everywhere(house)
    key = person.pk
    erase(house, person, as_proposed(person))
    newest = JournalEntry.objects.filter(subject_type="activities.contact", subject_id=str(key)).order_by(
        "-pk"
    )[0]
    assert (newest.verb, newest.before, newest.after) == ("contact.erased", None, None)
    assert "accounts_journalentry" not in rows_holding("Işıkoğlu")
    with pytest.raises(UndoError):
        undo(newest, by=house.people["head"])


def test_a_destroyed_document_leaves_its_hash_and_a_sheet_that_says_so(house: House) -> None:
    person = everywhere(house)
    letter = Document.objects.get(kind="letter")
    former = letter.sha256
    erasure = erase(house, person, as_proposed(person))
    stone = Tombstone.objects.get()
    assert (stone.document, stone.sha256, stone.erasure, stone.replaced) == (letter, former, erasure, False)
    letter.refresh_from_db()
    assert former in letter.file.read().decode()
    assert letter.title == "[…] yazısı"
    assert Document.objects.get(kind="decision").sha256 not in {former, ""}


def test_a_redacted_version_takes_the_place_of_the_old_one(house: House) -> None:
    person = everywhere(house)
    letter, head = Document.objects.get(kind="letter"), house.people["head"]
    former, mentions = letter.sha256, mentions_of(person)
    with pytest.raises(StillNamedError):
        replace_with_redacted(
            letter, upload("Karşılayan: Işıkoğlu Gülşen", "a.docx"), mentions, by=head, office=house.office
        )
    assert not Tombstone.objects.exists()
    replace_with_redacted(
        letter, upload("Karşılayan: bir görevli", "a.docx"), mentions, by=head, office=house.office
    )
    letter.refresh_from_db()
    assert letter.sha256 != former
    assert Tombstone.objects.get().replaced
    erasure = erase(house, person, as_proposed(person))
    assert "sources.document.bytes" in erasure.after  # the council's decision, kept; the letter is clean
    assert not erasure.tombstones.exists()


def test_another_person_of_the_same_name_is_proposed_to_stay(house: House) -> None:
    person = everywhere(house)
    namesake = contact_of(house.office, house.people["officer"])
    erasure = erase(house, person, as_proposed(person))
    assert Contact.objects.get() == namesake
    assert {"place": "activities.contact.family_name", "ground": "namesake", "count": 1} in erasure.kept


def test_another_offices_records_are_neither_shown_nor_touched_nor_counted(house: House) -> None:
    person, theirs = everywhere(house), elsewhere(house)
    asked = judge(where_is(mentions_of(person)), person).asked
    assert not any(each.place.key == theirs.pk for each in asked)
    erasure = erase(house, person, all_of_it(person))
    assert Activity.objects.get(pk=theirs.pk).note_tr == f"{NAME} konuştu."
    assert erasure.after == {}


def test_what_was_written_since_the_decision_is_asked_about_first(house: House) -> None:
    person = everywhere(house)
    draft = as_proposed(person)
    attach(house, f"Yeni: {NAME}", "yeni.docx", "letter", "Yeni yazı")
    with pytest.raises(UndecidedPlacesError):
        erase(house, person, draft)
    assert Contact.objects.filter(pk=person.pk).exists()


def test_the_search_finds_the_person_before_and_not_after_nor_by_a_part_of_the_name(house: House) -> None:
    person = everywhere(house)
    assert SearchEntry.objects.filter(tokens__contains="isikoglu").exists()
    assert Word.objects.filter(word="isikoglu").exists()
    erase(house, person, all_of_it(person))
    assert not SearchEntry.objects.filter(tokens__contains="isikoglu").exists()
    assert not Word.objects.filter(word__contains="isikoglu").exists()


def test_the_search_still_finds_a_decision_that_stays_and_the_proof_says_so(house: House) -> None:
    person = everywhere(house)
    erasure = erase(house, person, as_proposed(person))
    found = SearchEntry.objects.filter(tokens__contains="isikoglu")
    decision = Document.objects.get(kind="decision")
    assert {(line.kind, line.key) for line in found} >= {("document", str(decision.pk))}
    assert not found.filter(kind="contact").exists()
    assert any(each["ground"] == "follows" for each in erasure.kept)
    assert left_over(erasure) == {}


def test_a_session_that_holds_typed_text_ends(house: House) -> None:
    person = everywhere(house)
    erase(house, person, as_proposed(person))
    assert not any("desk_kept_text" in session.get_decoded() for session in Session.objects.all())


def test_the_proof_names_nobody_and_its_hash_tells_a_change(house: House) -> None:
    person = everywhere(house)
    erasure = erase(house, person, as_proposed(person))
    erasure.refresh_from_db()
    written = json.dumps(content_of(erasure), ensure_ascii=False)
    assert not any(word.casefold() in written.casefold() for word in WRITTEN)
    assert erasure.sha256 == hash_of(erasure)
    assert erasure.backups_until == timezone.localdate() + timedelta(days=30)
    Erasure.objects.filter(pk=erasure.pk).update(unread=erasure.unread + 1)
    erasure.refresh_from_db()
    assert erasure.sha256 != hash_of(erasure)


def test_a_proof_says_what_is_left_that_nothing_keeps(house: House) -> None:
    person = everywhere(house)
    erasure = erase(house, person, as_proposed(person))
    erasure.after = {**erasure.after, "activities.activity.note_tr": 2}
    assert left_over(erasure) == {"activities.activity.note_tr": 2}


def test_an_application_stays_without_the_applicants_name(house: House) -> None:
    person = everywhere(house)
    erase(house, person, as_proposed(person))
    asked = DataRequest.objects.get()
    assert (asked.applicant, asked.contact, asked.kind) == ("[…]", None, "erasure")


def test_names_in_columns_of_their_own_are_found_in_any_order(house: House) -> None:
    officer = house.people["officer"]
    person = contact_of(house.office, officer)
    other = contact_of(house.office, officer, given="Ali", family="Kaya")
    edit_contact(other, Draft(values={"note": "Eşi: IŞIKOĞLU, Gülşen"}), by=officer, office=house.office)
    found = {(place.table, place.column, place.key) for place in where_is(mentions_of(person)).places}
    assert ("activities.contact", "note", str(other.pk)) in found
    assert ("activities.contact", "family_name", str(person.pk)) in found
    assert ("activities.contact", "sort_key", str(person.pk)) in found


def test_a_pictures_text_cannot_be_looked_into_and_the_proof_says_so(house: House) -> None:
    person = everywhere(house)
    Document.objects.filter(kind="decision").update(media_type="image/jpeg")
    assert erase(house, person, as_proposed(person)).unread == 1
