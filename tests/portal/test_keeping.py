"""What is kept is renewed when the registry changes, and never shown to the wrong reader."""

from functools import partial

import pytest
from django.test import Client

from elci.accounts.journal import record
from elci.accounts.models import User
from elci.registry.keeping import Store, registry_mark
from elci.registry.models import Agreement, Municipality


def test_a_value_is_made_once_per_mark() -> None:
    store, made = Store(most=5), []
    for mark in (1, 1, 2, 2, 1):
        store.get(mark, "key", partial(made.append, mark))
    assert made == [1, 2, 1]


def test_of_too_many_values_the_one_not_used_longest_goes() -> None:
    store, made = Store(most=2), []
    for key in ("a", "b", "a", "c", "a", "b"):
        store.get(0, key, partial(made.append, key))
    assert made == ["a", "b", "c", "b"]


@pytest.mark.usefixtures("db_loaded")
def test_an_act_in_the_journal_changes_the_mark() -> None:
    before = registry_mark()
    assert registry_mark() == before
    tie = Agreement.objects.get(pk="ankara--sofia-bg")
    record(None, "agreement.edited", tie, office=None, before={}, reason="deneme")
    assert registry_mark() != before


@pytest.mark.usefixtures("db_loaded")
def test_a_page_shows_what_an_office_changed(client: Client) -> None:
    assert "Ankara Büyükşehir Belediyesi" in client.get("/belediyeler/ankara/").content.decode()
    Municipality.objects.filter(pk="ankara").update(name_tr="Angora")
    assert "Angora" not in client.get("/belediyeler/ankara/").content.decode()
    tie = Agreement.objects.get(pk="ankara--sofia-bg")
    record(None, "agreement.edited", tie, office=None, before={}, reason="deneme")
    assert "Angora Belediyesi" in client.get("/belediyeler/ankara/").content.decode()


@pytest.mark.usefixtures("db_loaded")
def test_who_is_signed_in_gets_a_page_of_their_own(client: Client) -> None:
    assert "Oturum aç" in client.get("/baglar/").content.decode()
    client.force_login(User.objects.create_user("ayse", password="uzun-bir-parola"))
    assert "Oturum aç" not in client.get("/baglar/").content.decode()
    client.logout()
    assert "Oturum aç" in client.get("/baglar/").content.decode()


@pytest.mark.usefixtures("db_loaded")
def test_a_kept_page_is_kept_apart_by_language_query_and_htmx(client: Client) -> None:
    texts = {
        client.get("/baglar/").content,
        client.get("/en/ties/").content,
        client.get("/baglar/?country=BG").content,
        client.get("/baglar/?country=BG", headers={"HX-Request": "true"}).content,
    }
    assert len(texts) == 4


@pytest.mark.usefixtures("db_loaded")
def test_a_kept_page_comes_without_asking_the_registry(client: Client, django_assert_num_queries) -> None:  # type: ignore[no-untyped-def]
    client.get("/baglar/ankara--sofia-bg/")
    with django_assert_num_queries(1):
        client.get("/baglar/ankara--sofia-bg/")
