"""The desk's search and calendar in a real browser: one key away, by the keyboard alone, axe."""

from __future__ import annotations

from typing import Any

import pytest
from playwright.sync_api import expect
from tests.functional.test_desk_browser import Desk, desk, faults_of, put_back

from elci.registry.models import Agreement

__all__ = ["desk", "put_back"]
SEOUL = "/masa/baglar/ankara--seoul-kr/"


def test_slash_leads_from_any_page_to_a_record(desk: Desk) -> None:
    page = desk.enter("officer")
    for address in ("/masa/gunluk/", "/masa/takvim/"):
        page.goto(address)
        page.keyboard.press("/")
        box = page.get_by_role("combobox", name="Biriminizin tüm kayıtlarında arayın")
        expect(box).to_be_focused()
    page.keyboard.type("ankara sseul")
    option = page.get_by_role("option").first
    expect(option).to_contain_text("Ankara Büyükşehir – Seul")
    page.keyboard.press("ArrowDown")
    expect(option).to_have_attribute("aria-selected", "true")
    page.keyboard.press("Enter")
    page.wait_for_url(f"**{SEOUL}")


def test_arrows_go_through_the_results_and_back(desk: Desk) -> None:
    page = desk.enter("officer")
    page.goto("/masa/arama/")
    box = page.get_by_role("searchbox")
    expect(box).to_be_focused()
    page.keyboard.type("seul")
    expect(page.get_by_role("heading", name="Bağlar")).to_be_visible()
    expect(page).to_have_url(f"{desk.url}/masa/arama/?q=seul")
    page.keyboard.press("ArrowDown")
    page.keyboard.press("ArrowDown")
    links = page.locator("[data-hits] a.hit-name")
    expect(links.nth(1)).to_be_focused()
    page.keyboard.press("ArrowUp")
    page.keyboard.press("ArrowUp")
    expect(box).to_be_focused()
    page.keyboard.press("ArrowDown")
    page.keyboard.press("Enter")
    page.wait_for_url(f"**{SEOUL}")


def test_the_keys_are_told(desk: Desk) -> None:
    page = desk.enter("viewer")
    page.keyboard.press("?")
    expect(page.get_by_role("dialog")).to_be_visible()


def test_the_calendar_goes_on_by_the_keyboard(desk: Desk) -> None:
    page = desk.enter("officer")
    page.goto("/masa/takvim/?view=week&on=2026-10-15")
    page.keyboard.press("ArrowRight")
    page.wait_for_url("**/masa/takvim/?view=week&on=2026-10-19")
    page.keyboard.press("ArrowLeft")
    page.wait_for_url("**/masa/takvim/?view=week&on=2026-10-12")
    page.keyboard.press("t")
    page.wait_for_url("**/masa/takvim/?view=week")


@pytest.mark.parametrize(("width", "scheme"), [(1280, "light"), (375, "dark")])
def test_axe_finds_nothing(desk: Desk, width: int, scheme: Any) -> None:
    page = desk.enter("officer", viewport={"width": width, "height": 800}, color_scheme=scheme)
    assert Agreement.objects.filter(pk="ankara--seoul-kr").exists()
    addresses = ["arama/", "arama/?q=seul", "arama/?q=istnabul&kind=tie", "arama/?q=qqqqqqq", "takvim/"]
    addresses += ["takvim/?view=week&on=2026-10-29", "takvim/?view=list&on=2026-10-01"]
    found = {}
    for address in addresses:
        page.goto(f"/masa/{address}")
        found[address] = faults_of(page)
    assert found == {address: [] for address in addresses}
