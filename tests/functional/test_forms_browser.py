"""Every form of the desk in a real browser: what is typed is kept, of people only in the window itself."""

from __future__ import annotations

import json
import re
from typing import Any

import pytest
from django.urls import reverse
from playwright.sync_api import Page, expect
from tests.desk.areas.contacts import known
from tests.desk.areas.visits import _visit as planned
from tests.desk.every_form import PAGES, address_of
from tests.desk.house import House
from tests.functional.test_desk_browser import PASSWORD, Desk, desk, put_back, sent  # noqa: F401

from elci.accounts.models import Office, User
from elci.activities.models import Contact, Outcome, ProgrammeEntry
from elci.places.models import Country, Place
from elci.registry.models import Agreement

_EQUIPPED = """() => [...document.querySelectorAll('form')]
  .filter((form) => form.getAttribute('method') === 'post')
  .filter((form) => form.querySelector('textarea, input:is([type=text], [type=number], [type=email], [type=date])'))
  .filter((form) => !form.querySelector('[type=password], [autocomplete=one-time-code]'))
  .filter((form) => !form.querySelector('input[name=draft]')).map((form) => form.outerHTML.slice(0, 200))"""


def kept(page: Page, where: str = "localStorage") -> str:
    """The drafts that a browser keeps for longer, or in the window, when the page and its scripts have come."""
    page.wait_for_load_state()
    found = page.evaluate(
        f"() => Object.entries({where}).filter(([key]) => key.startsWith('elci-draft:')).map(([, said]) => said)"
    )
    return "\n".join(found)


@pytest.fixture
def house(desk: Desk) -> House:  # noqa: F811
    """The office of the loaded registry by the names of the tests of pages."""
    seoul, sofia = (Agreement.objects.get(pk=f"ankara--{city}") for city in ("seoul-kr", "sofia-bg"))
    people = {person.username: person for person in User.objects.all()}
    office = Office.objects.get(pk="ankara")
    france = Country.objects.get(pk="FR")
    city = {"name_tr": "Lyon", "name_en": "Lyon", "sort_key": "lyon", "kind": "city", "country": france}
    Place.objects.get_or_create(pk="gn:2996944", defaults=city)
    return House(office=office, other=office, people=people, seoul=seoul, sofia=sofia)


def test_every_form_of_the_desk_keeps_its_draft(desk: Desk, house: House) -> None:  # noqa: F811
    page = desk.enter("administrator")
    lacking: dict[str, Any] = {}
    # First the one whose record takes the office's only contact.
    for name in sorted(PAGES, key=lambda name: name != "edit-representative"):
        page.goto(address_of(name, house))
        if found := page.evaluate(_EQUIPPED):
            lacking[name] = found
    assert lacking == {}


def test_what_is_written_about_people_stays_in_the_window_and_goes_when_it_is_saved(
    desk: Desk,  # noqa: F811
    house: House,
) -> None:
    page = desk.enter("officer")
    where = reverse("desk:edit-contact", args=[known(house, "Fandakova").pk])
    page.goto(where)
    page.locator("#id_note").fill("Yordanka Hanım’ın notu")
    page.wait_for_function("() => JSON.stringify(sessionStorage).includes('Yordanka')")
    assert "Yordanka" not in kept(page)
    page.goto("/masa/")
    page.goto(where)
    page.get_by_role("button", name="Yazdıklarımı geri getir").click()
    expect(page.locator("#id_note")).to_have_value("Yordanka Hanım’ın notu")
    sent(page, "Düzeltmeyi kaydet")
    expect(page.get_by_role("status")).to_have_text("Düzeltme kaydedildi.")
    assert Contact.objects.get(family_name="Fandakova").note == "Yordanka Hanım’ın notu"
    assert "Yordanka" not in kept(page, "sessionStorage")


def test_what_is_written_about_people_goes_from_other_windows_on_signing_out(
    desk: Desk,  # noqa: F811
    house: House,
) -> None:
    page = desk.enter("officer")
    page.goto(reverse("desk:new-contact"))
    page.get_by_label("Soyadı").fill("Fandakova")
    page.wait_for_function("() => JSON.stringify(sessionStorage).includes('Fandakova')")
    other = page.context.new_page()
    other.goto("/masa/")
    other.locator(".desk-who > summary").click()
    other.get_by_role("button", name="Oturumu kapat").click()
    other.wait_for_url(re.compile(r"/$"))
    page.wait_for_function("() => !JSON.stringify(sessionStorage).includes('Fandakova')")


def test_a_form_with_a_file_forgets_its_draft_when_it_is_saved(desk: Desk, house: House) -> None:  # noqa: F811
    page = desk.enter("officer")
    page.goto(reverse("desk:new-outcome") + "?tie=ankara--seoul-kr")
    page.get_by_label("Ne değişti").first.fill("Park Seul’den örnek alındı")
    page.get_by_label("Aktarılan uygulama").check()
    page.wait_for_function("() => JSON.stringify(localStorage).includes('Park Seul')")
    with page.expect_navigation():
        page.locator("form.form button[type=submit]").click()
    assert Outcome.objects.filter(what_tr="Park Seul’den örnek alındı").exists()
    assert kept(page) == ""


def test_forms_of_one_page_keep_their_texts_apart(desk: Desk, house: House) -> None:  # noqa: F811
    page = desk.enter("officer")
    where = reverse("desk:visit", args=[planned(house).activity_id])
    page.goto(where)
    page.evaluate("() => document.querySelectorAll('details').forEach((each) => { each.open = true })")
    page.locator("#id_gift-what").fill("El yazması")
    page.wait_for_function("() => JSON.stringify(localStorage).includes('El yazması')")
    page.goto(where)
    expect(page.get_by_role("button", name="Yazdıklarımı geri getir")).to_have_count(1)
    page.get_by_role("button", name="Yazdıklarımı geri getir").click()
    expect(page.locator("#id_gift-what")).to_have_value("El yazması")
    expect(page.locator("#id_gift-what")).to_be_visible()


def test_a_line_of_the_programme_outlives_the_connection_and_the_session(
    desk: Desk,  # noqa: F811
    house: House,
) -> None:
    page = desk.enter("officer")
    page.goto(reverse("desk:programme", args=[planned(house).activity_id]))
    line = page.locator("#id_text_tr")
    page.locator("#id_on").fill("11.5.2026")
    page.locator("#id_begins").fill("09.00")
    line.fill("Makam ziyareti")
    page.context.set_offline(True)
    line.press("Enter")
    expect(page.get_by_role("alert")).to_contain_text("Bağlantı yok.")
    expect(line).to_have_value("Makam ziyareti")
    page.context.set_offline(False)
    page.get_by_role("button", name="Şimdi gönder").click()
    expect(page.locator("#programme")).to_contain_text("Makam ziyareti")
    expect(line).to_have_value("")
    assert "Makam" not in json.dumps(kept(page), ensure_ascii=False)
    line.fill("Anıtkabir")
    page.locator("#id_begins").fill("11.00")
    page.context.clear_cookies(name="sessionid")
    line.press("Enter")
    page.get_by_label("Kullanıcı adı").fill("officer")
    page.get_by_label("Parola").fill(PASSWORD)
    page.get_by_role("button", name="Oturum aç").click()
    expect(page.locator("#id_text_tr")).to_have_value("Anıtkabir")
    assert ProgrammeEntry.objects.count() == 1
