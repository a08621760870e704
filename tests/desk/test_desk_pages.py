"""The desk's home, its lists, the journal, the people: what stands there, what an empty place says."""

from __future__ import annotations

import re
from typing import Any

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from tests.desk.house import PASSWORD, House

from elci.accounts.models import Role, User
from elci.domain.dates import PartialDate
from elci.registry.models import Agreement, AgreementParty
from elci.registry.services import AgreementDraft, edit_agreement


def text_of(answer: Any) -> str:
    return re.sub(r"\s+", " ", re.sub(r"<[^>]+>", " ", answer.content.decode()))


def edit(house: House, note: str) -> None:
    draft = AgreementDraft("sister_city", PartialDate(1971), note)
    edit_agreement(
        house.seoul, draft, by=house.people["officer"], office=house.office, reason=f"gerekçe {note}"
    )


def test_the_home_says_what_is_mine_and_what_is_missing(house: House) -> None:
    Agreement.objects.filter(pk=house.sofia.pk).update(date=None)
    edit(house, "Kore Parkı")
    shown = text_of(house.client("officer").get("/masa/"))
    assert "2 bağın kaydı sizde." in shown
    assert "Tarihi bilinmeyenler" in shown
    assert "Ankara Büyükşehir – Sofya" in shown
    assert "Bağı düzeltti: Ankara Büyükşehir – Seul" in shown


def test_an_office_without_ties_is_told_how_to_begin(house: House) -> None:
    shown = text_of(house.client("outsider").get("/masa/"))
    assert "Henüz kayıtlı bağ yok" in shown
    assert "İlk bağı kaydet" in shown


def test_someone_without_a_role_is_told_whom_to_ask(house: House) -> None:
    assert "Kullanıcı adınızı (nobody) belediyenizin büro yöneticisine bildirin." in text_of(
        house.client("nobody").get("/masa/")
    )


def test_a_viewer_is_offered_nothing_that_is_refused(house: House) -> None:
    client = house.client("viewer")
    for address in ("/masa/", "/masa/baglar/", "/masa/baglar/ankara--seoul-kr/"):
        page = client.get(address).content.decode()
        links = set(re.findall(r'href="(/masa/[^"?#]*)', page))
        assert [link for link in links if client.get(link).status_code != 200] == []


@pytest.mark.parametrize("who", ["officer", "head", "administrator"])
def test_every_link_of_the_desk_opens(who: str, house: House) -> None:
    edit(house, "Kore Parkı")
    client = house.client(who)
    seen, todo = set(), {"/masa/", "/en/desk/"}
    while todo:
        address = todo.pop()
        seen.add(address)
        answer = client.get(address, follow=True)
        assert answer.status_code == 200, address
        is_page = answer.headers["Content-Type"].startswith("text/html")
        if is_page and ("/masa/" in address or "/desk/" in address):
            links = re.findall(r'href="(/(?:masa|en/desk)/[^"#]*)', answer.content.decode())
            todo |= {link.replace("&amp;", "&") for link in links} - seen
    assert len(seen) > 20


@pytest.mark.parametrize(
    ("query", "shown"),
    [
        ("", ["Seul", "Sofya"]),
        ("q=sofya", ["Sofya"]),
        ("q=SOFIA", ["Sofya"]),
        ("missing=date", []),
        ("missing=document", ["Seul", "Sofya"]),
        ("missing=purpose", ["Seul", "Sofya"]),
        ("order=newest", ["Sofya", "Seul"]),
        ("order=oldest", ["Seul", "Sofya"]),
        ("state=listed", ["Seul", "Sofya"]),
        ("state=signed", []),
        ("kind=memorandum", []),
        ("kind=nonsense", ["Seul", "Sofya"]),
    ],
)
def test_the_list_is_narrowed_by_its_address(query: str, shown: list[str], house: House) -> None:
    page = house.client("viewer").get(f"/masa/baglar/?{query}").content.decode()
    assert re.findall(r'row-title"><a [^>]*>Ankara Büyükşehir – (\w+)<', page) == shown


def test_a_list_that_found_nothing_says_what_to_do(house: House) -> None:
    shown = text_of(house.client("officer").get("/masa/baglar/?q=atlantis"))
    assert "Büronuzun bağları arasında uyan kayıt yok. Süzgeci genişletin ya da yeni bağ kaydedin." in shown


def test_the_list_holds_the_offices_ties_only(house: House) -> None:
    AgreementParty.objects.filter(agreement=house.sofia, position=1).update(municipality="istanbul")
    assert "Sofya" not in text_of(house.client("officer").get("/masa/baglar/"))
    assert "Sofya" in text_of(house.client("outsider").get("/masa/baglar/"))


def test_htmx_gets_the_results_alone(house: House) -> None:
    answer = house.client("officer").get("/masa/baglar/", headers={"HX-Request": "true"})
    assert "<html" not in answer.content.decode()
    assert "Ankara Büyükşehir – Seul" in answer.content.decode()


def test_htmx_without_a_session_is_led_to_the_whole_page(house: House) -> None:
    headers = {"HX-Request": "true", "HX-Current-URL": "http://testserver/masa/baglar/?q=seul"}
    answer = house.client(None).get("/masa/baglar/?q=se", headers=headers)
    assert answer.headers["HX-Redirect"] == "/giris/?next=%2Fmasa%2Fbaglar%2F%3Fq%3Dseul"


def test_the_journal_of_the_office_is_not_that_of_another(house: House) -> None:
    edit(house, "Kore Parkı")
    assert "gerekçe Kore Parkı" in text_of(house.client("viewer").get("/masa/gunluk/"))
    assert "gerekçe Kore Parkı" not in text_of(house.client("outsider").get("/masa/gunluk/"))


def test_a_long_journal_costs_no_more_questions_than_a_short_one(house: House) -> None:
    client = house.client("officer")
    edit(house, "0")
    with CaptureQueriesContext(connection) as few:
        client.get("/masa/gunluk/")
    for number in range(1, 30):
        edit(house, str(number))
    with CaptureQueriesContext(connection) as many:
        client.get("/masa/gunluk/")
    assert len(many) <= len(few)


def test_inviting_shows_the_password_once(house: House) -> None:
    client = house.client("administrator")
    said = {
        "username": "ayşe",
        "first_name": "Ayşe",
        "last_name": "Yılmaz",
        "language": "tr",
        "role": "officer",
    }
    answer = client.post("/masa/kullanicilar/davet/", said)
    (password,) = re.findall(r"data-secret>([^<]+)<", answer.content.decode())
    user = User.objects.get(username="ayşe")
    assert user.check_password(password)
    assert "no-store" in answer.headers["Cache-Control"]
    assert password not in client.get("/masa/kullanicilar/").content.decode()
    assert Role.objects.get(user=user).office == house.office


@pytest.mark.parametrize(
    ("changes", "field"),
    [({"username": "officer"}, "username"), ({"username": "iki söz"}, "username"), ({"role": ""}, "role")],
)
def test_an_invitation_that_cannot_be_sent(changes: dict[str, str], field: str, house: House) -> None:
    said = {"username": "ayşe", "language": "tr", "role": "officer", **changes}
    page = house.client("administrator").post("/masa/kullanicilar/davet/", said).content.decode()
    assert f'id="id_{field}_error"' in page
    assert User.objects.count() == len(house.people)


def test_a_role_is_changed_and_taken_away(house: House) -> None:
    client, viewer = house.client("administrator"), house.people["viewer"]
    client.post(f"/masa/kullanicilar/{viewer.pk}/rol/", {"role": "head"})
    assert viewer.roles.get().name == "head"
    client.post(f"/masa/kullanicilar/{viewer.pk}/rol/", {"role": "none", "reason": "emekli"})
    assert not viewer.roles.exists()
    assert house.client("viewer").get("/masa/baglar/").status_code == 403


def test_the_last_administrator_stays(house: House) -> None:
    administrator = house.people["administrator"]
    page = house.client("administrator").post(f"/masa/kullanicilar/{administrator.pk}/rol/", {"role": "none"})
    assert "yöneticisiz kalır" in page.content.decode()


def test_someone_with_an_account_is_added(house: House) -> None:
    client = house.client("administrator")
    client.post("/masa/kullanicilar/ekle/", {"username": "nobody", "role": "viewer"})
    assert house.people["nobody"].roles.get().office == house.office
    page = client.post("/masa/kullanicilar/ekle/", {"username": "yok", "role": "viewer"}).content.decode()
    assert "“yok” adlı bir hesap yok." in page


def test_a_lost_password_is_renewed(house: House) -> None:
    client, viewer = house.client("administrator"), house.people["viewer"]
    page = client.post(f"/masa/kullanicilar/{viewer.pk}/parola/").content.decode()
    (password,) = re.findall(r"data-secret>([^<]+)<", page)
    viewer.refresh_from_db()
    assert viewer.check_password(password)
    assert not viewer.check_password(PASSWORD)
