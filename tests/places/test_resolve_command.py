"""`elci resolve`: one name, or every row of a table."""

from __future__ import annotations

import csv
import json
import subprocess
import sys
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from elci.cli.resolve import ADDED, command
from elci.places.decisions import Decision, Decisions, Judgement

pytestmark = pytest.mark.usefixtures("built")

TABLE = "Kent,Ülke,Yıl\nFilibe,Bulgaristan,1972\nViavistok,Polonya,1998\n,Almanya,2001\n"


def run(*arguments: str) -> Result:
    return CliRunner().invoke(command, list(arguments))


def rows(path: Path, encoding: str = "utf-8", delimiter: str = ",") -> list[dict[str, str]]:
    with path.open(encoding=encoding, newline="") as file:
        return list(csv.DictReader(file, delimiter=delimiter))


def test_one_name_is_answered_in_the_readers_language() -> None:
    turkish = run("Filibe", "--country", "Bulgaristan", "--lang", "tr").stdout
    english = run("Filibe", "--country", "Bulgaristan", "--lang", "en").stdout
    assert turkish.startswith("aynı: ")
    assert "Plovdiv, Bulgaristan" in turkish
    assert english.startswith("same: ")
    assert "Plovdiv, Bulgaria" in english


def test_one_name_as_json() -> None:
    told = json.loads(run("Duabi BAE", "--json").stdout)
    assert told["verdict"] == "same"
    assert told["candidates"][0]["id"] == "gn:292223"
    assert told["candidates"][0]["reason"]


def test_a_point_orders_places_of_one_name() -> None:
    told = json.loads(run("Springfield", "--country", "ABD", "--near", "39.8,-89.6", "--json").stdout)
    assert told["candidates"][0]["id"] == "gn:4250542"


def test_a_table_keeps_its_columns_and_gains_six(tmp_path: Path) -> None:
    source, target = tmp_path / "liste.csv", tmp_path / "sonuc.csv"
    source.write_text(TABLE, encoding="utf-8")
    result = run(str(source), "--name", "Kent", "--country", "Ülke", "-o", str(target))
    assert result.exit_code == 0, result.output
    found = rows(target)
    assert list(found[0]) == ["Kent", "Ülke", "Yıl", *ADDED]
    assert [(row["Yıl"], row["geonames_id"], row["verdict"]) for row in found] == [
        ("1972", "728193", "same"),
        ("1998", "776069", "unsure"),
        ("2001", "", "none"),
    ]
    assert "3 satır: 1 aynı, 1 belirsiz, 1 yok" in result.stderr
    assert "GeoNames, CC BY 4.0" in result.stderr


@pytest.mark.parametrize(("encoding", "delimiter"), [("utf-8-sig", ";"), ("cp1254", ";"), ("utf-16", "\t")])
def test_a_table_in_another_encoding_and_with_another_separator(
    tmp_path: Path, encoding: str, delimiter: str
) -> None:
    source, target = tmp_path / "liste.csv", tmp_path / "sonuc.csv"
    source.write_text(TABLE.replace(",", delimiter), encoding=encoding)
    assert run(str(source), "--name", "Kent", "--country", "Ülke", "-o", str(target)).exit_code == 0
    assert rows(target, delimiter=delimiter)[0]["geonames_id"] == "728193"


def test_a_missing_column_is_named_with_those_that_exist(tmp_path: Path) -> None:
    source, target = tmp_path / "liste.csv", tmp_path / "sonuc.csv"
    source.write_text(TABLE, encoding="utf-8")
    result = run(str(source), "--name", "Şehir", "-o", str(target), "--lang", "tr")
    assert result.exit_code == 1
    assert "“Şehir” sütunu yok" in result.output
    assert "Kent, Ülke, Yıl" in result.output
    assert not target.exists()


@pytest.mark.parametrize(
    ("content", "turkish", "english"),
    [
        (b"", "dosya boş", "the file is empty"),
        (b"PK\x03\x04\x14\x00", "XLSX/ODS/DOCX", "save the table as CSV"),
        (b"Kent\nFil\x81be\n", "kodlaması tanınmadı", "its encoding is not known"),
        (b"Kent\nFil\x00be\n", "kodlaması tanınmadı", "its encoding is not known"),
        (b'Kent\n"' + b"a" * 140_000, "2. satır dolaylarında", "near line 2"),
    ],
)
def test_a_file_that_is_no_table_is_answered_with_a_sentence(
    tmp_path: Path, content: bytes, turkish: str, english: str
) -> None:
    source, target = tmp_path / "liste.csv", tmp_path / "sonuc.csv"
    source.write_bytes(content)
    for lang, said in (("tr", turkish), ("en", english)):
        result = run(str(source), "--name", "Kent", "-o", str(target), "--lang", lang)
        assert result.exit_code == 1
        assert f"liste.csv: {said}" in result.output or said in result.output
    assert not target.exists()


def test_utf_16_without_a_mark_is_read(tmp_path: Path) -> None:
    source, target = tmp_path / "liste.csv", tmp_path / "sonuc.csv"
    source.write_bytes(TABLE.encode("utf-16-le"))
    assert run(str(source), "--name", "Kent", "--country", "Ülke", "-o", str(target)).exit_code == 0
    assert rows(target)[0]["geonames_id"] == "728193"


def test_every_missing_column_is_named_at_once(tmp_path: Path) -> None:
    source = tmp_path / "liste.csv"
    source.write_text(TABLE, encoding="utf-8")
    result = run(str(source), "--name", "Şehir", "--country", "Devlet", "--lang", "en")
    assert "there is no column “Şehir”, “Devlet”" in result.output


def test_a_table_without_the_column_of_its_names_is_not_taken_for_a_name(tmp_path: Path) -> None:
    source = tmp_path / "liste.csv"
    source.write_text(TABLE, encoding="utf-8")
    result = run(str(source), "--lang", "tr")
    assert result.exit_code == 1
    assert "--name" in result.output
    assert "Kent, Ülke, Yıl" in result.output


@pytest.mark.parametrize("point", ["41", "91,29", "41,200", "nan,29", "kuzey,doğu"])
def test_a_point_that_is_none_is_refused(point: str) -> None:
    assert "41.0,29.0" in run("Sofya", "--near", point).output


def test_rows_shorter_and_longer_than_the_heading_are_kept(tmp_path: Path) -> None:
    source, target = tmp_path / "liste.csv", tmp_path / "sonuc.csv"
    source.write_text("Kent,Ülke\nFilibe\nFilibe,Bulgaristan,fazla\n", encoding="utf-8")
    assert run(str(source), "--name", "Kent", "--country", "Ülke", "-o", str(target)).exit_code == 0
    assert [(row["Ülke"], row["geonames_id"]) for row in rows(target)] == [
        ("", "728193"),
        ("Bulgaristan", "728193"),
    ]


def test_the_order_of_columns_changes_no_verdict(tmp_path: Path) -> None:
    found = []
    for heading, row in (
        ("Kent,Ülke,Yıl", "İskeçe,Yunanistan,1990"),
        ("Yıl,Ülke,Kent", "1990,Yunanistan,İskeçe"),
    ):
        source, target = tmp_path / "liste.csv", tmp_path / "sonuc.csv"
        source.write_text(f"{heading}\n{row}\n", encoding="utf-8")
        run(str(source), "--name", "Kent", "--country", "Ülke", "-o", str(target))
        found.append([rows(target)[0][column] for column in ADDED])
    assert found[0] == found[1]


def test_decisions_are_exported_and_applied_again(tmp_path: Path) -> None:
    source, target, path = tmp_path / "liste.csv", tmp_path / "sonuc.csv", tmp_path / "kararlar.csv"
    source.write_text(TABLE, encoding="utf-8")
    decided = [
        Decision("Viavistok", "Polonya", "gn:776069", Judgement.SAME, "Ali", "2026-01-01", "protokol"),
        Decision("Filibe", "Bulgaristan", "gn:728193", Judgement.DIFFERENT, "Ali", "2026-01-02", "başka yer"),
    ]
    Decisions(decided).write(path)
    Decisions.read(path).write(path)
    run(str(source), "--name", "Kent", "--country", "Ülke", "-o", str(target), "--decisions", str(path))
    assert rows(target)[0]["geonames_id"] != "728193"
    assert (rows(target)[1]["geonames_id"], rows(target)[1]["verdict"]) == ("776069", "same")


def test_a_run_that_breaks_off_leaves_the_old_file(tmp_path: Path) -> None:
    source, target = tmp_path / "liste.csv", tmp_path / "sonuc.csv"
    source.write_bytes(TABLE.encode() + b"\xff\xfe\x00broken,\x00\n")
    target.write_text("before", encoding="utf-8")
    result = run(str(source), "--name", "Yok", "-o", str(target))
    assert result.exit_code != 0
    assert target.read_text(encoding="utf-8") == "before"
    assert sorted(path.name for path in tmp_path.iterdir()) == ["liste.csv", "sonuc.csv"]


def test_decisions_are_applied(tmp_path: Path) -> None:
    path = tmp_path / "kararlar.csv"
    decision = Decision("Viavistok", "Polonya", "gn:776069", Judgement.SAME, "Ali", "2026-01-01", "protokol")
    Decisions([decision]).write(path)
    told = json.loads(run("Viavistok", "--country", "Polonya", "--decisions", str(path), "--json").stdout)
    assert told["verdict"] == "same"


def test_place_resolution_needs_no_django() -> None:
    asked = (
        "import sys; from elci.places.resolution import Resolver; import elci.cli.resolve;"
        "sys.exit(any(name.split('.')[0] == 'django' for name in sys.modules))"
    )
    assert subprocess.run([sys.executable, "-c", asked], check=False).returncode == 0
