"""Planning a delegation in a real browser: by keyboard, without script, in the hand; axe on its pages."""

from __future__ import annotations

import io
import re
from datetime import date
from pathlib import Path

import pypdfium2
import pytest
from docx import Document as Docx
from playwright.sync_api import Page, expect
from tests.functional.test_cases_browser import choose
from tests.functional.test_desk_browser import Desk, desk, faults_of, put_back  # noqa: F401

from elci.activities.models import FollowUp, ProgrammeEntry, Transfer


def plan_a_visit(page: Page, day: str = "11.5.2026") -> None:
    """A visit from Seoul, from the list of visits."""
    page.goto("/masa/ziyaretler/yeni/")
    choose(page, "seul")
    page.get_by_label("Onlar bize geliyor").check()
    page.get_by_label("İlk gün").fill(day)
    page.get_by_role("button", name="Ziyareti planla").click()
    expect(page.get_by_role("status").first).to_contain_text("Ziyaret planlandı")


def add_guest(page: Page, name: str, place: str) -> None:
    """Someone who is not among the contacts yet, with the legal ground."""
    page.get_by_text("Kişi ekle", exact=True).click()
    page.get_by_role("combobox", name="Ad").fill(name)
    page.get_by_role("spinbutton", name="Protokol sırası").fill(place)
    page.get_by_text("Yeni kişi").click()
    page.get_by_label("Veriyi saklamanın hukuki sebebi").select_option("public_task")
    page.get_by_role("button", name="Kişiyi ekle").click()
    expect(page.locator("#person")).to_contain_text(name)


def type_entries(page: Page) -> None:
    """Two entries, one after another, with the keyboard alone after the first box."""
    page.get_by_label("Başlangıç").focus()
    for hour, until, turkish, english in (
        ("930", "1030", "Makam ziyareti", "Courtesy call"),
        ("10.15", "11", "Teknik toplantı", "Technical meeting"),
    ):
        # The cursor stands where the next entry begins, with the day and hour of the last one in place.
        expect(page.get_by_label("Başlangıç")).to_be_focused()
        page.keyboard.press("Control+a")
        page.keyboard.type(hour)
        page.keyboard.press("Tab")
        page.keyboard.type(until)
        page.keyboard.press("Tab")
        page.keyboard.type(turkish)
        page.keyboard.press("Tab")
        page.keyboard.type(english)
        page.keyboard.press("Enter")
        expect(page.locator("#programme")).to_contain_text(english)


def test_a_delegation_is_planned_and_its_papers_taken(desk: Desk) -> None:  # noqa: F811
    page = desk.enter("officer")
    plan_a_visit(page)
    add_guest(page, "Ji-woo Kim", "1")
    visit = page.url.split("#")[0]
    page.get_by_role("link", name="Programı yaz").click()
    type_entries(page)
    expect(page.locator("#programme")).to_contain_text("“Teknik toplantı” ile aynı saatte")
    assert [str(entry.begins) for entry in ProgrammeEntry.objects.all()] == ["09:30:00", "10:15:00"]
    page.goto(visit + "belgeler/")
    with page.expect_download() as coming:
        page.get_by_role("link", name="PDF Program", exact=True).first.click()
    with pypdfium2.PdfDocument(Path(coming.value.path()).read_bytes()) as pdf:
        told = pdf[0].get_textpage().get_text_range()
    assert "Makam ziyareti" in told
    assert "Courtesy call" in told
    page.get_by_text("Alıcıyı ve hukuki sebebi belirt").click()
    page.get_by_label("Alıcı kurum").fill("Seoul Metropolitan Government")
    page.get_by_label("Alıcının ülkesi").select_option("KR")
    page.get_by_label(re.compile("Kamu kurumları arasında anlaşma")).check()
    page.get_by_label("Karar, sözleşme ya da kanun").fill("Kurul izni 2026/12")
    page.get_by_label("Dosya", exact=True).select_option("docx")
    with page.expect_download() as coming:
        page.get_by_role("button", name="Hukuki sebebi kaydet ve listeyi al").click()
    tables = Docx(io.BytesIO(Path(coming.value.path()).read_bytes())).tables
    assert [cell.text for cell in tables[0].rows[1].cells][:2] == ["1", "Ji-woo Kim"]
    assert Transfer.objects.get().recipient_country_id == "KR"


def test_the_programme_grows_without_script_too(desk: Desk) -> None:  # noqa: F811
    page = desk.enter("officer", java_script_enabled=False)
    page.goto("/masa/ziyaretler/yeni/")
    page.get_by_label("Ortak kent").fill("Seul")
    page.get_by_label("Onlar bize geliyor").check()
    page.get_by_label("İlk gün").fill("11.5.2026")
    page.get_by_role("button", name="Ziyareti planla").click()
    page.get_by_role("link", name="Programı yaz").click()
    for turkish in ("Makam ziyareti", "Teknik toplantı"):
        page.get_by_label("Ne oluyor (Türkçe)").fill(turkish)
        page.get_by_role("button", name="Kalemi ekle").click()
        expect(page.locator("#programme")).to_contain_text(turkish)
    assert ProgrammeEntry.objects.count() == 2


def test_on_the_phone_today_stands_first(desk: Desk) -> None:  # noqa: F811
    page = desk.enter("officer", viewport={"width": 375, "height": 800})
    today = date.today()
    plan_a_visit(page, f"{today.day}.{today.month}.{today.year}")
    visit = page.url.split("#")[0]
    page.get_by_role("link", name="Programı yaz").click()
    for day, what in ((f"1.1.{today.year}", "Hazırlık toplantısı"), (f"{today:%d.%m.%Y}", "Makam ziyareti")):
        page.get_by_label("Gün", exact=True).fill(day)
        page.get_by_label("Ne oluyor (Türkçe)").fill(what)
        page.get_by_role("button", name="Kalemi ekle").click()
        expect(page.locator("#programme")).to_contain_text(what)
        expect(page.get_by_label("Başlangıç")).to_be_focused()  # the cursor has gone on to the next row
    page.goto(visit + "elde/")
    first = page.locator("main section").first
    expect(first).to_contain_text("Bugün")
    expect(first).to_contain_text("Makam ziyareti")
    assert page.evaluate("document.documentElement.scrollWidth") == 375


def test_a_follow_up_is_done_and_undone_without_leaving_the_list(desk: Desk) -> None:  # noqa: F811
    page = desk.enter("officer")
    page.goto("/masa/takip-isleri/")
    page.get_by_label("Ne yapılacak").fill("Fotoğrafları gönder")
    with page.expect_navigation():
        page.keyboard.press("Enter")
    page.get_by_role("button", name="Bitti Fotoğrafları gönder").click()
    page.get_by_role("button", name="Geri al Fotoğrafları gönder").click()
    expect(page.get_by_role("button", name="Bitti Fotoğrafları gönder")).to_be_visible()
    assert FollowUp.objects.get().done is None


@pytest.mark.parametrize(("width", "scheme"), [(1280, "light"), (375, "dark")])
def test_axe_finds_nothing_on_the_pages_of_visits(desk: Desk, width: int, scheme: str) -> None:  # noqa: F811
    page = desk.enter("head", viewport={"width": width, "height": 900}, color_scheme=scheme)
    found = {}
    for path in ("ziyaretler/", "ziyaretler/yeni/", "hediyeler/", "hediyeler/yeni/", "takip-isleri/",
                 "yurt-disi-talepler/", "yurt-disi-talepler/yeni/"):  # fmt: skip
        page.goto(f"/masa/{path}")
        found[f"empty {path}"] = faults_of(page)
    plan_a_visit(page)
    visit = page.url.split("#")[0]
    add_guest(page, "Ji-woo Kim", "1")
    page.goto(visit + "program/")
    type_entries(page)
    found["programme"] = faults_of(page)
    page.get_by_role("button", name="Kalemi ekle").click()
    expect(page.get_by_role("alert")).to_be_visible()
    found["programme with an error"] = faults_of(page)
    page.goto("/masa/takip-isleri/")
    page.get_by_label("Ne yapılacak").fill("Fotoğrafları gönder")
    page.keyboard.press("Enter")
    expect(page.get_by_role("button", name="Bitti Fotoğrafları gönder")).to_be_visible()
    found["follow-ups"] = faults_of(page)
    for path in ("", "elde/", "belgeler/"):
        page.goto(visit + path)
        page.eval_on_selector_all("main details", "all => all.forEach(each => { each.open = true; })")
        found[f"visit {path}"] = faults_of(page)
    assert {name: faults for name, faults in found.items() if faults} == {}
