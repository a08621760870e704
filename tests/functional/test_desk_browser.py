"""The desk in a real browser, over the reference package: keyboard, two people, sessions that end, axe."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from axe_core_python.base import AXE_SCRIPT
from playwright.sync_api import Browser, BrowserContext, Page, expect
from tests.databases import LoadedDatabase
from tests.desk import files

from elci.accounts.models import User
from elci.accounts.people import Invitation, open_account
from elci.registry.models import Agreement, Municipality
from elci.registry.services import open_office
from elci.sources.models import Document

PASSWORD = "Kızılay’dan Ulus’a 7 dakika"
PEOPLE = {"viewer": "Deniz", "officer": "Elif", "head": "Murat", "administrator": "Zeynep"}
SEOUL = "/masa/baglar/ankara--seoul-kr/"


class Desk:
    """Browsers of the people of Ankara's office. What a page may not do is noted in `faults`."""

    def __init__(self, url: str, browser: Browser, settings: dict[str, Any]) -> None:
        self.url, self._browser, self._settings = url, browser, settings
        self.faults: list[str] = []
        self.contexts: list[BrowserContext] = []

    def window(self, **more: Any) -> Page:
        """A window of a browser of its own, in which nobody is signed in."""
        context = self._browser.new_context(base_url=self.url, **{**self._settings, **more})
        self.contexts.append(context)
        page = context.new_page()
        page.on("pageerror", lambda error: self.faults.append(str(error)))
        page.on("console", lambda message: self._note(message.text))
        page.on("request", lambda request: self._look(request.url))
        return page

    def enter(self, who: str, **more: Any) -> Page:
        """A window in which someone has signed in by the page."""
        page = self.window(**more)
        page.goto("/giris/")
        page.get_by_label("Kullanıcı adı").fill(who)
        page.get_by_label("Parola").fill(PASSWORD)
        page.get_by_role("button", name="Oturum aç").click()
        expect(page.get_by_role("heading", level=1)).to_have_text("Ankara Büyükşehir Belediyesi")
        return page

    def _note(self, text: str) -> None:
        if "Content Security Policy" in text or "Refused" in text:
            self.faults.append(text)

    def _look(self, address: str) -> None:
        if not address.startswith((self.url, "data:", "blob:")):
            self.faults.append(f"asked another machine: {address}")


@pytest.fixture
def put_back(loaded_database: LoadedDatabase, django_db_blocker: Any) -> Iterator[None]:
    """What a test commits goes with it: `db_loaded` of later tests reads the same database."""
    yield
    with django_db_blocker.unblock():
        loaded_database._renew()


@pytest.fixture
def desk(
    put_back: None,
    live_server: Any,
    browser: Browser,
    browser_context_args: dict[str, Any],
    settings: Any,
    tmp_path: Path,
) -> Iterator[Desk]:
    settings.MEDIA_ROOT = tmp_path / "documents"
    office = open_office(Municipality.objects.get(pk="ankara"), by=None)
    for role, first in PEOPLE.items():
        open_account(Invitation(role, role, first, "Örnek"), PASSWORD, office=office, by=None)
    made = Desk(live_server.url, browser, browser_context_args)
    yield made
    for context in made.contexts:
        context.close()
    assert made.faults == []


def test_signing_in_correcting_a_tie_and_undoing_it(desk: Desk) -> None:
    page = desk.enter("officer")
    opened(page, "İlişkiler", "Bağlarımız")
    page.get_by_role("link", name="Ankara Büyükşehir – Seul").click()
    page.get_by_role("link", name="Bağı düzelt").click()
    page.get_by_label("Bağın tarihi").fill("23.8.1971")
    page.get_by_label("Gerekçe").fill("Arşivdeki protokol, kutu 12")
    page.get_by_role("button", name="Düzeltmeyi kaydet").click()
    expect(page.get_by_role("status")).to_have_text("Düzeltme kaydedildi.")
    expect(page.locator(".journal")).to_contain_text("Tarih: 1971 → 23 Ağustos 1971")
    page.get_by_role("button", name="Bu değişikliği geri al").click()
    expect(page.get_by_role("status")).to_have_text("Değişiklik geri alındı; günlük ikisini de saklar.")
    assert str(Agreement.objects.get(pk="ankara--seoul-kr").date) == "1971"


def test_wrong_input_takes_the_reader_to_the_first_error(desk: Desk) -> None:
    page = desk.enter("officer")
    page.goto(SEOUL + "durum/")
    page.get_by_label("Tarih").fill("1998-13")
    page.get_by_role("button", name="Durumu kaydet").click()
    summary = page.get_by_role("alert")
    expect(summary).to_be_focused()
    expect(summary.get_by_role("link")).to_have_count(3)
    summary.get_by_role("link", name=re.compile("Tarih")).click()
    field = page.get_by_label("Tarih")
    expect(field).to_be_focused()
    expect(field).to_have_value("1998-13")
    expect(field).to_have_attribute("aria-invalid", "true")
    expect(field).to_have_accessible_description(re.compile("Takvimde 1998-13 diye bir tarih yok"))


def test_a_wrong_password_is_said_in_a_sentence(desk: Desk) -> None:
    page = desk.window()
    page.goto("/giris/")
    page.get_by_label("Kullanıcı adı").fill("officer")
    page.get_by_label("Parola").fill("yanlış")
    page.get_by_role("button", name="Oturum aç").click()
    expect(page.get_by_role("alert")).to_contain_text("Kullanıcı adı ya da parola yanlış.")
    expect(page.get_by_label("Kullanıcı adı")).to_have_value("officer")
    expect(page.get_by_label("Parola")).to_have_value("")


def test_a_partner_is_chosen_by_keyboard_alone(desk: Desk) -> None:
    page = desk.enter("officer")
    page.goto("/masa/baglar/yeni/")
    box = page.get_by_role("combobox", name="Ortak kent")
    box.press_sequentially("sofi")
    options = page.get_by_role("listbox", name="Kentler").get_by_role("option")
    expect(options.first).to_contain_text("Sofya, Bulgaristan")
    expect(box).to_have_attribute("aria-expanded", "true")
    box.press("ArrowDown")
    expect(options.first).to_have_attribute("aria-selected", "true")
    box.press("Enter")
    expect(box).to_have_value("Sofya, Bulgaristan")
    expect(options.first).to_be_hidden()
    page.get_by_label("Mutabakat zaptı ya da iyi niyet protokolü").check()
    page.get_by_label("İmzalandı").check()
    page.get_by_label("Bu durumun tarihi").fill("2025")
    page.get_by_role("button", name="Bağı kaydet").click()
    expect(page.get_by_role("status")).to_have_text("Bağ kaydedildi.")
    expect(page).to_have_url(re.compile("/masa/baglar/ankara--sofia-bg--memorandum/$"))


def test_typing_after_choosing_forgets_the_choice(desk: Desk) -> None:
    page = desk.enter("officer")
    page.goto("/masa/baglar/yeni/")
    box = page.get_by_role("combobox", name="Ortak kent")
    box.press_sequentially("sofi")
    page.get_by_role("option", name="Sofya, Bulgaristan").click()
    expect(page.locator("#id_partner")).to_have_value("partner:sofia-bg")
    box.press("Backspace")
    expect(page.locator("#id_partner")).to_have_value("")


def test_without_a_script_the_city_is_asked_for_on_the_next_page(desk: Desk) -> None:
    page = desk.enter("officer", java_script_enabled=False)
    page.goto("/masa/baglar/yeni/")
    page.get_by_role("combobox", name="Ortak kent").fill("bel")
    page.get_by_label("Kardeş kent").check()
    page.get_by_label("Önerildi").check()
    page.get_by_role("button", name="Bağı kaydet").click()
    choices = page.get_by_role("group", name="Hangi kenti kastediyorsunuz?")
    expect(choices.get_by_role("radio").first).to_be_visible()


def test_the_list_narrows_without_a_new_page(desk: Desk) -> None:
    page = desk.enter("viewer")
    page.goto("/masa/baglar/")
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.headers.get("hx-request", "")))
    page.get_by_label("Adında geçen").press_sequentially("SOFYA")
    expect(page.locator("#count")).to_have_text("1 bağ")
    assert "true" in asked
    expect(page).to_have_url(re.compile(r"\?q=SOFYA"))


def test_of_two_people_the_second_sees_and_decides(desk: Desk) -> None:
    first, second = desk.enter("head"), desk.enter("officer")
    for page in (first, second):
        page.goto(SEOUL + "duzelt/")
    first.get_by_label("Bağın tarihi").fill("1971-08-23")
    first.get_by_label("Türkçe not").fill("Kore Parkı")
    first.get_by_label("Gerekçe").fill("Arşivden")
    sent(first, "Düzeltmeyi kaydet")
    second.get_by_label("Bağın tarihi").fill("1972")
    second.get_by_label("Gerekçe").fill("Gazeteden")
    second.get_by_role("button", name="Düzeltmeyi kaydet").click()
    told = second.get_by_role("alert")
    expect(told).to_contain_text("Murat Örnek")
    expect(told).to_contain_text("Tarih: 1971 → 23 Ağustos 1971")
    expect(told.get_by_role("radio", name="şimdi kayıtlı olan: 1971-08-23")).not_to_be_checked()
    expect(second.get_by_label("Bağın tarihi")).to_have_value("1972")
    expect(second.get_by_label("Türkçe not")).to_have_value("Kore Parkı")
    second.get_by_role("button", name="Düzeltmeyi kaydet").click()
    expect(second.get_by_role("status")).to_have_text("Düzeltme kaydedildi.")
    tie = Agreement.objects.get(pk="ankara--seoul-kr")
    assert (str(tie.date), tie.note_tr) == ("1972", "Kore Parkı")


def test_a_session_that_ends_while_writing_loses_no_word(desk: Desk) -> None:
    page = desk.enter("officer")
    page.goto(SEOUL + "duzelt/")
    page.get_by_label("Türkçe not").fill("Uzun uzun yazılmış bir not")
    page.get_by_label("Gerekçe").fill("Arşivden")
    page.context.clear_cookies(name="sessionid")
    page.get_by_role("button", name="Düzeltmeyi kaydet").click()
    expect(page.locator(".notice")).to_contain_text("Yazdıklarınız duruyor")
    page.get_by_label("Kullanıcı adı").fill("officer")
    page.get_by_label("Parola").fill(PASSWORD)
    page.get_by_role("button", name="Oturum aç").click()
    expect(page.get_by_label("Türkçe not")).to_have_value("Uzun uzun yazılmış bir not")
    page.get_by_role("button", name="Düzeltmeyi kaydet").click()
    expect(page.get_by_role("status")).to_have_text("Düzeltme kaydedildi.")


def test_a_document_goes_in_and_comes_back(desk: Desk) -> None:
    page = desk.enter("officer")
    page.goto(SEOUL + "belgeler/yeni/")
    page.get_by_label("Protokol", exact=True).check()
    page.get_by_label("Başlık").fill("Seul ile protokol")
    page.get_by_label("Dosya").set_input_files(
        {"name": "Seul protokolü İĞŞ.pdf", "mimeType": "application/pdf", "buffer": files.PDF}
    )
    page.get_by_role("button", name="Ekle").click()
    expect(page.get_by_role("status")).to_have_text("Belge eklendi.")
    with page.expect_download() as coming:
        page.get_by_role("link", name="Seul ile protokol", exact=True).click()
    assert coming.value.suggested_filename == "Seul protokolü İĞŞ.pdf"
    assert Path(coming.value.path()).read_bytes() == files.PDF
    assert Document.objects.count() == 1


def test_an_invited_person_chooses_a_password_and_works(desk: Desk) -> None:
    page = desk.enter("administrator")
    opened(page, "Büro", "Kullanıcılar")
    page.get_by_role("link", name="Birini davet et").click()
    page.get_by_label("Kullanıcı adı").fill("ayşe")
    page.get_by_label("Memur", exact=True).check()
    page.get_by_role("button", name="Hesabı aç").click()
    password = page.locator("[data-secret]").inner_text()
    new = desk.window()
    new.goto("/giris/")
    new.get_by_label("Kullanıcı adı").fill("ayşe")
    new.get_by_label("Parola").fill(password)
    new.get_by_role("button", name="Oturum aç").click()
    expect(new.get_by_role("heading", level=1)).to_have_text("Yeni parola seçin")
    new.get_by_label("Şimdiki parola").fill(password)
    new.get_by_label("Yeni parola", exact=True).fill(PASSWORD)
    new.get_by_label("Yeni parola, bir kez daha").fill(PASSWORD)
    new.get_by_role("button", name="Parolayı kaydet").click()
    expect(new.get_by_role("heading", level=1)).to_have_text("Ankara Büyükşehir Belediyesi")
    assert User.objects.get(username="ayşe").check_password(PASSWORD)


def test_the_language_changes_on_the_spot(desk: Desk) -> None:
    page = desk.enter("officer")
    page.goto(SEOUL)
    page.get_by_role("link", name="English").click()
    expect(page.get_by_role("link", name="Correct the tie")).to_be_visible()
    expect(page.locator("html")).to_have_attribute("lang", "en")


def sent(page: Page, button: str) -> None:
    """Send a form and wait for the answer: one that keeps its draft looks first whether the server is reached."""
    with page.expect_navigation():
        page.get_by_role("button", name=button).click()


def opened(page: Page, group: str, link: str) -> None:
    """Follow a link of the desk's menu."""
    page.get_by_label("Masa", exact=True).get_by_text(group, exact=True).click()
    page.get_by_role("link", name=link, exact=True).click()


def with_errors(address: str, button: str) -> Callable[[Page], None]:
    def prepare(page: Page) -> None:
        page.goto(address)
        sent(page, button)

    return prepare


def at(address: str) -> Callable[[Page], None]:
    return lambda page: page.goto(address) and None


def suggesting(page: Page) -> None:
    page.goto("/masa/baglar/yeni/")
    page.get_by_role("combobox", name="Ortak kent").press_sequentially("be")
    expect(page.get_by_role("listbox", name="Kentler")).to_be_visible()


KINDS_OF_PAGE: dict[str, Callable[[Page], None]] = {
    "home": at("/masa/"),
    "list": at("/masa/baglar/"),
    "empty list": at("/masa/baglar/?q=atlantis"),
    "tie": at(SEOUL),
    "new tie": suggesting,
    "edit with errors": with_errors(SEOUL + "duzelt/", "Düzeltmeyi kaydet"),
    "state with errors": with_errors(SEOUL + "durum/", "Durumu kaydet"),
    "attach with errors": with_errors(SEOUL + "belgeler/yeni/", "Ekle"),
    "journal": at("/masa/gunluk/"),
    "people": at("/masa/kullanicilar/"),
    "invite with errors": with_errors("/masa/kullanicilar/davet/", "Hesabı aç"),
    "account": at("/masa/hesabim/"),
    "password with errors": with_errors("/masa/parola/", "Parolayı kaydet"),
    "English": at("/en/desk/ties/ankara--seoul-kr/state/"),
}


@pytest.mark.parametrize(("width", "scheme"), [(1280, "light"), (375, "dark")])
def test_axe_finds_nothing_and_nothing_stands_over_the_edge(desk: Desk, width: int, scheme: str) -> None:
    page = desk.enter("administrator", viewport={"width": width, "height": 900}, color_scheme=scheme)
    found = {}
    for name, go in KINDS_OF_PAGE.items():
        go(page)
        found[name] = faults_of(page)
    page.locator(".desk-who > summary").click()
    sent(page, "Sign out")
    page.goto("/giris/")
    found["sign-in"] = faults_of(page)
    assert {name: faults for name, faults in found.items() if faults} == {}


def faults_of(page: Page) -> list[str]:
    """What axe finds, and whether the page is wider than its window."""
    page.wait_for_load_state()
    # Through the browser's own console: the site's policy lets no foreign script in, and that is right.
    page.evaluate(AXE_SCRIPT)
    tags = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
    result = page.evaluate("tags => axe.run(document, {runOnly: tags})", tags)
    assert len(result["passes"]) > 20  # axe has looked
    faults = [f"{each['id']}: {node['target']}" for each in result["violations"] for node in each["nodes"]]
    wide = page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth")
    return faults + ([f"{wide} px too wide"] if wide > 0 else [])
