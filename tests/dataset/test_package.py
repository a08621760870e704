"""The package is a Frictionless Data Package, and what is generated of it is up to date."""

import json
from pathlib import Path

import frictionless

from elci.dataset.descriptor import descriptor


def test_frictionless_finds_no_error(package: Path) -> None:
    with frictionless.system.use_context(trusted=True):
        report = frictionless.Package(str(package / "datapackage.json")).validate()
    assert report.flatten(["rowNumber", "fieldName", "type", "note"]) == []


def test_the_descriptor_is_what_the_tables_give(package: Path) -> None:
    assert json.loads((package / "datapackage.json").read_text(encoding="utf-8")) == descriptor(package)
