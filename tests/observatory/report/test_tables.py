"""Tables as files: the same table gives the same bytes, and what is written can be read back."""

from __future__ import annotations

import csv
from pathlib import Path

import openpyxl
import polars as pl
import pytest

from elci.observatory.exhibits import Exhibit
from elci.observatory.tables import Column, Front, Table, workbook, write_workbook
from elci.observatory.tables.sheet import NUMBER, PERCENT, YEAR
from elci.observatory.wording import CONTINENTS, Bilingual

FRONT = Front(
    Bilingual("Kıtalar", "Continents"),
    Bilingual("Açıklama.", "What it shows."),
    [Bilingual("Kaynak", "Source")],
)


def table() -> Table:
    frame = pl.DataFrame(
        {
            "continent": ["AS", None],
            "area_tr": ["Çin", "=1+1"],
            "area_en": ["China", "=1+1"],
            "ties": [1389, 2],
            "share": [0.125, None],
            "year": [1992, None],
        }
    )
    columns = (
        Column(
            "continent",
            Bilingual("kıta", "continent"),
            vocabulary=CONTINENTS,
            empty=Bilingual("belirsiz", "unclear"),
        ),
        Column("area_{}", Bilingual("ülke", "country")),
        Column("ties", Bilingual("bağ", "ties"), NUMBER),
        Column("share", Bilingual("pay", "share"), PERCENT, decimals=1),
        Column("year", Bilingual("yıl", "year"), YEAR),
    )
    return Table(frame, columns)


def test_cells_are_written_as_the_reader_writes_them() -> None:
    assert list(table().written("tr")) == [
        ["Asya", "Çin", "1.389", "%12,5", "1992"],
        ["belirsiz", "=1+1", "2", "–", "–"],
    ]
    assert next(iter(table().written("en"))) == ["Asia", "China", "1,389", "12.5%", "1992"]


def test_an_unknown_code_is_loud() -> None:
    bad = Table(pl.DataFrame({"continent": ["XX"]}), table().columns[:1])
    with pytest.raises(KeyError):
        list(bad.written("tr"))


def test_csv_holds_every_column_under_its_english_name(tmp_path: Path) -> None:
    table().write_csv(tmp_path / "t.csv")
    with (tmp_path / "t.csv").open(encoding="utf-8", newline="") as file:
        header, first, second = csv.reader(file)
    assert header == ["continent", "area_tr", "area_en", "ties", "share", "year"]
    assert first == ["AS", "Çin", "China", "1389", "0.125000", "1992"]
    assert second[0] == ""


def test_a_workbook_has_a_sheet_per_language_and_one_on_the_source(tmp_path: Path) -> None:
    write_workbook(table(), FRONT, tmp_path / "t.xlsx")
    book = openpyxl.load_workbook(tmp_path / "t.xlsx")
    assert book.sheetnames == ["Türkçe", "English", "Kaynak · Source"]
    assert [cell.value for cell in book["Türkçe"][2]] == ["Asya", "Çin", 1389, 0.125, 1992]
    assert [cell.value for cell in book["English"][1]] == ["continent", "country", "ties", "share", "year"]
    assert book["Kaynak · Source"]["A1"].value == "Kıtalar"


def test_a_text_that_looks_like_a_formula_stays_a_text(tmp_path: Path) -> None:
    write_workbook(table(), FRONT, tmp_path / "t.xlsx")
    cell = openpyxl.load_workbook(tmp_path / "t.xlsx")["English"]["B3"]
    assert (cell.value, cell.data_type) == ("=1+1", "s")


def test_the_same_table_gives_the_same_bytes(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    write_workbook(table(), FRONT, tmp_path / "a.xlsx")
    monkeypatch.setattr("time.time", lambda: 2e9)
    monkeypatch.setattr("time.localtime", lambda *_: (2033, 5, 18, 3, 33, 20, 2, 138, 0))
    write_workbook(table(), FRONT, tmp_path / "b.xlsx")
    assert (tmp_path / "a.xlsx").read_bytes() == (tmp_path / "b.xlsx").read_bytes()


def test_a_table_too_large_for_a_spreadsheet_is_left_to_the_csv(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(workbook, "LARGEST", 1)
    assert not write_workbook(table(), FRONT, tmp_path / "t.xlsx")
    assert not (tmp_path / "t.xlsx").exists()


@pytest.mark.parametrize("language", ["tr", "en"])
def test_every_table_of_the_report_is_worded(exhibits: dict[str, Exhibit], language: str) -> None:
    for name, exhibit in exhibits.items():
        assert all(exhibit.table.titles(language)), name
        rows = list(exhibit.table.written(language))
        assert len(rows) == exhibit.table.frame.height, name
        assert all(cell for row in rows for cell in row), name
