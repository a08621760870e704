"""Load and dump: atomic, repeatable, byte for byte, and never over an office's own work."""

import csv
import shutil
from pathlib import Path

import pytest

from elci.accounts.models import Office, User
from elci.dataset.tables import REGISTRY, TABLES
from elci.domain.dates import PartialDate
from elci.domain.errors import PackageError
from elci.exchange.dump import dump
from elci.exchange.load import load
from elci.registry.models import Agreement, SearchName
from elci.registry.services import AgreementDraft, edit_agreement

pytestmark = pytest.mark.django_db


@pytest.fixture
def copy(package: Path, tmp_path: Path) -> Path:
    return Path(shutil.copytree(package, tmp_path / "copy"))


def change(folder: Path, table: str, row: int, column: str, value: str) -> None:
    path = folder / "tables" / f"{table}.csv"
    with path.open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    rows[row][column] = value
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.DictWriter(file, list(rows[0]), lineterminator="\n")
        writer.writeheader()
        writer.writerows(rows)


def tables_of(folder: Path) -> dict[str, bytes]:
    return {path.stem: path.read_bytes() for path in sorted((folder / "tables").glob("*.csv"))}


def test_a_dump_after_a_load_gives_the_same_bytes(package: Path, tmp_path: Path) -> None:
    load(package)
    dump(tmp_path / "out", about=package / "about.json")
    assert tables_of(tmp_path / "out") == tables_of(package)
    assert (tmp_path / "out/datapackage.json").read_bytes() == (package / "datapackage.json").read_bytes()


def test_a_second_load_changes_nothing(package: Path, tmp_path: Path) -> None:
    load(package)
    before = Agreement.objects.count(), SearchName.objects.count()
    load(package)
    dump(tmp_path / "out", about=package / "about.json")
    assert (Agreement.objects.count(), SearchName.objects.count()) == before
    assert tables_of(tmp_path / "out") == tables_of(package)


def test_a_load_renews_what_the_package_changed(copy: Path) -> None:
    load(copy)
    change(copy, "agreements", 0, "note_en", "Read again.")
    load(copy)
    assert Agreement.objects.filter(note_en="Read again.").count() == 1


def test_a_bad_package_changes_nothing_and_names_every_problem(copy: Path) -> None:
    change(copy, "agreements", 0, "state", "gone")
    change(copy, "agreement_parties", 4, "partner", "atlantis")
    change(copy, "places", 1, "latitude", "91")
    with pytest.raises(PackageError) as error:
        load(copy)
    assert {(problem.file, problem.column) for problem in error.value.problems} == {
        ("agreements.csv", "state"),
        ("places.csv", "latitude"),
    }
    assert not Agreement.objects.exists()


def test_words_that_a_record_has_no_room_for_are_named(copy: Path) -> None:
    change(copy, "sources", 0, "year", "2" * 400)
    change(copy, "countries", 0, "id", "Turkey")
    with pytest.raises(PackageError) as error:
        load(copy)
    told = {(problem.file, problem.column): problem for problem in error.value.problems}
    assert ("sources.csv", "year") in told
    assert told["countries.csv", "id"].expected_tr == "en çok 2 karakter; burada 6 var"


def test_references_are_checked_over_all_tables(copy: Path) -> None:
    change(copy, "agreement_parties", 1, "partner", "atlantis")
    with pytest.raises(PackageError) as error:
        load(copy)
    assert [(problem.line, problem.value) for problem in error.value.problems] == [(3, "atlantis")]


def test_a_load_leaves_alone_what_an_office_has_changed(copy: Path) -> None:
    load(copy)
    office = Office.objects.create(pk="ankara", name="Ankara")
    officer = User.objects.create_user("memur", password="a long password")
    tie = Agreement.objects.get(pk="ankara--seoul-kr")
    tie.office = office
    tie.save()
    edit_agreement(
        tie, AgreementDraft(kind=tie.kind, date=PartialDate(1971, 8)), by=officer, reason="protokol"
    )
    report = load(copy)
    tie.refresh_from_db()
    assert tie.date == PartialDate(1971, 8)
    assert report.kept["agreements"] == ["ankara--seoul-kr"]


def test_every_table_of_the_registry_has_its_records() -> None:
    from elci.exchange.mapping import MODELS

    assert list(MODELS) == [name for name, table in TABLES.items() if table.master == REGISTRY]


def test_columns_and_fields_share_their_names() -> None:
    from elci.exchange.mapping import MODELS

    for name, model in MODELS.items():
        fields = {field.name for field in model._meta.concrete_fields}
        assert set(TABLES[name].names) <= fields, name
