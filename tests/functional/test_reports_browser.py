"""Printing the report and handing over, in a real browser."""

from __future__ import annotations

import io
from pathlib import Path

from docx import Document as Docx
from playwright.sync_api import Page, expect
from tests.exchange.reports.made import text_of_pdf
from tests.functional.test_desk_browser import Desk, desk, faults_of, put_back  # noqa: F401


def taken(page: Page, tmp_path: Path) -> bytes:
    """The file behind the download button."""
    expect(page.get_by_role("link", name="İndir")).to_be_visible(timeout=60_000)
    page.wait_for_load_state()  # a page that is left for a download while it loads never ends loading
    with page.expect_download() as waiting:
        page.get_by_role("link", name="İndir").click()
    path = tmp_path / waiting.value.suggested_filename
    waiting.value.save_as(path)
    return path.read_bytes()


def reports(page: Page) -> None:
    """By the desk's menu to the list of documents."""
    page.get_by_text("Sonuçlar", exact=True).click()
    page.get_by_role("link", name="Raporlar").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Raporlar")


def test_print_the_report(desk: Desk, tmp_path: Path) -> None:  # noqa: F811
    page = desk.enter("officer")
    reports(page)
    assert faults_of(page) == []
    page.get_by_role("link", name="Yıllık faaliyet raporu").click()
    expect(page.get_by_label("Bu yıldan")).to_be_visible()
    assert faults_of(page) == []
    page.get_by_label("Bu yıldan").fill("2010")
    page.get_by_label("Bu yıla").fill("2014")
    page.get_by_label("PDF, basmak ve göndermek için").check()
    page.get_by_role("button", name="Belgeyi hazırla").click()
    words = text_of_pdf(taken(page, tmp_path))
    assert "7 uluslararası etkinlik kayıtlıdır" in words
    assert "Amacı ya da sonucu yazılmamış etkinlikler" in words
    assert desk.faults == []


def test_hand_over(desk: Desk, tmp_path: Path) -> None:  # noqa: F811
    page = desk.enter("head")
    reports(page)
    page.get_by_role("link", name="Devir notu").click()
    page.get_by_role("button", name="Belgeyi hazırla").click()
    # Sixty ties take seconds: the page says how far it is and then renews itself.
    lines = [line.text for line in Docx(io.BytesIO(taken(page, tmp_path))).paragraphs]
    assert lines[0] == "Devir notu: dış ilişkiler"
    assert any(line.endswith("Seul, Güney Kore") for line in lines)
    assert faults_of(page) == []
    page.goto("/masa/raporlar/")
    expect(page.get_by_role("row", name="Devir notu")).to_contain_text("Hazır")
    assert desk.faults == []
