"""The form that corrects a tie: what is saved, what is refused, and what two people see of each other."""

from __future__ import annotations

import re
from typing import Any

import pytest
from django.test import Client
from tests.desk.house import House
from tests.desk.sending import written_forms

from elci.accounts.models import JournalEntry
from elci.domain.dates import PartialDate
from elci.registry.models import Agreement
from elci.registry.services import AgreementDraft, edit_agreement, version_of

EDIT = "/masa/baglar/ankara--seoul-kr/duzelt/"
TIE = "/masa/baglar/ankara--seoul-kr/"


def typed(**changes: Any) -> dict[str, Any]:
    as_loaded = {
        "kind": "sister_city",
        "date": "1971",
        "note_tr": "",
        "note_en": "",
        "reason": "protokole bakıldı",
    }
    return {**as_loaded, "version": "0", **changes}


def seoul() -> Agreement:
    return Agreement.objects.get(pk="ankara--seoul-kr")


def text_of(answer: Any) -> str:
    return re.sub(r"\s+", " ", re.sub(r"<[^>]+>", " ", answer.content.decode()))


def test_a_correction_is_saved_and_journalled(house: House) -> None:
    answer = house.client("officer").post(EDIT, typed(date="23.8.1971", note_tr="Kore Parkı"), follow=True)
    assert answer.redirect_chain == [(TIE, 302)]
    assert (seoul().date, seoul().note_tr) == (PartialDate(1971, 8, 23), "Kore Parkı")
    assert "Tarih: 1971 → 23 Ağustos 1971" in text_of(answer)
    assert "Düzeltme kaydedildi." in text_of(answer)


def test_the_form_opens_with_what_is_recorded(house: House) -> None:
    draft = AgreementDraft("memorandum", PartialDate(1971, 8), "Kore Parkı", "Korea Park", ("000-p-02",))
    edit_agreement(house.seoul, draft, by=house.people["head"], reason="x", office=house.office)
    page = house.client("officer").get(EDIT).content.decode()
    assert 'name="date" value="1971-08"' in page
    assert "Kore Parkı</textarea>" in page
    assert re.search(r'value="memorandum"[^>]* checked', page)
    assert re.search(r'value="000-p-02"[^>]* checked', page)
    assert f'name="version" value="{version_of(house.seoul)}"' in page


@pytest.mark.parametrize(
    ("written", "read"),
    [
        ("1971", "1971"),
        ("1971-08", "1971-08"),
        ("23.08.1971", "1971-08-23"),
        ("8/1971", "1971-08"),
        ("<2004", "<2004"),
        (" 1971 ", "1971"),
        ("", "None"),
    ],
)
def test_dates_as_people_write_them(written: str, read: str, house: House) -> None:
    house.client("officer").post(EDIT, typed(date=written))
    assert str(seoul().date) == read


def test_every_error_is_listed_above_and_stands_beside_its_field(house: House) -> None:
    answer = house.client("officer").post(
        EDIT, typed(kind="", date="1998-13", reason="", note_tr="Kore Parkı")
    )
    page = answer.content.decode()
    summary = page[page.index('class="error-summary"') : page.index('<form class="form"')]
    assert re.findall(r'href="#(\w+)"', summary) == ["id_kind_0", "id_date", "id_reason"]
    assert "3 bilgi düzeltilmeli" in summary
    for field, sentence in {
        "id_kind": "Bağın türünü seçin.",
        "id_date": "Takvimde 1998-13 diye bir tarih yok. Günü ya da ayı düzeltin.",
        "id_reason": "Bu değişikliği neden yaptığınızı yazın.",
    }.items():
        assert f'<div id="{field}_error"><p class="error">{sentence}</p></div>' in page
    assert "<title>Hata: Bağı düzelt" in page


def test_what_was_typed_stays_when_there_are_errors(house: House) -> None:
    page = house.client("officer").post(EDIT, typed(date="1998-13", note_tr="Kore Parkı")).content.decode()
    assert 'value="1998-13"' in page
    assert "Kore Parkı</textarea>" in page
    assert seoul().note_tr == ""


def test_errors_are_in_the_language_of_the_page(house: House) -> None:
    page = house.client("officer").post(
        "/en/desk/ties/ankara--seoul-kr/edit/", typed(reason="", date="1998-13")
    )
    assert "2 entries need correcting" in page.content.decode()
    assert "The calendar has no 1998-13" in page.content.decode()


def test_a_date_to_come_is_refused_beside_the_field(house: House) -> None:
    page = house.client("officer").post(EDIT, typed(date="2999")).content.decode()
    assert '<div id="id_date_error"><p class="error">2999 henüz gelmedi.' in page


def test_text_that_looks_like_markup_is_shown_as_text(house: House) -> None:
    page = house.client("officer").post(EDIT, typed(note_tr="<script>alert(1)</script>"), follow=True)
    assert "<script>alert(1)</script>" not in page.content.decode()
    assert "&lt;script&gt;alert(1)&lt;/script&gt;" in page.content.decode()


def head_edits(house: House, **said: Any) -> None:
    draft = AgreementDraft(**{"kind": "sister_city", "date": PartialDate(1971), **said})
    edit_agreement(house.seoul, draft, by=house.people["head"], office=house.office, reason="arşivden")


def opened(client: Client) -> dict[str, Any]:
    """What a browser would send of the form as it stands now."""
    return sent_by(client.get(EDIT))


def sent_by(answer: Any) -> dict[str, Any]:
    """What a browser would send of the shown form without touching it."""
    return written_forms(answer.content.decode())[0].values


def test_the_second_sees_what_the_first_changed(house: House) -> None:
    client = house.client("officer")
    mine = {**opened(client), "date": "1972", "reason": "protokole bakıldı"}
    head_edits(house, date=PartialDate(1971, 8, 23))
    shown = text_of(client.post(EDIT, mine))
    assert "Siz yazarken bu kaydı başka biri değiştirdi" in shown
    assert "Head Örnek" in shown
    assert "Tarih: 1971 → 23 Ağustos 1971" in shown
    assert "şimdi kayıtlı olan: 1971-08-23" in shown
    assert seoul().date == PartialDate(1971, 8, 23)


def test_the_second_may_save_over_it_knowingly(house: House) -> None:
    client = house.client("officer")
    mine = {**opened(client), "date": "1972", "reason": "protokole bakıldı"}
    head_edits(house, date=PartialDate(1971, 8, 23))
    again = sent_by(client.post(EDIT, mine))
    assert again["date"] == ["1972"]
    client.post(EDIT, again)
    assert seoul().date == PartialDate(1972)


def test_the_second_may_choose_what_is_recorded_now_and_keep_the_rest_of_their_own(house: House) -> None:
    client = house.client("officer")
    mine = {**opened(client), "date": "1972", "note_tr": "Park", "reason": "protokole bakıldı"}
    head_edits(house, date=PartialDate(1971, 8, 23), note_tr="Kore Parkı")
    again = sent_by(client.post(EDIT, mine))
    client.post(EDIT, {**again, "version-chosen-date": "now"})
    assert (seoul().date, seoul().note_tr) == (PartialDate(1971, 8, 23), "Park")


def test_a_third_who_was_quicker_still_is_told_of_too(house: House) -> None:
    client = house.client("officer")
    mine = {**opened(client), "date": "1972", "reason": "protokole bakıldı"}
    head_edits(house, date=PartialDate(1971, 8, 23))
    again = sent_by(client.post(EDIT, mine))
    head_edits(house, date=PartialDate(1973))
    shown = client.post(EDIT, again)
    assert "şimdi kayıtlı olan: 1973" in text_of(shown)
    assert seoul().date == PartialDate(1973)
    client.post(EDIT, sent_by(shown))
    assert seoul().date == PartialDate(1972)


def test_what_only_the_first_changed_is_not_lost(house: House) -> None:
    client = house.client("officer")
    mine = {**opened(client), "date": "1972", "reason": "protokole bakıldı"}
    head_edits(house, note_tr="Kore Parkı", purposes=("000-p-01",))
    answer = client.post(EDIT, mine)
    assert "Sizin yazdıklarınızla yapılan değişiklik çakışmıyor." in text_of(answer)
    client.post(EDIT, sent_by(answer))
    assert (seoul().date, seoul().note_tr) == (PartialDate(1972), "Kore Parkı")
    assert [purpose.pk for purpose in seoul().purposes.all()] == ["000-p-01"]


def test_one_who_changes_nothing_after_another_takes_nothing_back(house: House) -> None:
    client = house.client("officer")
    mine = {**opened(client), "reason": "protokole bakıldı"}
    head_edits(house, note_tr="Kore Parkı")
    client.post(EDIT, sent_by(client.post(EDIT, mine)))
    assert seoul().note_tr == "Kore Parkı"
    assert JournalEntry.objects.of(house.seoul).count() == 1


def test_without_the_marks_of_what_was_opened_nothing_is_replaced_unseen(house: House) -> None:
    head_edits(house, note_tr="Kore Parkı")
    shown = text_of(house.client("officer").post(EDIT, typed()))
    assert "şimdi kayıtlı olan: Kore Parkı" in shown
    assert seoul().note_tr == "Kore Parkı"


def test_a_tie_of_the_reference_package_is_its_municipalitys_offices(house: House) -> None:
    assert house.seoul.office_id is None
    assert house.client("officer").get(TIE).status_code == 200
    assert house.client("outsider").get(TIE).status_code == 403


def test_the_journal_offers_undoing_to_whoever_did_it(house: House) -> None:
    client = house.client("officer")
    client.post(EDIT, typed(note_tr="Kore Parkı"))
    assert "Bu değişikliği geri al" in client.get(TIE).content.decode()
    assert "Bu değişikliği geri al" not in house.client("head").get(TIE).content.decode()


def test_undoing_from_the_page(house: House) -> None:
    client = house.client("officer")
    client.post(EDIT, typed(note_tr="Kore Parkı"))
    entry = JournalEntry.objects.of(house.seoul).get()
    answer = client.post(f"/masa/gunluk/{entry.pk}/geri-al/", follow=True)
    assert "Değişiklik geri alındı; günlük ikisini de saklar." in text_of(answer)
    assert seoul().note_tr == ""


def test_undoing_what_is_another_ones_says_why_not(house: House) -> None:
    house.client("officer").post(EDIT, typed(note_tr="Kore Parkı"))
    entry = JournalEntry.objects.of(house.seoul).get()
    answer = house.client("head").post(f"/masa/gunluk/{entry.pk}/geri-al/", follow=True)
    assert "Bu işlem geri alınamaz: başka birinin işlemi." in text_of(answer)
    assert seoul().note_tr == "Kore Parkı"


def test_a_change_that_comes_from_another_site_is_refused(house: House) -> None:
    client = Client(enforce_csrf_checks=True)
    client.force_login(house.people["officer"])
    answer = client.post(EDIT, typed(note_tr="Kore Parkı"))
    assert answer.status_code == 403
    assert "Bu formun süresi geçmiş" in answer.content.decode()
    assert seoul().note_tr == ""
