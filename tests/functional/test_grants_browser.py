"""A grant in a real browser: a call with its deadline, a project for it, a partner in one click, axe."""

from __future__ import annotations

import pytest
from axe_core_python.base import AXE_SCRIPT
from playwright.sync_api import Page, expect
from tests.functional.test_desk_browser import Desk, desk, put_back  # noqa: F401

from elci.activities.models import Call, Project

PAGES = (
    "/masa/projeler/",
    "/masa/projeler/yeni/",
    "/masa/projeler/{project}/",
    "/masa/projeler/{project}/durum/",
    "/masa/projeler/{project}/liste/members/",
    "/masa/projeler/{project}/liste/budget_lines/",
    "/masa/cagrilar/",
    "/masa/cagrilar/{call}/",
    "/masa/cagrilar/{call}/kurallar/",
    "/masa/cagrilar/{call}/ortaklar/",
    "/masa/uyelikler/",
    "/masa/uyelikler/001-t1-041/",
    "/masa/uyelikler/001-t1-041/aidat/",
    "/masa/uyelikler/001-t1-041/temsilci/",
)


def add_a_grant(page: Page) -> None:
    """From the empty list of calls to a project with a partner."""
    page.goto("/masa/cagrilar/")
    page.get_by_role("link", name="Erasmus+ KA210").click()
    page.get_by_label("Son başvuru").fill("5.3.2027")
    page.get_by_label("Saat", exact=False).first.fill("12:00")
    page.get_by_role("button", name="Çağrıyı kaydet").click()
    expect(page.locator(".grant-due")).to_contain_text("Türkiye’de 5 Mart, 14.00")
    page.get_by_role("link", name="Bu çağrı için proje başlat").click()
    page.get_by_label("Başlık", exact=True).fill("Komşu bahçeler")
    page.get_by_label("Bizim rolümüz").select_option(label="Yürütücü")
    page.get_by_label("İstenen hibe").fill("60.000")
    page.get_by_label("Süre (ay)").fill("18")
    page.get_by_role("button", name="Projeyi kaydet").click()
    expect(page.get_by_role("status")).to_contain_text("Proje kaydedildi")


def test_adding_a_grant_and_its_deadline(desk: Desk) -> None:  # noqa: F811
    page = desk.enter("officer")
    add_a_grant(page)
    rules = page.locator(".grant-rules")
    expect(rules.locator(".is-not_met")).to_have_count(2)
    expect(page.locator(".grant-due")).to_contain_text("5 Mart 2027")
    page.get_by_role("link", name="Bağlarımızdan hangileri uyar").click()
    page.get_by_role("button", name="Ekle Sofya").click()
    expect(page.get_by_role("status")).to_contain_text("Sofya")
    page.goto(f"/masa/projeler/{Project.objects.get().pk}/")
    expect(rules.locator(".is-not_met")).to_have_count(0)
    expect(rules.locator(".is-met")).to_have_count(5)
    page.get_by_role("link", name="Yeni durumu kaydet").click()
    page.get_by_label("Başvuruldu").check()
    page.get_by_label("Tarih").fill("4.3.2026")
    page.get_by_role("button", name="Durumu kaydet").click()
    expect(page.get_by_role("status")).to_contain_text("Durum kaydedildi")
    assert Project.objects.get().state == "applied"
    assert Call.objects.get().deadline_moment.isoformat() == "2027-03-05T12:00:00+01:00"


@pytest.mark.parametrize("width", [1280, 375])
def test_the_pages_of_grants_are_accessible_and_fit_the_phone(desk: Desk, width: int) -> None:  # noqa: F811
    page = desk.enter("officer", viewport={"width": width, "height": 800})
    add_a_grant(page)
    keys = {"project": Project.objects.get().pk, "call": Call.objects.get().pk}
    faults = {}
    for address in PAGES:
        page.goto(address.format(**keys))
        page.evaluate(AXE_SCRIPT)
        found = page.evaluate("() => axe.run()")["violations"]
        wide = page.evaluate("document.documentElement.scrollWidth")
        faults[address] = [each["id"] for each in found] + ([f"{wide} wide"] if wide > width else [])
    assert faults == {address: [] for address in PAGES}
