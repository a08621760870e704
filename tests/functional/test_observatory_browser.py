"""The observatory in a real browser: figures that change, on a phone, in both languages, in the dark, axe."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from axe_core_python.base import AXE_SCRIPT
from playwright.sync_api import Browser, Page, expect
from tests.observatory.gallery.conftest import WORLD

from elci.portal import gallery
from elci.registry.keeping import forget

# What tests/functional/test_portal_browser.py and test_accessibility.py do not visit.
PAGES = {
    "compared": ("/gozlemevi/ankara-continents/?weight=partners", "/en/observatory/ankara-continents/"),
    "map": ("/gozlemevi/ties-map/?continent=AF", "/en/observatory/ties-map/?continent=AF"),
    "matrix": ("/gozlemevi/ties-matrix/", "/en/observatory/ties-matrix/"),
    "table": ("/gozlemevi/ankara-goals/", "/en/observatory/ankara-goals/"),
    "empty": (
        "/gozlemevi/ties-years/?year_from=1801&year_to=1802",
        "/en/observatory/ties-years/?year_to=1802",
    ),
    "not alike": ("/gozlemevi/karsilastirma/?municipality=ankara", "/en/observatory/comparison/"),
    "world": ("/gozlemevi/dunya/", "/en/observatory/world/"),
    "standing": ("/gozlemevi/world-standing/?country=DE", "/en/observatory/world-countries/"),
}
EVERY = [(kind, language) for kind in PAGES for language in (0, 1)]


class Reader:
    """A window of a reader. What a page may not do is noted in `faults`; what htmx asked in `renewed`."""

    def __init__(self, url: str, browser: Browser, settings: dict[str, Any]) -> None:
        self.url, self._browser, self._settings = url, browser, settings
        self.faults: list[str] = []
        self.renewed: list[str] = []
        self._contexts: list[Any] = []

    def open(self, address: str, **more: Any) -> Page:
        context = self._browser.new_context(base_url=self.url, **{**self._settings, **more})
        self._contexts.append(context)
        page = context.new_page()
        page.on("pageerror", lambda error: self.faults.append(str(error)))
        page.on("console", lambda message: self._note(message.text))
        page.on("request", self._look)
        page.goto(address)
        return page

    def _note(self, text: str) -> None:
        if "Content Security Policy" in text or "Refused" in text:
            self.faults.append(text)

    def _look(self, request: Any) -> None:
        if not request.url.startswith((self.url, "data:", "blob:")):
            self.faults.append(f"asked another machine: {request.url}")
        if request.headers.get("hx-request"):
            self.renewed.append(request.url.removeprefix(self.url))

    def close(self) -> None:
        for context in self._contexts:
            context.close()


@pytest.fixture
def reader(
    live_server: Any,
    browser: Browser,
    browser_context_args: dict[str, Any],
    settings: Any,
    tmp_path_factory: pytest.TempPathFactory,
) -> Iterator[Reader]:
    forget()
    settings.ELCI_WORLD = tmp_path_factory.mktemp("world")
    (settings.ELCI_WORLD / gallery.WORLD_LIST).write_text(WORLD, encoding="utf-8")
    about = {"name": "twins.csv", "loaded": "2026-11-21", "sha256": "ab" * 32, "ties": 6, "cities": 7}
    (settings.ELCI_WORLD / gallery.WORLD_ABOUT).write_text(json.dumps(about), encoding="utf-8")
    made = Reader(live_server.url, browser, browser_context_args)
    yield made
    made.close()
    assert made.faults == []


def bars(page: Page) -> int:
    """Marks of the drawing that is seen."""
    return page.locator(".exhibit-figure svg:visible .chart-mark").count()


def test_choosing_a_continent_draws_the_figure_anew_in_its_place(reader: Reader) -> None:
    page = reader.open("/gozlemevi/ties-years/")
    before = bars(page)
    page.get_by_role("radio", name="Afrika").check()
    expect(page.get_by_role("heading", name="58 satır sayıldı")).to_be_visible()
    assert 0 < bars(page) < before
    expect(page).to_have_url(re.compile(r"/gozlemevi/ties-years/\?.*continent=AF"))
    assert [address for address in reader.renewed if "continent=AF" in address]
    expect(page.locator("#list-said")).to_have_text("58 satır sayıldı")


def test_the_address_gives_the_same_figure_to_whoever_opens_it(reader: Reader) -> None:
    page = reader.open("/gozlemevi/ties-years/")
    page.get_by_role("radio", name="Asya").check()
    page.get_by_label("Yıl", exact=False).first.fill("1990")
    page.get_by_role("button", name="Uygula").click()
    expect(page).to_have_url(re.compile("year_from=1990"))
    page.wait_for_load_state("networkidle")
    drawn = page.locator(".exhibit-figure svg:visible").first.inner_html()
    other = reader.open(page.url.removeprefix(reader.url))
    assert other.locator(".exhibit-figure svg:visible").first.inner_html() == drawn
    expect(other.get_by_role("radio", name="Asya")).to_be_checked()


def test_a_condition_is_taken_away_by_its_chip(reader: Reader) -> None:
    page = reader.open("/gozlemevi/ties-countries/?continent=AF&kind=sister_city")
    page.get_by_role("link", name="Süzgeci kaldır: Afrika").click()
    expect(page).to_have_url(re.compile(r"/ties-countries/\?kind=sister_city$"))


def test_without_scripts_the_same_form_changes_the_figure(reader: Reader) -> None:
    page = reader.open("/gozlemevi/ties-kinds/", java_script_enabled=False)
    page.get_by_role("radio", name="her ortak kent bir kez sayılır").check()
    page.get_by_role("button", name="Uygula").click()
    expect(page).to_have_url(re.compile("weight=partners"))
    expect(page.locator(".exhibit-lead")).to_contain_text("Sayma kuralı: her ortak kent bir kez sayılır.")
    assert reader.renewed == []


def test_a_choice_without_rows_is_said_and_left_again(reader: Reader) -> None:
    page = reader.open("/gozlemevi/ties-years/?year_from=1801&year_to=1802")
    expect(page.get_by_role("heading", name="Bu seçime uyan satır yok")).to_be_visible()
    assert page.locator(".exhibit-figure").count() == 0
    page.get_by_role("link", name="Tümünü göster").click()
    expect(page.locator(".exhibit-figure svg:visible")).to_have_count(1)


def test_the_keyboard_changes_a_figure_and_keeps_its_place(reader: Reader) -> None:
    page = reader.open("/gozlemevi/ties-continents/")
    page.get_by_role("radio", name="Tümü").first.focus()
    page.keyboard.press("ArrowDown")
    expect(page).to_have_url(re.compile("kind="))
    expect(page.get_by_role("radio", name="kardeş kent")).to_be_focused()


def test_a_figure_is_told_in_words_and_its_rows_stand_below(reader: Reader) -> None:
    page = reader.open("/gozlemevi/ties-kinds/")
    picture = page.get_by_role("img", name="Bağlar, türe göre")
    expect(picture).to_be_visible()
    page.get_by_text("Şekil, sözle").click()
    expect(page.locator(".told p")).to_contain_text("büyükşehir belediyesi · kardeş kent")
    table = page.get_by_role("table")
    expect(table.get_by_role("columnheader")).to_have_text(["Belediye türü", "Bağın türü", "Bağ"])


def test_the_files_are_those_of_the_choice(reader: Reader) -> None:
    page = reader.open("/gozlemevi/ties-years/?continent=AF")
    with page.expect_download() as waiting:
        page.get_by_role("link", name="CSV").click()
    content = Path(waiting.value.path()).read_text(encoding="utf-8-sig")
    assert {line.split(",")[1] for line in content.splitlines()[1:]} == {"AF"}
    picture = page.request.get(page.get_by_role("link", name="PNG").get_attribute("href") or "")
    assert picture.body().startswith(b"\x89PNG")


def test_a_municipality_is_compared_by_choosing_it(reader: Reader) -> None:
    page = reader.open("/gozlemevi/karsilastirma/")
    page.get_by_label("Belediye", exact=True).select_option(label="Çankaya (Ankara)")
    expect(page.get_by_role("heading", name="Çankaya ve 62 benzeri")).to_be_visible()
    page.get_by_role("radio", name="aynı türden ve aynı ilden belediyeler").check()
    expect(page.get_by_role("heading", name="Çankaya ve 24 benzeri")).to_be_visible()
    assert len(reader.renewed) == 2


def test_the_switch_of_language_keeps_the_choice(reader: Reader) -> None:
    page = reader.open("/gozlemevi/ties-years/?continent=AF")
    page.get_by_role("link", name="English").click()
    expect(page).to_have_url(re.compile(r"/en/observatory/ties-years/\?continent=AF"))
    expect(page.get_by_role("heading", name="58 rows are counted")).to_be_visible()


@pytest.mark.parametrize(("kind", "language"), EVERY)
def test_no_page_is_wider_than_a_phone(reader: Reader, kind: str, language: int) -> None:
    page = reader.open(PAGES[kind][language], viewport={"width": 375, "height": 800})
    assert page.evaluate("document.documentElement.scrollWidth") <= 375
    drawn = page.locator(".exhibit-figure svg:visible")
    assert all((box := each.bounding_box()) and box["width"] <= 375 for each in drawn.all())


@pytest.mark.parametrize(("kind", "language"), EVERY)
def test_axe_finds_nothing(reader: Reader, kind: str, language: int) -> None:
    page = reader.open(PAGES[kind][language], color_scheme="dark" if language else "light")
    page.evaluate(AXE_SCRIPT)
    found = page.evaluate("axe.run({resultTypes: ['violations']})")["violations"]
    assert [(each["id"], [node["html"][:160] for node in each["nodes"][:2]]) for each in found] == []


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_words_of_a_drawing_stand_out_from_the_page(reader: Reader, scheme: str) -> None:
    """A drawing brings colours of paper; in the dark its words take those of the page."""
    page = reader.open("/gozlemevi/ties-countries/", color_scheme=scheme)
    label = page.locator(".chart-row text:visible").first
    ink = label.evaluate("node => getComputedStyle(node).fill")
    paper = page.evaluate("getComputedStyle(document.body).backgroundColor")
    light, dark = (sum(map(int, re.findall(r"\d+", colour)[:3])) for colour in (ink, paper))
    assert abs(light - dark) > 450
