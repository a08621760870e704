"""A session that ended while someone wrote: sign in, come back to the form, nothing typed is lost."""

from __future__ import annotations

import re
from typing import Any

import pytest
from django.test import Client
from tests.desk import files
from tests.desk.house import PASSWORD, House

from elci.desk import kept_text
from elci.registry.models import Agreement

EDIT = "/masa/baglar/ankara--seoul-kr/duzelt/"
TYPED = {
    "kind": "memorandum", "date": "1971-08", "note_tr": "Kore Parkı: “ağaç”\r\nikinci satır", "note_en": "",
    "purposes": ["000-p-01", "000-p-02"], "reason": "protokole bakıldı", "version": "0",
}  # fmt: skip


def sign_in_with(client: Client, interrupted: Any, name: str = "officer") -> Any:
    page = interrupted.content.decode()
    hidden = dict(re.findall(r'type="hidden" name="(next|kept)" value="([^"]*)"', page))
    return client.post("/giris/", {**hidden, "username": name, "password": PASSWORD})


def test_the_text_comes_back_and_nothing_is_saved_before_the_person_saves(house: House) -> None:
    client = Client()
    interrupted = client.post(EDIT, TYPED)
    assert interrupted.status_code == 403
    assert "Yazdıklarınız duruyor" in interrupted.content.decode()
    assert sign_in_with(client, interrupted).headers["Location"] == EDIT
    page = client.get(EDIT).content.decode()
    assert "Yazdıklarınız burada." in page
    assert "Kore Parkı: “ağaç”" in page
    assert 'value="1971-08"' in page
    assert re.search(r'value="memorandum"[^>]* checked', page)
    assert len(re.findall(r'value="000-p-0[12]"[^>]* checked', page)) == 2
    assert Agreement.objects.get(pk="ankara--seoul-kr").kind == "sister_city"


def test_the_text_comes_back_once(house: House) -> None:
    client = Client()
    sign_in_with(client, client.post(EDIT, TYPED))
    client.get(EDIT)
    assert "Yazdıklarınız burada." not in client.get(EDIT).content.decode()


def test_the_form_that_came_back_saves(house: House) -> None:
    client = Client()
    sign_in_with(client, client.post(EDIT, TYPED))
    client.get(EDIT)
    client.post(EDIT, TYPED)
    assert Agreement.objects.get(pk="ankara--seoul-kr").kind == "memorandum"


def test_a_wrong_password_in_between_loses_nothing(house: House) -> None:
    client = Client()
    page = client.post(EDIT, TYPED).content.decode()
    hidden = dict(re.findall(r'type="hidden" name="(next|kept)" value="([^"]*)"', page))
    again = client.post("/giris/", {**hidden, "username": "officer", "password": "yanlış"})
    assert "Yazdıklarınız duruyor" in again.content.decode()
    sign_in_with(client, again)
    assert "Kore Parkı" in client.get(EDIT).content.decode()


def test_someone_else_who_signs_in_sees_only_what_their_role_allows(house: House) -> None:
    client = Client()
    sign_in_with(client, client.post(EDIT, TYPED), "outsider")
    assert client.get(EDIT).status_code == 403


def test_nothing_is_stored_for_who_does_not_sign_in(house: House) -> None:
    from django.contrib.sessions.models import Session

    Client().post(EDIT, TYPED)
    assert not Session.objects.exists()


@pytest.mark.parametrize("forged", ["", "x", "eyJwYXRoIjoiLyJ9:1:abc"])
def test_a_text_that_this_site_did_not_seal_is_passed_over(forged: str, house: House) -> None:
    client = Client()
    said = {"username": "officer", "password": PASSWORD, "next": EDIT, "kept": forged}
    assert client.post("/giris/", said).headers["Location"] == EDIT
    assert "Yazdıklarınız burada." not in client.get(EDIT).content.decode()


def test_passwords_are_never_kept(house: House, rf: Any) -> None:
    said = {"old_password": "gizli bir şey", "new_password": "başka gizli", "note": "açık"}
    sealed = kept_text.sealed(rf.post("/masa/parola/", said))
    assert kept_text.signing.loads(sealed, salt=kept_text._SALT)["text"] == {"note": ["açık"]}


def test_a_button_without_text_leads_to_the_desk(house: House) -> None:
    client = Client()
    page = client.post("/masa/gunluk/1/geri-al/")
    assert sign_in_with(client, page).headers["Location"] == "/masa/"


def test_of_a_document_the_title_is_kept_and_the_file_asked_for_again(house: House) -> None:
    client = Client()
    address = "/masa/baglar/ankara--seoul-kr/belgeler/yeni/"
    said = {"kind": "protocol", "title": "Seul ile protokol", "file": files.pdf("a.pdf")}
    sign_in_with(client, client.post(address, said))
    page = client.get(address).content.decode()
    assert 'value="Seul ile protokol"' in page
    assert re.search(r'value="protocol"[^>]* checked', page)


def test_a_new_tie_is_kept_too(house: House) -> None:
    client = Client()
    said = {
        "municipality": "ankara",
        "partner_text": "Lyon, Fransa",
        "partner": "place:gn:2996944",
        "kind": "memorandum",
    }
    sign_in_with(client, client.post("/masa/baglar/yeni/", said))
    assert 'value="Lyon, Fransa"' in client.get("/masa/baglar/yeni/").content.decode()
