"""Reading a package: typed rows, every problem at once with file, line, column and value."""

from pathlib import Path

import pytest

from elci.dataset.checks import problems_of
from elci.dataset.files import lines, read_package, read_table, write_table
from elci.dataset.tables import TABLES
from elci.domain.dates import PartialDate
from elci.domain.errors import PackageError

AGREEMENTS = TABLES["agreements"]
HEADER = "id,kind,date,state,note_tr,note_en\n"


def written(folder: Path, content: str | bytes, name: str = "agreements") -> Path:
    path = folder / f"{name}.csv"
    path.write_bytes(content.encode() if isinstance(content, str) else content)
    return path


def test_a_row_is_typed(tmp_path: Path) -> None:
    path = written(tmp_path, HEADER + "ankara--seoul-kr,sister_city,1971,listed,,\n")
    rows, problems = read_table(path, AGREEMENTS)
    assert problems == []
    assert rows[0]["date"] == PartialDate(1971)
    assert rows[0].line == 2


def test_every_problem_is_told_with_its_place(tmp_path: Path) -> None:
    path = written(
        tmp_path, HEADER + "a,sister_city,1998-13,listed,,\nb,friends,1999,listed,,\n,sister_city,,gone,,\n"
    )
    _rows, problems = read_table(path, AGREEMENTS)
    assert [(problem.line, problem.column, problem.value) for problem in problems] == [
        (2, "date", "1998-13"),
        (3, "kind", "friends"),
        (4, "id", ""),
        (4, "state", "gone"),
    ]
    assert problems[0].in_language("tr") == (
        "agreements.csv 2. satır, date='1998-13': beklenen: tarih: 1992, 1992-05, 1992-05-07 ya da <2004"
    )


def test_lines_are_counted_over_cells_of_several_lines(tmp_path: Path) -> None:
    path = written(tmp_path, HEADER + 'a,sister_city,,listed,"bir\niki\nüç",\nb,sister_city,19,listed,,\n')
    _rows, problems = read_table(path, AGREEMENTS)
    assert [problem.line for problem in problems] == [5]


def test_missing_and_unknown_columns_are_named(tmp_path: Path) -> None:
    path = written(tmp_path, "id,kind,date,durum,note_tr,note_en\n")
    _rows, problems = read_table(path, AGREEMENTS)
    assert [problem.column for problem in problems] == ["state", "durum"]


def test_a_short_line_is_told(tmp_path: Path) -> None:
    _rows, problems = read_table(written(tmp_path, HEADER + "a,sister_city\n"), AGREEMENTS)
    assert problems[0].in_language("en") == "agreements.csv line 2: expected 6 cells; this line has 2"


def test_another_encoding_is_told_with_the_line(tmp_path: Path) -> None:
    path = written(tmp_path, (HEADER + "a,sister_city,,listed,Şanlıurfa,\n").encode("windows-1254"))
    _rows, problems = read_table(path, AGREEMENTS)
    assert problems[0].line == 2
    assert "UTF-8" in problems[0].expected_tr


def test_an_empty_file_is_told(tmp_path: Path) -> None:
    _rows, problems = read_table(written(tmp_path, ""), AGREEMENTS)
    assert problems[0].expected_en.startswith("the column titles: id, kind")


def test_a_byte_order_mark_and_windows_line_ends_are_read(tmp_path: Path) -> None:
    text = "\ufeff" + (HEADER + "a,sister_city,,listed,,\n").replace("\n", "\r\n")
    rows, problems = read_table(written(tmp_path, text), AGREEMENTS)
    assert problems == []
    assert rows[0]["id"] == "a"


@pytest.mark.parametrize("value", ["1e5", "٣", "2147483648", "1.0", " 5"])
def test_a_whole_number_is_digits_within_the_databases_range(tmp_path: Path, value: str) -> None:
    path = written(tmp_path, f"id,position,name_tr,name_en\np,{value},Su,Water\n", "purposes")
    _rows, problems = read_table(path, TABLES["purposes"])
    assert [problem.column for problem in problems] == ["position"]


def test_a_folder_without_tables_is_told(tmp_path: Path) -> None:
    with pytest.raises(PackageError) as error:
        read_package(tmp_path)
    assert "tables" in error.value.in_language("tr")


def test_rows_are_written_in_the_order_of_their_numbers(tmp_path: Path) -> None:
    rows = [{"id": f"t-{n}", "position": n, "name_tr": "x", "name_en": "x"} for n in (10, 9, 100, 1)]
    text = "".join(lines(TABLES["purposes"], rows))
    assert [line.split(",")[0] for line in text.splitlines()[1:]] == ["t-1", "t-9", "t-10", "t-100"]


def test_the_reference_package_is_in_canonical_form(package: Path, tmp_path: Path) -> None:
    for name, rows in read_package(package).items():
        path = write_table(tmp_path, TABLES[name], rows)
        assert path.read_bytes() == (package / "tables" / f"{name}.csv").read_bytes(), name


def test_the_reference_package_hangs_together(package: Path) -> None:
    assert problems_of(read_package(package)) == []


def test_a_reference_that_leads_nowhere_is_told_with_its_line(package: Path) -> None:
    tables = read_package(package)
    tables["agreement_parties"][3]["agreement"] = "nowhere"
    problems = problems_of(tables)
    assert [(problem.file, problem.line, problem.column, problem.value) for problem in problems] == [
        ("agreement_parties.csv", 5, "agreement", "nowhere")
    ]


def test_a_key_that_stands_twice_is_told_with_both_lines(package: Path) -> None:
    tables = read_package(package)
    tables["purposes"].append(tables["purposes"][0])
    problem = problems_of(tables)[0]
    assert problem.value == tables["purposes"][0]["id"]
    assert "line 2" in problem.expected_en


@pytest.mark.parametrize(
    ("since", "until", "told"),
    [
        ("2010-05", "2010", []),
        ("<2004", "2003", []),
        ("2010", "2009-12", ["2009-12"]),
        ("2004", "<2004", ["<2004"]),
    ],
)
def test_an_end_is_told_only_where_it_surely_lies_before_the_beginning(
    since: str, until: str, told: list[str], package: Path
) -> None:
    tables = read_package(package)
    tables["terms"][0]["since"] = PartialDate.parse(since)
    tables["terms"][0]["until"] = PartialDate.parse(until)
    assert [problem.value for problem in problems_of(tables)] == told
