"""The start page: each role's own blocks in its own order, and what changed since the person was last here."""

from __future__ import annotations

import re
from datetime import date, time, timedelta
from typing import Any

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.utils import timezone
from tests.desk.house import House
from tests.procedures.cases import sister_city

from elci.accounts.models import Role
from elci.activities.models import (
    Activity,
    Call,
    FollowUp,
    ForeignRequest,
    LanguageRequest,
    PersonalRead,
    ProgrammeEntry,
    Visit,
)
from elci.desk.start.orders import ORDERS
from elci.domain.dates import PartialDate
from elci.registry.keeping import answers
from elci.registry.models import Agreement
from elci.registry.services import AgreementDraft, edit_agreement

TODAY = date(2026, 11, 20)


@pytest.fixture(autouse=True)
def _a_friday_in_november(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(timezone, "localdate", lambda *_args: TODAY)


def activity(house: House, title: str, day: date, **more: Any) -> Activity:
    made: Activity = Activity.objects.create(
        kind="official_visit", title_tr=title, status="planned", office=house.office, desk="ankara",
        date=PartialDate(day.year, day.month, day.day), **more,
    )  # fmt: skip
    return made


def follow_up(house: House, what: str, due: date | None, who: str = "officer", **more: Any) -> FollowUp:
    return FollowUp.objects.create(office=house.office, what=what, due=due, owner=house.people[who], **more)


def edit(house: House, who: str, note: str) -> None:
    edit_agreement(
        house.seoul, AgreementDraft(kind="sister_city", note_tr=note), by=house.people[who], office=house.office,
        reason=f"gerekçe {note}",
    )  # fmt: skip


def blocks(client: Client) -> dict[str, str]:
    """The text of each block by its name, in the page's order."""
    page = client.get("/masa/").content.decode()
    found = re.findall(r'<section class="start-block start-(\w+)".*?</section>', page, re.DOTALL)
    texts = re.split(r'<section class="start-block start-\w+"', page)[1:]
    return {
        name: " ".join(re.sub(r"<[^>]+>", " ", text).split()) for name, text in zip(found, texts, strict=True)
    }


@pytest.mark.parametrize("role", Role.Name.values)
def test_each_role_sees_its_own_blocks_in_its_own_order(role: str, house: House) -> None:
    assert list(blocks(house.client(role))) == ORDERS[role].split()


def test_every_role_has_an_order() -> None:
    assert set(ORDERS) == set(Role.Name.values)


def test_today_this_week_and_no_further(house: House) -> None:
    activity(house, "Seul heyeti", TODAY)
    activity(house, "Sofya toplantısı", TODAY + timedelta(days=6))
    activity(house, "Lyon ziyareti", TODAY + timedelta(days=7))
    activity(house, "Geri alınan", TODAY, withdrawn=timezone.now())
    Activity.objects.create(
        kind="festival", title_tr="Öteki büronun günü", status="planned", office=house.other, desk="istanbul",
        date=PartialDate(2026, 11, 20),
    )  # fmt: skip
    shown = blocks(house.client("officer"))
    assert "Seul heyeti" in shown["today"]
    assert "Sofya toplantısı" in shown["week"]
    assert not re.search("Lyon|Geri alınan|Öteki", shown["today"] + shown["week"])


def test_the_programme_of_a_visit_stands_under_today_by_the_hour(house: House) -> None:
    visit = Visit.objects.create(office=house.office, activity=activity(house, "Seul heyeti", TODAY))
    for hour, text in ((14, "Anıtkabir"), (9, "Makamda kabul")):
        ProgrammeEntry.objects.create(visit=visit, on=TODAY, begins=time(hour), text_tr=text, place="Ankara")
    ProgrammeEntry.objects.create(visit=visit, on=TODAY + timedelta(days=1), text_tr="Uğurlama")
    shown = blocks(house.client("mayor_office"))["today"]
    assert shown.index("Makamda kabul 09.00, Ankara") < shown.index("Anıtkabir 14.00, Ankara")
    assert "Uğurlama" not in shown


def test_the_programme_of_what_does_not_take_place_does_not(house: House) -> None:
    now = timezone.now()
    for text, of_visit, of_activity in (
        ("Geri alınan ziyaret", {"withdrawn": now}, {}),
        ("Geri alınan etkinlik", {}, {"withdrawn": now}),
        ("İptal edilen etkinlik", {}, {"status": "cancelled"}),
    ):
        made = activity(house, "Seul heyeti", TODAY)
        Activity.objects.filter(pk=made.pk).update(**of_activity)
        visit = Visit.objects.create(office=house.office, activity=made, **of_visit)
        ProgrammeEntry.objects.create(visit=visit, on=TODAY, begins=time(9), text_tr=f"{text}: kabul")
    assert "kabul" not in blocks(house.client("officer"))["today"]


def test_requests_without_an_answer_wait(house: House) -> None:
    for state in ("new", "declined"):
        ForeignRequest.objects.create(
            office=house.office,
            asker=f"Kent {state}",
            state=state,
            received=TODAY,
            channel="email",
            wish="visit",
        )
    shown = blocks(house.client("officer"))["requests"]
    assert "Kent new" in shown
    assert "Kent declined" not in shown


def test_a_journey_that_is_under_way_is_todays(house: House) -> None:
    made = activity(house, "Seul gezisi", TODAY - timedelta(days=2))
    Activity.objects.filter(pk=made.pk).update(until=PartialDate(2026, 11, 21))
    assert "Seul gezisi" in blocks(house.client("officer"))["today"]


def test_what_waits_for_me_is_mine_open_and_in_order(house: House) -> None:
    follow_up(house, "Teşekkür mektubu", TODAY - timedelta(days=1))
    follow_up(house, "Program taslağı", TODAY + timedelta(days=3))
    follow_up(house, "Başkasının işi", TODAY, who="head")
    follow_up(house, "Biten iş", TODAY, done=TODAY)
    shown = blocks(house.client("officer"))["waiting"]
    assert shown.index("Teşekkür mektubu gecikti") < shown.index("Program taslağı")
    assert not re.search("Başkasının|Biten", shown)


def test_what_has_no_day_does_not_hide_what_is_late(house: House) -> None:
    yesterday = TODAY - timedelta(days=1)
    translation = {
        "office": house.office,
        "owner": house.people["officer"],
        "asked": TODAY,
        "kind": "translation",
    }
    for number in range(6):
        follow_up(house, f"Günsüz iş {number}", None, promised=True)
        LanguageRequest.objects.create(what=f"Günsüz çeviri {number}", **translation)
    follow_up(house, "Teşekkür mektubu", yesterday, promised=True)
    LanguageRequest.objects.create(what="Protokol çevirisi", due=yesterday, **translation)
    waiting = blocks(house.client("officer"))["waiting"]
    assert "Teşekkür mektubu gecikti" in waiting
    assert "Protokol çevirisi gecikti" in waiting
    assert "Teşekkür mektubu gecikti" in blocks(house.client("mayor_office"))["promises"]


def test_my_cases_wait_for_me_too(house: House) -> None:
    case = sister_city(house)
    type(case).objects.filter(pk=case.pk).update(responsible=house.people["officer"])
    assert case.title in blocks(house.client("officer"))["waiting"]
    assert case.title not in blocks(house.client("head"))["waiting"]


def test_deadlines_reach_thirty_days(house: House) -> None:
    follow_up(house, "Otuzuncu gün", TODAY + timedelta(days=30))
    follow_up(house, "Otuz birinci gün", TODAY + timedelta(days=31))
    shown = blocks(house.client("head"))["deadlines"]
    assert "Otuzuncu gün" in shown
    assert "Otuz birinci" not in shown


def test_calls_and_the_days_of_cases_are_deadlines_too(house: House) -> None:
    Call.objects.create(
        office=house.office, title="Kent eşleştirme", programme="other", deadline=TODAY + timedelta(days=12)
    )
    case = sister_city(house)
    type(case).objects.filter(pk=case.pk).update(due=TODAY + timedelta(days=11))
    shown = blocks(house.client("head"))["deadlines"]
    assert shown.index(case.title) < shown.index("Kent eşleştirme")
    assert "Kent eşleştirme" not in blocks(house.client("secretariat"))["deadlines"]


def test_the_auditor_sees_who_read_personal_data(house: House) -> None:
    PersonalRead.objects.create(by=house.people["head"], office=house.office, what="list", number=3)
    assert "Head Örnek" in blocks(house.client("auditor"))["reads"]


def test_the_mayors_office_sees_promises_and_who_keeps_them(house: House) -> None:
    follow_up(house, "Fotoğrafları yolla", TODAY, promised=True)
    follow_up(house, "Kendi notumuz", TODAY)
    shown = blocks(house.client("mayor_office"))["promises"]
    assert "Fotoğrafları yolla" in shown
    assert "Officer Örnek" in shown
    assert "Kendi notumuz" not in shown


def test_a_case_before_the_council_stands_first_for_its_secretariat(house: House) -> None:
    case = sister_city(house)
    type(case).objects.filter(pk=case.pk).update(next_by="council")
    assert case.title in blocks(house.client("secretariat"))["council"]
    assert case.title in blocks(house.client("head"))["decisions"]
    type(case).objects.filter(pk=case.pk).update(next_by="ministry")
    assert case.title not in blocks(house.client("secretariat"))["council"]


def test_what_others_changed_since_my_last_visit(house: House) -> None:
    edit(house, "head", "önceden")
    first = house.client("officer")
    assert "gerekçe önceden" in blocks(first)["changed"]
    edit(house, "officer", "benim")
    edit(house, "head", "sonradan")
    later = blocks(house.client("officer"))["changed"]
    assert "gerekçe sonradan" in later
    assert "gerekçe önceden" not in later
    assert "gerekçe benim" not in later


def test_opening_the_page_again_keeps_what_changed(house: House) -> None:
    blocks(house.client("officer"))
    edit(house, "head", "sonradan")
    client = house.client("officer")
    assert "gerekçe sonradan" in blocks(client)["changed"]
    assert "gerekçe sonradan" in blocks(client)["changed"]


def test_where_nobody_else_changed_anything_it_says_since_when(house: House) -> None:
    blocks(house.client("officer"))
    assert "beri başka kimse kayıt değiştirmedi" in blocks(house.client("officer"))["changed"]


def test_the_administrator_sees_who_lacks_a_second_factor(house: House) -> None:
    shown = blocks(house.client("administrator"))["people"]
    assert f"{len(Role.Name.values)} kişinin rolü var" in shown
    assert f"{len(Role.Name.values)} kişinin ikinci adımı yok zorunlu değil" in shown


@pytest.mark.parametrize("role", Role.Name.values)
def test_no_link_of_the_page_is_refused(role: str, house: House) -> None:
    activity(house, "Seul heyeti", TODAY)
    follow_up(house, "Teşekkür mektubu", TODAY, promised=True)
    PersonalRead.objects.create(by=house.people["head"], office=house.office, what="list", number=3)
    client = house.client(role)
    page = client.get("/masa/").content.decode()
    links = set(re.findall(r'href="(/masa/[^"#]*)"', page[page.index("<main") :]))
    refused = {link: client.get(link, follow=True).status_code for link in links}
    assert refused == dict.fromkeys(links, 200)


def test_ties_asleep_are_fetched_after_the_page(house: House) -> None:
    client = house.client("officer")
    assert 'hx-get="/masa/uyuyanlar/"' in client.get("/masa/").content.decode()
    Activity.objects.create(
        kind="official_visit", title_tr="Eski ziyaret", status="done", office=house.office, desk="ankara",
        date=PartialDate(2009, 5, 1),
    ).parties.create(position=1, role="partner", agreement=house.seoul)  # fmt: skip
    assert "Ankara Büyükşehir – Seul" in client.get("/masa/uyuyanlar/").content.decode()


def test_ties_asleep_are_measured_anew_when_a_record_changes(house: House) -> None:
    client = house.client("officer")
    Activity.objects.create(
        kind="official_visit", title_tr="Eski ziyaret", status="done", office=house.office, desk="ankara",
        date=PartialDate(2009, 5, 1),
    ).parties.create(position=1, role="partner", agreement=house.seoul)  # fmt: skip
    assert "Seul" in client.get("/masa/uyuyanlar/").content.decode()
    Agreement.objects.filter(pk=house.seoul.pk).update(state="ended")
    edit(house, "head", "bitti")
    assert "Seul" not in client.get("/masa/uyuyanlar/").content.decode()


@pytest.mark.parametrize("role", ["officer", "head", "administrator"])
def test_the_number_of_queries_does_not_grow_with_the_records(role: str, house: House) -> None:
    client = house.client(role)

    def asked() -> int:
        answers.forget()
        with CaptureQueriesContext(connection) as found:
            assert client.get("/masa/").status_code == 200
        return len(found)

    def fill(number: int) -> None:
        for each in range(number):
            activity(house, f"Etkinlik {each}", TODAY + timedelta(days=each % 5))
            follow_up(house, f"İş {each}", TODAY + timedelta(days=each % 20), who=role, promised=True)
            edit(house, "officer" if role != "officer" else "head", f"{timezone.now()} {each}")

    fill(4)
    asked()
    few = asked()
    fill(20)
    assert asked() <= few
    assert few <= 40


def test_the_page_opened_again_asks_little_until_somebody_acts(house: House) -> None:
    client = house.client("officer")
    activity(house, "Seul heyeti", TODAY)
    client.get("/masa/")
    with CaptureQueriesContext(connection) as again:
        assert "Seul heyeti" in client.get("/masa/").content.decode()
    assert len(again) <= 8  # session, person, roles, whether anything changed
    activity(house, "Sofya heyeti", TODAY)
    edit(house, "head", "yeni kayıt")
    assert "Sofya heyeti" in client.get("/masa/").content.decode()
