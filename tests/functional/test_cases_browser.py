"""Cases in a real browser: a sister city from idea to signature, a journey with a broken rule, a letter."""

from __future__ import annotations

import io
import re
from collections.abc import Callable
from pathlib import Path

import pypdfium2
import pytest
from docx import Document as Docx
from playwright.sync_api import Page, expect
from tests.functional.test_desk_browser import Desk, at, desk, faults_of, put_back, sent, with_errors  # noqa: F401

from elci.procedures.models import Case, CaseDocument
from elci.registry.models import Agreement


def choose(page: Page, city: str) -> None:
    """Type a city's name and take the first suggestion."""
    page.get_by_role("combobox", name="Ortak kent").press_sequentially(city)
    page.get_by_role("listbox", name="Kentler").get_by_role("option").first.click()


def open_sister_city(page: Page) -> None:
    """A case with Aachen, from the list of kinds."""
    page.goto("/masa/dosyalar/")
    page.get_by_role("link", name="İlk dosyayı aç").click()
    page.get_by_role("link", name="Kardeş kent", exact=True).click()
    choose(page, "aachen")
    page.get_by_label("İş birliği alanı").fill("toplu taşıma")
    page.get_by_label("Amaç").fill("Tramvay işletmesi deneyimini paylaşmak")
    page.get_by_label("Beklenen yarar").fill("Daha sık sefer")
    sent(page, "Dosyayı aç")
    expect(page.get_by_role("status")).to_contain_text("Dosya açıldı")


def record(page: Page, step: str, day: str, number: str = "") -> None:
    """Record a step from the case's page."""
    page.goto(re.sub(r"(dosyalar/\d+/).*", r"\1adim/", page.url))
    page.get_by_label("Adım", exact=True).select_option(label=step)
    page.get_by_label("Tarih").fill(day)
    page.get_by_label("Sayı").fill(number)
    sent(page, "Adımı kaydet")
    expect(page.get_by_role("status")).to_contain_text("Kaydedildi")


def test_a_sister_city_goes_from_the_idea_to_the_signature(desk: Desk) -> None:  # noqa: F811
    page = desk.enter("officer")
    open_sister_city(page)
    here = page.locator(".case-step.is-here")
    expect(here).to_contain_text("Öneriyi yazın")
    for step, day, number in (
        ("Öneri", "12.1.2026", ""),
        ("Meclise teklif", "20.1.2026", ""),
        ("Meclis gündemine alınma", "2.2.2026", ""),
        ("Meclis kararı", "6.2.2026", "112"),
        ("Kararın mülki amire gönderilmesi", "16.2.2026", "E-77"),
        ("Bakanlığa başvuru", "2.3.2026", "E-91"),
    ):
        record(page, step, day, number)
    expect(here).to_contain_text("Bakanlık izni")
    expect(here).to_contain_text("2 Mart 2026 tarihinden beri")
    record(page, "Bakanlık izni", "1.6.2026", "50247")
    record(page, "İmza", "14.9.2026")
    page.get_by_role("link", name="Kayıttaki bağ").click()
    expect(page.locator(".life")).to_contain_text("50247")
    expect(page.locator(".life")).to_contain_text("14 Eylül 2026")
    tie = Agreement.objects.get(pk="ankara--aachen-de")
    assert (tie.state, str(tie.date)) == ("signed", "2026-09-14")


def test_a_journey_with_a_broken_rule_shows_it(desk: Desk) -> None:  # noqa: F811
    page = desk.enter("officer")
    page.goto("/masa/dosyalar/yeni/outgoing_visit/")
    choose(page, "budapeşte")
    page.get_by_label("İlk gün").fill("26.9.2022")
    page.get_by_label("Son gün").fill("30.9.2022")
    sent(page, "Dosyayı aç")
    page.get_by_role("link", name="Görev planı").click()
    page.get_by_label("Başkasının düzenlediği kurs").check()
    page.get_by_role("button", name="Kaydet ve denetle").click()
    page.get_by_text("Kalem ekle").click()
    page.get_by_label("Gün", exact=True).fill("27.9.2022")
    page.get_by_label("Ne yapılacak").fill("Panoramik kent turu")
    page.get_by_label("Göreve ilişkin mi?").select_option(label="Hayır")
    page.get_by_role("button", name="Kalemi ekle").click()
    broken = page.locator(".case-findings.is-not_met")
    expect(broken).to_contain_text("Panoramik kent turu")
    expect(broken).to_contain_text("2005/62")
    page.get_by_role("button", name="Çıkar Panoramik kent turu").click()
    expect(page.get_by_role("status")).to_contain_text("yeniden denetlendi")
    expect(page.locator("main")).not_to_contain_text("Panoramik kent turu")


def test_a_letter_is_looked_at_downloaded_and_kept(desk: Desk) -> None:  # noqa: F811
    page = desk.enter("officer")
    open_sister_city(page)
    page.get_by_role("link", name="Meclise teklif yazısı").click()
    sheet = page.locator(".letter-sheet")
    expect(sheet).to_contain_text("ANKARA BÜYÜKŞEHİR BELEDİYE MECLİSİ BAŞKANLIĞINA")
    expect(sheet.locator("mark").first).to_be_visible()
    with page.expect_download() as coming:
        page.get_by_role("link", name="Word (DOCX)").click()
    document = Docx(io.BytesIO(Path(coming.value.path()).read_bytes()))
    words = "\n".join(paragraph.text for paragraph in document.paragraphs)
    assert "Tramvay işletmesi deneyimini paylaşmak" in words
    with page.expect_download() as coming:
        page.get_by_role("link", name="PDF", exact=True).click()
    with pypdfium2.PdfDocument(Path(coming.value.path()).read_bytes()) as pdf:
        assert "Tramvay" in pdf[0].get_textpage().get_text_range()
    page.get_by_role("button", name="Bu sürümü sakla").click()
    expect(page.get_by_role("status")).to_contain_text("saklandı")
    expect(page.locator(".case-hash")).to_have_text(CaseDocument.objects.get().document.sha256)


def test_of_two_people_the_second_sees_what_changed(desk: Desk) -> None:  # noqa: F811
    first, second = desk.enter("officer"), desk.enter("head")
    open_sister_city(first)
    address = re.sub(r".*(/masa/dosyalar/\d+/).*", r"\1duzelt/", first.url)
    second.goto(address)
    first.goto(address)
    first.get_by_label("Amaç").fill("Metro deneyimi")
    sent(first, "Kaydet")
    second.get_by_label("Beklenen yarar").fill("Kısa bekleme")
    second.get_by_role("button", name="Kaydet").click()
    told = second.get_by_role("alert")
    expect(told).to_contain_text("Elif Örnek")
    expect(told).to_contain_text("Metro deneyimi")
    expect(second.get_by_label("Beklenen yarar")).to_have_value("Kısa bekleme")
    assert Case.objects.get().aim == "Metro deneyimi"


KINDS_OF_PAGE: dict[str, Callable[[Page], None]] = {
    "list": at("/masa/dosyalar/"),
    "choose": at("/masa/dosyalar/yeni/"),
    "new with errors": with_errors("/masa/dosyalar/yeni/sister_city/", "Dosyayı aç"),
    "new membership": at("/masa/dosyalar/yeni/membership/"),
    "letterhead": at("/masa/antet/"),
    "calendar": at("/masa/takvim/adres/"),
}
PAGES_OF_A_CASE = {
    "case": "", "edit": "duzelt/", "step": "adim/", "note": "not/", "person": "kisiler/yeni/", "close": "kapat/",
    "attach": "belgeler/yeni/", "letter": "yazilar/council_proposal/", "protocol": "yazilar/protocol/",
    "table": "yazilar/case_table/", "plan": "plan/",
}  # fmt: skip


@pytest.mark.parametrize(("width", "scheme"), [(1280, "light"), (375, "dark")])
def test_axe_finds_nothing_on_the_pages_of_cases(desk: Desk, width: int, scheme: str) -> None:  # noqa: F811
    page = desk.enter("head", viewport={"width": width, "height": 900}, color_scheme=scheme)
    found = {}
    page.goto("/masa/dosyalar/")
    found["empty list"] = faults_of(page)
    open_sister_city(page)
    record(page, "Meclis kararı", "6.2.2026", "112")
    base = re.sub(r".*(/masa/dosyalar/\d+/).*", r"\1", page.url)
    page.goto("/masa/dosyalar/yeni/outgoing_visit/")
    choose(page, "budapeşte")
    sent(page, "Dosyayı aç")
    journey = re.sub(r".*(/masa/dosyalar/\d+/).*", r"\1", page.url)
    for name, go in KINDS_OF_PAGE.items():
        go(page)
        found[name] = faults_of(page)
    for name, path in PAGES_OF_A_CASE.items():
        page.goto((journey if name == "plan" else base) + path)
        found[name] = faults_of(page)
    assert {name: faults for name, faults in found.items() if faults} == {}
