"""Lists as offices really keep them, drawn after ones that circulate: each must come out right or be asked."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Any

import pytest
from tests.exchange.intake import files

from elci.exchange.models import Batch

pytestmark = pytest.mark.usefixtures("db_loaded")

LYON = ("ankara", "gn:2996944")
NACKA = ("ankara-cankaya", "gn:2690580")
FILIBE = ("ankara", "gn:728193")


def ties(batch: Batch) -> list[tuple[str | None, str]]:
    return [(row.municipality_id, row.place) for row in batch.rows.all()]


def dates(batch: Batch) -> list[str]:
    return [str(row.date or "") for row in batch.rows.all()]


def remarks(batch: Batch) -> str:
    return " ".join(remark[1] for remark in batch.remarks)


@pytest.fixture
def bring_sheet(bring_file: Any, tmp_path: Path) -> Any:
    def of(rows: Sequence[Sequence[object]], merge: str = "", **options: object) -> Batch:
        return bring_file(files.xlsx(tmp_path / "liste.xlsx", rows, merge=merge), **options)  # type: ignore[no-any-return]

    return of


def test_titles_above_an_empty_row_and_the_headings(bring_sheet: Any) -> None:
    batch = bring_sheet(
        [
            ["T.C."], ["ANKARA BÜYÜKŞEHİR BELEDİYESİ"], ["Dış İlişkiler Dairesi Başkanlığı"], [],
            ["KARDEŞ ŞEHİR LİSTESİ (2025)"], [], ["S.NO", "ŞEHİR", "ÜLKE", "İMZA TARİHİ"],
            [1, "Lyon", "Fransa", "12.05.1998"], [2, "Filibe", "Bulgaristan", 2001],
        ]
    )  # fmt: skip
    assert ties(batch) == [LYON, FILIBE]
    assert dates(batch) == ["1998-05-12", "2001"]
    assert {row.kind for row in batch.rows.all()} == {"sister_city"}
    assert "title" in remarks(batch)


def test_headings_in_two_rows(bring_sheet: Any) -> None:
    batch = bring_sheet(
        [
            ["Sıra", "Belediye", "Kardeş Kent", "", "Protokol", ""],
            ["No", "", "Adı", "Ülkesi", "Tarihi", "Türü"],
            [1, "Ankara", "Lyon", "Fransa", "1998", "Kardeş Kent"],
            [2, "Çankaya", "Nacka", "İsveç", "2004", "Dostluk"],
        ]
    )
    assert ties(batch) == [LYON, NACKA]
    assert dates(batch) == ["1998", "2004"]


def test_a_row_of_totals_and_notes_below(bring_sheet: Any) -> None:
    batch = bring_sheet(
        [
            ["Belediye", "Kardeş Kent", "Ülke", "Tarih"],
            ["Ankara", "Lyon", "Fransa", "1998"], ["Ara toplam", 1, "", ""],
            ["Çankaya", "Nacka", "İsveç", "2004"], ["TOPLAM", "2", "", ""], [],
            ["Not: Tarihler meclis kararlarından alınmıştır.", "", "", ""],
            ["* Lyon ile görüşmeler sürmektedir.", "", "", ""],
            ["Kaynak: İçişleri Bakanlığı", "", "", ""], ["", "", "", "Hazırlayan: A. Yılmaz"],
        ],
        kind="sister_city",
    )  # fmt: skip
    assert ties(batch) == [LYON, NACKA]
    assert "6 row(s) that are no ties" in remarks(batch)


def test_empty_columns_between_and_before(bring_sheet: Any) -> None:
    batch = bring_sheet(
        [
            ["", "Belediye", "", "Kardeş Kent", "", "", "Ülke"],
            ["", "Ankara", "", "Lyon", "", "", "Fransa"], ["", "", "", "", "", "", ""],
            ["", "Çankaya", "", "Nacka", "", "", "İsveç"],
        ]
    )  # fmt: skip
    assert ties(batch) == [LYON, NACKA]


def test_merged_cells_of_municipalities(bring_sheet: Any) -> None:
    rows = [
        ["Belediye", "Kardeş Kent", "Ülke"], ["Ankara", "Lyon", "Fransa"], [None, "Filibe", "Bulgaristan"],
        ["Çankaya", "Nacka", "İsveç"],
    ]  # fmt: skip
    assert ties(bring_sheet(rows, merge="A2:A3")) == [LYON, FILIBE, NACKA]


def test_the_same_without_the_merging_is_asked_and_answered_once(bring: Any) -> None:
    from elci.exchange.intake import work

    batch = bring(
        "Ankara;Lyon;Fransa", ";Filibe;Bulgaristan", "Çankaya;Nacka;İsveç", head="Belediye;Kardeş Kent;Ülke"
    )
    assert batch.counts["groups"]["municipality_missing"] == [["", 1, [2]]]
    batch.answers = {"municipality_missing": {"": "!above"}}
    work.review(batch)
    assert ties(batch) == [LYON, FILIBE, NACKA]


def test_sections_under_the_name_of_a_municipality(bring_sheet: Any) -> None:
    batch = bring_sheet(
        [
            ["Kardeş Kent", "Ülke", "Yıl"], ["ANKARA BÜYÜKŞEHİR BELEDİYESİ", "", ""], ["Lyon", "Fransa", 1998],
            ["Filibe", "Bulgaristan", 2001], ["Çankaya Belediyesi:", "", ""], ["Nacka", "İsveç", 2004],
        ]
    )  # fmt: skip
    assert ties(batch) == [LYON, FILIBE, NACKA]


def test_sections_under_the_name_of_a_country(bring_sheet: Any) -> None:
    batch = bring_sheet(
        [
            ["Belediye", "Kardeş Kent", "Yıl"], ["FRANSA", "", ""], ["Ankara", "Lyon", 1998],
            ["", "BULGARİSTAN", ""], ["Ankara", "Filibe", 2001], ["İSVEÇ", "", ""], ["Çankaya", "Nacka", 2004],
        ]
    )  # fmt: skip
    assert ties(batch) == [LYON, FILIBE, NACKA]


def test_several_sheets_with_headings_of_their_own(bring_file: Any, tmp_path: Path) -> None:
    from openpyxl import Workbook

    book = Workbook()
    cover, first, second = book.active, book.create_sheet("Avrupa"), book.create_sheet("Diğer")
    cover.append(["Kardeş kentlerimiz"])
    for row in (["Kent", "Ülke", "Belediye"], ["Lyon", "Fransa", "Ankara"]):
        first.append(row)
    for row in (["No", "Belediye", "Ülke", "Kardeş Şehir"], [1, "Çankaya", "İsveç", "Nacka"]):
        second.append(row)
    book.save(tmp_path / "a.xlsx")
    batch = bring_file(tmp_path / "a.xlsx")
    assert ties(batch) == [LYON, NACKA]
    assert [row.sheet for row in batch.rows.all()] == ["Avrupa", "Diğer"]


def test_headings_in_two_languages(bring_sheet: Any) -> None:
    batch = bring_sheet(
        [
            ["Belediye / Municipality", "Kardeş Şehir (Sister City)", "Ülke / Country", "Tarih / Date"],
            ["Ankara", "Lyon", "France", "1998"],
        ]
    )
    assert ties(batch) == [LYON]
    assert dates(batch) == ["1998"]


def test_dates_as_text_in_every_form(bring: Any) -> None:
    written = {
        "12.05.1998": "1998-05-12", "12/05/1998": "1998-05-12", "12 Mayıs 1998": "1998-05-12",
        "1998-05-12": "1998-05-12", "Mayıs 1998": "1998-05", "05.1998": "1998-05", "1998 yılı": "1998",
        "12 MAYIS 1998 Salı": "1998-05-12", "12-05-1998": "1998-05-12", "12 May 1998": "1998-05-12",
        "1998’de": "1998", "12.5.1998 tarihli": "1998-05-12", "12. 05. 1998": "1998-05-12",
    }  # fmt: skip
    batch = bring(*(f"Ankara;Lyon;Fransa;{date};Kardeş Kent" for date in written))
    assert dates(batch) == list(written.values())


def test_a_span_or_two_dates_are_asked(bring: Any) -> None:
    batch = bring(
        *(f"Ankara;Lyon;Fransa;{date};Kardeş Kent" for date in ("1998-2003", "12.05.1998 / 14.06.1999", "98"))
    )
    assert set(batch.counts["problems"]) <= {"date_unread", "date_century"}
    assert dates(batch) == ["", "", ""]


def test_city_and_country_in_one_cell(bring_sheet: Any) -> None:
    batch = bring_sheet(
        [
            ["Belediye", "Kardeş Kent"], ["Ankara", "Lyon / Fransa"], ["Ankara", "Filibe (Bulgaristan)"],
            ["Çankaya", "İsveç - Nacka"],
        ]
    )  # fmt: skip
    assert ties(batch) == [LYON, FILIBE, NACKA]


def test_cities_one_below_the_other_in_one_cell(bring_sheet: Any) -> None:
    batch = bring_sheet(
        [["Belediye", "Kardeş Kentler"], ["Ankara", "1. Lyon (Fransa)\n2. Filibe (Bulgaristan)"]]
    )
    assert ties(batch) == [LYON, FILIBE]


def test_a_column_of_numbers_is_no_column_of_cities(bring_sheet: Any) -> None:
    batch = bring_sheet(
        [["Belediye", "Kardeş Şehir Sayısı", "Kardeş Şehir", "Ülke"], ["Ankara", 1, "Lyon", "Fransa"]]
    )
    assert ties(batch) == [LYON]


def test_capitals_and_doubled_spaces(bring: Any) -> None:
    batch = bring("ANKARA  BÜYÜKŞEHİR   BELEDİYESİ; LYON ;FRANSA;1998;KARDEŞ ŞEHİR")
    assert ties(batch) == [LYON]


def test_a_list_turned_on_its_side_is_asked_not_guessed(bring_sheet: Any) -> None:
    batch = bring_sheet(
        [["Belediye", "Ankara", "Çankaya"], ["Kardeş Kent", "Lyon", "Nacka"], ["Ülke", "Fransa", "İsveç"]]
    )
    assert set(batch.rows.values_list("outcome", flat=True)) <= {"open"}


def test_a_tie_that_the_list_calls_over_is_not_taken_and_named(bring: Any) -> None:
    batch = bring(
        "Ankara;Lyon;Fransa;İptal edildi", "Çankaya;Nacka;İsveç;Aktif", "Ankara;Graz;Avusturya;REDDEDİLDİ",
        head="Belediye;Kardeş Kent;Ülke;Durum",
    )  # fmt: skip
    assert ties(batch) == [NACKA]
    assert "2 tie(s) that were cancelled" in remarks(batch)


def test_a_year_that_was_formatted_as_a_date_is_asked(bring_sheet: Any) -> None:
    from datetime import date

    batch = bring_sheet([files.HEAD, ["Ankara", "Lyon", "Fransa", date(1905, 6, 20), "Kardeş Kent"]])
    assert batch.counts["problems"] == {"date_year": 1}  # day 1998 of the spreadsheet


def test_months_kept_as_first_days_are_pointed_out(bring_sheet: Any) -> None:
    from datetime import date

    cities = ("Lyon", "Nice", "Marsilya")
    months = [
        ["Ankara", city, "Fransa", date(1998, at, 1), "Kardeş Kent"]
        for at, city in enumerate(cities, start=3)
    ]
    assert "first of a month" in remarks(bring_sheet([files.HEAD, *months]))
    assert "first of a month" not in remarks(
        bring_sheet([files.HEAD, *months, ["Ankara", "Lille", "Fransa", date(1999, 5, 7), ""]])
    )
