"""The public pages in Chromium as a reader uses them: pointer and keyboard, wide and narrow, without scripts."""

from __future__ import annotations

import re
from collections.abc import Callable

import pytest
from playwright.sync_api import BrowserContext, ConsoleMessage, Page, Request, Route, expect
from tests.portal.test_pages import PAGES
from tests.sites import Site

PHONE = {"width": 375, "height": 740}
WIDE = {"width": 1440, "height": 900}
# One address of each kind of page, Turkish; the other language follows from the switch.
KINDS = {
    "home": "/",
    "ties": "/baglar/",
    "ties-map": "/baglar/harita/?country=BG",
    "tie": "/baglar/ankara--sofia-bg/",
    "municipalities": "/belediyeler/",
    "municipality": "/belediyeler/ankara/",
    "partners": "/ortak-kentler/",
    "partner": "/ortak-kentler/plovdiv-bg/",
    "countries": "/ulkeler/",
    "country": "/ulkeler/bg/",
    "organisations": "/kuruluslar/",
    "organisation": "/kuruluslar/eurocities/",
    "activities": "/etkinlikler/",
    "activity": "/etkinlikler/000-a-02/",
    "sources": "/kaynaklar/",
    "source": "/kaynaklar/000/",
    "source-table": "/kaynaklar/001/listed_ties/",
    "claims": "/savlar/",
    "claim": "/savlar/000-c-001/",
    "law": "/mevzuat/",
    "law-rule": "/mevzuat/tr-permission/",
    "observatory": "/gozlemevi/",
    "observatory-figure": "/gozlemevi/ties-years/",
    "observatory-tests": "/gozlemevi/sinamalar/",
    "observatory-network": "/gozlemevi/ag/",
    "observatory-like": "/gozlemevi/karsilastirma/?municipality=ankara-cankaya",
    "observatory-world": "/gozlemevi/dunya/",
    "search": "/arama/?q=filibe",
    "about": "/hakkinda/",
}


@pytest.fixture
def visit(page: Page, live_server: Site) -> Callable[[str], Page]:
    """Opens an address and waits until everything that it asks for has come."""

    def open_it(address: str) -> Page:
        page.goto(live_server + address)
        page.wait_for_load_state("networkidle")
        return page

    return open_it


@pytest.fixture
def asked(page: Page) -> list[Request]:
    """Every request of the page."""
    requests: list[Request] = []
    page.on("request", lambda request: requests.append(request))
    return requests


def test_every_kind_of_page_is_visited() -> None:
    assert set(KINDS) == {name for name, _keys in PAGES} | {"ties-map"}


def test_suggestions_are_chosen_with_the_keyboard(visit: Callable[[str], Page]) -> None:
    page = visit("/baglar/")
    page.keyboard.press("/")
    box = page.get_by_role("combobox", name="Kent, belediye, ülke ya da kuruluş ara")
    expect(box).to_be_focused()
    page.keyboard.type("sanliu")
    options = page.get_by_role("option")
    expect(options.first).to_contain_text("Şanlıurfa Büyükşehir")
    expect(box).to_have_attribute("aria-expanded", "true")
    page.keyboard.press("ArrowDown")
    expect(options.first).to_have_attribute("aria-selected", "true")
    assert box.get_attribute("aria-activedescendant") == options.first.get_attribute("id")
    page.keyboard.press("Enter")
    expect(page).to_have_url(re.compile("/belediyeler/sanliurfa/$"))


def test_escape_closes_the_suggestions_and_keeps_the_words(visit: Callable[[str], Page]) -> None:
    page = visit("/")
    box = page.get_by_role("combobox")
    box.fill("fili")
    expect(page.get_by_role("option").first).to_be_visible()
    page.keyboard.press("Escape")
    expect(page.get_by_role("listbox")).to_be_hidden()
    expect(box).to_have_value("fili")
    page.keyboard.press("Enter")
    expect(page).to_have_url(re.compile(r"/arama/\?q=fili$"))


def test_a_filter_renews_the_list_by_htmx_and_the_back_button_restores_it(
    visit: Callable[[str], Page], asked: list[Request], live_server: Site
) -> None:
    page = visit("/baglar/")
    whole = page.locator("#count").inner_text()
    asked.clear()
    page.get_by_label("Ülke", exact=True).select_option("BG")
    expect(page.locator("#count")).to_have_text("22 bağ")
    assert [request.header_value("hx-request") for request in asked if "/baglar/" in request.url] == ["true"]
    expect(page).to_have_url(f"{live_server}/baglar/?country=BG")
    expect(page.locator("#list-said")).to_have_text("22 bağ")
    page.get_by_role("group", name="Durum").get_by_label("Listede").check()
    expect(page).to_have_url(f"{live_server}/baglar/?state=listed&country=BG")
    page.go_back()
    expect(page.locator("#count")).to_have_text("22 bağ")
    expect(page.get_by_label("Ülke", exact=True)).to_have_value("BG")
    page.go_back()
    expect(page.locator("#count")).to_have_text(whole)
    expect(page.get_by_label("Ülke", exact=True)).to_have_value("")


def test_going_back_twice_before_the_scripts_have_come_shows_what_the_address_names(
    visit: Callable[[str], Page], live_server: Site
) -> None:
    page = visit("/baglar/")
    whole = page.locator("#count").inner_text()
    for country, count in (("BG", "22 bağ"), ("DE", "21 bağ")):
        page.get_by_label("Ülke", exact=True).select_option(country)
        expect(page.locator("#count")).to_have_text(count)
        expect(page).to_have_url(f"{live_server}/baglar/?country={country}")
    held: list[Route] = []
    page.route("**/htmx*.js", lambda route: held.append(route))
    with page.expect_request("**/htmx*.js"):
        page.go_back(wait_until="commit")
    expect(page.locator("#count")).to_have_text("22 bağ")
    page.unroute("**/htmx*.js")
    page.go_back(wait_until="commit")
    expect(page.locator("#count")).to_have_text(whole)
    expect(page).to_have_url(f"{live_server}/baglar/")


def test_counts_of_the_choices_follow_the_filter(visit: Callable[[str], Page]) -> None:
    page = visit("/baglar/")
    continents = page.get_by_role("group", name="Kıta")
    expect(continents.get_by_role("radio")).to_have_count(6)
    page.get_by_label("Ülke", exact=True).select_option("BG")
    expect(continents.get_by_role("radio")).to_have_count(2)
    expect(continents).to_contain_text("Avrupa")


def test_words_narrow_the_list_while_they_are_typed(visit: Callable[[str], Page], live_server: Site) -> None:
    page = visit("/baglar/")
    box = page.get_by_label("Adında geçen")
    box.press_sequentially("sanghay", delay=20)
    expect(page).to_have_url(f"{live_server}/baglar/?q=sanghay")
    expect(page.locator(".row-title a").first).to_have_text("Şanghay")
    expect(box).to_be_focused()
    expect(box).to_have_value("sanghay")


def test_a_chip_takes_one_condition_away(visit: Callable[[str], Page], live_server: Site) -> None:
    page = visit("/baglar/?country=BG&kind=sister_city")
    page.get_by_role("link", name="Süzgeci kaldır: Bulgaristan").click()
    expect(page).to_have_url(f"{live_server}/baglar/?kind=sister_city")


def test_the_head_of_a_column_sorts(visit: Callable[[str], Page]) -> None:
    page = visit("/baglar/?municipality=ankara")
    page.get_by_role("columnheader", name="Tarih").get_by_role("link").click()
    head = page.get_by_role("columnheader", name="Tarih")
    expect(head).to_have_attribute("aria-sort", "descending")
    expect(page.locator('td[data-label="Tarih"]').first).to_have_text("2021")
    head.get_by_role("link").click()
    expect(head).to_have_attribute("aria-sort", "ascending")
    expect(page.locator('td[data-label="Tarih"]').first).to_have_text("1971")


def test_a_wrong_year_is_answered_beside_its_field(visit: Callable[[str], Page]) -> None:
    page = visit("/baglar/")
    year = page.get_by_label("Bu yıldan")
    year.fill("doksan")
    year.press("Enter")
    expect(page.get_by_text("“doksan” bir yıl değil. 1992 gibi dört rakam yazın.")).to_be_visible()
    year = page.get_by_label("Bu yıldan")
    expect(year).to_have_attribute("aria-invalid", "true")
    expect(year).to_have_accessible_description("“doksan” bir yıl değil. 1992 gibi dört rakam yazın.")
    expect(year).to_be_focused()
    expect(year).to_have_value("doksan")


def test_a_tie_opens_with_its_arc_on_the_map(visit: Callable[[str], Page]) -> None:
    page = visit("/baglar/?municipality=ankara&country=BG")
    page.get_by_role("link", name="Sofya").click()
    expect(page.get_by_role("heading", level=1)).to_contain_text("Sofya")
    arc = page.locator(".map-front .map-tie.is-selected .map-arc")
    expect(arc).to_have_count(1)
    assert page.locator(".map-front .map-tie").get_attribute("data-id") == "ankara--sofia-bg"
    box = arc.bounding_box()
    assert box is not None
    assert box["width"] > 5


def test_a_map_says_what_the_keyboard_is_at(visit: Callable[[str], Page]) -> None:
    page = visit("/belediyeler/ankara-cankaya/")
    first = page.locator('a.map-tie[tabindex="0"]')
    expect(first).to_have_count(1)
    first.focus()
    expect(page.locator(".map-said")).to_contain_text("Çankaya – ")
    before = page.locator(".map-said").inner_text()
    page.keyboard.press("ArrowRight")
    expect(page.locator(".map-said")).not_to_have_text(before)


def test_nothing_moves_when_the_map_comes(page: Page, live_server: Site) -> None:
    for address in ("/", "/baglar/ankara--sofia-bg/", "/belediyeler/ankara/", "/ulkeler/bg/"):
        for size in (WIDE, PHONE):
            page.set_viewport_size(size)  # type: ignore[arg-type]
            page.route("**/harita/**", lambda route: route.abort())
            page.goto(live_server + address)
            page.wait_for_load_state("networkidle")
            before = page.evaluate(_HEIGHT)
            page.unroute("**/harita/**")
            page.goto(live_server + address)
            page.locator("svg.map").wait_for()
            assert page.evaluate(_HEIGHT) == pytest.approx(before, abs=2), (address, size)


_HEIGHT = "document.querySelector('.map-figure').getBoundingClientRect().height"


def test_the_map_is_drawn_for_the_room_it_has(visit: Callable[[str], Page], page: Page) -> None:
    for size, pixels in ((WIDE, 1248), ({"width": 800, "height": 900}, 720), (PHONE, 360)):
        page.set_viewport_size(size)  # type: ignore[arg-type]
        drawn = visit("/").locator("svg.map").get_attribute("viewBox")
        assert drawn is not None
        assert drawn.split()[2] == str(pixels)


def test_the_language_changes_on_the_same_record(visit: Callable[[str], Page], live_server: Site) -> None:
    page = visit("/baglar/ankara--sofia-bg/")
    page.get_by_role("link", name="English").click()
    expect(page).to_have_url(f"{live_server}/en/ties/ankara--sofia-bg/")
    expect(page.locator("html")).to_have_attribute("lang", "en")
    expect(page.get_by_role("heading", level=1)).to_contain_text("Sofia")
    page.get_by_role("link", name="Türkçe").click()
    expect(page).to_have_url(f"{live_server}/baglar/ankara--sofia-bg/")


def test_the_language_switch_keeps_the_filter(visit: Callable[[str], Page], live_server: Site) -> None:
    page = visit("/baglar/?country=BG&year_from=1990")
    page.get_by_role("link", name="English").click()
    expect(page).to_have_url(f"{live_server}/en/ties/?country=BG&year_from=1990")


def test_the_reader_s_theme_stays_from_page_to_page(visit: Callable[[str], Page]) -> None:
    page = visit("/")
    paper = "getComputedStyle(document.body).backgroundColor"
    light = page.evaluate(paper)
    page.get_by_role("button", name="Koyu").click()
    dark = page.evaluate(paper)
    assert dark != light
    page = visit("/baglar/")
    assert page.evaluate(paper) == dark
    expect(page.get_by_role("button", name="Koyu")).to_have_attribute("aria-pressed", "true")
    page.get_by_role("button", name="Cihaz").click()
    assert page.evaluate(paper) == light


def test_the_question_mark_shows_the_keys(visit: Callable[[str], Page]) -> None:
    page = visit("/baglar/")
    page.keyboard.press("?")
    dialog = page.get_by_role("dialog", name="Klavye kısayolları")
    expect(dialog).to_be_visible()
    page.keyboard.press("Escape")
    expect(dialog).to_be_hidden()
    page.get_by_label("Adında geçen").focus()
    page.keyboard.type("?/")
    expect(dialog).to_be_hidden()
    expect(page.get_by_label("Adında geçen")).to_have_value("?/")


def test_on_a_phone_rows_are_cards_and_filters_are_folded(visit: Callable[[str], Page], page: Page) -> None:
    page.set_viewport_size(PHONE)  # type: ignore[arg-type]
    visit("/baglar/")
    row = page.locator("table.rows tbody tr").first
    assert row.evaluate("row => getComputedStyle(row).display") == "block"
    label = row.locator("td[data-label]").first.evaluate("cell => getComputedStyle(cell, '::before').content")
    assert label == '"Ülke"'
    expect(page.get_by_label("Ülke", exact=True)).to_be_hidden()
    expect(page.get_by_label("Adında geçen")).to_be_visible()
    page.get_by_text("Süzgeçler", exact=True).click()
    page.get_by_label("Ülke", exact=True).select_option("BG")
    expect(page.locator("#count")).to_have_text("22 bağ")
    page.get_by_label("Sıralama").select_option("name-desc")
    expect(page).to_have_url(re.compile(r"\?country=BG&order=name-desc$"))
    expect(page.locator(".row-title a").first).to_have_text("Pazarcık")


def test_without_scripts_the_list_filters_and_the_map_is_a_picture(
    new_context: Callable[..., BrowserContext], live_server: Site
) -> None:
    page = new_context(java_script_enabled=False).new_page()
    page.goto(live_server + "/baglar/")
    page.get_by_label("Ülke", exact=True).select_option("BG")
    page.get_by_role("button", name="Uygula").click()
    expect(page.locator("#count")).to_have_text("22 bağ")
    assert "country=BG" in page.url
    expect(page.get_by_label("Ülke", exact=True)).to_have_value("BG")
    page.get_by_role("link", name="Haritada").click()
    picture = page.get_by_role("img", name="Bağların haritası")
    expect(picture).to_be_visible()
    assert picture.evaluate("picture => picture.complete && picture.naturalWidth") > 300


def test_without_scripts_the_search_box_is_a_form(
    new_context: Callable[..., BrowserContext], live_server: Site
) -> None:
    page = new_context(java_script_enabled=False).new_page()
    page.goto(live_server + "/")
    page.get_by_role("combobox").fill("plovdiv")
    page.get_by_role("button", name="Ara").click()
    expect(page.get_by_role("link", name="Filibe", exact=True).first).to_be_visible()


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("language", ["tr", "en"])
def test_a_page_complains_of_nothing_asks_no_other_host_and_fits_every_width(
    page: Page, asked: list[Request], live_server: Site, kind: str, language: str
) -> None:
    said: list[str] = []
    page.on("console", lambda message: said.append(_worded(message)))
    page.on("pageerror", lambda error: said.append(str(error)))
    page.on("response", lambda answer: answer.status >= 400 and said.append(f"{answer.status} {answer.url}"))
    page.goto(live_server + KINDS[kind])
    if language == "en":
        page.get_by_role("link", name="English").click()
    page.wait_for_load_state("networkidle")
    expect(page.locator("html")).to_have_attribute("lang", language)
    assert said == []
    assert {request.url for request in asked if not request.url.startswith(str(live_server))} == set()
    wide = {}
    for width in (1440, 768, 375, 320):
        page.set_viewport_size({"width": width, "height": 900})
        wide[width] = page.evaluate("document.documentElement.scrollWidth")
    assert wide == {width: width for width in wide}


def _worded(message: ConsoleMessage) -> str:
    return f"{message.type}: {message.text}"


def test_a_claim_opens_to_the_rows_that_were_counted(visit: Callable[[str], Page]) -> None:
    page = visit("/savlar/?verdict=differs&study=000")
    page.locator(".claim-statement a").first.click()
    expect(page.get_by_role("heading", level=2).first).to_contain_text("satır sayıldı")
    page.locator("table.cells a").first.click()
    expect(page.locator(".life")).to_be_visible()


def test_a_source_opens_at_the_very_row(visit: Callable[[str], Page]) -> None:
    page = visit("/baglar/?municipality=istanbul-sultangazi&country=BG")
    page.locator("a.source").first.click()
    row = page.locator("tr.is-sought")
    expect(row).to_have_count(1)
    expect(row).to_be_in_viewport()
    expect(row).to_contain_text("Sultangazi")


def test_on_paper_navigation_is_gone_and_sources_show_their_address(visit: Callable[[str], Page]) -> None:
    page = visit("/baglar/ankara--sofia-bg/")
    page.emulate_media(media="print")
    expect(page.get_by_role("search")).to_be_hidden()
    expect(page.locator(".menu")).to_be_hidden()
    printed = page.locator(".fact .source").first.evaluate(
        "link => getComputedStyle(link, '::after').content"
    )
    assert re.search(r"<.*http://127\.0\.0\.1.*/kaynaklar/000/listed_ties/\?row=000-t4-022", printed)
