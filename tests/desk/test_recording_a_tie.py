"""The form that records a new tie, and the field in which the partner city is chosen."""

from __future__ import annotations

import re
from typing import Any

import pytest
from tests.desk.house import House

from elci.registry.models import Agreement, Municipality, Partner

NEW = "/masa/baglar/yeni/"
ASK = "/masa/ortaklar/oneriler/"


def typed(**changes: Any) -> dict[str, Any]:
    said = {
        "municipality": "ankara",
        "partner_text": "Sofya, Bulgaristan",
        "partner": "partner:sofia-bg",
        "kind": "memorandum",
        "state": "signed",
        "date": "2025",
        "purposes": ["000-p-01"],
        "reason": "karar 214",
    }
    return {**said, **changes}


def test_a_tie_with_a_partner_on_record(house: House) -> None:
    answer = house.client("officer").post(NEW, typed())
    assert answer.headers["Location"] == "/masa/baglar/ankara--sofia-bg--memorandum/"
    tie = Agreement.objects.get(pk="ankara--sofia-bg--memorandum")
    assert (tie.office, tie.state, str(tie.date)) == (house.office, "signed", "2025")
    assert Partner.objects.count() == 2


@pytest.mark.parametrize(
    ("typed_text", "offered"),
    [
        ("sof", ["Sofya, Bulgaristan"]),
        ("SOFYA", ["Sofya, Bulgaristan"]),
        ("sofia", ["Sofya, Bulgaristan"]),
        ("filibe", ["Filibe, Bulgaristan"]),
        ("plov", ["Filibe, Bulgaristan"]),
        ("o", ["Seul, Güney Kore", "Sofya, Bulgaristan", "Filibe, Bulgaristan", "Lyon, Fransa"]),
        ("Sofya, Bulgaristan", ["Sofya, Bulgaristan"]),
        ("atlantis", []),
    ],
)
def test_cities_are_offered_while_typing(typed_text: str, offered: list[str], house: House) -> None:
    page = house.client("officer").get(ASK, {"q": typed_text}).content.decode()
    assert re.findall(r'data-text="([^"]*)"', page) == offered


def test_a_place_becomes_a_partner_when_it_is_chosen(house: House) -> None:
    page = house.client("officer").get(ASK, {"q": "filibe"}).content.decode()
    value = re.findall(r'data-value="([^"]*)"', page)[0]
    answer = house.client("officer").post(NEW, typed(partner_text="Filibe, Bulgaristan", partner=value))
    assert answer.headers["Location"] == "/masa/baglar/ankara--plovdiv-bg--memorandum/"


@pytest.mark.parametrize("text", ["Sofya", "sofia", "Sofya, Bulgaristan"])
def test_without_a_script_a_plain_name_is_enough_for_a_partner_on_record(text: str, house: House) -> None:
    answer = house.client("officer").post(NEW, typed(partner_text=text, partner=""))
    assert answer.headers["Location"] == "/masa/baglar/ankara--sofia-bg--memorandum/"


def test_without_a_script_a_new_city_is_asked_for_once_more(house: House) -> None:
    client = house.client("officer")
    page = client.post(NEW, typed(partner_text="Lyon", partner="")).content.decode()
    assert "Hangi kenti kastettiğinizi aşağıdan seçin." in page
    (value,) = re.findall(r'name="partner_chosen" id="\w+" value="([^"]*)"', page)
    answer = client.post(NEW, typed(partner_text="Lyon", partner="", partner_chosen=value))
    assert answer.headers["Location"] == "/masa/baglar/ankara--lyon-fr--memorandum/"


def test_a_name_that_was_changed_after_choosing_counts_as_typed(house: House) -> None:
    answer = house.client("officer").post(NEW, typed(partner_text="Seul", partner="partner:sofia-bg"))
    assert answer.headers["Location"] == "/masa/baglar/ankara--seoul-kr--memorandum/"


@pytest.mark.parametrize(
    "value", ["partner:atlantis", "place:gn:1", "world:gn:1:X", "x", "place:", "partner"]
)
def test_a_value_that_nobody_offered_makes_nothing(value: str, house: House) -> None:
    page = house.client("officer").post(NEW, typed(partner_text="Atlantis", partner=value)).content.decode()
    assert "Bu adda bir kent bilinmiyor." in page
    assert Partner.objects.count() == 2


def test_all_that_is_missing_is_said_at_once(house: House) -> None:
    page = house.client("officer").post(NEW, {"municipality": "ankara"}).content.decode()
    summary = page[page.index('class="error-summary"') :]
    assert re.findall(r'href="#(\w+)"', summary)[:3] == ["id_partner_text", "id_kind_0", "id_state_0"]


def test_a_tie_on_record_is_not_recorded_again_but_shown(house: House) -> None:
    page = house.client("officer").post(NEW, typed(kind="sister_city")).content.decode()
    assert "Bu bağ kayıtlarda var: Ankara Büyükşehir – Sofya." in page
    assert 'href="/masa/baglar/ankara--sofia-bg/"' in page
    assert Agreement.objects.count() == 2


def test_a_refused_tie_leaves_no_partner_behind(house: House) -> None:
    house.client("officer").post(
        NEW, typed(partner_text="Lyon, Fransa", partner="place:gn:2996944", date="2999")
    )
    assert not Partner.objects.filter(pk="lyon-fr").exists()


def test_another_offices_municipality_is_not_to_be_chosen(house: House) -> None:
    house.client("officer").post(NEW, typed(municipality="istanbul"))
    assert Agreement.objects.count() == 2


def test_an_office_of_several_municipalities_chooses_one(house: House) -> None:
    Municipality.objects.filter(pk="istanbul").update(office=house.office)
    client = house.client("officer")
    assert 'type="radio" name="municipality" value="istanbul"' in client.get(NEW).content.decode()
    answer = client.post(NEW, typed(municipality="istanbul"))
    assert answer.headers["Location"] == "/masa/baglar/istanbul--sofia-bg--memorandum/"


def test_withdrawing_a_record_and_undoing_that(house: House) -> None:
    client = house.client("head")
    client.post(NEW, typed())
    address = "/masa/baglar/ankara--sofia-bg--memorandum/"
    version = re.findall(r'name="version" value="(\d+)"', client.get(address + "geri-cek/").content.decode())[
        0
    ]
    page = client.post(
        address + "geri-cek/", {"reason": "iki kez", "version": version}, follow=True
    ).content.decode()
    assert "“Ankara Büyükşehir – Sofya” kaydı geri çekildi." in page
    assert '<h1 class="tie-title"><span>Ankara Büyükşehir – Sofya</span></h1>' in page
    assert client.get("/baglar/ankara--sofia-bg--memorandum/").status_code == 404
    assert client.get(address + "duzelt/").status_code == 404
    undo = re.findall(r'action="(/masa/gunluk/\d+/geri-al/)"', page)[0]
    client.post(undo)
    assert client.get("/baglar/ankara--sofia-bg--memorandum/").status_code == 200


def test_a_name_that_nobody_knows_is_said_to_be_none(house: House) -> None:
    page = house.client("officer").get(ASK, {"q": "atlantis"}).content.decode()
    assert 'aria-disabled="true">Kayıtlı kentler arasında bu adda kent yok.' in page
    assert "data-value" not in page
