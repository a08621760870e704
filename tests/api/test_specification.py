"""Every answer of the service is what the specification's schemas demand; its examples are understood."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from django.test import Client

from elci.api.reconciliation.queries import read_batch, read_extension
from elci.api.wrongs import RequestError
from tests.api.conftest import SPECIFICATION, Errors

IDS = ["gn:728193", "partner:plovdiv-bg", "municipality:ankara", "organisation:uclg", "gn:1", "nothing"]
PROPERTIES = [
    "country", "province", "kind", "name_tr", "name_en", "country_code", "latitude", "longitude",
    "population", "geonames_id", "ties", "memberships", "abbreviation",
]  # fmt: skip
ADDRESSES = [
    ("manifest", ""),
    ("suggest-entities-response", "/suggest/entity?prefix=fil"),
    ("suggest-types-response", "/suggest/type?prefix=b"),
    ("suggest-properties-response", "/suggest/property?prefix="),
    ("data-extension-property-proposal", "/properties?type=place&limit=5"),
]


def examples(group: str, verdict: str) -> list[Any]:
    """The specification's examples; one that says why, where they are not at hand."""
    paths = sorted((SPECIFICATION / "examples" / group / verdict).glob("*.json"))
    absent = pytest.mark.skip(reason=f"no examples of the reconciliation API at {SPECIFICATION}")
    return [pytest.param(path, id=path.stem) for path in paths] or [pytest.param(Path(), marks=absent)]


@pytest.mark.parametrize("service", ["/api/reconcile", "/api/en/reconcile"])
@pytest.mark.parametrize(("schema", "end"), ADDRESSES)
def test_an_answer_fits_its_schema(
    machine: Client, errors_by_schema: Errors, service: str, schema: str, end: str
) -> None:
    data = machine.get(f"{service}{end}").json()
    assert errors_by_schema(schema, data) == []


def test_the_validation_would_find_a_wrong_answer(errors_by_schema: Errors) -> None:
    assert errors_by_schema("reconciliation-result-batch", {"q": {"result": [{"id": "gn:1"}]}})
    assert errors_by_schema(
        "manifest", {"versions": ["0.1"], "name": "", "identifierSpace": "", "schemaSpace": ""}
    )


@pytest.mark.parametrize("method", ["get", "post"])
def test_a_batch_fits_its_schema(machine: Client, errors_by_schema: Errors, method: str) -> None:
    names = {"q0": "Filibe", "q1": "Viavistok", "q2": "Ankara", "q3": "UCLG", "q4": "", "q5": "zzzqq"}
    batch = json.dumps({key: {"query": name} for key, name in names.items()})
    data = getattr(machine, method)("/api/reconcile", {"queries": batch}).json()
    assert errors_by_schema("reconciliation-result-batch", data) == []
    assert list(data) == list(names)
    assert [bool(answer["result"]) for answer in data.values()] == [True, True, True, True, False, False]


def test_values_fit_their_schema(machine: Client, errors_by_schema: Errors) -> None:
    asked = {"ids": IDS, "properties": [{"id": key} for key in PROPERTIES]}
    data = machine.post("/api/reconcile", {"extend": json.dumps(asked)}).json()
    assert errors_by_schema("data-extension-response", data) == []
    assert list(data["rows"]) == IDS
    assert all(list(row) == PROPERTIES for row in data["rows"].values())


@pytest.mark.parametrize("path", examples("reconciliation-query-batch", "valid"))
def test_valid_batches_are_answered(machine: Client, errors_by_schema: Errors, path: Path) -> None:
    answer = machine.post("/api/reconcile", {"queries": path.read_text(encoding="utf-8")})
    assert answer.status_code == 200
    assert errors_by_schema("reconciliation-result-batch", answer.json()) == []


@pytest.mark.parametrize("path", examples("reconciliation-query-batch", "invalid"))
def test_invalid_batches_are_refused(path: Path) -> None:
    with pytest.raises(RequestError):
        read_batch(path.read_text(encoding="utf-8"))


@pytest.mark.parametrize("path", examples("data-extension-query", "valid"))
def test_unknown_properties_are_named(path: Path) -> None:
    """The examples ask for properties of another service; each is named, and nothing else is wrong."""
    asked = json.loads(path.read_text(encoding="utf-8"))["properties"]
    with pytest.raises(RequestError) as caught:
        read_extension(path.read_text(encoding="utf-8"))
    assert len(caught.value.wrongs) == len(asked)
    assert all(each["id"] in wrong.en for each, wrong in zip(asked, caught.value.wrongs, strict=True))
