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

from elci.domain.procedures.kinds import Act
from elci.procedures.calendar_feed import feed_of
from elci.procedures.digest import NoMailServerError, digests, send_digests
from elci.procedures.models import CalendarAddress, Case
from elci.procedures.services.calendars import address_behind, open_calendar, revoke_calendar

LATE = date(2026, 3, 1)


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
    content = feed_of(officer, house.office, today=date(2026, 2, 8), home=lambda path: f"https://x{path}")
    calendar = Calendar.from_ical(content)
    events = {str(event["summary"]): event for event in calendar.walk("VEVENT")}
    assert calendar["version"] == "2.0"
    (sending,) = [event for words, event in events.items() if "mülki amire" in words]
    assert sending.decoded("dtstart") == date(2026, 2, 20)
    assert str(sending["url"]).startswith("https://x/masa/dosyalar/")
    assert len({str(event["uid"]) for event in calendar.walk("VEVENT")}) == len(events)


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
