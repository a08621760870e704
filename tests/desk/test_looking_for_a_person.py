"""Where looking for a person takes long, the page says how far it is, can be stopped, and keeps keys only."""

from __future__ import annotations

import json
from datetime import timedelta
from typing import Any

import pytest
from django.db.models import F
from django.test import Client
from django.urls import reverse
from django.utils import timezone
from tests.activities.erasures import FORMER, MAIL, NAME, contact_of, everywhere
from tests.desk.house import House

from elci.activities.erasing import looking
from elci.activities.erasing.erasing import mentions_of
from elci.activities.erasing.judging import judge
from elci.activities.erasing.whereabouts import parts_of_look, where_is
from elci.activities.models import Contact, Erasure, ErasureLook, PersonalRead
from elci.activities.services.privacy_errors import LookStoppedError

HTMX = {"HX-Request": "true"}


@pytest.fixture
def slow(monkeypatch: pytest.MonkeyPatch) -> None:
    """A turn ends with its first table, as if that had taken a second."""
    monkeypatch.setattr(looking, "TURN", 0.0)


def address_of(person: Contact) -> str:
    return reverse("desk:erase-contact", args=[person.pk])


def read_to_the_end(client: Client, person: Contact) -> list[str]:
    """What the page says with each turn."""
    told = [client.get(address_of(person)).content.decode()]
    for _turn in range(500):
        answer = client.get(address_of(person), headers=HTMX)
        if answer.headers.get("HX-Refresh"):
            return told
        told.append(answer.content.decode())
    raise AssertionError("the look does not end")


def test_each_turn_tells_how_far_the_look_is_and_the_last_shows_the_form(house: House, slow: None) -> None:
    person, client = everywhere(house), house.client("head")
    told = read_to_the_end(client, person)
    number = len(parts_of_look())
    assert len(told) == number - 1
    assert f"{number} tablodan 1 tanesi okundu" in told[0]
    assert f"{number} tablodan {number - 1} tanesi okundu; sıradaki: Belgeler ve diğer dosyalar" in told[-1]
    assert f'<progress max="{number}" value="{number - 1}"' in told[-1]
    assert "Karar verilecek yerler" in client.get(address_of(person)).content.decode()


def test_a_look_by_turns_finds_what_one_look_finds(house: House, slow: None) -> None:
    person, client = everywhere(house), house.client("head")
    read_to_the_end(client, person)
    page = client.get(address_of(person))
    at_once = judge(where_is(mentions_of(person)), person)
    assert [each.place for each, _field in page.context["form"].rows()] == [
        each.place for each in at_once.asked
    ]
    assert [each.proposed for each, _field in page.context["form"].rows()] == [
        each.proposed for each in at_once.asked
    ]
    assert len({each.place.table for each in at_once.asked}) > 4  # else little would have been compared
    assert page.context["others"] == len(at_once.others)


def test_stopping_leaves_all_as_it_was(house: House, slow: None) -> None:
    person, client = everywhere(house), house.client("head")
    client.get(address_of(person))
    assert ErasureLook.objects.get().read == 1
    answer = client.post(reverse("desk:stop-looking-for-contact", args=[person.pk]), follow=True)
    assert answer.redirect_chain[-1][0] == reverse("desk:contact", args=[person.pk])
    assert "Arama durduruldu; hiçbir şey değişmedi." in answer.content.decode()
    assert not ErasureLook.objects.exists()
    assert not Erasure.objects.exists()
    assert Contact.objects.filter(pk=person.pk).exists()


def test_a_turn_that_was_being_read_when_the_look_was_stopped_writes_nothing(
    house: House, slow: None, monkeypatch: pytest.MonkeyPatch
) -> None:
    person, head = everywhere(house), house.people["head"]
    looking.look(person, by=head)
    put_in = looking._put_in

    def stopped_meanwhile(*told: Any) -> None:
        put_in(*told)
        looking.stop(person, by=head)

    monkeypatch.setattr(looking, "_put_in", stopped_meanwhile)
    with pytest.raises(LookStoppedError):
        looking.look(person, by=head)
    away = reverse("desk:contact", args=[person.pk])
    looking._keep_new(looking._begun(person, head))
    answer = house.client("head").get(address_of(person), headers=HTMX)
    assert answer.headers["HX-Redirect"] == away
    assert not ErasureLook.objects.exists()


def test_what_is_kept_of_a_look_names_nobody_and_goes_after_a_day(house: House, slow: None) -> None:
    person, client = everywhere(house), house.client("head")
    read_to_the_end(client, person)
    held = ErasureLook.objects.get()
    kept = json.dumps([held.own, held.asked], ensure_ascii=False).casefold()
    assert held.asked
    for word in (*NAME.split(), FORMER.split()[1], MAIL):
        assert word.casefold() not in kept
    ErasureLook.objects.update(at=timezone.now() - looking.KEPT - timedelta(minutes=1))
    other = contact_of(house.office, house.people["officer"], "Kaya", "Ali")
    looking.look(other, by=house.people["head"])
    assert [each.contact for each in ErasureLook.objects.all()] == [other]


def test_a_page_that_is_opened_later_looks_anew(house: House, slow: None) -> None:
    person, client = everywhere(house), house.client("head")
    read_to_the_end(client, person)
    ErasureLook.objects.update(at=F("at") - looking.FRESH)
    assert "tanesi okundu" in client.get(address_of(person)).content.decode()


def test_a_look_is_its_makers_alone(house: House, slow: None) -> None:
    person = everywhere(house)
    house.client("head").get(address_of(person))
    stop = reverse("desk:stop-looking-for-contact", args=[person.pk])
    for who in ("officer", "viewer", "outsider"):
        assert house.client(who).get(address_of(person)).status_code == 403
        house.client(who).post(stop)
    assert [each.by for each in ErasureLook.objects.all()] == [house.people["head"]]


def test_a_short_look_leaves_nothing_behind(house: House, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(looking, "TURN", 60.0)
    person = everywhere(house)
    assert "Karar verilecek yerler" in house.client("head").get(address_of(person)).content.decode()
    assert not ErasureLook.objects.exists()


def test_what_is_held_on_a_person_is_looked_for_by_turns_too(house: House, slow: None) -> None:
    person, client = everywhere(house), house.client("officer")
    here = reverse("desk:contact-held", args=[person.pk])
    first = client.get(here).content.decode()
    assert "tablodan 1 tanesi okundu" in first
    assert f'hx-get="{here}"' in first
    assert not PersonalRead.objects.filter(what=PersonalRead.What.HELD).exists()
    as_json = client.get(reverse("desk:contact-held-json", args=[person.pk]))
    assert as_json.headers["Location"] == here
    while not client.get(here, headers=HTMX).headers.get("HX-Refresh"):
        pass
    held = client.get(here).context["held"]
    assert {each["kind"] for each in held["mentions"]} >= {"Belge", "Belge metni", "Katılan"}
    assert (
        client.get(reverse("desk:contact-held-json", args=[person.pk])).json()["mentions"] == held["mentions"]
    )
