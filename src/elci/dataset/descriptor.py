"""`datapackage.json`: the package described as a Frictionless Data Package, made from the tables."""

from __future__ import annotations

import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from elci.dataset.columns import Column
from elci.dataset.tables import TABLES, Table
from elci.dataset.words import COLUMN_WORDS

_TYPES = {"integer": "integer", "number": "number", "boolean": "boolean"}
_DATE_PATTERN = r"<?[0-9]{3,4}(-[0-9]{2}(-[0-9]{2})?)?"


def descriptor(folder: Path) -> dict[str, Any]:
    """The descriptor of the package in a folder; `package.json`-like facts come from its `about.json`."""
    about: Mapping[str, Any] = json.loads((folder / "about.json").read_text(encoding="utf-8"))
    return {**about, "resources": [_resource(table) for table in TABLES.values()]}


def write_descriptor(folder: Path) -> Path:
    """Write `datapackage.json`; returns its path."""
    path = folder / "datapackage.json"
    text = json.dumps(descriptor(folder), ensure_ascii=False, indent=2)
    path.write_text(text + "\n", encoding="utf-8")
    return path


def _resource(table: Table) -> dict[str, Any]:
    return {
        "name": table.name.replace("_", "-"),
        "path": f"tables/{table.name}.csv",
        "title": table.title_en,
        "titles": {"tr": table.title_tr, "en": table.title_en},
        "master": table.master,
        "profile": "tabular-data-resource",
        "encoding": "utf-8",
        "format": "csv",
        "mediatype": "text/csv",
        "schema": {
            "fields": [_field(column) for column in table.columns],
            "primaryKey": list(table.key),
            "foreignKeys": [
                {
                    "fields": [column.name],
                    "reference": {
                        "resource": ""
                        if column.refers_to == table.name
                        else column.refers_to.replace("_", "-"),
                        "fields": [TABLES[column.refers_to].key[0]],
                    },
                }
                for column in table.columns
                if column.refers_to
            ],
        },
    }


def _field(column: Column) -> dict[str, Any]:
    tr, en = COLUMN_WORDS[column.name]
    constraints: dict[str, Any] = {}
    if column.required:
        constraints["required"] = True
    if column.choices:
        constraints["enum"] = list(column.choices)
    if column.type == "date":
        constraints["pattern"] = _DATE_PATTERN
    if column.bounds:
        constraints["minimum"], constraints["maximum"] = column.bounds
    field: dict[str, Any] = {
        "name": column.name,
        "type": _TYPES.get(column.type, "string"),
        "description": en,
        "descriptions": {"tr": tr, "en": en},
    }
    return {**field, "constraints": constraints} if constraints else field
