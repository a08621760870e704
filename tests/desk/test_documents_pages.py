"""Attaching, opening and withdrawing a document through the pages."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from django.test import Client
from tests.desk import files
from tests.desk.house import House

from elci.registry.services import documents
from elci.sources.models import Document

ATTACH = "/masa/baglar/ankara--seoul-kr/belgeler/yeni/"


def attach(
    client: Client, name: str = "Seul protokolü.pdf", content: bytes = files.PDF, **changes: Any
) -> Any:
    said = {"kind": "protocol", "title": "Seul ile protokol", **changes}
    return client.post(ATTACH, {**said, "file": files.upload(name, content)})


def test_a_document_is_attached_and_listed(house: House) -> None:
    client = house.client("officer")
    assert attach(client).headers["Location"] == "/masa/baglar/ankara--seoul-kr/"
    page = client.get("/masa/baglar/ankara--seoul-kr/").content.decode()
    assert "Seul protokolü.pdf" in page
    assert "Belge ekledi" in page


@pytest.mark.parametrize("who", ["viewer", "officer", "head", "administrator"])
def test_it_comes_back_byte_for_byte_under_its_name(who: str, house: House) -> None:
    attach(house.client("officer"), "서울 협정 İĞŞ.pdf")
    answer = house.client(who).get(f"/masa/belgeler/{Document.objects.get().pk}/")
    assert b"".join(answer.streaming_content) == files.PDF  # type: ignore[attr-defined]
    assert answer.headers["Content-Type"] == "application/pdf"
    assert (
        "filename*=utf-8''%EC%84%9C%EC%9A%B8%20%ED%98%91%EC%A0%95%20%C4%B0%C4%9E%C5%9E.pdf"
        in answer.headers["Content-Disposition"]
    )


def test_a_browser_may_only_save_it(house: House) -> None:
    attach(house.client("officer"))
    headers = house.client("officer").get(f"/masa/belgeler/{Document.objects.get().pk}/").headers
    assert headers["Content-Disposition"].startswith("attachment")
    assert headers["X-Content-Type-Options"] == "nosniff"
    assert headers["Content-Security-Policy"] == "default-src 'none'; sandbox"
    assert "no-store" in headers["Cache-Control"]


def test_it_has_no_address_outside_the_desk(house: House, settings: Any) -> None:
    attach(house.client("officer"))
    name = Document.objects.get().file.name
    for address in (f"/{name}", f"/media/{name}", f"/static/{name}", f"/documents/{name}"):
        assert Client().get(address).status_code == 404
    assert Path(settings.STATIC_ROOT) not in Path(settings.MEDIA_ROOT).parents


@pytest.mark.parametrize(
    ("name", "content", "sentence"),
    [
        ("protokol.pdf", files.EXE, "içeriği PDF, Word (DOCX), ODT, JPEG ya da PNG değil"),
        ("protokol.pdf", files.HTML, "içeriği PDF, Word (DOCX), ODT, JPEG ya da PNG değil"),
        ("protokol.docx", files.DOCM, "içeriği PDF, Word (DOCX), ODT, JPEG ya da PNG değil"),
        ("protokol.pdf", b"", "Bu dosya boş."),
    ],
)
def test_what_is_no_document_is_refused_in_a_sentence(
    name: str, content: bytes, sentence: str, house: House
) -> None:
    page = attach(house.client("officer"), name, content).content.decode()
    assert sentence in page
    assert 'value="Seul ile protokol"' in page
    assert not Document.objects.exists()


def test_a_file_that_is_too_large_is_refused_on_the_way_in(
    house: House, settings: Any, tmp_path: Path
) -> None:
    settings.FILE_UPLOAD_TEMP_DIR = tmp_path
    large = files.PDF + b"0" * documents.LIMIT
    page = attach(house.client("officer"), "büyük.pdf", large).content.decode()
    assert "“büyük.pdf” alınamadı: dosya boş ya da 20 MB’tan büyük." in page
    assert page.count('class="error"') == 1
    assert 'value="Seul ile protokol"' in page
    assert not Document.objects.exists()


def test_a_file_just_below_the_limit_is_taken(house: House) -> None:
    attach(house.client("officer"), content=files.PDF.ljust(documents.LIMIT, b"0"))
    assert Document.objects.get().size == documents.LIMIT


def test_a_file_from_another_site_is_refused(house: House) -> None:
    client = Client(enforce_csrf_checks=True)
    client.force_login(house.people["officer"])
    assert attach(client).status_code == 403
    assert not Document.objects.exists()


def test_a_withdrawn_document_is_marked_and_kept(house: House) -> None:
    client = house.client("officer")
    attach(client)
    address = f"/masa/belgeler/{Document.objects.get().pk}/"
    assert (
        "Bu değişikliği neden yaptığınızı yazın." in client.post(address + "geri-cek/", {}).content.decode()
    )
    client.post(address + "geri-cek/", {"reason": "yanlış tarama"})
    assert Document.objects.get().withdrawn is not None
    page = client.get("/masa/baglar/ankara--seoul-kr/").content.decode()
    assert "(geri çekildi)" in page
    assert "yanlış tarama" in page
    assert client.get(address).status_code == 200
    assert client.get(address + "geri-cek/").status_code == 404
