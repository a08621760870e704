"""axe finds nothing on any kind of public page: WCAG 2.2 AA, both languages, light and dark, wide and narrow."""

from __future__ import annotations

from typing import Any

import pytest
from axe_core_python.base import AXE_SCRIPT
from playwright.sync_api import BrowserType, Page, expect
from tests.functional.test_portal_browser import KINDS
from tests.sites import Site

TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22a", "wcag22aa", "best-practice"]
LOOKS = {
    "tr": [("light", 1440), ("dark", 1440), ("light", 375), ("dark", 375)],
    "en": [("light", 1440)],
}
# What a dark page can get wrong and a light one cannot: the rest is the same document.
OF_COLOUR = ["color-contrast", "link-in-text-block"]
MORE = {
    "a filter in force": "/baglar/?country=BG&year_from=1990",
    "a filter that finds nothing": "/baglar/?country=PE&year_to=1980",
    "wrong input": "/baglar/?year_from=doksan&kind=akraba&partner=atlantis",
    "a wrong day": "/mevzuat/?on=2012-13-01",
    "the law of a day, with its steps": "/mevzuat/?on=2018-10-02&kind=outgoing_visit",
    "a day that is not covered": "/mevzuat/?on=1950-01-01",
    "nothing found": "/arama/?q=qqqq",
    "a page that is not there": "/yok/",
}


def findings(page: Page, rules: list[str] | None = None) -> list[str]:
    """What axe finds on the page as it is shown, a line each: rule, number of places, the first of them.

    rules: only these; else all of WCAG 2.2 AA and axe's best practice.
    """
    if not page.evaluate("typeof axe !== 'undefined'"):
        page.evaluate(AXE_SCRIPT)
    only = {"type": "rule", "values": rules} if rules else {"type": "tag", "values": TAGS}
    result: dict[str, Any] = page.evaluate("only => axe.run(document, {runOnly: only})", only)
    assert len(result["passes"]) > (0 if rules else 15)  # axe has looked
    return [
        f"{found['id']} ({len(found['nodes'])}): {found['nodes'][0]['html'][:200]}"
        for found in result["violations"]
    ]


def looked_at(page: Page, looks: list[tuple[str, int]]) -> dict[str, list[str]]:
    """Findings by look; looks without a finding are left out."""
    told = {}
    for scheme, width in looks:
        page.emulate_media(color_scheme=scheme)  # type: ignore[arg-type]
        page.set_viewport_size({"width": width, "height": 900})
        if found := findings(page, OF_COLOUR if scheme == "dark" else None):
            told[f"{scheme}, {width}"] = found
    return told


@pytest.mark.parametrize("language", LOOKS)
@pytest.mark.parametrize("kind", KINDS)
def test_axe_finds_nothing(page: Page, live_server: Site, kind: str, language: str) -> None:
    page.goto(live_server + KINDS[kind])
    if language == "en":
        page.get_by_role("link", name="English").click()
        expect(page.locator("html")).to_have_attribute("lang", "en")
    page.wait_for_load_state("networkidle")
    assert looked_at(page, LOOKS[language]) == {}


@pytest.mark.parametrize("address", MORE.values(), ids=MORE)
def test_axe_finds_nothing_where_something_is_wrong_or_missing(
    page: Page, live_server: Site, address: str
) -> None:
    page.goto(live_server + address)
    page.wait_for_load_state("networkidle")
    assert looked_at(page, LOOKS["tr"]) == {}


def test_axe_finds_nothing_in_what_opens(page: Page, live_server: Site) -> None:
    page.goto(live_server + "/baglar/")
    page.get_by_role("combobox", name="Kent, belediye, ülke ya da kuruluş ara").fill("filibe")
    expect(page.get_by_role("option").first).to_be_visible()
    assert findings(page) == []
    page.keyboard.press("Escape")
    page.locator("h1").click()
    page.keyboard.press("?")
    expect(page.get_by_role("dialog")).to_be_visible()
    assert findings(page) == []
    page.keyboard.press("Escape")
    page.set_viewport_size({"width": 375, "height": 800})
    page.get_by_text("Bölümler").click()
    page.get_by_text("Süzgeçler", exact=True).click()
    page.get_by_text("Başka süzgeçler").click()
    assert findings(page) == []


def test_the_page_can_be_walked_with_the_tab_key(page: Page, live_server: Site) -> None:
    """First to the content, then through the head; where the focus is can be seen."""
    page.goto(live_server + "/baglar/")
    page.keyboard.press("Tab")
    expect(page.get_by_role("link", name="İçeriğe geç")).to_be_focused()
    expect(page.get_by_role("link", name="İçeriğe geç")).to_be_in_viewport()
    page.keyboard.press("Enter")
    expect(page.locator("#main")).to_be_focused()
    page.keyboard.press("Tab")
    focused = page.locator(":focus")
    expect(focused).to_have_attribute("id", "filter-q")
    assert focused.evaluate("box => getComputedStyle(box).outlineStyle") == "solid"


def test_words_can_grow_to_twice_their_size(
    browser_type: BrowserType, browser_type_launch_args: dict[str, Any], live_server: Site
) -> None:
    """WCAG 1.4.4 and 1.4.10: a reader whose browser writes twice as large sees nothing cut off."""
    large = [*browser_type_launch_args["args"], "--blink-settings=defaultFontSize=32"]
    with browser_type.launch(**{**browser_type_launch_args, "args": large}) as browser:
        page = browser.new_page(viewport={"width": 640, "height": 900})
        for address in ("/", "/baglar/", "/baglar/ankara--sofia-bg/", "/savlar/"):
            page.goto(live_server + address)
            assert page.evaluate("getComputedStyle(document.documentElement).fontSize") == "32px"
            assert page.evaluate("document.documentElement.scrollWidth") <= 640, address
