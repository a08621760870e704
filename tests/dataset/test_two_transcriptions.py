"""The transcription by hand and the one by the reader agree cell by cell, but for what is listed."""

import csv
import shutil
from pathlib import Path

import pytest

from elci.dataset.reading.comparison import (
    Difference,
    Pairing,
    Row,
    cells,
    compare,
    compare_lists,
    listed_differences,
    read_rows,
    unshared,
)
from elci.dataset.reading.pairings import LISTS, differences, pairings

PAIRINGS = {f"{pairing.study} {pairing.table} {pairing.hand_file}": pairing for pairing in pairings()}


def write_rows(path: Path, rows: list[Row]) -> None:
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.DictWriter(file, rows[0])
        writer.writeheader()
        writer.writerows(rows)


@pytest.fixture(scope="module")
def readings(package: Path) -> Path:
    return package / "readings"


@pytest.fixture(scope="module")
def tables(package: Path) -> Path:
    folder = package / "tables"
    if not (folder / "listed_ties.csv").exists():
        pytest.skip("the transcription by hand is not in data/tables yet")
    return folder


def test_the_transcriptions_differ_only_where_the_list_says(readings: Path, tables: Path) -> None:
    allowed = [difference for difference, _, _ in listed_differences(readings)]
    assert sorted(differences(readings, tables)) == sorted(allowed)


def test_every_listed_difference_has_its_reason_in_both_languages(readings: Path) -> None:
    assert [listed for listed, tr, en in listed_differences(readings) if not (tr and en)] == []


@pytest.mark.parametrize("name", PAIRINGS)
def test_every_compared_cell_of_the_reading_counts(
    name: str, readings: Path, tables: Path, tmp_path: Path
) -> None:
    pairing = PAIRINGS[name]
    before = compare(pairing, readings, tables)
    for reading in pairing.readings:
        shutil.copy(readings / f"{reading}.csv", tmp_path)
    file = tmp_path / f"{pairing.readings[0]}.csv"
    rows = read_rows(file)
    last = max(place for place, row in enumerate(rows) if pairing.reader_rows(row))
    compared = 0
    for column, value in rows[last].items():
        changed = {**rows[last], column: f"{value}9"}
        if pairing.reader_rows(changed) and pairing.reader(changed) != pairing.reader(rows[last]):
            compared += 1
            write_rows(file, [*rows[:last], changed, *rows[last + 1 :]])
            assert compare(pairing, tmp_path, tables) != before, column
    assert compared == len(pairing.reader(rows[last]))


def test_the_pairings_cover_every_tie_by_hand(tables: Path) -> None:
    places = {(pairing.study, pairing.table) for pairing in pairings() if pairing.hand_file == "listed_ties"}
    assert {(row["study"], row["table"]) for row in read_rows(tables / "listed_ties.csv")} == places


def test_a_list_that_the_hand_lacks_is_a_difference(readings: Path, tables: Path, tmp_path: Path) -> None:
    for name in ("lists", "list_items"):
        head, *lines = (tables / f"{name}.csv").read_text(encoding="utf-8").splitlines(keepends=True)
        kept = [line for line in lines if "002-l-duties" not in line]
        (tmp_path / f"{name}.csv").write_text(head + "".join(kept), encoding="utf-8")
    before = compare_lists(readings, tables, LISTS)
    assert compare_lists(readings, tmp_path, LISTS) == [
        *before[:2],
        Difference("002", "metin", "", "", "002_metin_gorevler"),
        *before[2:],
    ]


def test_rows_are_aligned_by_their_cells() -> None:
    one = [("1", ("Seul",)), ("2", ("Sofya",)), ("3", ("Kiev",))]
    other = [("1", ("Seul",)), ("2", ("Kiev",)), ("3", ("Prag",))]
    assert list(unshared(one, other)) == [("2", "Sofya", ""), ("3", "", "Prag")]


def test_exchanged_rows_are_a_difference(tmp_path: Path) -> None:
    head = "study,table,row,line,city\n"
    (tmp_path / "hand.csv").write_text(f"{head}000,T,1,1,Seul\n000,T,2,2,Kiev\n", encoding="utf-8")
    (tmp_path / "reader.csv").write_text(f"{head}000,T,1,1,Kiev\n000,T,2,2,Seul\n", encoding="utf-8")
    pairing = Pairing("000", "T", ("reader",), "hand", cells("city"), cells("city"))
    assert compare(pairing, tmp_path, tmp_path) != []
