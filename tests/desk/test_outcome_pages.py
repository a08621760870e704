"""The pages of outcomes, goals and weights: what they say, what they refuse, what can be undone from them."""

from __future__ import annotations

import re

from django.test import Client
from tests.desk.house import House

from elci.accounts.models import JournalEntry
from elci.activities.models import Activity, Goal, Outcome, Plan, VitalityWeights
from elci.domain.dates import PartialDate
from elci.domain.vitality import DEFAULTS, Name

NEW = "/masa/kazanimlar/yeni/"
JOBS = {"kind": "jobs", "what_tr": "40 genç iş buldu", "number": "40", "unit": "kişi", "on": "2025"}
LINK = {"link": "https://iskur.example/2025", "evidence": "İŞKUR istatistiği"}


def text(client: Client, address: str) -> str:
    return re.sub(r"\s+", " ", client.get(address).content.decode())


def recorded(house: House, **more: str) -> Outcome:
    answer = house.client("officer").post(f"{NEW}?tie={house.seoul.pk}", {**JOBS, **LINK, **more})
    assert answer.status_code == 302
    return Outcome.objects.latest("pk")


def test_minutes_as_only_evidence_bring_the_studys_reason_and_keep_what_was_typed(house: House) -> None:
    answer = house.client("officer").post(NEW, {**JOBS, **LINK, "evidence": "Tutanak"})
    page = answer.content.decode()
    assert "Tek sonucu tutanak ve katılımcı listesi olan" in page
    assert "40 genç iş buldu" in page
    assert not Outcome.objects.exists()


def test_a_number_asks_for_its_unit(house: House) -> None:
    answer = house.client("officer").post(NEW, {**JOBS, "unit": ""})
    assert "Sayının birimini yazın" in answer.content.decode()


def test_the_page_says_what_stands_without_evidence(house: House) -> None:
    bare = recorded(house, link="", evidence="")
    page = text(house.client("viewer"), f"/masa/kazanimlar/{bare.pk}/")
    assert "Henüz kanıtlanmadı" in page
    assert "Kazanımı onayla" not in text(house.client("head"), f"/masa/kazanimlar/{bare.pk}/")


def test_the_head_confirms_and_who_entered_is_told_who_can(house: House) -> None:
    outcome = recorded(house)
    address = f"/masa/kazanimlar/{outcome.pk}/"
    assert "Kazanımı onayla" in text(house.client("head"), address)
    house.client("head").post(f"{address}onayla/")
    outcome.refresh_from_db()
    assert outcome.confirmed_by == house.people["head"]
    Outcome.objects.update(entered_by=house.people["administrator"], confirmed_by=None, confirmed_on=None)
    own = house.client("administrator")
    assert "Onaylayabilecek olan: Head Örnek" in text(own, address)
    own.post(f"{address}onayla/")
    assert Outcome.objects.get().confirmed_on is None


def test_the_second_of_two_sees_what_the_first_changed_before_it_is_replaced(house: House) -> None:
    outcome = recorded(house)
    address = f"/masa/kazanimlar/{outcome.pk}/duzelt/"
    seen = JournalEntry.objects.newest_key(outcome)
    mine = {**JOBS, **LINK, "reason": "Düzeltme", "version": str(seen), "tie": house.seoul.pk}
    house.client("head").post(address, {**mine, "number": "41"})
    again = house.client("officer").post(address, {**mine, "number": "44"})
    page = again.content.decode()
    assert 'id="meanwhile"' in page
    assert Outcome.objects.get().number == 41
    version = re.search(r'name="version" value="(\d+)"', page)
    assert version is not None
    house.client("officer").post(address, {**mine, "number": "44", "version": version[1]})
    assert Outcome.objects.get().number == 44


def test_an_act_on_an_outcome_is_undone_from_its_page(house: House) -> None:
    outcome = recorded(house)
    page = text(house.client("officer"), f"/masa/kazanimlar/{outcome.pk}/")
    undo = re.findall(r'action="(/masa/gunluk/\d+/geri-al/)"', page)
    house.client("officer").post(undo[0])
    assert Outcome.objects.get().withdrawn is not None


def test_ticked_activities_are_given_the_goal_and_the_rest_stay(house: House) -> None:
    plan = Plan.objects.create(office=house.office, title="Plan", since=2020, until=2024)
    goal = Goal.objects.create(plan=plan, title_tr="Kenti tanıtmak")
    fairs = [
        Activity.objects.create(
            office=house.office, desk="ankara", kind="exhibition", title_tr=f"Fuar {year}", status="done",
            date=PartialDate(year),
        )
        for year in (2021, 2022)
    ]  # fmt: skip
    address = f"/masa/amaclar/{plan.pk}/amacsiz/"
    client = house.client("officer")
    assert "Amaca hizmet eden etkinlikleri" in client.post(address, {"goal": goal.pk}).content.decode()
    client.post(address, {"goal": goal.pk, "activity": [fairs[0].pk]})
    assert list(goal.activities.all()) == [fairs[0]]
    page = text(client, address)
    assert "Fuar 2022" in page
    assert "Fuar 2021" not in page


def test_weights_are_set_with_a_reason_and_put_back(house: House) -> None:
    client, address = house.client("head"), "/masa/canlilik/agirliklar/"
    weights = {name.value: "0" for name in Name}
    refused = client.post(address, {**weights, "reason": "Deneme", "version": "0"})
    assert "en az biri sıfırdan büyük" in refused.content.decode()
    client.post(address, {**weights, "recency": "50", "reason": "Deneme", "version": "0"})
    assert VitalityWeights.objects.get().recency == 50
    client.post(f"{address}varsayilan/")
    assert VitalityWeights.objects.get().weights == DEFAULTS


def test_a_tie_nobody_wrote_about_is_called_no_data_and_why_is_said(house: House) -> None:
    page = text(house.client("viewer"), f"/masa/baglar/{house.seoul.pk}/canlilik/")
    assert "Veri yok" in page
    assert "geriye gitmiyor" in page
    assert "Planla" not in page  # who may not record plans nothing
