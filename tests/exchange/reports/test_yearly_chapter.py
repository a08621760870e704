"""The yearly chapter: what it counts it lists, in two languages, as DOCX and PDF read back."""

from __future__ import annotations

import io
import re
import zipfile
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest
from PIL import Image
from tests.exchange.reports.made import (
    Year,
    paragraphs_of_docx,
    photograph,
    tables_of_docx,
    text_of_pdf,
    year_of,
)

from elci.accounts.models import Office
from elci.activities.models import Activity, Goal
from elci.domain.dates import PartialDate
from elci.domain.periods import Period
from elci.exchange.load import load
from elci.exchange.reports.layout import Group, Items, Paragraph, Sheet, Table
from elci.exchange.reports.press import as_pdf
from elci.exchange.reports.word import as_docx
from elci.exchange.reports.yearly import YearlyWish, ranges, yearly_chapter
from elci.registry.models import Municipality

pytestmark = pytest.mark.django_db


@pytest.fixture
def year(settings: Any, tmp_path: Path) -> Year:
    settings.MEDIA_ROOT = tmp_path / "documents"
    return year_of()


def chapter(year: Year, language: str = "tr", first: int = 2014, last: int = 2014) -> Sheet:
    return yearly_chapter(YearlyWish(year.house.office, Period.of_years(first, last), language))


def table(sheet: Sheet, caption: str) -> Table:
    return next(
        block
        for block in sheet.every_block()
        if isinstance(block, Table) and block.caption.startswith(caption)
    )


def office_of(municipality: str) -> Office:
    office = Office.objects.create(pk=municipality, name=Municipality.objects.get(pk=municipality).name_tr)
    Municipality.objects.filter(pk=municipality).update(office=office)
    return office


def test_each_number_by_kind_is_the_number_of_its_rows(year: Year) -> None:
    sheet = chapter(year, first=2014, last=2015)
    counted = {row[0]: row[-1] for row in table(sheet, "Türe").rows if not isinstance(row, Group)}
    rows: dict[str, set[str]] = {}
    for block in sheet.every_block():
        if isinstance(block, Table) and block.caption.startswith("Etkinlikler:"):
            kind = ""
            for row in block.rows:
                if isinstance(row, Group):
                    kind = row.text
                else:
                    rows.setdefault(kind, set()).add(row[0])
    listed = {kind: str(len(numbers)) for kind, numbers in rows.items()}
    assert counted == {**listed, "Toplam": "4"}
    assert listed["Resmî ziyaret"] == "1"


def test_the_chapter_of_2014_leaves_out_the_training_of_2015(year: Year) -> None:
    assert table(chapter(year), "Türe").rows[-1][-1] == "3"
    assert "Seul’de eğitim" not in text_of_pdf(as_pdf(chapter(year)))


def test_what_is_dated_before_a_year_stands_in_the_chapter_of_the_year_before(year: Year) -> None:
    Activity.objects.filter(pk=year.aid.pk).update(date=PartialDate.parse("<2015"))
    year.visit.outcomes.update(activity=None, on=PartialDate.parse("<2015"))
    assert table(chapter(year), "Türe").rows[-1][-1] == "3"
    assert len(table(chapter(year), "Kazanımlar ve").rows) == 1
    for other in (2013, 2015):
        words = text_of_pdf(as_pdf(chapter(year, first=other, last=other)))
        assert year.aid.title_tr not in words


def test_a_goal_stands_with_its_activities_and_what_came_of_them(year: Year) -> None:
    goals = table(chapter(year), "Stratejik amaca").rows
    assert goals == (
        ("2.1 Kardeş kentlerle ulaşım", "1", "1", "1"),
        ("Stratejik amaca bağlanmamış", "2", "0", "0"),
        ("Toplam", "3", "1", "1"),
    )


def test_an_activity_that_serves_two_goals_is_listed_twice_and_counted_once(year: Year) -> None:
    second = year.goal.plan.goals.create(number="2.2", title_tr="Personelin eğitimi")
    year.visit.goals.add(second)
    sheet = chapter(year)
    assert [row[1] for row in table(sheet, "Stratejik amaca").rows] == ["1", "1", "2", "3"]
    assert table(sheet, "Etkinlikler: 2.2").rows[1][0] == table(sheet, "Etkinlikler: 2.1").rows[1][0]


def test_a_goal_that_was_taken_back_is_no_goal(year: Year) -> None:
    Goal.objects.update(withdrawn="2015-01-01T00:00Z")
    sheet = chapter(year)
    assert table(sheet, "Stratejik amaca").rows[0] == ("Stratejik amaca bağlanmamış", "3", "1", "1")
    named = [block.texts for block in sheet.every_block() if isinstance(block, Items)]
    assert (f"{year.visit.title_tr} (no 2)",) in named


def test_what_lacks_a_goal_or_a_result_is_named(year: Year) -> None:
    lines = [text for _style, text in paragraphs_of_docx(as_docx(chapter(year)))]
    start = lines.index("Amacı ya da sonucu yazılmamış etkinlikler", lines.index("Kazanımlar") + 5)
    assert "Amacı da sonucu da yazılmamış: 2" in lines[start:]
    named = lines[lines.index("Amacı da sonucu da yazılmamış: 2") + 1 :]
    assert {re.sub(r" \(no \d\)", "", line) for line in named} == {year.festival.title_tr, year.aid.title_tr}


@pytest.mark.parametrize("state", ["planned", "cancelled"])
def test_people_money_and_results_are_not_those_of_activities_that_did_not_take_place(
    year: Year, state: str
) -> None:
    year.festival.headcounts.create(who="izleyici", number=500)
    year.festival.costs.create(what="Sahne", payer="own", amount=Decimal(50000), currency="TRY")
    year.festival.goods.create(direction="given", what="Kitap", quantity=200)
    Activity.objects.filter(pk=year.festival.pk).update(status=state)
    sheet = chapter(year)
    said = " ".join(block.text for block in sheet.every_block() if isinstance(block, Paragraph))
    assert "3 uluslararası etkinlik kayıtlıdır" in said
    assert "3 kişi katılmıştır" in said
    assert "2 tanesinin stratejik amacı" in said
    assert "planlanan ve iptal edilenler dışındakilerden 1 tanesinin sonucu" in said
    assert "bunlar için kayıtlı kişi sayıları, giderler ve ayni yardımlar sayılmamış" in said
    assert [row[-1] for row in table(sheet, "Kaynağına ve para").rows] == ["12.500,50"]
    assert [row[1] for row in table(sheet, "Ayni").rows] == ["Gıda kolisi"]
    named = [block.texts for block in sheet.every_block() if isinstance(block, Items)]
    assert [words[0].split(" (")[0] for words in named] == [year.aid.title_tr, year.festival.title_tr]


def test_the_same_numbers_stand_in_the_docx_and_in_the_pdf_in_english(year: Year) -> None:
    sheet = chapter(year, "en")
    tables = tables_of_docx(as_docx(sheet))
    assert tables[0][-1] == ["Total", "3", "3"]
    outcome = next(cells for cells in tables if cells[0][0] == "Kind" and "Evidence" in cells[0])
    assert outcome[1][1:] == [
        "A single ticket was introduced",
        "210,000 yolcu",
        "https://www.ankara.bel.tr/tek-bilet",
        "2",
    ]
    words = text_of_pdf(as_pdf(sheet))
    # The PDF breaks lines where it likes: rows are compared without spaces, whole.
    unbroken = "".join(words.split())
    missing = [row for cells in tables for row in cells if "".join("".join(row).split()) not in unbroken]
    assert [row for row in missing if len(set(row)) > 1] == []
    assert "12,500.50" in words
    assert "1,500" in words


def test_word_finds_headings_captions_repeated_heads_and_alternative_texts(year: Year) -> None:
    content = as_docx(chapter(year))
    styles = [style for style, _text in paragraphs_of_docx(content)]
    assert {"Title", "Heading 1", "Heading 2", "Caption"} <= set(styles)
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        body = archive.read("word/document.xml").decode()
        foot = archive.read("word/footer1.xml").decode()
    assert body.count("<w:tblHeader/>") == body.count("w:tblCaption ")
    assert 'TOC \\o "1-2"' in body
    assert "SEQ Tablo" in body
    assert "NUMPAGES" in foot


def test_a_chapter_is_the_same_bytes_each_time(year: Year) -> None:
    assert as_docx(chapter(year)) == as_docx(chapter(year))
    assert as_pdf(chapter(year)) == as_pdf(chapter(year))


def test_only_a_photograph_that_may_be_published_is_shown_and_without_its_metadata(year: Year) -> None:
    photograph(year.visit, public=True)
    photograph(year.festival, public=False)
    content = as_docx(chapter(year))
    captions = [
        text
        for style, text in paragraphs_of_docx(content)
        if style == "Caption" and "Seul metrosunda" in text
    ]
    assert captions == ["Şekil 1. Seul metrosunda (etkinlik no 2)"]
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        (name,) = [name for name in archive.namelist() if name.startswith("word/media/")]
        shown = Image.open(io.BytesIO(archive.read(name)))
    assert max(shown.size) == 1500
    assert not shown.getexif()


def test_an_empty_year_says_how_to_begin(year: Year) -> None:
    sheet = chapter(year, "tr", 1981, 1981)
    assert "kayıtlı etkinlik yoktur" in text_of_pdf(as_pdf(sheet))
    assert not tables_of_docx(as_docx(sheet))


def test_an_activity_that_was_taken_back_is_not_counted(year: Year) -> None:
    Activity.objects.filter(pk=year.aid.pk).update(withdrawn="2015-01-01T00:00Z")
    assert table(chapter(year), "Türe").rows[-1][-1] == "2"


def test_the_studies_activities_of_ankara_and_beyoglu_make_a_chapter(package: Path) -> None:
    load(package)
    ankara = YearlyWish(office_of("ankara"), Period.of_years(2010, 2014), "tr")
    assert table(yearly_chapter(ankara), "Türe").rows[-1][-1] == "7"
    office = office_of("istanbul-beyoglu")
    period = Period.of_years(2009, 2016)
    assert table(yearly_chapter(YearlyWish(office, period, "tr")), "Türe").rows[-1][-1] == "1"
    whole = yearly_chapter(YearlyWish(office, period, "tr", undated=True))
    assert table(whole, "Türe").rows[-1][-1] == "17"
    words = text_of_pdf(as_pdf(whole))
    assert "16 etkinliğin tarihi kayıtta yoktur" in words
    assert "Harita:" not in words  # what it shows in words is for those who do not see it
    assert "Bunkyo (Tokyo)" in words


def test_numbers_that_follow_each_other_are_joined() -> None:
    assert ranges([1, 2, 3, 5, 7, 8]) == "1–3, 5, 7–8"
