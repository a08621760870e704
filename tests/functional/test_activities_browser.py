"""Activities in a real browser: a visit in under a minute, drafts that outlive line and session, two on one record."""

from __future__ import annotations

import json
import re
from typing import Any

import pytest
from playwright.sync_api import Page, expect
from tests.functional.test_desk_browser import PASSWORD, Desk, desk, faults_of, put_back  # noqa: F401

from elci.accounts.desk_records import Draft
from elci.accounts.models import Office, User
from elci.activities.models import Activity
from elci.activities.services import record_activity

NEW = "/masa/etkinlikler/yeni/"
MOST_KEYS, MOST_FIELDS = 60, 8
# Counts the keys that are pressed, on every page of the window.
_COUNTING = "addEventListener('keydown', () => { window.pressed = (window.pressed || 0) + 1 }, true)"
_FIELDS = """() => [...document.querySelectorAll('form.form > *:not(details) input, form.form > *:not(details) select')]
  .filter((field) => field.type !== 'hidden' && field.offsetParent).length"""


def drafts(page: Page) -> list[dict[str, Any]]:
    """What the browser keeps, when the page and its scripts have come."""
    page.wait_for_load_state()
    kept = page.evaluate(
        "() => Object.entries(localStorage).filter(([key]) => key.startsWith('elci-draft:'))"
    )
    return [json.loads(value) for _key, value in kept]


def shown_keys(page: Page) -> int:
    pressed: int = page.evaluate("() => window.pressed")
    return pressed


def test_a_visit_that_ended_is_recorded_in_under_a_minute_by_keyboard(desk: Desk) -> None:  # noqa: F811
    page = desk.enter("officer")
    page.add_init_script(_COUNTING)
    page.goto(NEW)
    fields = page.evaluate(_FIELDS)
    keys = page.keyboard
    expect(page.get_by_label("Ne yapıldı")).to_be_focused()
    keys.press("Tab")  # a delegation visited us
    keys.type("seul")
    expect(page.get_by_role("listbox", name="Kentler").get_by_role("option").first).to_contain_text("Seul")
    keys.press("ArrowDown")
    keys.press("Enter")
    keys.press("Tab")
    keys.type("12.05.2024")
    keys.press("Tab")
    expect(page.locator("#id_title_tr_helptext")).to_contain_text("Seul heyetinin ziyareti, 12 Mayıs 2024")
    keys.press("Tab")  # the proposed title
    keys.type("4")
    keys.press("Tab")
    keys.type("12")
    pressed = shown_keys(page) + 1  # and Enter, which leaves the page
    keys.press("Enter")
    expect(page.get_by_role("status")).to_have_text("Etkinlik kaydedildi.")
    print(f"a visit: {pressed} keys, {fields} fields")
    assert pressed <= MOST_KEYS
    assert fields <= MOST_FIELDS
    visit = Activity.objects.exclude(office=None).get()
    assert visit.title_tr == "Seul heyetinin ziyareti, 12 Mayıs 2024"
    assert [str(party) for party in visit.parties.all()] == ["Ankara Büyükşehir", "Seul"]
    assert visit.parties.get(partner="seoul-kr").agreement_id == "ankara--seoul-kr"
    assert [count.number for count in visit.headcounts.all()] == [4, 12]
    expect(page.get_by_text("Kazanım kaydedilmemiş.")).to_be_visible()


def test_what_was_typed_comes_back_after_the_window_was_closed(desk: Desk) -> None:  # noqa: F811
    page = desk.enter("officer")
    page.goto(NEW)
    page.get_by_label("Kiminle").fill("Goethe Enstitüsü")
    page.get_by_text("Daha: yer, dizi").click()
    page.locator("[data-lines=costs] > summary").click()
    for number, what in enumerate(("Uçak", "Konaklama")):
        if number:
            page.locator("[data-lines=costs]").get_by_role("button", name="Bir satır daha").click()
        page.locator(f"#id_costs-{number}-what").fill(what)
    page.wait_for_function("() => JSON.stringify(localStorage).includes('Konaklama')")
    page.goto("/masa/")
    page.goto(NEW)
    page.get_by_role("button", name="Yazdıklarımı geri getir").click()
    expect(page.get_by_label("Kiminle")).to_have_value("Goethe Enstitüsü")
    expect(page.locator("#id_costs-1-what")).to_have_value("Konaklama")
    expect(page.locator("#id_costs-1-what")).to_be_visible()
    page.locator("#id_costs-0-amount").fill("100")
    page.locator("#id_costs-1-amount").fill("200")
    page.get_by_role("button", name="Etkinliği kaydet").first.click()
    expect(page.get_by_role("status")).to_have_text("Etkinlik kaydedildi.")
    assert Activity.objects.exclude(office=None).get().costs.count() == 2
    assert drafts(page) == []
    page.goto(NEW)
    expect(page.get_by_role("button", name="Yazdıklarımı geri getir")).to_have_count(0)


def test_without_a_connection_the_form_is_held_and_sent_when_it_is_back(desk: Desk) -> None:  # noqa: F811
    page = desk.enter("officer")
    page.goto(NEW)
    page.get_by_label("Kiminle").fill("Goethe Enstitüsü")
    page.context.set_offline(True)
    page.get_by_role("button", name="Etkinliği kaydet").first.click()
    held = page.get_by_role("alert")
    expect(held).to_contain_text("Bağlantı yok. Hiçbir şey gönderilmedi, hiçbir şey de yitmedi")
    assert page.url.endswith(NEW)
    assert ["partner_text", "Goethe Enstitüsü"] in drafts(page)[0]["values"]
    page.context.set_offline(False)
    page.get_by_role("button", name="Şimdi gönder").click()
    expect(page.get_by_role("status")).to_have_text("Etkinlik kaydedildi.")
    assert Activity.objects.exclude(office=None).count() == 1
    assert drafts(page) == []


def test_a_session_that_ended_loses_no_text(desk: Desk) -> None:  # noqa: F811
    page = desk.enter("officer")
    page.goto(NEW)
    page.get_by_label("Kiminle").fill("Goethe Enstitüsü")
    page.locator("#id_date").fill("2024")
    page.context.clear_cookies(name="sessionid")
    page.get_by_role("button", name="Etkinliği kaydet").first.click()
    page.get_by_label("Kullanıcı adı").fill("officer")
    page.get_by_label("Parola").fill(PASSWORD)
    page.get_by_role("button", name="Oturum aç").click()
    expect(page.get_by_label("Kiminle")).to_have_value("Goethe Enstitüsü")
    assert not Activity.objects.exclude(office=None).exists()
    page.get_by_role("button", name="Etkinliği kaydet").first.click()
    expect(page.get_by_role("status")).to_have_text("Etkinlik kaydedildi.")
    assert str(Activity.objects.exclude(office=None).get().date) == "2024"


def test_a_session_that_ended_leads_nobody_away_who_is_writing(desk: Desk) -> None:  # noqa: F811
    page = desk.enter("officer")
    page.goto(NEW)
    page.get_by_label("Kiminle").fill("Goethe Enstitüsü")
    page.context.clear_cookies(name="sessionid")
    with page.expect_response(re.compile("baslik")):  # the title that the form proposes
        page.locator("#id_date").fill("2024")
        page.locator("#id_date").press("Tab")
    page.locator("#id_title_tr").press_sequentially("Okuma günü")
    expect(page.locator("#id_title_tr")).to_have_value("Okuma günü")
    page.get_by_role("button", name="Etkinliği kaydet").first.click()
    expect(page.get_by_text("Kaydetmeden önce oturumunuz sona ermişti.")).to_be_visible()
    page.get_by_label("Kullanıcı adı").fill("officer")
    page.get_by_label("Parola").fill(PASSWORD)
    page.get_by_role("button", name="Oturum aç").click()
    expect(page.locator("#id_title_tr")).to_have_value("Okuma günü")


def test_drafts_go_with_the_person_who_signs_out(desk: Desk) -> None:  # noqa: F811
    page = desk.enter("officer")
    page.goto("/masa/baglar/ankara--seoul-kr/duzelt/")
    page.get_by_label("Türkçe not").fill("Yarım kalmış not")
    page.wait_for_function("() => JSON.stringify(localStorage).includes('Yarım kalmış')")
    assert "csrfmiddlewaretoken" not in json.dumps(drafts(page))
    page.locator(".desk-who > summary").click()
    page.get_by_role("button", name="Oturumu kapat").click()
    page.wait_for_url(re.compile(r"/$"))
    assert drafts(page) == []


def test_people_of_the_contacts_are_not_kept_in_the_browser(desk: Desk) -> None:  # noqa: F811
    page = desk.enter("officer")
    page.goto(NEW)
    page.get_by_text("Daha: yer, dizi").click()
    page.locator("[data-lines=people] > summary").click()
    page.locator("#id_people-0-person").fill("Ayşe Örnek")
    page.get_by_label("Kiminle").fill("Seul")
    page.wait_for_function("() => JSON.stringify(localStorage).includes('Seul')")
    assert "Ayşe" not in json.dumps(drafts(page), ensure_ascii=False)


def test_the_second_of_two_sees_the_difference_and_chooses(desk: Desk) -> None:  # noqa: F811
    office, officer = Office.objects.get(pk="ankara"), User.objects.get(username="officer")
    visit = record_activity(
        Draft({"kind": "official_visit", "title_tr": "Seul heyetinin ziyareti", "status": "planned"}),
        by=officer,
        office=office,
    )
    edit = f"/masa/etkinlikler/{visit.pk}/duzelt/"
    first, second = desk.enter("officer"), desk.enter("head")
    first.goto(edit)
    second.goto(edit)
    first.get_by_label("Türkçe başlık").fill("Seul Belediye Başkanı’nın ziyareti")
    first.get_by_label("Durum").select_option(label="Yapıldı")
    first.get_by_role("button", name="Düzeltmeyi kaydet").click()
    expect(first.get_by_role("status")).to_have_text("Düzeltme kaydedildi.")
    second.get_by_label("Türkçe başlık").fill("Seul heyeti")
    second.get_by_role("button", name="Düzeltmeyi kaydet").click()
    told = second.locator("#meanwhile")
    expect(
        told.get_by_role("radio", name="benimki, aşağıdaki formda olduğu gibi: Seul heyeti")
    ).to_be_checked()
    theirs = told.get_by_role("radio", name="şimdi kayıtlı olan: Seul Belediye Başkanı’nın ziyareti")
    expect(theirs).not_to_be_checked()
    assert faults_of(second) == []
    expect(second.get_by_label("Türkçe başlık")).to_have_value("Seul heyeti")
    expect(second.get_by_label("Durum").locator("option:checked")).to_have_text("Yapıldı")
    second.get_by_role("button", name="Düzeltmeyi kaydet").click()
    expect(second.get_by_role("status")).to_have_text("Düzeltme kaydedildi.")
    visit.refresh_from_db()
    assert (visit.title_tr, visit.status) == ("Seul heyeti", "done")


@pytest.mark.parametrize(("width", "scheme"), [(1280, "light"), (375, "dark")])
def test_axe_finds_nothing_and_nothing_stands_over_the_edge(
    desk: Desk,  # noqa: F811
    width: int,
    scheme: str,
) -> None:
    page = desk.enter("head", viewport={"width": width, "height": 900}, color_scheme=scheme)
    page.goto(NEW)
    page.get_by_label("Kiminle").fill("Goethe Enstitüsü")
    with page.expect_navigation():
        page.get_by_role("button", name="Etkinliği kaydet").first.click()
    own = page.url
    places = {"list": "/masa/etkinlikler/", "study": "/masa/etkinlikler/000-a-02/", "own": own}
    places |= {"files": f"{own}dosyalar/yeni/", "publish": f"{own}yayin/", "withdraw": f"{own}geri-al/"}
    found = {}
    for name, place in places.items():
        page.goto(place)
        found[name] = faults_of(page)
    for name, place in {"new": NEW, "edit": f"{own}duzelt/"}.items():
        page.goto(place)
        page.evaluate("() => document.querySelectorAll('details').forEach((each) => { each.open = true })")
        found[name] = faults_of(page)
    assert {name: faults for name, faults in found.items() if faults} == {}
