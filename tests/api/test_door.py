"""The door itself: every origin may read, nothing is kept about the reader, pages come in both languages."""

from __future__ import annotations

import json

import pytest
from django.test import Client

from elci.registry.models import Agreement

PATHS = ["/api/reconcile", "/api/en/reconcile/suggest/type", "/api/v1/ties?limit=1", "/api/v1/ties?limit=0"]


@pytest.mark.parametrize("path", PATHS)
def test_every_origin_may_read_and_no_cookie_is_set(machine: Client, path: str) -> None:
    answer = machine.get(path, HTTP_ORIGIN="https://example.org")
    assert answer["Access-Control-Allow-Origin"] == "*"
    assert not answer.cookies


@pytest.mark.usefixtures("machine")
def test_a_form_from_elsewhere_is_answered() -> None:
    """With Django's rule against foreign forms in force, as on a server."""
    strict = Client(enforce_csrf_checks=True)
    assert strict.post("/api/reconcile", {"queries": "{}"}).json() == {}


def test_a_browser_may_ask_beforehand(machine: Client) -> None:
    answer = machine.options("/api/reconcile")
    assert answer.status_code == 204
    assert "POST" in answer["Access-Control-Allow-Methods"]


def test_other_methods_are_refused_with_a_sentence(machine: Client) -> None:
    answer = machine.delete("/api/v1/ties")
    assert (answer.status_code, answer["Allow"]) == (405, "GET, HEAD, OPTIONS")
    assert answer.json()["errors"][0]["tr"] == "Bu adres GET ile çalışır."


def test_a_callback_is_called_with_the_answer(machine: Client) -> None:
    answer = machine.get("/api/reconcile/suggest/type", {"prefix": "bel", "callback": "jQuery3600_12"})
    body = answer.content.decode()
    assert answer["Content-Type"].startswith("application/javascript")
    assert answer["X-Content-Type-Options"] == "nosniff"
    assert body.startswith("/**/jQuery3600_12(")
    assert json.loads(body[len("/**/jQuery3600_12(") : -2])["result"][0]["id"] == "municipality"


@pytest.mark.parametrize(
    ("path", "word"), [("/api/reconcile", "Belediye"), ("/api/en/reconcile", "Municipality")]
)
def test_the_address_decides_on_the_language(machine: Client, path: str, word: str) -> None:
    manifest = machine.get(path, HTTP_ACCEPT_LANGUAGE="de").json()
    assert word in [kind["name"] for kind in manifest["defaultTypes"]]
    assert manifest["suggest"]["entity"]["service_url"] == f"http://testserver{path}"


def test_the_preview_may_stand_in_another_sites_frame(machine: Client) -> None:
    answer = machine.get("/api/reconcile/preview/gn:728193")
    assert "X-Frame-Options" not in answer
    assert "frame-ancestors *" in answer["Content-Security-Policy"]
    assert "<strong>Filibe</strong>" in answer.content.decode()
    assert "GeoNames, CC BY 4.0" in answer.content.decode()


def test_no_other_answer_may_be_framed(machine: Client) -> None:
    assert machine.get("/api/reconcile")["X-Frame-Options"] == "DENY"


@pytest.mark.parametrize(
    ("path", "leads_to"),
    [
        ("/api/reconcile/view/partner:plovdiv-bg", "/ortak-kentler/plovdiv-bg/"),
        ("/api/en/reconcile/view/partner:plovdiv-bg", "/en/partner-cities/plovdiv-bg/"),
        ("/api/reconcile/view/municipality:ankara", "/belediyeler/ankara/"),
        ("/api/reconcile/view/organisation:uclg", "/kuruluslar/uclg/"),
    ],
)
def test_an_id_leads_to_its_page(machine: Client, path: str, leads_to: str) -> None:
    answer = machine.get(path)
    assert (answer.status_code, answer["Location"]) == (302, leads_to)
    assert machine.get(leads_to).status_code == 200


@pytest.mark.parametrize(
    "address", ["flyout/entity/gn:728193", "flyout/type/place", "flyout/property/country"]
)
def test_a_flyout_shows_what_it_is_asked_for(machine: Client, address: str) -> None:
    answer = machine.get(f"/api/reconcile/{address}").json()
    assert answer["id"] == address.rsplit("/", 1)[1]
    assert "<strong>" in answer["html"]


def test_suggestions_begin_with_the_letters(machine: Client) -> None:
    found = machine.get("/api/reconcile/suggest/entity", {"prefix": "filib"}).json()["result"]
    assert found[0]["id"] == "partner:plovdiv-bg"
    assert "gn:728193" in [each["id"] for each in found]


def test_a_cursor_continues_the_suggestions(machine: Client) -> None:
    def ids(**query: str) -> list[str]:
        answer = machine.get("/api/reconcile/suggest/entity", {"prefix": "san", **query})
        return [each["id"] for each in answer.json()["result"]]

    assert ids(limit="6") == ids(limit="3") + ids(limit="3", cursor="3")


def test_the_list_of_ties_is_whole_and_each_tie_once(machine: Client) -> None:
    keys: list[str] = []
    address = "/api/v1/ties?limit=200"
    while address:
        page = machine.get(address).json()
        keys += [tie["id"] for tie in page["results"]]
        address = page["next"]
    assert sorted(keys) == sorted(Agreement.objects.values_list("pk", flat=True))


def test_ties_are_narrowed_as_on_the_page(machine: Client) -> None:
    page = machine.get("/api/v1/ties", {"municipality": "ankara", "country": "KR", "year_to": "1999"}).json()
    assert page["count"] == 1
    assert (page["results"][0]["id"], page["results"][0]["date"]) == ("ankara--seoul-kr", "1971")
    assert [party["name_en"] for party in page["results"][0]["parties"]] == ["Ankara Metropolitan", "Seoul"]


def test_a_resolved_name_has_its_verdict_and_reasons(machine: Client) -> None:
    answer = machine.get("/api/v1/resolve", {"name": "Filibe", "country": "Bulgaristan"}).json()
    assert (answer["verdict"], answer["candidates"][0]["id"]) == ("same", "gn:728193")
    assert answer["reason_tr"]
    assert answer["reason_tr"] != answer["reason_en"]
