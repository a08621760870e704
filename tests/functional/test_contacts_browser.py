"""Contacts in a real browser: a person is found by a mistyped name; a person is erased, down to the file's bytes."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from django.db import connection
from playwright.sync_api import expect
from tests.activities.erasures import contact_of
from tests.functional.test_desk_browser import Desk, desk, faults_of, put_back  # noqa: F401

from elci.accounts.desk_records import Draft
from elci.accounts.models import Office, User
from elci.activities.erasing import looking
from elci.activities.models import Contact
from elci.activities.services import record_activity
from elci.domain.dates import PartialDate


def known(given: str, family: str) -> Contact:
    return contact_of(Office.objects.get(pk="ankara"), User.objects.get(username="officer"), family, given)


def test_a_contact_is_found_by_a_mistyped_name_and_the_call_is_noted(desk: Desk) -> None:  # noqa: F811
    known("Şükrü", "Işıkoğlu")
    known("Yordanka", "Fandakova")
    page = desk.enter("officer")
    page.goto("/masa/kisiler/")
    expect(page.get_by_role("heading", name="2 kişi")).to_be_visible()
    assert faults_of(page) == []
    page.get_by_label("Adında geçen").press_sequentially("sukru isikolgu")
    expect(page.locator("#results")).to_contain_text("benzer adlar bunlar")
    expect(page.get_by_role("heading", name="1 kişi")).to_be_visible()
    assert "q=sukru" in page.url
    page.get_by_role("link", name="Şükrü Işıkoğlu").click()
    page.get_by_role("button", name="Bugün görüştüm").click()
    expect(page.get_by_role("status")).to_have_text("Yazıldı: son görüşme bugün.")
    assert faults_of(page) == []
    page.get_by_role("link", name="Düzelt", exact=True).click()
    expect(page.get_by_label("Soyadı")).to_be_visible()
    assert faults_of(page) == []
    page.get_by_label("Soyadı").fill("Işık")
    page.get_by_label("Rızanın verildiği gün").fill("1.2.2026")
    page.get_by_role("button", name="Düzeltmeyi kaydet").click()
    expect(page.locator(".journal")).to_contain_text("Soyad: Işıkoğlu → Işık")
    page.get_by_role("button", name="Bu değişikliği geri al").first.click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Şükrü Işıkoğlu")


@pytest.mark.parametrize("width", [1280, 375])
def test_a_person_is_erased_and_the_proof_names_nobody(
    desk: Desk,  # noqa: F811
    width: int,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(looking, "TURN", 60.0)  # in one request, however slow the machine
    person = known("Zülküflü", "Kıratlıoğlu")
    officer, office = User.objects.get(username="officer"), Office.objects.get(pk="ankara")
    record_activity(
        Draft(
            values={
                "kind": "official_visit",
                "title_tr": "Sofya ziyareti",
                "status": "done",
                "date": PartialDate(2026, 5, 7),
                "note_tr": "Zülküflü Kıratlıoğlu’na plaket verildi.",
            },
            parts={"people": [{"contact": person, "role": "guest"}]},
        ),
        by=officer,
        office=office,
    )
    page = desk.enter("head", viewport={"width": width, "height": 900})
    page.goto(f"/masa/kisiler/{person.pk}/")
    page.get_by_role("link", name="Kişiyi sil").click()
    expect(page.get_by_role("table", name="Karar verilecek yerler")).to_contain_text("plaket")
    assert faults_of(page) == []
    assert page.evaluate("document.documentElement.scrollWidth") <= width
    page.get_by_label("Kişi istedi").check()
    page.get_by_label("Her yere baktım; bu işlem geri alınamaz.").check()
    page.get_by_role("button", name="Kesin olarak sil").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Silme kanıtı")
    assert faults_of(page) == []
    shown = page.content()
    assert "Kıratlıoğlu" not in shown
    assert "Tamamlanmadı" not in shown
    page.goto("/masa/kisiler/?q=kiratlioglu")
    expect(page.get_by_role("heading", name="Henüz kayıtlı kişi yok")).to_be_visible()
    assert not re.search("K[ıi]ratl[ıi]o[ğg]lu".encode(), bytes_of_database())


def bytes_of_database() -> bytes:
    """What stands in SQLite's own files, free pages and log included; nothing for another database."""
    if connection.vendor != "sqlite":
        return b""
    name = Path(str(connection.settings_dict["NAME"]))
    found = [name, name.with_name(name.name + "-wal")]
    return b"".join(path.read_bytes() for path in found if path.is_file())
