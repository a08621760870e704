"""The package is a Frictionless Data Package, and what is generated of it is up to date."""

import json
from pathlib import Path

import frictionless

from elci.dataset.descriptor import descriptor
from elci.dataset.files import read_package

SUBJECTS = {
    "municipality": "municipalities",
    "organisation": "organisations",
    "country": "countries",
    "study": "sources",
}


def test_frictionless_finds_no_error(package: Path) -> None:
    with frictionless.system.use_context(trusted=True):
        report = frictionless.Package(str(package / "datapackage.json")).validate()
    assert report.flatten(["rowNumber", "fieldName", "type", "note"]) == []


def test_the_descriptor_is_what_the_tables_give(package: Path) -> None:
    assert json.loads((package / "datapackage.json").read_text(encoding="utf-8")) == descriptor(package)


def test_what_a_fact_is_about_is_a_row_of_the_package(package: Path) -> None:
    tables = read_package(package)
    known = {kind: {row["id"] for row in tables[table]} for kind, table in SUBJECTS.items()}
    unknown = [
        (fact["id"], fact["subject"])
        for fact in tables["facts"]
        if fact["subject"] not in known.get(str(fact["subject_kind"]), {None, ""})
    ]
    assert unknown == []


def test_a_municipality_that_a_study_calls_without_a_unit_is_not_counted_as_having_one(package: Path) -> None:
    """Çukurova's was closed, Bağcılar never had one: neither is among study 002's 45."""
    tables = read_package(package)
    listed = {row["municipality"] for row in tables["listed_units"] if row["table"] == "Tablo 1"}
    counted = {
        row["municipality"] for row in tables["units"] if row["study"] == "002" and row["listed_as_unit"]
    }
    assert counted == listed
