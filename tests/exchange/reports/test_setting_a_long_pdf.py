"""A long document as PDF: its front is set anew, its tables as entries, and nothing may go astray by that."""

from __future__ import annotations

import re

import pypdfium2
import pytest
from pypdfium2 import raw

from elci.exchange.reports.layout import Group, Heading, Paragraph, Row, Sheet, Table
from elci.exchange.reports.press import as_pdf

HEAD = ("Sıra", "Etkinlik", "Ne kazanıldı")
PARTS = 3
EACH = 80


def activities(part: int) -> Table:
    """A part's activities with titles that no other one has."""
    rows: list[Row] = [
        (str(number), f"Işık İlçesi gezisi {number}\n{number % 28 + 1} Mayıs 2025 · Şam", f"{number} öğrenci")
        for number in range(part * EACH + 1, (part + 1) * EACH + 1)
    ]
    return Table("Etkinlikler", HEAD, (Group("Gezi"), *rows), (7, 61, 32), entries=True)


@pytest.fixture(scope="module")
def sheet() -> Sheet:
    """Three parts of eighty activities, and a table of two hundred rows that stays one."""
    parts = [block for part in range(PARTS) for block in (Heading(f"{part + 1}. amaç", 2), activities(part))]
    counted = Table(
        "Ülkeler", ("Ülke", "Sayı"), tuple((f"Ülke {place}", str(place)) for place in range(200)), (80, 20)
    )
    blocks = (Heading("Özet"), Paragraph("Başlangıç."), *parts, Heading("Sayılar"), counted)
    return Sheet(
        "uzun", "tr", "Dış ilişkiler", "2025", "Dış ilişkiler, 2025", "Ankara Büyükşehir Belediyesi",
        blocks, contents="İçindekiler",
    )  # fmt: skip


@pytest.fixture(scope="module")
def pdf(sheet: Sheet) -> pypdfium2.PdfDocument:
    return pypdfium2.PdfDocument(as_pdf(sheet))


def pages_of(pdf: pypdfium2.PdfDocument) -> list[str]:
    """The words of each page with single spaces."""
    return [" ".join(page.get_textpage().get_text_range().split()) for page in pdf]


def test_each_page_says_which_of_how_many_it_is_and_whose(pdf: pypdfium2.PdfDocument) -> None:
    pages = pages_of(pdf)
    assert len(pages) > 8
    for number, words in enumerate(pages, 1):
        assert f"{number} / {len(pages)}" in words
        assert "Ankara Büyükşehir Belediyesi" in words
        assert ("Dış ilişkiler, 2025" in words) == (number > 1)


def test_the_contents_name_the_pages_on_which_the_parts_begin(pdf: pypdfium2.PdfDocument) -> None:
    pages = pages_of(pdf)
    for part in ("Özet", "1. amaç", "2. amaç", "3. amaç", "Sayılar"):
        named = re.search(rf"{re.escape(part)} (\d+)", pages[0])
        assert named, part
        assert part in pages[int(named[1]) - 1]
    bookmarks = {mark.get_title(): mark.get_dest().get_index() + 1 for mark in pdf.get_toc()}
    assert bookmarks["3. amaç"] == int(re.search(r"3\. amaç (\d+)", pages[0])[1])  # type: ignore[index]


def test_each_activity_stands_once_with_number_title_day_and_result(pdf: pypdfium2.PdfDocument) -> None:
    words = " ".join(pages_of(pdf))
    for number in (1, 80, 81, 240):
        entry = f"{number}. Işık İlçesi gezisi {number}. {number % 28 + 1} Mayıs 2025 · Şam · Ne kazanıldı: {number} öğrenci"
        assert words.count(entry) == 1
    assert len(re.findall(r"Işık İlçesi gezisi \d+\.", words)) == PARTS * EACH


def test_the_head_of_a_table_stands_on_each_of_its_pages(pdf: pypdfium2.PdfDocument) -> None:
    held = [words for words in pages_of(pdf) if re.search(r"Ülke \d", words)]
    assert len(held) > 3
    assert all("Ülke Sayı" in words for words in held)


def test_it_is_tagged_and_the_same_bytes_each_time(sheet: Sheet, pdf: pypdfium2.PdfDocument) -> None:
    assert raw.FPDFCatalog_IsTagged(pdf)
    assert as_pdf(sheet) == as_pdf(sheet)
