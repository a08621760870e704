"""Where a person is signed in: listed, ended by the person, by a new password, by the administrator."""

from __future__ import annotations

from datetime import timedelta

import pytest
from django.contrib.sessions.models import Session
from django.core.management import call_command
from django.test import Client
from django.utils import timezone
from tests.desk.house import PASSWORD, House

from elci.accounts.models import JournalEntry, OpenSession, Role
from elci.accounts.sessions import device_in_words, mark_of

FIREFOX = "Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0"
PHONE = (
    "Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) "
    "Version/18.0 Mobile/15E148 Safari/604.1"
)
EDGE = (
    "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/141.0 Safari/537.36 "
    "Edg/141.0"
)


def signed_in(agent: str = FIREFOX, name: str = "officer") -> Client:
    client = Client(headers={"User-Agent": agent})
    client.post("/giris/", {"username": name, "password": PASSWORD})
    return client


def is_in(client: Client) -> bool:
    return client.get("/masa/").status_code == 200


@pytest.mark.parametrize(
    ("agent", "words"),
    [
        (FIREFOX, "Firefox, Linux"), (PHONE, "Safari, iPhone"), (EDGE, "Edge, Windows"), ("curl/8.5", ""), ("", ""),
    ],
)  # fmt: skip
def test_a_device_is_told_in_words(agent: str, words: str) -> None:
    assert device_in_words(agent) == words


def test_ones_own_sessions_are_listed_and_this_one_is_marked(house: House) -> None:
    here, _there, _other = signed_in(), signed_in(PHONE), signed_in(name="head")
    page = here.get("/masa/hesabim/oturumlar/").content.decode()
    assert page.count("Firefox, Linux") == 1
    assert page.count("bu oturum") == 1
    assert "Safari, iPhone" in page
    assert str(here.session.session_key) not in page


def test_one_session_is_ended(house: House) -> None:
    here, there = signed_in(), signed_in(PHONE)
    mark = mark_of(OpenSession.objects.get(session=there.session.session_key))
    here.post("/masa/hesabim/oturumlar/", {"session": mark})
    assert (is_in(here), is_in(there)) == (True, False)


def test_all_others_are_ended(house: House) -> None:
    here, there, third, head = signed_in(), signed_in(PHONE), signed_in(EDGE), signed_in(name="head")
    here.post("/masa/hesabim/oturumlar/", {"session": "others"})
    assert [is_in(each) for each in (here, there, third, head)] == [True, False, False, True]


def test_anothers_session_is_not_ones_own_to_end(house: House) -> None:
    head, officer = signed_in(name="head"), signed_in()
    mark = mark_of(OpenSession.objects.get(session=head.session.session_key))
    officer.post("/masa/hesabim/oturumlar/", {"session": mark})
    assert is_in(head)


def test_a_new_password_ends_all_others_and_this_one_stays_listed(house: House) -> None:
    here, there = signed_in(), signed_in(PHONE)
    new = "Ulus’tan Kızılay’a 9 dakika"
    here.post("/masa/parola/", {"old_password": PASSWORD, "new_password": new, "new_password_again": new})
    assert (is_in(here), is_in(there)) == (True, False)
    assert [held.pk for held in OpenSession.objects.all()] == [here.session.session_key]


def test_an_administrator_ends_a_persons_sessions(house: House) -> None:
    officer = signed_in()
    house.client("administrator").post(
        f"/masa/kullanicilar/{house.people['officer'].pk}/giris/", {"act": "end"}
    )
    assert not is_in(officer)
    entry = JournalEntry.objects.get(verb="session.ended")
    assert (entry.actor, entry.subject_id) == (house.people["administrator"], str(house.people["officer"].pk))


def test_sessions_of_an_account_that_opens_another_office_are_not_an_administrators_to_end(
    house: House,
) -> None:
    Role.objects.create(user=house.people["officer"], office=house.other, name="viewer")
    officer = signed_in()
    answer = house.client("administrator").post(
        f"/masa/kullanicilar/{house.people['officer'].pk}/giris/", {"act": "end"}
    )
    assert "yalnızca bu büronun değil" in answer.content.decode()
    assert is_in(officer)


def test_signing_out_takes_the_session_off_the_list(house: House) -> None:
    client = signed_in()
    client.post("/cikis/")
    assert not OpenSession.objects.exists()


def test_last_seen_is_kept_at_most_once_in_five_minutes(house: House) -> None:
    client = signed_in()
    held = OpenSession.objects.get()
    client.get("/masa/hesabim/")
    held.refresh_from_db()
    first = held.seen
    session = client.session
    session["desk_seen"] = session["desk_seen"] - 301
    session.save()
    client.get("/masa/hesabim/")
    held.refresh_from_db()
    assert held.seen > first


def test_sessions_that_have_run_out_go_with_their_session(house: House) -> None:
    signed_in()
    Session.objects.update(expire_date=timezone.now() - timedelta(hours=1))
    call_command("clearsessions")
    assert not OpenSession.objects.exists()
