"""The form that records a change of state."""

from __future__ import annotations

import re
from typing import Any

import pytest
from tests.desk.house import House

from elci.domain.agreements import NEXT_STATES
from elci.domain.agreements import State as RuleState
from elci.registry.models import Agreement, State
from elci.registry.services import StateChange, change_state, version_of

STATE = "/masa/baglar/ankara--seoul-kr/durum/"


def typed(**changes: Any) -> dict[str, Any]:
    said = {
        "state": "active",
        "date": "2024-05",
        "act": "214 sayılı karar",
        "actor": "Meclis",
        "reason": "heyet geldi",
    }
    return {**said, "version": "0", **changes}


def seoul() -> Agreement:
    return Agreement.objects.get(pk="ankara--seoul-kr")


def offered(page: str) -> list[str]:
    return re.findall(r'name="state" value="(\w+)"', page)


def test_a_new_state_is_recorded_with_everything_said(house: House) -> None:
    answer = house.client("officer").post(STATE, typed(reason_translated="A delegation came"), follow=True)
    assert seoul().state == State.ACTIVE
    event = seoul().events.get(state=State.ACTIVE)
    assert (str(event.date), event.act, event.actor, event.reason_tr, event.reason_en) == (
        "2024-05", "214 sayılı karar", "Meclis", "heyet geldi", "A delegation came",
    )  # fmt: skip
    assert "Yeni durum kaydedildi." in answer.content.decode()


def test_in_english_the_reason_is_the_english_one(house: House) -> None:
    address = "/en/desk/ties/ankara--seoul-kr/state/"
    house.client("officer").post(address, typed(reason="A delegation came", reason_translated="heyet geldi"))
    event = seoul().events.get(state=State.ACTIVE)
    assert (event.reason_tr, event.reason_en) == ("heyet geldi", "A delegation came")


@pytest.mark.parametrize("state", [State.LISTED, State.REJECTED, State.SIGNED, State.ENDED])
def test_only_the_allowed_steps_are_offered_in_words(state: State, house: House) -> None:
    Agreement.objects.filter(pk=house.seoul.pk).update(state=state)
    page = house.client("head").get(STATE).content.decode()
    following = [each for each in State if RuleState(each.value) in NEXT_STATES[RuleState(state.value)]]
    assert offered(page) == [each.value for each in following]
    assert all(str(each.label) in page for each in following)


def test_an_officer_is_not_offered_what_is_the_heads(house: House) -> None:
    officers = offered(house.client("officer").get(STATE).content.decode())
    heads = offered(house.client("head").get(STATE).content.decode())
    assert set(heads) - set(officers) == {"ended", "cancelled"}


def test_an_officer_who_sends_it_all_the_same_is_refused(house: House) -> None:
    answer = house.client("officer").post(STATE, typed(state="ended"))
    assert "Bağ şimdiki durumundan oraya geçemez." in answer.content.decode()
    assert seoul().state == State.LISTED


def test_the_head_ends_it(house: House) -> None:
    house.client("head").post(STATE, typed(state="ended", reason="süresi doldu"))
    assert seoul().state == State.ENDED


@pytest.mark.parametrize(
    ("changes", "field", "sentence"),
    [
        ({"state": ""}, "state", "Yeni durumu seçin."),
        ({"state": "listed"}, "state", "Bağ şimdiki durumundan oraya geçemez."),
        ({"reason": " "}, "reason", "Bu değişikliği neden yaptığınızı yazın."),
        ({"date": "dün"}, "date", "“dün” bir tarih değil"),
        ({"date": "2999"}, "date", "2999 henüz gelmedi."),
    ],
)
def test_what_cannot_be_recorded_is_said_beside_the_field(
    changes: dict[str, str], field: str, sentence: str, house: House
) -> None:
    page = house.client("officer").post(STATE, typed(**changes)).content.decode()
    beside = page[page.index(f'id="id_{field}_error"') :]
    assert sentence in beside[: beside.index("</div>")]
    assert seoul().state == State.LISTED


def test_a_date_before_the_last_state_is_said_beside_the_field(house: House) -> None:
    house.client("officer").post(STATE, typed())
    answer = house.client("officer").post(
        STATE, typed(state="dormant", date="2023", version=str(version_of(house.seoul)))
    )
    assert (
        "Bu durumun tarihi (2023), önceki durumun tarihinden (Mayıs 2024) önce olamaz."
        in answer.content.decode()
    )


def test_the_second_of_two_sees_the_first_ones_state_and_chooses_anew(house: House) -> None:
    said = StateChange("rejected", None, "", "Bakanlık", "izin çıkmadı")
    change_state(house.seoul, said, by=house.people["head"], office=house.office)
    client = house.client("officer")
    answer = client.post(STATE, typed())
    page = answer.content.decode()
    assert "Siz yazarken bu kaydı başka biri değiştirdi" in page
    assert "izin çıkmadı" in page
    assert "heyet geldi</textarea>" in page
    assert offered(page) == ["proposed"]
    assert seoul().state == State.REJECTED
    client.post(STATE, typed(state="proposed", version=str(version_of(house.seoul))))
    assert seoul().state == State.PROPOSED
