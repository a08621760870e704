"""The office's own house: from no unit to a team with an expert, duties shared, a queue that moves."""

from __future__ import annotations

from tests.desk.house import House

from elci.accounts.models import JournalEntry, PersonalVersion
from elci.accounts.versions import version_of
from elci.activities.models import Colleague, DutyShare, LanguageRequest, OfficeUnit, PublicWork
from elci.domain.dates import PartialDate

UNIT = {"name_tr": "Dış İlişkiler Dairesi", "kind": "department", "since": "2007", "act": "12.03.2007, 118"}


def test_a_unit_with_an_expert_is_named_by_the_studys_class(house: House) -> None:
    officer = house.client("officer")
    assert "Henüz birim kaydedilmedi" in officer.get("/masa/birim/").content.decode()
    officer.post("/masa/birim/yeni/", UNIT)
    unit = OfficeUnit.objects.get()
    head = {"title": "Daire Başkanı", "unit": unit.pk, "heads": "on", "languages": "en"}
    expert = {"title": "Uzman", "unit": unit.pk, "educated": "on", "languages": "EN, de", "name": "Ayşe Işık"}
    for colleague in (head, expert):
        assert officer.post("/masa/birim/calisanlar/yeni/", colleague).status_code == 302
    page = officer.get("/masa/birim/").content.decode()
    assert "1 uzmanı olan ekip" in page
    assert "İngilizce 2, Almanca 1" in page


def test_the_journal_holds_no_colleagues_name_and_erasing_leaves_the_post(house: House) -> None:
    unit = OfficeUnit.objects.create(office=house.office, name_tr="Dış İlişkiler", kind="branch")
    house.client("officer").post(
        "/masa/birim/calisanlar/yeni/", {"title": "Uzman", "unit": unit.pk, "name": "Ayşe Işık"}
    )
    colleague = Colleague.objects.get()
    corrected = {
        "title": "Uzman",
        "unit": unit.pk,
        "name": "Ayşe Işık Kaya",
        "version": version_of(colleague),
    }
    house.client("officer").post(f"/masa/birim/calisanlar/{colleague.pk}/duzelt/", corrected)
    assert PersonalVersion.objects.exists(), "the former name can be brought back by undoing"
    house.client("head").post(f"/masa/birim/calisanlar/{colleague.pk}/sil/")
    colleague.refresh_from_db()
    assert (colleague.name, colleague.title) == ("", "Uzman")
    assert not [entry for entry in JournalEntry.objects.all() if "Işık" in f"{entry.before}{entry.after}"]
    assert not PersonalVersion.objects.exists()
    assert "/geri-al/" not in house.client("head").get("/masa/birim/").content.decode(), "erasing is final"


def test_languages_are_written_by_name_and_one_that_is_none_is_named(house: House) -> None:
    unit = OfficeUnit.objects.create(office=house.office, name_tr="Dış İlişkiler", kind="branch")
    officer, address = house.client("officer"), "/masa/birim/calisanlar/yeni/"
    answer = officer.post(address, {"title": "Uzman", "unit": unit.pk, "languages": "İngilizce, Elfçe"})
    assert "Dil olarak bilinmiyor: Elfçe." in answer.content.decode()
    assert not Colleague.objects.exists()
    officer.post(address, {"title": "Uzman", "unit": unit.pk, "languages": "İngilizce, Almanca"})
    colleague = Colleague.objects.get()
    assert colleague.languages == "en de"
    shown = officer.get(f"/masa/birim/calisanlar/{colleague.pk}/duzelt/").content.decode()
    assert 'value="İngilizce, Almanca"' in shown


def test_a_duty_is_shared_once_and_can_be_changed(house: House) -> None:
    officer = house.client("officer")
    officer.post("/masa/birim/gorevler/13/", {"elsewhere": "Basın Yayın"})
    version = JournalEntry.objects.newest_key(DutyShare.objects.get())
    officer.post("/masa/birim/gorevler/13/", {"elsewhere": "Özel Kalem", "version": version})
    assert [share.elsewhere for share in DutyShare.objects.all()] == ["Özel Kalem"]
    assert officer.get("/masa/birim/gorevler/16/").status_code == 404


def test_readiness_asks_only_what_records_do_not_tell(house: House) -> None:
    officer = house.client("officer")
    page = officer.get("/masa/birim/hazirlik/").content.decode()
    assert 'name="metropolitan"' not in page, "the register of municipalities knows it"
    assert 'name="women"' in page
    officer.post(
        "/masa/birim/hazirlik/", {"women": "31,5", "city_council": "yes", "city_council_note": "Tüzük"}
    )
    page = officer.get("/masa/birim/hazirlik/").content.decode()
    assert "31,5 yüzde" in page
    assert "eşik verilmemiş" in page
    assert "Tüzük" in page


def test_who_takes_a_request_in_hand_does_it_and_it_leaves_the_queue_when_done(house: House) -> None:
    officer = house.client("officer")
    asked = {
        "kind": "translation",
        "what": "Seul’e mektup",
        "asked_by": "Özel Kalem",
        "source": "tr",
        "target": "ko",
    }
    officer.post("/masa/ceviriler/yeni/", asked)
    request = LanguageRequest.objects.get()
    officer.post(f"/masa/ceviriler/{request.pk}/durum/", {"state": "taken"})
    request.refresh_from_db()
    assert (request.state, request.owner) == ("taken", house.people["officer"])
    officer.post(f"/masa/ceviriler/{request.pk}/durum/", {"state": "done"})
    assert "Uyan istek yok" in officer.get("/masa/ceviriler/").content.decode()
    assert "Seul’e mektup" in officer.get("/masa/ceviriler/?show=ended").content.decode()


def test_a_state_that_does_not_follow_is_refused(house: House) -> None:
    officer = house.client("officer")
    asked = {
        "kind": "translation",
        "what": "Mektup",
        "asked_by": "Özel Kalem",
        "source": "tr",
        "target": "ko",
    }
    officer.post("/masa/ceviriler/yeni/", asked)
    request = LanguageRequest.objects.get()
    for state in ("done", "declined"):
        officer.post(f"/masa/ceviriler/{request.pk}/durum/", {"state": state})
    request.refresh_from_db()
    assert request.state == "done"


def test_advice_keeps_the_country_and_the_subject(house: House) -> None:
    officer = house.client("officer")
    officer.post("/masa/danismanlik/yeni/", {"on": "11.2026", "what": "Doğum kaydı", "country": "KR"})
    work = PublicWork.objects.get()
    assert (work.kind, str(work.on), work.country_id) == ("advice", "2026-11", "KR")
    assert "Doğum kaydı" in officer.get("/masa/danismanlik/").content.decode()
    assert "Doğum kaydı" not in officer.get("/masa/yayinlar/").content.decode()


def test_a_colleague_recorded_by_mistake_is_undone_from_the_page(house: House) -> None:
    unit = OfficeUnit.objects.create(office=house.office, name_tr="Dış İlişkiler", kind="branch")
    officer = house.client("officer")
    officer.post("/masa/birim/calisanlar/yeni/", {"title": "Uzman", "unit": unit.pk})
    entry = JournalEntry.objects.get(verb="colleague.kept")
    assert house.client("head").post(f"/masa/gunluk/{entry.pk}/geri-al/", follow=True).status_code == 200
    assert Colleague.objects.get().withdrawn is None, "another person's act"
    assert officer.post(f"/masa/gunluk/{entry.pk}/geri-al/").headers["Location"] == "/masa/birim/"
    assert not Colleague.objects.exists(), "a name that no page shows would be kept for nothing"
    assert "Bir çalışanı kaydetti" in officer.get("/masa/gunluk/").content.decode()


def test_who_leaves_years_from_now_is_counted_until_then(house: House) -> None:
    unit = OfficeUnit.objects.create(
        office=house.office, name_tr="Dış İlişkiler", kind="branch", until=PartialDate(2090)
    )
    for until in (PartialDate(2090), PartialDate(2010)):
        Colleague.objects.create(
            office=house.office, unit=unit, title="Uzman", languages="en", educated=True, until=until
        )
    staff = house.client("officer").get("/masa/birim/").context["staff"]
    assert (staff.total, staff.experts, staff.languages) == (1, 1, {"en": 1})
