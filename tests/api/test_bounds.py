"""Wrong and unbounded requests get a sentence, all that is wrong at once, and never a server error."""

from __future__ import annotations

import json
from pathlib import Path
from urllib.parse import urlencode

import pytest
from django.conf import settings as configured
from django.test import Client

from elci.api import gazetteer_desk
from elci.api.parameters import Parameters, plain
from elci.api.reconciliation.queries import LONGEST_BATCH, MOST_IDS, MOST_QUERIES, read_batch, read_extension
from elci.api.wrongs import RequestError

HUGE = str(2**63 + 1)


def wrongs_of(batch: object) -> list[str]:
    with pytest.raises(RequestError) as caught:
        read_batch(batch if isinstance(batch, str) else json.dumps(batch))
    return [wrong.where for wrong in caught.value.wrongs]


def test_everything_wrong_in_a_batch_is_said_at_once() -> None:
    batch = {
        "a": {"query": 1},
        "b": {"limit": 1},
        "c": {"query": "x", "limit": 0, "props": []},
        "d": "Filibe",
    }
    assert wrongs_of(batch) == ["a.query", "b", "c.props", "c.limit", "d"]


@pytest.mark.parametrize("text", ["", "{", "[]", "null", '"x"', "[" * 100_000, '{"q": 1' + "0" * 5000 + "}"])
def test_what_is_no_batch(text: str) -> None:
    assert wrongs_of(text)[0] in {"queries", "q"}


def test_a_batch_has_a_hundred_queries_at_most() -> None:
    queries = {str(number): {"query": "Filibe"} for number in range(MOST_QUERIES)}
    assert len(read_batch(json.dumps(queries))) == MOST_QUERIES
    assert wrongs_of(queries | {"more": {"query": "Filibe"}}) == ["queries"]


def test_a_batch_that_is_too_long_says_so_with_its_own_status() -> None:
    with pytest.raises(RequestError) as caught:
        read_batch(" " * (LONGEST_BATCH + 1))
    assert caught.value.status == 413


@pytest.mark.parametrize("form", [{"queries": "x" * 3000}, {str(number): "x" for number in range(20_001)}])
def test_a_form_that_is_not_read_at_all_says_so(
    machine: Client, monkeypatch: pytest.MonkeyPatch, form: dict[str, str]
) -> None:
    monkeypatch.setattr(configured, "DATA_UPLOAD_MAX_MEMORY_SIZE", 2000 if "queries" in form else 10**6)
    body = urlencode(form)
    answer = machine.post("/api/reconcile", body, content_type="application/x-www-form-urlencoded")
    assert answer.status_code == 413
    assert "çok büyük" in answer.json()["errors"][0]["tr"]


@pytest.mark.parametrize("limit", [2**63 + 1, 1e300])
def test_a_huge_limit_is_cut(limit: float) -> None:
    assert read_batch(json.dumps({"q": {"query": "x", "limit": limit}}))["q"].limit == 25


def test_a_cell_longer_than_any_name_costs_the_others_nothing() -> None:
    read = read_batch(json.dumps({"long": {"query": "x" * 301}, "short": {"query": "x" * 300}}))
    assert (read["long"].text, len(read["short"].text)) == ("", 300)


def test_too_many_ids() -> None:
    with pytest.raises(RequestError) as caught:
        read_extension(json.dumps({"ids": ["x"] * (MOST_IDS + 1), "properties": []}))
    assert "1000" in caught.value.wrongs[0].tr


@pytest.mark.parametrize("value", [HUGE, "-1", "0", "201", "1e3", "x", "٣", "1 ", "9" * 400])
def test_numbers_are_bounded(value: str) -> None:
    read = Parameters({"limit": value}, ("limit",))
    number = read.number("limit", 50, 1, 200)
    assert (number, len(read.wrongs)) == ((1, 0) if value == "1 " else (50, 1))


def test_a_sentence_in_both_languages() -> None:
    read = Parameters({"limit": HUGE}, ("limit",))
    read.number("limit", 50, 1, 200)
    assert "1 ile 200 arasında" in read.wrongs[0].tr
    assert "from 1 to 200" in read.wrongs[0].en


def test_signs_that_no_database_takes_are_left_out() -> None:
    assert plain("Fi\x00li\ud800be\x1f ") == "Filibe"


@pytest.mark.parametrize(
    "address",
    [
        f"/api/v1/ties?limit={HUGE}",
        f"/api/v1/ties?page={HUGE}",
        f"/api/v1/ties?year_from={HUGE}",
        "/api/v1/ties?kind=marriage",
        "/api/v1/ties?nonsense=1",
        f"/api/v1/search?q=a&limit={HUGE}",
        "/api/v1/search",
        "/api/v1/resolve",
        f"/api/v1/resolve?name=Filibe&limit={HUGE}",
        "/api/v1/resolve?name=Filibe&near=1000,1",
        f"/api/v1/resolve?name={'x' * 301}",
        f"/api/reconcile/suggest/entity?prefix=a&cursor={HUGE}",
        f"/api/reconcile/properties?limit={HUGE}",
        "/api/reconcile?queries=x",
        "/api/reconcile?extend=x",
        "/api/reconcile?callback=alert(1)",
        "/api/reconcile?callback=a%20b",
    ],
)
def test_wrong_requests_are_answered_with_sentences(machine: Client, address: str) -> None:
    answer = machine.get(address)
    assert answer.status_code == 400
    assert all(
        wrong["tr"] and wrong["en"] and wrong["tr"] != wrong["en"] for wrong in answer.json()["errors"]
    )


@pytest.mark.parametrize(
    "address",
    [
        "/api/v1/ties?q=%00&partner=%00&country=%ED%A0%80",
        "/api/v1/search?q=a%00b",
        "/api/v1/resolve?name=%00x",
        "/api/v1/ties?page=100000&limit=200",
        "/api/v1/search?q=%25_",
    ],
)
def test_odd_signs_are_harmless(machine: Client, address: str) -> None:
    assert machine.get(address).status_code == 200


@pytest.mark.parametrize(
    "key", ["gn:" + "9" * 400, f"gn:{HUGE}", "gn:x", "gn:²", "elci:nowhere", "partner:%00", "x:y", ":"]
)
def test_odd_ids_are_not_found(machine: Client, key: str) -> None:
    assert machine.get(f"/api/reconcile/preview/{key}").status_code == 404
    assert machine.get(f"/api/reconcile/view/{key}").status_code in {302, 404}
    row = machine.post(
        "/api/reconcile",
        {"extend": json.dumps({"ids": [key, "\x00", "\ud800"], "properties": [{"id": "country"}]})},
    )
    assert row.status_code == 200
    assert all(values == {"country": []} for values in row.json()["rows"].values())


@pytest.fixture
def unbuilt(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> list[int]:
    """An installation without an index of place names; counts how often its building was begun."""
    begun: list[int] = []
    monkeypatch.setattr(configured, "VAR", tmp_path)
    monkeypatch.setattr(gazetteer_desk, "_build_aside", lambda: begun.append(1))
    monkeypatch.setattr(gazetteer_desk, "_desks", [])
    return begun


def test_an_index_that_is_still_to_be_built_is_not_waited_for(
    db_loaded: None, unbuilt: list[int], client: Client
) -> None:
    answer = client.get("/api/v1/resolve", {"name": "Filibe"})
    assert (answer.status_code, answer["Retry-After"], len(unbuilt)) == (503, "60", 1)
    assert "hazırlanıyor" in answer.json()["errors"][0]["tr"]
