"""The description of /api/v1 says what the addresses take and answer, no more and no less."""

from __future__ import annotations

from typing import Any

import pytest
from django.test import Client
from django.urls import get_resolver
from jsonschema import Draft202012Validator

ASKED = [
    ("/resolve", "?name=Filibe&country=Bulgaristan&near=42.1,24.7&limit=2"),
    ("/resolve", "?name=qqqq"),
    ("/search", "?q=fil&type=place&limit=5"),
    ("/ties", "?municipality=ankara&limit=3"),
    ("/ties", "?year_from=9000"),
]


@pytest.fixture
def described(machine: Client) -> dict[str, Any]:
    answer: dict[str, Any] = machine.get("/api/v1/openapi.json").json()
    return answer


def test_every_address_of_the_version_is_described(described: dict[str, Any]) -> None:
    found = {
        str(route.pattern).removeprefix("v1")
        for route in get_resolver("elci.api.urls").url_patterns
        if str(route.pattern).startswith("v1/")
    }
    assert set(described["paths"]) == found - {"/openapi.json"}
    assert described["servers"] == [{"url": "http://testserver/api/v1"}]
    assert described["openapi"].startswith("3.1")


@pytest.mark.parametrize(("path", "query"), ASKED)
def test_an_answer_is_as_described(machine: Client, described: dict[str, Any], path: str, query: str) -> None:
    operation = described["paths"][path]["get"]
    schema = operation["responses"]["200"]["content"]["application/json"]["schema"]
    answer = machine.get(f"/api/v1{path}{query}")
    assert answer.status_code == 200
    Draft202012Validator(schema | {"components": described["components"]}).validate(answer.json())


@pytest.mark.parametrize("path", ["/resolve", "/search", "/ties"])
def test_parameters_are_known_and_bounded_as_described(
    machine: Client, described: dict[str, Any], path: str
) -> None:
    parameters = {each["name"]: each for each in described["paths"][path]["get"]["parameters"]}
    needed = "&".join(f"{name}=Ankara" for name, each in parameters.items() if each["required"])
    wrong = machine.get(f"/api/v1{path}?{needed}&nonsense=1").json()["errors"][0]["en"]
    assert sorted(wrong.partition("Known are: ")[2].rstrip(".").split(", ")) == sorted(parameters)
    for name, each in parameters.items():
        if each["schema"].get("maximum") and name != "page":
            for value, status in ((each["schema"]["maximum"], 200), (each["schema"]["maximum"] + 1, 400)):
                assert machine.get(f"/api/v1{path}?{needed}&{name}={value}").status_code == status
        for word in each["schema"].get("enum", ()):
            assert machine.get(f"/api/v1{path}?{needed}&{name}={word}").status_code == 200


def test_errors_are_as_described(machine: Client, described: dict[str, Any]) -> None:
    schema = described["components"]["schemas"]["Errors"]
    for answer in (machine.get("/api/v1/ties?limit=0"), machine.post("/api/v1/ties")):
        assert str(answer.status_code) in described["components"]["responses"]
        Draft202012Validator(schema).validate(answer.json())


def test_a_place_outside_the_registry_has_the_turkish_name_of_our_table(machine: Client) -> None:
    answer = machine.get("/api/v1/resolve", {"name": "Vodina", "country": "Yunanistan"}).json()
    assert [answer["candidates"][0][key] for key in ("name", "name_tr")] == ["Édessa", "Vodina"]
