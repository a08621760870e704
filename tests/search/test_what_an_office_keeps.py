"""Visit files, gifts, dues and every document of the desk are found by their words and lead to their page."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import Any

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from tests.activities.test_planning_visits import seoul_visit
from tests.desk.files import upload
from tests.desk.house import House
from tests.search.conftest import meet
from tests.search.papers import DOCX_OF

from elci.accounts.desk_records import Draft
from elci.accounts.models import JournalEntry
from elci.activities.erasing.erasing import ErasureDraft, erase_person, mentions_of
from elci.activities.erasing.judging import Fate, judge
from elci.activities.erasing.whereabouts import where_is
from elci.activities.models import Activity, Dues, Gift, Outcome, Ride, Visit
from elci.activities.services import (
    FilesDraft,
    add_row,
    attach_files,
    edit_activity,
    edit_dues,
    edit_gift,
    edit_outcome,
    edit_visit,
    record_activity,
    record_dues,
    record_gift,
    record_outcome,
    remove_file,
    take_out,
    withdraw_activity,
    withdraw_dues,
    withdraw_gift,
    withdraw_outcome,
)
from elci.domain.dates import PartialDate
from elci.registry.models import Membership, Municipality, Organisation
from elci.registry.services import undo
from elci.search.finding import Findings
from elci.search.index import rebuild
from elci.search.models import SearchEntry
from elci.sources.models import Document

Looked = Callable[..., Findings]
WORDS = "Gençlik değişimi programı"


@pytest.fixture
def visit(house: House) -> Visit:
    made = seoul_visit(house)
    officer = house.people["officer"]
    edit_visit(made, Draft(values={"briefing": "Metro imtiyazı sorulacak"}), by=officer)
    return made


@pytest.fixture
def gift(house: House) -> Gift:
    values = {
        "direction": "received",
        "on": date(2024, 5, 11),
        "what": "Seladon vazo",
        "other_side": "Seul Büyükşehir",
        "kept_at": "Müze deposu, dolap 4",
    }
    return record_gift(Draft(values=values), by=house.people["officer"], office=house.office)


@pytest.fixture
def membership(house: House) -> Membership:
    network = Organisation.objects.create(
        pk="eurocities", name_tr="Avrupa Kentleri Ağı", name_en="European Cities Network",
        abbreviation="EUROCITIES", kind="network", sort_key="avrupa",
    )  # fmt: skip
    ankara = Municipality.objects.get(pk="ankara")
    made = Membership.objects.create(
        pk="eurocities--ankara", organisation=network, municipality=ankara, kind="member"
    )
    rebuild()
    return made


def acting(house: House) -> dict[str, Any]:
    return {"by": house.people["officer"], "office": house.office}


def dues_of(house: House, membership: Membership, **more: Any) -> Dues:
    values = {"year": 2026, "amount": 9500, "currency": "EUR", "note": "İlk taksit havale edildi"}
    return record_dues(membership, values, **acting(house), **more)


def paper(name: str = "belge.docx", text: str = WORDS) -> Any:
    return upload(name, DOCX_OF(text))


def kinds(found: Findings) -> list[str]:
    return [hit.kind for hit in found.hits]


def address(house: House, words: str, who: str = "officer") -> str:
    """Where the first hit of the page leads."""
    answer = house.client(who).get("/masa/arama/", {"q": words})
    context = answer.context
    lines = [line for group in context.get("groups") or () for line in group.lines]
    first: str = (lines or list(context.get("lines") or ()))[0].address
    return first


@pytest.mark.parametrize(
    "words", ["metro imtiyaz", "METRO İMTİYAZI", "mtero imtiyaz", "seul heyet metro", "metro imtiyazının"]
)
def test_a_visit_file_is_found_by_its_briefing(visit: Visit, looked: Looked, words: str) -> None:
    assert kinds(looked(words)) == ["visit"]
    assert "visit" not in kinds(looked(words, "outsider"))


def test_a_visit_file_leads_to_the_visit(house: House, visit: Visit) -> None:
    place = address(house, "metro imtiyazı")
    assert visit.activity_id in place
    assert house.client("officer").get(place).context["visit"].pk == visit.pk


def test_transport_is_found_with_its_visit_until_it_is_taken_out(
    house: House, visit: Visit, looked: Looked
) -> None:
    officer = house.people["officer"]
    ride = Ride(visit=visit)
    values = {"on": date(2026, 5, 11), "origin": "Esenboğa", "target": "Gölbaşı", "means": "Minibüs"}
    add_row(ride, Draft(values=values), by=officer)
    assert kinds(looked("esenboga minibus")) == ["visit"]
    take_out(ride, by=officer)
    assert looked("esenboga minibus").hits == ()
    undo(JournalEntry.objects.of(ride).first(), by=officer)
    assert kinds(looked("esenboga")) == ["visit"]


def test_a_visit_file_has_the_days_of_its_activity(house: House, visit: Visit, looked: Looked) -> None:
    assert kinds(looked("imtiyaz 11.05.2026")) == kinds(looked("imtiyaz", since=2026)) == ["visit"]
    assert looked("imtiyaz", until=2025).hits == ()
    values = {"date": PartialDate(2025, 4, 2), "until": PartialDate(2025, 4, 3)}
    edit_activity(visit.activity, Draft(values=values), **acting(house))
    assert kinds(looked("imtiyaz Nisan 2025", until=2025)) == ["visit"]


def test_a_visit_file_follows_its_activity(house: House, visit: Visit, looked: Looked) -> None:
    edit_activity(visit.activity, Draft(values={"title_tr": "Busan heyeti"}), **acting(house))
    assert kinds(looked("busan metro")) == ["visit"]
    withdraw_activity(visit.activity, reason="İki kez yazılmış.", **acting(house))
    assert looked("busan").hits == ()
    undo(JournalEntry.objects.of(visit.activity).first(), by=house.people["officer"])
    assert kinds(looked("busan metro")) == ["visit"]


@pytest.mark.parametrize("words", ["seladon", "SELADON VAZO", "saledon", "muze dolap 4", "alınan vazo"])
def test_a_gift_is_found_and_leads_to_its_line(house: House, gift: Gift, looked: Looked, words: str) -> None:
    assert kinds(looked(words)) == ["gift"]
    assert looked(words, "outsider").hits == ()
    place = address(house, words)
    assert gift.pk in place
    assert house.client("officer").get(place).status_code == 200


def test_a_corrected_gift_is_found_by_its_new_words_and_a_withdrawn_one_not(
    house: House, gift: Gift, looked: Looked
) -> None:
    officer = house.people["officer"]
    edit_gift(gift, Draft(values={"what": "Kalem kutusu"}), by=officer)
    assert looked("seladon").hits == ()
    assert kinds(looked("kalem kutusu")) == ["gift"]
    gift.refresh_from_db()
    withdraw_gift(gift, by=officer, reason="Yanlış satır")
    assert looked("kalem kutusu").hits == ()
    undo(JournalEntry.objects.of(gift).first(), by=officer)
    assert kinds(looked("kalem kutusu")) == ["gift"]


def test_of_the_person_who_gave_a_gift_nothing_stays(house: House, gift: Gift, looked: Looked) -> None:
    person = meet(house, "Gülşen", "Işıkoğlu")
    words = Draft(values={"contact": person, "other_side": "Gülşen Işıkoğlu’nun dairesi"})
    edit_gift(gift, words, by=house.people["officer"])
    assert set(kinds(looked("isikoglu"))) == {"contact", "gift"}
    fates = {each.place.mark: Fate.ERASE for each in judge(where_is(mentions_of(person)), person).asked}
    erase_person(person, ErasureDraft("asked", fates), by=house.people["head"], office=house.office)
    assert looked("isikoglu").hits == ()
    assert kinds(looked("seladon")) == ["gift"]
    assert not SearchEntry.objects.filter(tokens__contains="isikoglu").exists()


@pytest.mark.parametrize("words", ["eurocities havale", "avrupa kentleri taksit", "European Cities taksit"])
def test_dues_are_found_and_lead_to_their_membership(
    house: House, membership: Membership, looked: Looked, words: str
) -> None:
    dues_of(house, membership)
    assert kinds(looked(words)) == ["dues"]
    assert "dues" not in kinds(looked(words, "outsider"))
    assert house.client("officer").get(address(house, words)).context["membership"].pk == membership.pk


def test_dues_are_found_as_they_stand(house: House, membership: Membership, looked: Looked) -> None:
    dues = dues_of(house, membership)
    edit_dues(dues, {"note": "Kur farkı ödendi"}, **acting(house))
    assert (looked("havale").hits, kinds(looked("kur farki"))) == ((), ["dues"])
    dues.refresh_from_db()
    withdraw_dues(dues, reason="Yanlış yıl", **acting(house))
    assert looked("kur farki").hits == ()
    undo(JournalEntry.objects.of(dues).first(), by=house.people["officer"])
    assert kinds(looked("kur farki")) == ["dues"]


def test_the_secretariat_finds_neither_visits_nor_gifts(visit: Visit, gift: Gift, looked: Looked) -> None:
    assert looked("imtiyaz", "secretariat").hits == ()
    assert looked("seladon", "secretariat").hits == ()
    assert kinds(looked("seladon", "viewer")) == ["gift"]


def outcome_of(house: House, **more: Any) -> Outcome:
    values = {"kind": "practice", "what_tr": "Gölbaşı’nda pompa kuruldu", "agreement": house.seoul}
    values |= {"evidence": "Kabul tutanağı ve ölçüm raporu", **more}
    return record_outcome(Draft(values=values), file=paper(), **acting(house))


def test_the_text_of_an_outcomes_evidence_is_found(house: House, looked: Looked) -> None:
    outcome = outcome_of(house)
    assert kinds(looked("genclik degisim")) == ["document"]
    assert looked("genclik degisim", "outsider").hits == looked("genclik", "secretariat").hits == ()
    assert address(house, "gençlik değişimi") == f"/masa/kazanimlar/{outcome.pk}/"
    assert kinds(looked("genclik", tie=house.seoul.pk)) == ["document"]


def test_evidence_that_was_replaced_or_withdrawn_is_found_no_longer(house: House, looked: Looked) -> None:
    officer, outcome = house.people["officer"], outcome_of(house)
    edit_outcome(
        outcome,
        Draft(values={}),
        file=paper("yeni.docx", "Ölçüm tutanağı Çankırı"),
        reason="Yenisi",
        **acting(house),
    )
    assert (looked("genclik").hits, kinds(looked("cankiri"))) == ((), ["document"])
    undo(JournalEntry.objects.of(outcome).first(), by=officer)
    assert (kinds(looked("genclik")), looked("cankiri").hits) == (["document"], ())
    outcome.refresh_from_db()
    withdraw_outcome(outcome, reason="Yanlış", **acting(house))
    assert looked("genclik").hits == ()
    undo(JournalEntry.objects.of(outcome).first(), by=officer)
    assert kinds(looked("genclik")) == ["document"]


def test_the_text_of_a_receipt_is_found_with_its_dues(
    house: House, membership: Membership, looked: Looked
) -> None:
    dues = dues_of(house, membership, receipt=paper("makbuz.docx", "Ziraat dekontu Kavaklıdere"))
    assert kinds(looked("kavaklidere")) == ["document"]
    assert looked("kavaklidere", "outsider").hits == ()
    assert address(house, "dekont") == "/masa/uyelikler/eurocities--ankara/"
    edit_dues(dues, {"note": ""}, receipt=paper("b.docx", "Vakıfbank dekontu"), **acting(house))
    assert (looked("kavaklidere").hits, kinds(looked("vakifbank"))) == ((), ["document"])


def test_a_file_taken_off_an_activity_is_found_no_longer(
    house: House, flood: Activity, looked: Looked
) -> None:
    attach_files(flood, [paper()], FilesDraft(), **acting(house))
    assert kinds(looked("genclik")) == ["document"]
    assert flood.pk in address(house, "gençlik")
    remove_file(flood, flood.files.get(), **acting(house))
    assert looked("genclik").hits == ()
    undo(JournalEntry.objects.of(flood).first(), by=house.people["officer"])
    assert kinds(looked("genclik")) == ["document"]


def test_no_relation_to_documents_is_left_out() -> None:
    """Whatever else comes to point to documents is to be found by their texts, too."""
    relations = {
        each.get_accessor_name()
        for each in Document._meta.get_fields(include_hidden=True)
        if each.is_relation and each.auto_created
    }
    assert relations == {
        "text",
        "tombstones",
        "agreement_link",
        "case_link",
        "activity_link",
        "outcomes",
        "dues",
    }


def test_acts_on_all_of_them_leave_the_lines_of_a_rebuild(
    house: House, visit: Visit, gift: Gift, membership: Membership
) -> None:
    outcome_of(house)
    dues_of(house, membership, receipt=paper())
    columns = ("kind", "key", "shown_as", "shown_key", "title_tr", "body", "doors", "tokens")
    kept = set(SearchEntry.objects.values_list(*columns))
    rebuild()
    assert set(SearchEntry.objects.values_list(*columns)) == kept
    assert {"visit", "gift", "dues", "document", "outcome"} <= {line[0] for line in kept}


def test_what_a_hit_is_called_speaks_the_readers_language(house: House, gift: Gift) -> None:
    officer = house.client("officer")
    assert "Hediyeler" in officer.get("/masa/arama/", {"q": "seladon"}).content.decode()
    assert "Gifts" in officer.get("/en/desk/search/", {"q": "seladon"}).content.decode()


def test_the_page_asks_no_more_however_much_it_shows(house: House, visit: Visit, gift: Gift) -> None:
    client = house.client("officer")

    def asked() -> int:
        with CaptureQueriesContext(connection) as queries:
            client.get("/masa/arama/", {"q": "seul"})
        return len(queries)

    asked()
    few = asked()
    for number in range(8):
        values = {"direction": "given", "on": date(2024, 5, 1 + number), "what": f"Seul için çini {number}"}
        record_gift(Draft(values=values), by=house.people["officer"], office=house.office)
        draft = Draft(values={"kind": "other", "title_tr": f"Seul günü {number}", "status": "done"})
        record_activity(draft, **acting(house))
        outcome_of(house, what_tr=f"Seul’den {number} yöntem alındı")
    assert asked() <= few
    assert few < 20
