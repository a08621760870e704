"""Searches and files are limited per person; the answer says how long to wait, and nobody else is touched."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime, timedelta
from typing import Any

import pytest
from django.core.cache import cache
from django.test import Client
from tests.desk.files import pdf
from tests.desk.house import PASSWORD, House

from elci.accounts.limits import Limit, wait
from elci.desk import limits
from elci.registry.services import DocumentDraft, attach_document

NOON = datetime.fromisoformat("2026-11-20T12:00:10+03:00")


@pytest.fixture(autouse=True)
def _counted(settings: Any, monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    settings.LIMITS = True
    monkeypatch.setattr(limits, "SEARCHES", Limit("searches", 3, 3600))
    monkeypatch.setattr(limits, "FILES", Limit("files", 2, 3600))
    cache.clear()
    yield
    cache.clear()


def test_one_too_many_waits_until_the_window_ends_and_no_longer() -> None:
    limit = Limit("try", 2, 60)
    assert [wait(limit, "a", NOON) for _each in range(3)] == [0, 0, 50]
    assert wait(limit, "b", NOON) == 0
    assert wait(limit, "a", NOON + timedelta(seconds=50)) == 0


def test_suggestions_are_refused_after_the_limit_with_the_time_to_wait(house: House) -> None:
    officer, head = house.client("officer"), house.client("head")
    address = "/masa/ortaklar/oneriler/"
    statuses = [officer.get(address, {"q": "so"}).status_code for _each in range(4)]
    assert statuses == [200, 200, 200, 429]
    refused = officer.get(address, {"q": "so"})
    assert 0 < int(refused.headers["Retry-After"]) <= 3600
    assert f"{refused.headers['Retry-After']} saniye" in refused.content.decode()
    assert head.get(address, {"q": "so"}).status_code == 200


def test_public_searches_are_counted_by_address(house: House) -> None:
    near, far = Client(REMOTE_ADDR="10.0.0.1"), Client(REMOTE_ADDR="10.0.0.2")
    statuses = [near.get("/arama/", {"q": "seul"}).status_code for _each in range(4)]
    assert statuses == [200, 200, 200, 429]
    assert far.get("/arama/", {"q": "seul"}).status_code == 200


def test_lists_that_are_renewed_while_typing_count_and_whole_pages_do_not(house: House) -> None:
    client = house.client("officer")
    for _each in range(5):
        assert client.get("/masa/baglar/").status_code == 200
    typed = [client.get("/masa/baglar/", headers={"HX-Request": "true"}).status_code for _each in range(4)]
    assert typed == [200, 200, 200, 429]


def test_files_are_limited_per_person(house: House) -> None:
    by = house.people["officer"]
    kept = attach_document(
        house.seoul, pdf("p.pdf"), DocumentDraft("protocol", "Protokol"), by=by, office=house.office
    )
    viewer, head = house.client("viewer"), house.client("head")
    address = f"/masa/belgeler/{kept.pk}/"
    assert [fetched(viewer, address) for _each in range(3)] == [200, 200, 429]
    assert fetched(head, address) == 200


def fetched(client: Client, address: str) -> int:
    """The status of a file that is read to its end; one left open would close the database's connection."""
    answer = client.get(address)
    if answer.streaming:
        b"".join(answer.streaming_content)
    return answer.status_code


def test_wrong_present_passwords_are_limited(house: House) -> None:
    client = house.client("officer")
    new = "Ulus’tan Kızılay’a 9 dakika"
    for _each in range(5):
        client.post("/masa/parola/", {"old_password": "x", "new_password": new, "new_password_again": new})
    answer = client.post(
        "/masa/parola/", {"old_password": PASSWORD, "new_password": new, "new_password_again": new}
    )
    assert answer.status_code == 429
    assert "dakika sonra" in answer.content.decode()
