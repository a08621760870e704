"""Requests from abroad: the same asker is found by name, answers have reasons, an accepted one is planned."""

from __future__ import annotations

from datetime import date

import pytest
from django.core.exceptions import ValidationError
from tests.desk.house import House, build

from elci.accounts.desk_records import Draft
from elci.activities.models import Activity, ForeignRequest
from elci.activities.services import accept_foreign_request, answer_foreign_request, record_foreign_request
from elci.registry.models import Partner

TODAY = date(2026, 4, 2)


@pytest.fixture
def house(db: None) -> House:
    return build()


def request(house: House, asker: str = "Seul Büyükşehir Belediyesi", **more: object) -> ForeignRequest:
    values = {
        "asker": asker, "wish": "visit", "what": "Park yönetimini görmek istiyorlar",
        "received": date(2026, 4, 1), "channel": "mission", **more,
    }  # fmt: skip
    return record_foreign_request(Draft(values=values), by=house.people["officer"], office=house.office)


def test_the_same_asker_is_found_however_it_writes_itself(house: House) -> None:
    first = request(house)
    again = request(house, "SEUL Belediye Başkanlığı")
    request(house, "Sofya Belediyesi")
    found = ForeignRequest.objects.of_office(house.office).same_asker(again.asker_key)
    assert set(found) == {first, again}


def test_the_same_partner_is_found_under_another_name(house: House) -> None:
    seoul = Partner.objects.get(pk="seoul-kr")
    first, again = request(house, partner=seoul), request(house, "City of Gangnam", partner=seoul)
    found = ForeignRequest.objects.of_office(house.office).same_asker(again.asker_key, seoul)
    assert set(found) == {first, again}


@pytest.mark.parametrize(("state", "missing"), [("declined", "answer"), ("passed_on", "passed_to")])
def test_an_answer_says_why_or_to_whom(house: House, state: str, missing: str) -> None:
    held = request(house)
    with pytest.raises(ValidationError) as refused:
        answer_foreign_request(held, Draft(values={"state": state}), by=house.people["officer"], today=TODAY)
    assert set(refused.value.message_dict) == {missing}
    held.refresh_from_db()
    assert held.state == "new"


def test_an_answer_has_its_day_and_loses_it_when_it_is_looked_at_again(house: House) -> None:
    officer = house.people["officer"]
    draft = Draft(values={"state": "declined", "answer": "Takvim dolu."})
    held = answer_foreign_request(request(house), draft, by=officer, today=TODAY)
    assert held.answered == TODAY
    held = answer_foreign_request(held, Draft(values={"state": "looked_at"}), by=officer, today=TODAY)
    assert held.answered is None


def test_an_accepted_request_is_planned_once(house: House) -> None:
    officer, seoul = house.people["officer"], Partner.objects.get(pk="seoul-kr")
    held = request(house, partner=seoul, begins=date(2026, 9, 7), ends=date(2026, 9, 9))
    visit = accept_foreign_request(held, by=officer, office=house.office, today=TODAY)
    planned = visit.activity
    assert (planned.kind, planned.direction, planned.status) == ("hosting", "incoming", "planned")
    assert (str(planned.date), str(planned.until)) == ("2026-09-07", "2026-09-09")
    assert planned.parties.get().partner == seoul
    held.refresh_from_db()
    assert (held.state, held.answered, held.activity) == ("accepted", TODAY, planned)
    assert accept_foreign_request(held, by=officer, office=house.office, today=TODAY) == visit
    assert Activity.objects.count() == 1
