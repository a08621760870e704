"""Waking a tie and recording what came of it, in a real browser; the pages by axe, on a narrow screen too."""

from __future__ import annotations

import re

import pytest
from axe_core_python.base import AXE_SCRIPT
from playwright.sync_api import Page, expect
from tests.functional.test_desk_browser import SEOUL, Desk, desk, put_back  # noqa: F401

from elci.activities.models import Activity, Outcome

WCAG = "{runOnly: ['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa']}"


def faults_of(page: Page) -> list[str]:
    page.evaluate(AXE_SCRIPT)
    found = page.evaluate(f"axe.run({WCAG})")
    return [f"{one['id']}: {one['nodes'][0]['html'][:120]}" for one in found["violations"]]


def test_a_sleeping_tie_is_woken_with_one_click(desk: Desk) -> None:  # noqa: F811
    page = desk.enter("officer")
    page.goto("/masa/canlilik/?condition=asleep")
    page.get_by_role("link", name="Ankara Büyükşehir – Seul").click()
    expect(page.get_by_role("heading", level=1)).to_contain_text("Seul")
    expect(page.locator(".vitality-verdict")).to_contain_text("Uykuda")
    row = page.get_by_role("row").filter(has_text="Oradan ziyaret")
    expect(row).to_contain_text("Durgun")
    row.get_by_role("button", name=re.compile("Planla")).click()
    expect(page.get_by_role("status")).to_contain_text("Seul: oradan ziyaret")
    made = Activity.objects.get(title_tr="Seul: oradan ziyaret")
    assert (made.status, made.direction, made.parties.count()) == ("planned", "incoming", 2)
    expect(page.get_by_text("Masada olanlar")).to_be_visible()
    expect(page.get_by_role("link", name="Seul: oradan ziyaret")).to_have_attribute(
        "href", re.compile(made.pk)
    )


def test_every_number_of_a_part_opens_to_its_evidence(desk: Desk) -> None:  # noqa: F811
    page = desk.enter("officer")
    page.goto(SEOUL + "canlilik/")
    part = page.locator("details.vitality-part").filter(has_text="Görev dönemlerini aşma")
    part.locator("summary").focus()
    page.keyboard.press("Enter")
    expect(part.get_by_role("link", name=re.compile("Seul Dostluk Fuarı"))).to_be_visible()


def test_minutes_are_no_outcome_and_evidence_is(desk: Desk) -> None:  # noqa: F811
    page = desk.enter("officer")
    page.goto("/masa/kazanimlar/yeni/?tie=ankara--seoul-kr")
    expect(page.get_by_label("Hemşehriler için ne değişti")).to_be_focused()
    page.keyboard.type("12 kişi Kore firmasında işe girdi")
    page.get_by_label("İstihdam").check()
    page.locator("#id_number").fill("12")
    page.locator("#id_unit").fill("kişi")
    page.get_by_label("Kanıtın ne olduğu").fill("Tutanak ve katılımcı listesi")
    page.get_by_label("Kanıtın bağlantısı").fill("https://iskur.example/2025")
    page.get_by_role("button", name="Kazanımı kaydet").click()
    expect(page.get_by_role("alert")).to_contain_text("Tek sonucu tutanak ve katılımcı listesi olan")
    page.get_by_label("Kanıtın ne olduğu").fill("İŞKUR istatistiği")
    page.get_by_role("button", name="Kazanımı kaydet").click()
    expect(page.get_by_role("status")).to_contain_text("Onu başka biri onaylar")
    assert Outcome.objects.get().agreement_id == "ankara--seoul-kr"


@pytest.mark.parametrize("wide", [1280, 375])
def test_the_pages_are_without_faults(desk: Desk, wide: int) -> None:  # noqa: F811
    page = desk.enter("head", viewport={"width": wide, "height": 800})
    found = {}
    for address in (
        "/masa/canlilik/",
        SEOUL + "canlilik/",
        "/masa/canlilik/agirliklar/",
        "/masa/kazanimlar/",
        "/masa/kazanimlar/yeni/",
        "/masa/amaclar/",
        "/masa/amaclar/yeni/",
    ):
        page.goto(address)
        found[address] = faults_of(page)
        assert page.evaluate("document.documentElement.scrollWidth") <= wide
    assert {address: faults for address, faults in found.items() if faults} == {}
