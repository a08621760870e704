"""Bringing a list in a browser: upload, questions, cities, preview, writing, undoing; pictures for the guide."""

from __future__ import annotations

import os
from pathlib import Path
from typing import Any

import pytest
from axe_core_python.base import AXE_SCRIPT
from playwright.sync_api import Browser, Page, expect
from tests.sites import Site

from elci.accounts.models import Office, Role, User
from elci.registry.models import Agreement, Membership, Municipality

PASSWORD = "Kızılay’dan Ulus’a 7 dakika"
LIST = """Belediye;Kardeş Kent;Ülke;Tarih;Türü
Ankara Büyükşehir Belediyesi;Filibe;Bulgaristan;12.05.1998;Kardeş Kent
Ankara;Plovdiv;Bulgaristan;1998;Kardeş Şehir
Ankara;Seul;Güney Kore;1971;Kardeş Kent
Ankra;Lyon;Fransa;2001;Kardeş Kent
Ankara;Springfield;ABD;12.05.98;Kardeş Kent
"""


@pytest.fixture
def officer(live_server: Site, built_gazetteer: None) -> User:
    office = Office.objects.create(pk="ankara", name="Ankara Büyükşehir Belediyesi")
    Municipality.objects.filter(pk="ankara").update(office=office)
    user = User.objects.create_user(
        "elif", password=PASSWORD, first_name="Elif", last_name="Örnek", language="tr"
    )
    Role.objects.create(user=user, office=office, name="officer")
    return user


MEMBERS = """Kuruluş;Üyeler;Üyelik türü;Üyelik tarihi
Akdeniz Kentler Birliği;Ankara Büyükşehir Belediyesi;Üye;2019
Sakin Nehirler Ağı;Ankara;Kurucu üye;05.2021
"""


def picture(page: Page, name: str) -> None:
    """Keep a picture for docs/how-to where ELCI_PICTURES names a folder."""
    folder = os.environ.get("ELCI_PICTURES")
    if folder:
        page.set_viewport_size({"width": 1100, "height": 800})
        page.screenshot(path=str(Path(folder) / f"import-{name}.png"))


def sign_in(page: Page, site: Site) -> None:
    page.goto(site + "/giris/")
    page.get_by_label("Kullanıcı adı").fill("elif")
    page.get_by_label("Parola", exact=True).fill(PASSWORD)
    page.locator("form button.button").first.click()


def bring(page: Page, site: Site, path: Path) -> None:
    page.goto(site + "/masa/listeler/yeni/")
    page.get_by_label("Dosya", exact=False).first.set_input_files(str(path))
    page.get_by_role("button", name="Listeyi oku").click()


def test_a_list_goes_the_whole_way_and_back(
    page: Page, live_server: Site, officer: User, tmp_path: Path
) -> None:
    page.set_default_timeout(60_000)
    path = tmp_path / "kardes-kentler.csv"
    path.write_bytes(LIST.encode("cp1254"))
    before = set(Agreement.objects.values_list("pk", flat=True))
    sign_in(page, live_server)
    page.goto(live_server + "/masa/listeler/yeni/")
    picture(page, "1-upload")
    bring(page, live_server, path)

    page.get_by_role("heading", name="kardes-kentler").wait_for()
    picture(page, "2-overview")
    page.get_by_role("link", name="soruyu yanıtla").click()
    picture(page, "3-questions")
    page.get_by_label("Yanıtla: Ankra").select_option(value="ankara")
    page.get_by_label("Tarih: 12.05.98").fill("12.05.1998")
    page.get_by_role("button", name="Yanıtla").click()

    page.get_by_role("link", name="satırın kentini seç").click()
    picture(page, "4-places")
    assert page.locator("input[type=radio]:checked").count() == 0, "nothing is chosen for the person"
    page.get_by_label("Springfield").first.check()
    page.get_by_role("button", name="Yanıtla").click()

    page.get_by_role("link", name="İki kez yazılmış").click()
    picture(page, "5-twice")
    cells = page.get_by_role("row").nth(1).get_by_role("cell")
    assert "Plovdiv" in cells.nth(1).inner_text()
    assert "Filibe" in cells.nth(2).inner_text()
    page.go_back()
    picture(page, "6-preview")
    assert set(Agreement.objects.values_list("pk", flat=True)) == before, (
        "nothing is written before the preview"
    )
    page.get_by_role("button", name="3 bağı kayıtlara yaz").click()
    page.get_by_text("Liste yazıldı.").wait_for()
    picture(page, "7-written")
    made = set(Agreement.objects.values_list("pk", flat=True)) - before
    assert len(made) == 3

    page.get_by_role("button", name="Listenin tümünü geri al").click()
    page.get_by_text("Liste geri alındı.").wait_for()
    assert set(Agreement.objects.values_list("pk", flat=True)) == before


def test_a_wrong_file_is_answered_with_a_sentence(
    page: Page, live_server: Site, officer: User, tmp_path: Path
) -> None:
    page.set_default_timeout(60_000)
    path = tmp_path / "tarama.pdf"
    path.write_bytes(b"%PDF-1.4 yarim")
    sign_in(page, live_server)
    bring(page, live_server, path)
    assert "bozuk ya da yarım" in page.get_by_role("alert").inner_text()
    page.get_by_role("link", name="Başka dosya seç").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Liste yükle")


def test_the_columns_can_be_changed(page: Page, live_server: Site, officer: User, tmp_path: Path) -> None:
    page.set_default_timeout(60_000)
    path = tmp_path / "liste.csv"
    path.write_text("Ad;Yer;Devlet\nAnkara;Lyon;Fransa\nAnkara;Nacka;İsveç\n", encoding="utf-8")
    sign_in(page, live_server)
    bring(page, live_server, path)
    page.get_by_role("link", name="Değiştir").click()
    picture(page, "8-columns")
    page.get_by_label("Ad", exact=True).select_option("municipality")
    page.get_by_label("Yer", exact=True).select_option("partner")
    page.get_by_role("button", name="Böyle yeniden oku").click()
    page.get_by_role("link", name="soruyu yanıtla").wait_for()
    assert page.locator("dl").get_by_text("Yer", exact=True).count() == 1


def long_list(path: Path) -> Path:
    """A list whose names are all written wrong, each otherwise, so that it takes a while to read."""
    cities = (
        "Lyonn",
        "Nackka",
        "Grraz",
        "Torontoo",
        "Havanna",
        "Ossaka",
        "Limaa",
        "Osslo",
        "Rigga",
        "Porrto",
    )
    rows = [f"Ankara;{city}{chr(97 + n % 26)}{chr(97 + n // 26 % 26)}{n % 7 * 'x'};Fransa;1998;Kardeş Kent"
            for n in range(3000) for city in cities]  # fmt: skip
    path.write_text("Belediye;Kardeş Kent;Ülke;Tarih;Türü\n" + "\n".join(rows) + "\n", encoding="utf-8")
    return path


def test_long_work_shows_how_far_it_is_and_can_be_stopped(
    page: Page, live_server: Site, officer: User, tmp_path: Path
) -> None:
    page.set_default_timeout(60_000)
    before = set(Agreement.objects.values_list("pk", flat=True))
    sign_in(page, live_server)
    bring(page, live_server, long_list(tmp_path / "uzun.csv"))
    bar = page.get_by_role("progressbar")
    bar.wait_for()
    page.locator("progress[value]:not([value='0'])").wait_for()
    picture(page, "9-progress")
    assert faults_of(page) == []
    page.get_by_role("button", name="Durdur").click()
    page.get_by_text("Durduruldu; kayıtlarda hiçbir şey değişmedi.").wait_for()
    assert bar.count() == 0
    assert set(Agreement.objects.values_list("pk", flat=True)) == before


def test_a_list_of_memberships_goes_the_whole_way_and_back(
    page: Page, live_server: Site, officer: User, tmp_path: Path
) -> None:
    page.set_default_timeout(60_000)
    path = tmp_path / "uyelikler.csv"
    path.write_text(MEMBERS, encoding="utf-8")
    before = set(Membership.objects.values_list("pk", flat=True))
    sign_in(page, live_server)
    bring(page, live_server, path)
    page.get_by_role("link", name="soruyu yanıtla").click()
    picture(page, "10-organisation")
    page.get_by_label("Yanıtla: Sakin Nehirler Ağı").select_option(value="new:network")
    page.get_by_role("button", name="Yanıtla").click()
    page.get_by_role("button", name="2 üyeliği kayıtlara yaz").click()
    page.get_by_text("Liste yazıldı.").wait_for()
    made = set(Membership.objects.values_list("pk", flat=True)) - before
    assert len(made) == 2
    page.goto(live_server + "/masa/gunluk/")
    assert page.get_by_text("Üyelik kaydedildi: Ankara Büyükşehir – ").count() == 2
    page.goto(live_server + "/masa/listeler/")
    page.get_by_role("link", name="uyelikler").click()
    page.get_by_role("button", name="Listenin tümünü geri al").click()
    page.get_by_text("Liste geri alındı.").wait_for()
    assert set(Membership.objects.values_list("pk", flat=True)) == before


def test_the_way_can_be_gone_with_the_keyboard_alone(page: Page, live_server: Site, officer: User) -> None:
    page.set_default_timeout(60_000)
    sign_in(page, live_server)
    page.goto(live_server + "/masa/listeler/yeni/")
    reach(page, "textarea")
    page.keyboard.insert_text("Belediye;Kardeş Kent;Ülke;Türü\nAnkara;Springfield;ABD;Kardeş Kent\n")
    reach(page, "form.form button[type=submit]")
    page.keyboard.press("Enter")
    page.get_by_role("heading", name="Yapıştırılan liste").wait_for()
    reach(page, "a.button")
    page.keyboard.press("Enter")
    page.get_by_role("heading", name="Hangi kent kastediliyor?").wait_for()
    reach(page, "input[type=radio]")
    page.keyboard.press("ArrowDown")
    page.keyboard.press("ArrowUp")
    assert page.locator("input[type=radio]").first.is_checked()
    reach(page, "main form button[type=submit]")
    page.keyboard.press("Enter")
    page.get_by_role("button", name="1 bağı kayıtlara yaz").wait_for()
    reach(page, "main form button.button")
    page.keyboard.press("Enter")
    page.get_by_text("Liste yazıldı.").wait_for()


def reach(page: Page, selector: str) -> None:
    """Press Tab until the focus stands on the first element of a selector, and see that it is shown."""
    for _ in range(80):
        page.keyboard.press("Tab")
        if page.evaluate("s => document.activeElement === document.querySelector(s)", selector):
            outline = page.evaluate("getComputedStyle(document.activeElement).outlineStyle")
            assert outline != "none", f"{selector} shows no focus"
            return
    raise AssertionError(f"{selector} is not reached with Tab")


@pytest.mark.parametrize(("width", "scheme"), [(1280, "light"), (375, "dark")])
def test_axe_finds_nothing_on_any_page_of_the_way_and_nothing_stands_over_the_edge(
    live_server: Site, officer: User, browser: Browser, browser_context_args: dict[str, Any], width: int,
    scheme: str, tmp_path: Path,
) -> None:  # fmt: skip
    context = browser.new_context(
        **browser_context_args, viewport={"width": width, "height": 900}, color_scheme=scheme
    )
    page = context.new_page()
    page.set_default_timeout(60_000)
    district = "Çankaya;Seul;Güney Kore;2001;Kardeş Kent\n"
    path = tmp_path / "bağlar ve tarihler 2026.csv"
    path.write_text(LIST + district, encoding="utf-8")
    Municipality.objects.filter(pk="ankara-cankaya").update(office=officer.roles.get().office)
    sign_in(page, live_server)
    found = {}

    def look(name: str) -> None:
        folder = os.environ.get("ELCI_PICTURES")
        if folder:
            page.screenshot(path=str(Path(folder) / f"{width}-{name}.png"), full_page=True)
        found[name] = faults_of(page)

    page.goto(live_server + "/masa/listeler/")
    look("no-lists")
    page.goto(live_server + "/masa/listeler/yeni/")
    page.get_by_role("button", name="Listeyi oku").click()
    page.locator(".error-summary, [role=alert]").first.wait_for()
    look("upload-with-errors")
    bring(page, live_server, path)
    page.get_by_role("heading", name="bağlar ve tarihler 2026").wait_for()
    here = page.url
    look("overview")
    for name, address in {
        "columns": "sutunlar/", "questions": "sorular/", "places": "kentler/", "rows": "satirlar/",
        "twice": "satirlar/?outcome=repeat", "tier": "satirlar/?outcome=tier", "gone": "satirlar/?outcome=gone",
        "new": "satirlar/?outcome=new",
    }.items():  # fmt: skip
        page.goto(here + address)
        look(name)
    page.goto(here + "sorular/")
    page.get_by_label("Tarih: 12.05.98").fill("bilmem")
    page.get_by_role("button", name="Yanıtla").click()
    page.locator(".error-summary, [role=alert]").first.wait_for()
    look("questions-with-errors")
    page.goto(here)
    page.get_by_role("button", name="satırı dışarıda bırak").click()
    page.get_by_role("button", name="bağı kayıtlara yaz").click()
    page.get_by_text("Liste yazıldı.").wait_for()
    look("written")
    page.goto(live_server + "/masa/listeler/")
    look("lists")
    context.close()
    assert {name: faults for name, faults in found.items() if faults} == {}


def faults_of(page: Page) -> list[str]:
    """What axe finds, and whether the page is wider than its window."""
    page.evaluate(AXE_SCRIPT)
    tags = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
    result = page.evaluate("tags => axe.run(document, {runOnly: tags})", tags)
    assert len(result["passes"]) > 20  # axe has looked
    faults = [f"{each['id']}: {node['target']}" for each in result["violations"] for node in each["nodes"]]
    wide = page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth")
    return faults + ([f"{wide} px too wide"] if wide > 0 else [])
