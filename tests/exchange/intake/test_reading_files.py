"""The same two ties in every format give the same table."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from tests.exchange.intake import files

from elci.domain.intake.cells import read_date
from elci.exchange.intake.readers.opening import read_file
from elci.exchange.intake.readers.table import ReadFile
from elci.exchange.intake.refusals import NothingFound

LIST = [files.HEAD, *files.ROWS]
COUNTRIES = {"Bulgaristan", "Küba", "İsveç", "Yunanistan"}


def read(path: Path) -> ReadFile:
    return read_file(path, path.name, lambda text: text in COUNTRIES)


def only_rows(path: Path) -> list[list[str]]:
    (table,) = read(path).tables
    return table.rows


@pytest.mark.parametrize("separator", [",", ";", "\t", "|"])
@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "cp1254", "utf-16", "utf-16-le", "utf-16-be"])
def test_csv_in_any_encoding_and_with_any_separator(separator: str, encoding: str, tmp_path: Path) -> None:
    path = tmp_path / "liste.csv"
    path.write_bytes(files.as_csv(LIST, separator).encode(encoding))
    assert only_rows(path) == LIST


def test_xlsx(tmp_path: Path) -> None:
    assert only_rows(files.xlsx(tmp_path / "a.xlsx", LIST)) == LIST


SAMPLES = Path(__file__).parent / "samples"
SAVED = [["Ankara Büyükşehir", "Filibe", "Bulgaristan", "1998-05-12", "Kardeş Kent"],
         ["Çankaya", "Nacka", "İsveç", "2004", "Dostluk"]]  # fmt: skip


def test_an_old_workbook_as_a_program_saved_it() -> None:
    assert only_rows(SAMPLES / "eski.xls") == [files.HEAD, *SAVED]


@pytest.mark.parametrize("name", ["sayilar1904.xls", "sayilar1904.ods"])
def test_day_counts_of_a_workbook_that_begins_in_1904_are_known_as_such(name: str) -> None:
    (table,) = read(SAMPLES / name).tables
    assert (table.rows[1][3], table.since_1904) == ("34465", True)
    assert not read(SAMPLES / "eski.xls").tables[0].since_1904
    meant = read_date("34465", numbers=True, since_1904=True)
    assert str(meant.value) == "1998-05-12"


def test_merged_cells_of_an_old_workbook_count_for_each_row() -> None:
    rows = only_rows(SAMPLES / "birlesik.xls")
    assert [row[:2] for row in rows[2:]] == [["Çankaya", "Nacka"], ["Çankaya", "Lyon"]]


def test_merged_cells_of_ods_are_left_to_the_person() -> None:
    assert [row[:2] for row in only_rows(SAMPLES / "birlesik.ods")[2:]] == [
        ["Çankaya", "Nacka"],
        ["", "Lyon"],
    ]


def test_a_formula_gives_the_value_with_which_it_was_saved() -> None:
    assert only_rows(SAMPLES / "birlesik.xls")[2][3] == "2004"  # =2000+4


def test_ods(tmp_path: Path) -> None:
    assert only_rows(files.ods(tmp_path / "a.ods", LIST)) == LIST


def test_a_table_of_a_word_document(tmp_path: Path) -> None:
    assert only_rows(files.docx(tmp_path / "a.docx", LIST, text="Kardeş kentlerimiz")) == LIST


def test_a_ruled_table_of_a_pdf(tmp_path: Path) -> None:
    rows = [["Kent", "Ulke", "Yil"], ["Filibe", "Bulgaristan", "1998"], ["Nacka", "Isvec", "2004"]]
    assert only_rows(files.pdf(tmp_path / "a.pdf", cells=rows)) == rows


def test_a_table_of_a_pdf_without_lines(tmp_path: Path) -> None:
    rows = [
        ["Belediye", "Kardes Kent", "Ulke", "Yil"], ["Ankara", "Buenos Aires", "Arjantin", "1992"],
        ["", "Nacka", "Isvec", "2004"], ["Sincan", "San Marino", "", "2011"],
    ]  # fmt: skip
    assert only_rows(files.pdf(tmp_path / "a.pdf", cells=rows, ruled=False)) == rows


def test_a_letter_as_pdf_is_no_table(tmp_path: Path) -> None:
    path = files.pdf(tmp_path / "a.pdf", lines=["Sayin Baskan,", "listeyi ekte bulacaksiniz. Saygilarimla"])
    with pytest.raises(NothingFound):
        read(path)


def test_a_printed_list_in_a_pdf(tmp_path: Path) -> None:
    path = files.pdf(
        tmp_path / "a.pdf", lines=["Adalar; Filibe Bulgaristan, Lamia Yunanistan,", "Drama Yunanistan"]
    )
    assert [row[:3] for row in only_rows(path)] == [
        ["Adalar", "Filibe", "Bulgaristan"],
        ["Adalar", "Lamia", "Yunanistan"],
        ["Adalar", "Drama", "Yunanistan"],
    ]


def test_a_printed_list_in_a_word_document(tmp_path: Path) -> None:
    path = files.docx(tmp_path / "a.docx", text="Adalar; Filibe Bulgaristan, Nacka İsveç")
    assert [row[:3] for row in only_rows(path)] == [
        ["Adalar", "Filibe", "Bulgaristan"],
        ["Adalar", "Nacka", "İsveç"],
    ]


def test_a_list_of_years_and_pairs(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_text("1994 Çankaya-Havana 2001 Altındağ-Visoko\n2005 Sincan-Bayan-Olgii\n", encoding="utf-8")
    assert [row[:4] for row in only_rows(path)] == [
        ["Çankaya", "Havana", "", "1994"],
        ["Altındağ", "Visoko", "", "2001"],
        ["Sincan", "Bayan-Olgii", "", "2005"],
    ]


def test_a_wikidata_result_as_json(tmp_path: Path) -> None:
    path = tmp_path / "query.json"
    record = {"itemLabel": "Ankara", "partnerLabel": "Havana", "countryLabel": "Küba"}
    path.write_text(json.dumps([record], ensure_ascii=False), encoding="utf-8")
    assert only_rows(path) == [list(record), list(record.values())]
    bindings = {"results": {"bindings": [{key: {"value": value} for key, value in record.items()}]}}
    path.write_text(json.dumps({"head": {}, **bindings}), encoding="utf-8")
    assert only_rows(path) == [list(record), list(record.values())]


def test_a_data_package(package: Path) -> None:
    rows = only_rows(package)
    assert ["Ankara Büyükşehir", "Seul", "KR", "1971", "sister_city", "gn:1835848", "Ankara"] in rows


def test_a_date_cell_is_a_date_in_both_calendars(tmp_path: Path) -> None:
    rows = [["Kent", "Tarih"], ["Filibe", files.DAY]]
    for since_1904 in (False, True):
        path = files.xlsx(tmp_path / f"{since_1904}.xlsx", rows, since_1904=since_1904)
        assert only_rows(path)[1] == ["Filibe", "1998-05-12"]


def test_a_merged_cell_counts_for_each_row_that_it_covers(tmp_path: Path) -> None:
    rows = [["Belediye", "Kent"], ["Ankara", "Filibe"], [None, "Havana"]]
    assert only_rows(files.xlsx(tmp_path / "a.xlsx", rows, merge="A2:A3"))[2] == ["Ankara", "Havana"]


def test_a_formula_is_not_computed(tmp_path: Path) -> None:
    rows = [["Kent", "Not"], ["Filibe", '=HYPERLINK("http://127.0.0.1:9","a")'], ["Havana", "=1+1"]]
    assert "2" not in {cell for row in only_rows(files.xlsx(tmp_path / "a.xlsx", rows)) for cell in row}


def test_lines_keep_the_numbers_that_they_have_in_the_file(tmp_path: Path) -> None:
    (table,) = read(files.xlsx(tmp_path / "a.xlsx", [files.HEAD, [], files.ROWS[0]])).tables
    assert table.lines == [1, 3]
