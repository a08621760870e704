"""Bringing a list in a browser: upload, questions, cities, preview, writing, undoing; pictures for the guide."""

from __future__ import annotations

import os
from pathlib import Path

import pytest
from playwright.sync_api import Page
from tests.exchange.intake.files import use_built_gazetteer
from tests.sites import Site

from elci.accounts.models import Office, Role, User
from elci.registry.models import Agreement, Municipality

PASSWORD = "Kızılay’dan Ulus’a 7 dakika"
LIST = """Belediye;Kardeş Kent;Ülke;Tarih;Türü
Ankara Büyükşehir Belediyesi;Filibe;Bulgaristan;12.05.1998;Kardeş Kent
Ankara;Plovdiv;Bulgaristan;1998;Kardeş Şehir
Ankara;Seul;Güney Kore;1971;Kardeş Kent
Ankra;Lyon;Fransa;2001;Kardeş Kent
Ankara;Springfield;ABD;12.05.98;Kardeş Kent
"""


@pytest.fixture
def officer(live_server: Site) -> User:
    use_built_gazetteer()
    office = Office.objects.create(pk="ankara", name="Ankara Büyükşehir Belediyesi")
    Municipality.objects.filter(pk="ankara").update(office=office)
    user = User.objects.create_user(
        "elif", password=PASSWORD, first_name="Elif", last_name="Örnek", language="tr"
    )
    Role.objects.create(user=user, office=office, name="officer")
    return user


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
    assert page.get_by_text("Şununla aynı bağ: Ankara Büyükşehir Belediyesi | Filibe").count() == 1
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
