"""Names as lists write them come to the records they mean, and only what is certain is said to be."""

from __future__ import annotations

import json
from collections.abc import Callable
from datetime import date
from typing import Any

import pytest
from django.test import Client

from elci.exchange.models import PlaceAnswer

Ask = Callable[..., list[dict[str, Any]]]


def best(found: list[dict[str, Any]]) -> tuple[str, bool]:
    return (found[0]["id"], found[0]["match"]) if found else ("", False)


@pytest.mark.parametrize(
    ("name", "country", "expected"),
    [
        ("Filibe", "Bulgaristan", ("gn:728193", True)),
        ("Üsküp", "Kuzey Makedonya", ("gn:785842", True)),
        ("SELANİK", "Yunanistan", ("gn:734077", True)),
        ("Selanik", "GR", ("gn:734077", True)),
        ("Çolpan-Ata", "Kırgızistan", ("gn:1528512", True)),
        ("Viavistok", "Polonya", ("gn:776069", False)),
        ("zzqqxx", "Polonya", ("", False)),
    ],
)
def test_places(reconciled: Ask, name: str, country: str, expected: tuple[str, bool]) -> None:
    assert best(reconciled(name, "place", country=country)) == expected


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("Kadıköy Belediyesi", ("municipality:istanbul-kadikoy", True)),
        ("ANKARA B.Ş.B.", ("municipality:ankara", True)),
        ("İstanbul / Kadıköy", ("municipality:istanbul-kadikoy", True)),
        ("sanliurfa", ("municipality:sanliurfa", True)),
        ("Kadikoi", ("municipality:istanbul-kadikoy", False)),
    ],
)
def test_municipalities(reconciled: Ask, name: str, expected: tuple[str, bool]) -> None:
    assert best(reconciled(name, "municipality")) == expected


def test_a_municipality_in_another_province_is_not_certain(reconciled: Ask) -> None:
    assert best(reconciled("Kadıköy", "municipality", province="İstanbul")) == (
        "municipality:istanbul-kadikoy",
        True,
    )
    assert best(reconciled("Kadıköy", "municipality", province="Ankara")) == (
        "municipality:istanbul-kadikoy",
        False,
    )


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("Plovdiv", ("partner:plovdiv-bg", True)),
        ("Filibe", ("partner:plovdiv-bg", True)),
        ("Viavistok", ("partner:bialystok-pl", False)),
        ("Duabi BAE", ("partner:dubai-ae", True)),
    ],
)
def test_partner_cities(reconciled: Ask, name: str, expected: tuple[str, bool]) -> None:
    assert best(reconciled(name, "partner")) == expected


def test_a_spelling_of_the_sources_and_the_gazetteers_guess_agree(reconciled: Ask) -> None:
    assert best(reconciled("Viavistok", "partner", country="Polonya")) == ("partner:bialystok-pl", True)


def test_a_partner_in_another_country_is_not_certain(reconciled: Ask) -> None:
    found = reconciled("Filibe", "partner", country="Almanya")
    assert ("partner:plovdiv-bg", True) not in [(each["id"], each["match"]) for each in found]


@pytest.mark.parametrize("name", ["UCLG", "uclg", "Birleşmiş Kentler ve Yerel Yönetimler (UCLG)"])
def test_organisations_by_name_and_abbreviation(reconciled: Ask, name: str) -> None:
    assert best(reconciled(name, "organisation")) == ("organisation:uclg", True)


def test_a_kind_that_contradicts_makes_uncertain(reconciled: Ask) -> None:
    assert best(reconciled("UCLG", "organisation", kind="network")) == ("organisation:uclg", True)
    assert best(reconciled("UCLG", "organisation", kind="Kent ağı")) == ("organisation:uclg", True)
    assert best(reconciled("UCLG", "organisation", kind="university")) == ("organisation:uclg", False)


def test_a_name_of_two_types_is_certain_only_with_a_type(reconciled: Ask) -> None:
    found = reconciled("Ankara")
    assert {"gn:323786", "municipality:ankara"} <= {each["id"] for each in found}
    assert not any(each["match"] for each in found)
    assert best(reconciled("Ankara", "municipality")) == ("municipality:ankara", True)


@pytest.mark.parametrize("name", ["Filibe", "Üsküp", "Ankara", "Paris", "Kadıköy"])
def test_scores_fall_and_at_most_one_is_certain(reconciled: Ask, name: str) -> None:
    found = reconciled(name)
    scores = [each["score"] for each in found]
    assert scores == sorted(scores, reverse=True)
    assert all(0 <= score <= 100 for score in scores)
    assert sum(each["match"] for each in found) <= 1


@pytest.mark.parametrize(
    "identifier", ["gn:728193", "municipality:ankara", "partner:plovdiv-bg", "organisation:uclg"]
)
def test_an_id_means_itself(reconciled: Ask, identifier: str) -> None:
    assert best(reconciled(identifier)) == (identifier, True)


def test_what_is_longer_than_any_places_name_is_not_sought(reconciled: Ask) -> None:
    assert reconciled("Filibe" + " " * 114, "place", country="Bulgaristan")
    assert reconciled("Filibe " + "x" * 114, "place", country="Bulgaristan") == []


def test_an_unknown_type_has_no_candidates(reconciled: Ask) -> None:
    assert reconciled("Ankara", "person") == []


def test_case_and_spaces_change_nothing(reconciled: Ask) -> None:
    assert reconciled("  filibe ", "place") == reconciled("FİLİBE", "place") == reconciled("Filibe", "place")


def test_a_decision_outranks_the_score_and_tells_no_name(machine: Client, reconciled: Ask) -> None:
    assert best(reconciled("Viavistok", "place", country="Polonya")) == ("gn:776069", False)
    PlaceAnswer.objects.create(
        name="Viavistok",
        country="Polonya",
        place="gn:776069",
        judgement="same",
        day=date(2026, 11, 1),
        why="gizli-not",
    )
    assert best(reconciled("Viavistok", "place", country="Polonya")) == ("gn:776069", True)
    shown = machine.get("/api/v1/resolve", {"name": "Viavistok", "country": "Polonya"}).content.decode()
    assert "gizli-not" not in shown
    assert "bir kişi böyle karar verdi" in shown


def test_values_of_a_place(machine: Client) -> None:
    asked = {
        "ids": ["gn:728193"],
        "properties": [{"id": key} for key in ("name_tr", "name_en", "country", "geonames_id", "ties")],
    }
    answer = machine.post("/api/en/reconcile", {"extend": json.dumps(asked)}).json()
    row = answer["rows"]["gn:728193"]
    assert row == {
        "name_tr": [{"str": "Filibe"}],
        "name_en": [{"str": "Plovdiv"}],
        "country": [{"str": "Bulgaria"}],
        "geonames_id": [{"str": "728193"}],
        "ties": [{"int": machine.get("/api/v1/ties", {"partner": "plovdiv-bg"}).json()["count"]}],
    }
