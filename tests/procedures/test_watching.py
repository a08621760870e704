"""What reaches a person from outside the pages: the digest by e-mail, the calendar behind a private address."""

from __future__ import annotations

import socket
from collections.abc import Iterator
from datetime import date
from email import message_from_bytes, policy
from email.message import EmailMessage
from typing import Any

import pytest
from aiosmtpd.controller import Controller
from django.test import Client
from django.urls import reverse
from icalendar import Calendar
from tests.desk.house import House
from tests.procedures.cases import sister_city, walk

from elci.domain.dates import PartialDate
from elci.domain.procedures.kinds import Act, CaseKind
from elci.procedures.calendar_feed import calendar_of_cases
from elci.procedures.digest import NoMailServerError, digests, send_digests
from elci.procedures.models import CalendarAddress, Case
from elci.procedures.services import (
    ActDraft,
    CaseDraft,
    edit_case,
    handle_flag,
    open_case,
    record_act,
    renew_standing,
)
from elci.procedures.services.calendars import address_behind, open_calendar, revoke_calendar
from elci.procedures.services.cases import OtherSide
from elci.registry.models import Municipality

LATE = date(2026, 3, 1)
EARLY = date(2026, 1, 5)


class Postbox:
    """Keeps what a real SMTP server receives."""

    def __init__(self) -> None:
        self.letters: list[EmailMessage] = []

    async def handle_DATA(self, server: Any, session: Any, envelope: Any) -> str:
        letter = message_from_bytes(envelope.content, policy=policy.default)
        assert isinstance(letter, EmailMessage)
        self.letters.append(letter)
        return "250 Message accepted for delivery"


@pytest.fixture
def post(settings: Any) -> Iterator[Postbox]:
    box = Postbox()
    with socket.create_server(("127.0.0.1", 0)) as free:
        port = free.getsockname()[1]
    controller = Controller(box, hostname="127.0.0.1", port=port)
    controller.start()
    settings.EMAIL_BACKEND = "django.core.mail.backends.smtp.EmailBackend"
    settings.EMAIL_HOST = "127.0.0.1"
    settings.EMAIL_PORT = port
    settings.DEFAULT_FROM_EMAIL = "elci@ankara.example"
    settings.MAIL_IS_SET = True
    yield box
    controller.stop()


@pytest.fixture
def late(house: House) -> Case:
    """Decided on 6 February and not yet sent to the governor."""
    return walk(sister_city(house), house, until=Act.COUNCIL_DECIDED)


def test_the_digest_arrives_at_a_real_server(late: Case, house: House, post: Postbox) -> None:
    house.people["officer"].email = "elif@ankara.example"
    house.people["officer"].save()
    report = send_digests(LATE)
    assert report.sent == ["officer"]
    (letter,) = post.letters
    assert letter["To"] == "elif@ankara.example"
    assert letter["Subject"].strip() == "elçi: bu hafta sizi bekleyen 1 dosya var · 1 dosya gecikti"
    body = letter.get_content()
    assert "Lyon ile kardeş kent" in body
    assert f"/masa/dosyalar/{late.pk}/" in body


def test_a_person_without_an_address_is_named(late: Case, post: Postbox) -> None:
    report = send_digests(LATE)
    assert (report.sent, report.without_address) == ([], ["officer"])
    assert post.letters == []


def test_without_a_server_the_command_says_so(late: Case, settings: Any) -> None:
    settings.MAIL_IS_SET = False
    with pytest.raises(NoMailServerError):
        send_digests(LATE)


def test_nobody_hears_of_cases_that_can_wait(late: Case) -> None:
    Case.objects.update(responsible=None)
    assert list(digests(LATE)) == []


def test_the_digest_speaks_the_persons_language(late: Case, house: House) -> None:
    house.people["officer"].language = "en"
    house.people["officer"].save()
    (digest,) = digests(LATE)
    assert digest.subject == "elçi: 1 case needs you this week · 1 is late"
    assert f"/en/desk/cases/{late.pk}/" in digest.body


def test_the_calendar_is_valid_for_a_client(late: Case, house: House) -> None:
    officer = house.people["officer"]
    content = calendar_of_cases(
        officer, house.office, today=date(2026, 2, 8), page=lambda page, key: f"https://x/{page}/{key}"
    ).to_ical()
    calendar = Calendar.from_ical(content)
    events = {str(event["summary"]): event for event in calendar.walk("VEVENT")}
    assert calendar["version"] == "2.0"
    (sending,) = [event for words, event in events.items() if "mülki amire" in words]
    assert sending.decoded("dtstart") == date(2026, 2, 20)
    assert str(sending["url"]) == f"https://x/case/{late.pk}"
    assert len({str(event["uid"]) for event in calendar.walk("VEVENT")}) == len(events)


def festival(house: House, *, past: int) -> Case:
    """A festival on 1 June 2026, in an office whose earlier ones were permitted after 60 days each."""
    by, body = house.people["officer"], OtherSide(written="Dünya Kentleri Ağı")
    ankara = Municipality.objects.get(pk="ankara")
    for number in range(past + 1):
        begins = None if number else date(2026, 6, 1)
        draft = CaseDraft(title=f"Şenlik {number}", responsible=by, begins=begins)
        case = open_case(
            ankara, CaseKind.JOINT_EVENT, draft, by=by, office=house.office, side=body, today=EARLY
        )
        if number:
            for act, day in ((Act.APPLIED, "2025-01-02"), (Act.PERMITTED, "2025-03-03")):
                record_act(case, ActDraft(act, PartialDate.parse(day)), by=by, today=EARLY)
    renew_standing(today=EARLY, office=house.office)
    Case.objects.exclude(title="Şenlik 0").update(responsible=None)
    held = Case.objects.get(title="Şenlik 0")
    edit_case(held, CaseDraft(title=held.title, responsible=by, begins=held.begins), by=by, today=EARLY)
    return Case.objects.get(pk=held.pk)


def test_the_day_for_an_application_stands_in_list_digest_and_calendar(house: House) -> None:
    case = festival(house, past=5)
    assert (case.due, case.due_for, case.application_untold) == (date(2026, 4, 1), "apply-by", False)
    (digest,) = digests(date(2026, 3, 30))
    assert "başvuru çıkmalı" in digest.body
    feed = calendar_of_cases(
        house.people["officer"], house.office, today=EARLY, page="/{}/{}".format
    ).to_ical()
    days = {str(event["uid"]): event.decoded("dtstart") for event in Calendar.from_ical(feed).walk("VEVENT")}
    assert days[f"case-{case.pk}-apply-by:2026-04-01@elci"] == date(2026, 4, 1)


def test_with_fewer_than_five_past_cases_the_day_is_said_to_be_untold(house: House) -> None:
    case = festival(house, past=4)
    assert (case.due, case.application_untold) == (None, True)
    feed = calendar_of_cases(
        house.people["officer"], house.office, today=EARLY, page="/{}/{}".format
    ).to_ical()
    said = [str(event.get("description", "")) for event in Calendar.from_ical(feed).walk("VEVENT")]
    assert any("5 taneden az" in words for words in said)
    Case.objects.update(judged=date(2100, 1, 1))  # the list shows what was derived
    page = house.client("officer").get(reverse("desk:cases")).content.decode()
    assert "ne zaman başvurulacağı söylenemiyor" in page


def test_the_day_for_an_application_can_be_answered(house: House) -> None:
    case = festival(house, past=5)
    handle_flag(
        case, "apply-by:2026-04-01", by=house.people["officer"], reason="Posta ile gitti", today=EARLY
    )
    assert Case.objects.get(pk=case.pk).due is None


def test_the_feed_opens_with_its_secret_alone(late: Case, house: House) -> None:
    secret = open_calendar(house.people["officer"], house.office)
    answer = Client().get(reverse("desk:calendar-feed", args=[secret]))
    assert answer.status_code == 200
    assert answer["Content-Type"] == "text/calendar; charset=utf-8"
    assert "no-store" in answer["Cache-Control"]
    assert "Lyon ile kardeş kent" in answer.content.decode().replace("\r\n ", "")
    assert not CalendarAddress.objects.filter(secret_hash=secret).exists()


def test_a_revoked_or_renewed_address_is_not_there(house: House) -> None:
    officer = house.people["officer"]
    first = open_calendar(officer, house.office)
    second = open_calendar(officer, house.office)
    assert address_behind(first) is None
    assert address_behind(second) is not None
    revoke_calendar(officer, house.office)
    assert Client().get(reverse("desk:calendar-feed", args=[second])).status_code == 404


def test_who_leaves_the_office_loses_the_calendar(house: House) -> None:
    officer = house.people["officer"]
    secret = open_calendar(officer, house.office)
    officer.roles.all().delete()
    assert address_behind(secret) is None
