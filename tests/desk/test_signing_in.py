"""Signing in and out: one answer to every wrong try, a limit to tries, and the way onward."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

import pytest
from django.test import Client
from django.utils import timezone
from tests.desk.house import PASSWORD, House

from elci.accounts.models import SignInFailure, User
from elci.accounts.people import Invitation, invite

WRONG = "Kullanıcı adı ya da parola yanlış."


def sign_in(client: Client, name: str = "officer", password: str = PASSWORD, **more: Any) -> Any:
    headers = more.pop("headers", {})
    return client.post("/giris/", {"username": name, "password": password, **more}, headers=headers)


def test_signing_in_leads_to_the_desk(house: House) -> None:
    answer = sign_in(Client())
    assert (answer.status_code, answer.headers["Location"]) == (302, "/masa/")


def test_the_desk_opens_in_the_language_of_the_account(house: House) -> None:
    User.objects.filter(username="officer").update(language="en")
    assert sign_in(Client()).headers["Location"] == "/en/desk/"


@pytest.mark.parametrize(
    ("wanted", "leads_to"),
    [
        ("/masa/baglar/", "/masa/baglar/"),
        ("/en/ties/?q=seoul", "/en/ties/?q=seoul"),
        ("https://example.org/", "/masa/"),
        ("//example.org", "/masa/"),
        ("javascript:alert(1)", "/masa/"),
        ("", "/masa/"),
    ],
)
def test_it_goes_on_to_the_page_that_was_asked_for_if_it_is_ours(
    wanted: str, leads_to: str, house: House
) -> None:
    assert sign_in(Client(), next=wanted).headers["Location"] == leads_to


def test_a_session_ends_after_a_working_day(house: House) -> None:
    client = Client()
    sign_in(client)
    assert client.session.get_expiry_age() <= 12 * 3600


@pytest.mark.parametrize("name", ["officer", "OFFICER", "nobody-of-this-name", "closed"])
def test_a_wrong_try_is_answered_alike_whoever_it_is(name: str, house: House) -> None:
    User.objects.create_user("closed", password=PASSWORD, is_active=False)
    password = PASSWORD if name == "closed" else "yanlış parola"
    answer = sign_in(Client(), name, password)
    assert answer.status_code == 200
    assert WRONG in answer.content.decode()


def texts(answer: Any) -> str:
    """The page without what differs by nature: the token, and the name that was typed."""
    import re

    return re.sub(r'value="[^"]*"', "", answer.content.decode())


def test_known_and_unknown_accounts_give_the_very_same_page(house: House) -> None:
    assert texts(sign_in(Client(), "officer", "x")) == texts(sign_in(Client(), "yok-boyle-biri", "x"))


@pytest.mark.parametrize("name", ["officer", "yok-boyle-biri"])
def test_the_sixth_try_waits_even_with_the_right_password(name: str, house: House) -> None:
    for _try in range(5):
        sign_in(Client(), name, "yanlış")
    answer = sign_in(Client(), name)
    assert answer.status_code == 429
    assert "Çok sayıda başarısız deneme yapıldı. 15 dakika sonra yeniden deneyin." in answer.content.decode()


def test_after_the_wait_the_door_opens(house: House) -> None:
    for _try in range(5):
        sign_in(Client(), password="yanlış")
    SignInFailure.objects.update(at=timezone.now() - timedelta(minutes=16))
    assert sign_in(Client()).status_code == 302


def test_someone_else_at_the_same_address_is_not_kept_waiting(house: House) -> None:
    for _try in range(5):
        sign_in(Client(), password="yanlış")
    assert sign_in(Client(), "head").status_code == 302


def test_a_client_cannot_change_its_address_by_saying_so(house: House) -> None:
    for number in range(5):
        sign_in(Client(), password="yanlış", headers={"X-Forwarded-For": f"10.0.0.{number}"})
    assert sign_in(Client()).status_code == 429


def test_behind_a_proxy_the_address_is_the_one_that_the_proxy_added(house: House, settings: Any) -> None:
    settings.SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https")
    for number in range(5):
        sign_in(Client(), password="yanlış", headers={"X-Forwarded-For": f"1.1.1.{number}, 10.0.0.7"})
    assert sign_in(Client(), headers={"X-Forwarded-For": "9.9.9.9, 10.0.0.7"}).status_code == 429
    assert sign_in(Client(), headers={"X-Forwarded-For": "9.9.9.9, 10.0.0.8"}).status_code == 302


def test_a_one_time_password_opens_only_the_page_for_an_own_one(house: House) -> None:
    _user, password = invite(Invitation("ayşe", "officer"), office=house.office, by=None, now=timezone.now())
    client = Client()
    sign_in(client, "ayşe", password)
    assert client.get("/masa/baglar/").headers["Location"] == "/masa/parola/"
    own = {"old_password": password, "new_password": PASSWORD, "new_password_again": PASSWORD}
    client.post("/masa/parola/", own)
    assert client.get("/masa/baglar/").status_code == 200


def test_an_expired_one_time_password_opens_nothing(house: House) -> None:
    long_ago = timezone.now() - timedelta(days=8)
    _user, password = invite(Invitation("ayşe", "officer"), office=house.office, by=None, now=long_ago)
    client = Client()
    assert "süresi dolmuş" in sign_in(client, "ayşe", password).content.decode()
    assert client.get("/masa/").status_code == 302


def test_signing_out_closes_the_desk(house: House) -> None:
    client = house.client("officer")
    client.post("/cikis/")
    assert client.get("/masa/").headers["Location"] == "/giris/?next=%2Fmasa%2F"


def test_a_changed_password_ends_the_other_sessions(house: House) -> None:
    here, there = Client(), Client()
    sign_in(here)
    sign_in(there)
    new = "Hamamönü’nde üç çay"
    here.post("/masa/parola/", {"old_password": PASSWORD, "new_password": new, "new_password_again": new})
    assert here.get("/masa/").status_code == 200
    assert there.get("/masa/").status_code == 302


@pytest.mark.parametrize(
    ("typed", "sentence"),
    [
        ({"old_password": "yanlış"}, "Şimdiki parolanız bu değil."),
        ({"new_password_again": "başka bir parola"}, "İki yeni parola birbirinden farklı."),
        ({"new_password": "kısa", "new_password_again": "kısa"}, "En az 10 karakter"),
        ({"new_password": PASSWORD, "new_password_again": PASSWORD}, "Şimdikinden farklı bir parola seçin."),
        ({"old_password": ""}, "Şimdiki parolanızı yazın."),
    ],
)
def test_a_password_that_will_not_do(typed: dict[str, str], sentence: str, house: House) -> None:
    right = {"old_password": PASSWORD, "new_password": "Hamamönü 12", "new_password_again": "Hamamönü 12"}
    answer = house.client("officer").post("/masa/parola/", {**right, **typed})
    assert sentence in answer.content.decode()
    assert User.objects.get(username="officer").check_password(PASSWORD)


def test_the_language_of_the_account_is_kept(house: House) -> None:
    client = house.client("officer")
    answer = client.post("/masa/hesabim/", {"language": "en"})
    assert answer.headers["Location"] == "/en/desk/account/"
    assert User.objects.get(username="officer").language == "en"


def test_who_works_in_two_offices_chooses_the_desk(house: House) -> None:
    house.people["officer"].roles.create(office=house.other, name="viewer")
    client = house.client("officer")
    assert "<h1>Ankara Büyükşehir Belediyesi</h1>" in client.get("/masa/").content.decode()
    client.post("/masa/buro/", {"office": "istanbul"})
    assert "<h1>İstanbul Büyükşehir Belediyesi</h1>" in client.get("/masa/").content.decode()
    assert client.get("/masa/baglar/yeni/").status_code == 403


def test_the_technicians_pages_have_the_same_door(house: House) -> None:
    led = Client().get("/admin/", follow=True).redirect_chain
    assert led[-1][0] == "/giris/?next=%2Fadmin%2F"
    assert house.client("administrator").get("/admin/", follow=True).status_code == 403
    technician = User.objects.create_superuser("teknik", password=PASSWORD)
    client = Client()
    client.force_login(technician)
    assert client.get("/admin/").status_code == 200


def test_a_one_time_password_does_not_open_the_technicians_pages(house: House) -> None:
    _user, password = invite(Invitation("teknik", "viewer"), office=house.office, by=None, now=timezone.now())
    User.objects.filter(username="teknik").update(is_staff=True, is_superuser=True)
    client = Client()
    assert sign_in(client, "teknik", password, next="/admin/").headers["Location"] == "/masa/parola/"
    assert client.get("/admin/", follow=True).redirect_chain[-1][0] == "/masa/parola/"
