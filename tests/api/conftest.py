"""What the tests of the front door for machines share: a place index, the specification, a client."""

from __future__ import annotations

import json
import os
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from django.test import Client
from jsonschema import Draft7Validator
from referencing import Registry, Resource
from referencing.jsonschema import DRAFT7

from elci.api import gazetteer_desk
from elci.api.gazetteer_desk import Desk
from elci.places.gazetteer import Gazetteer

ROOT = Path(__file__).resolve().parents[2]
SPECIFICATION = Path(os.environ.get("ELCI_SHARED") or ROOT.parent / "shared") / "data" / "reconciliation-0.2"


@pytest.fixture(scope="session")
def desk() -> Desk:
    """The index of place names in the project's own `var`, built there once for all runs (half a minute)."""
    return Desk(Gazetteer.open(ROOT / "var"))


@pytest.fixture
def machine(db_loaded: None, desk: Desk, monkeypatch: pytest.MonkeyPatch) -> Client:
    """A client of the installation with the reference package in it."""
    monkeypatch.setattr(gazetteer_desk, "_desks", [desk])
    return Client()


@pytest.fixture(scope="session")
def specification() -> Path:
    """The folder of the specification's schemas and examples."""
    if not SPECIFICATION.is_dir():
        pytest.skip(
            f"The schemas of the reconciliation API are not at {SPECIFICATION}; ELCI_SHARED names the folder"
        )
    return SPECIFICATION


Errors = Callable[[str, Any], list[str]]


@pytest.fixture(scope="session")
def errors_by_schema(specification: Path) -> Errors:
    """(name of a schema, data) → what the schema says against the data."""
    schemas = {
        path.stem: json.loads(path.read_text(encoding="utf-8"))
        for path in (specification / "schemas").glob("*.json")
    }
    known = Registry().with_resources(
        (schema["$id"], Resource(contents=schema, specification=DRAFT7)) for schema in schemas.values()
    )

    def errors(name: str, data: Any) -> list[str]:
        validator = Draft7Validator(schemas[name], registry=known)
        return [f"{error.json_path}: {error.message}" for error in validator.iter_errors(data)]

    return errors


@pytest.fixture
def reconciled(machine: Client) -> Callable[..., list[dict[str, Any]]]:
    """A name, with type and properties, to the candidates of the service."""

    def ask(name: str, of: str = "", /, **properties: str) -> list[dict[str, Any]]:
        query: dict[str, Any] = {"query": name}
        if of:
            query["type"] = of
        if properties:
            query["properties"] = [{"pid": key, "v": value} for key, value in properties.items()]
        answer = machine.post("/api/reconcile", {"queries": json.dumps({"q": query})})
        assert answer.status_code == 200, answer.content.decode()
        found: list[dict[str, Any]] = answer.json()["q"]["result"]
        return found

    return ask
