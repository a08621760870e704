"""Documents of a tie: told by their content, named as people name them, never lost."""

from __future__ import annotations

import hashlib
import tracemalloc
from pathlib import Path
from typing import Any

import pytest
from django.core.exceptions import ValidationError
from django.core.files.uploadedfile import SimpleUploadedFile
from tests.desk import files
from tests.desk.house import House

from elci.accounts.errors import ChangedMeanwhileError
from elci.accounts.models import JournalEntry
from elci.accounts.versions import version_of
from elci.registry.models import AgreementDocument
from elci.registry.services import (
    DocumentDraft,
    ReasonMissingError,
    attach_document,
    describe_document,
    documents,
    withdraw_document,
)
from elci.registry.services.documents import kept_name
from elci.registry.services.errors import FileKindError, FileSizeError
from elci.registry.services.file_kinds import PDF as PDF_KIND
from elci.registry.services.file_kinds import kind_of
from elci.sources.models import Document

DRAFT = DocumentDraft("protocol", "Seul ile protokol")


def test_what_is_said_of_a_document_is_checked_and_compared_with_what_was_seen(house: House) -> None:
    officer = house.people["officer"]
    document = attach_document(house.seoul, SimpleUploadedFile("a.pdf", files.PDF), DRAFT, by=officer)
    seen = version_of(document)
    describe_document(document, DocumentDraft("letter", "Davet"), by=officer, office=house.office, seen=seen)
    with pytest.raises(ChangedMeanwhileError):
        describe_document(document, DRAFT, by=officer, office=house.office, seen=seen)
    with pytest.raises(ValidationError):
        describe_document(document, DocumentDraft("poem", "Davet"), by=officer, office=house.office)
    document.refresh_from_db()
    assert (document.kind, document.title, document.original_name) == ("letter", "Davet", "a.pdf")


@pytest.mark.parametrize(
    ("content", "media_type"),
    [
        (files.PDF, "application/pdf"),
        (files.PNG, "image/png"),
        (files.JPEG, "image/jpeg"),
        (files.DOCX, "application/vnd.openxmlformats-officedocument.wordprocessingml.document"),
        (files.ODT, "application/vnd.oasis.opendocument.text"),
        (files.DOCM, None),
        (files.ODS, None),
        (files.EXE, None),
        (files.HTML, None),
        (files.DOCX[:60], None),
        (b"PK\x03\x04", None),
        (b"  %PDF-1.4", None),
        (b"", None),
    ],
    # The bytes of an archive hold the time at which it was made; two workers would name the test differently.
    ids=lambda value: value if isinstance(value, str) else None if value is None else str(len(value)),
)
def test_a_file_is_what_its_content_says(content: bytes, media_type: str | None) -> None:
    kind = kind_of(SimpleUploadedFile("her.ad", content))
    assert (kind.media_type if kind else None) == media_type


def test_an_archive_that_unpacks_to_fifty_megabytes_is_not_unpacked() -> None:
    mimetype = b"application/vnd.oasis.opendocument.text" + b" " * 50_000_000
    bomb = SimpleUploadedFile(
        "bomba.odt", files.archive({"mimetype": mimetype, "content.xml": b""}, packed=True)
    )
    tracemalloc.start()
    kind = kind_of(bomb)
    most = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    assert kind is None
    assert most < 2_000_000


@pytest.mark.parametrize(
    ("written", "kept"),
    [
        ("Seul protokolü (imzalı).pdf", "Seul protokolü (imzalı).pdf"),
        ("İĞNEADA – ŞİLİ.PDF", "İĞNEADA – ŞİLİ.PDF"),
        ("서울 협정.pdf", "서울 협정.pdf"),
        ("اتفاق.pdf", "اتفاق.pdf"),
        ("ag\u0306aç.pdf", "ağaç.pdf"),
        ("../../etc/passwd", "passwd.pdf"),
        ("C:\\Belgeler\\karar.pdf", "karar.pdf"),
        ("fatura.exe", "fatura.exe.pdf"),
        ("rapor\u202efdp.exe", "rapor fdp.exe.pdf"),
        ("satır\r\nsonu.pdf", "satır sonu.pdf"),
        ("", "belge.pdf"),
    ],
)
def test_a_name_keeps_its_letters_and_tells_the_truth(written: str, kept: str) -> None:
    assert kept_name(written, PDF_KIND) == kept


def test_a_very_long_name_keeps_its_ending() -> None:
    name = kept_name("ö" * 400 + ".pdf", PDF_KIND)
    assert (len(name), name[-4:]) == (255, ".pdf")


def attach(house: House, name: str = "Seul protokolü.pdf", content: bytes = files.PDF) -> Document:
    upload = files.upload(name, content)
    upload.name = name
    return attach_document(house.seoul, upload, DRAFT, by=house.people["officer"], office=house.office)


def test_a_document_is_kept_with_its_name_size_and_hash(house: House) -> None:
    document = attach(house)
    assert (document.original_name, document.size) == ("Seul protokolü.pdf", len(files.PDF))
    assert document.sha256 == hashlib.sha256(files.PDF).hexdigest()
    assert AgreementDocument.objects.get().agreement == house.seoul
    assert JournalEntry.objects.of(document).get().verb == "document.attached"


def test_the_name_on_the_disk_is_one_of_chance(house: House, settings: Any) -> None:
    attach(house)
    (path,) = [path for path in Path(settings.MEDIA_ROOT).rglob("*") if path.is_file()]
    assert "Seul" not in path.name
    assert path.suffix == ".pdf"


def test_a_programme_with_the_name_of_a_document_is_refused(house: House) -> None:
    with pytest.raises(FileKindError, match=r"sözleşme\.pdf"):
        attach(house, "sözleşme.pdf", files.EXE)
    assert not Document.objects.exists()


def test_a_file_over_the_limit_is_refused(house: House, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(documents, "LIMIT", 10)
    with pytest.raises(FileSizeError):
        attach(house)


def test_a_document_that_cannot_be_recorded_leaves_no_file(
    house: House, settings: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(*args: object, **kwargs: object) -> None:
        raise RuntimeError("disk is full")

    monkeypatch.setattr(documents.journal, "record", fail)
    with pytest.raises(RuntimeError):
        attach(house)
    assert [path for path in Path(settings.MEDIA_ROOT).rglob("*") if path.is_file()] == []
    assert not Document.objects.exists()


def test_a_withdrawn_document_keeps_its_bytes_and_has_a_reason(house: House) -> None:
    document = attach(house)
    withdraw_document(document, by=house.people["officer"], reason="yanlış tarama")
    document.refresh_from_db()
    assert document.withdrawn is not None
    assert document.file.read() == files.PDF
    entry = JournalEntry.objects.of(document).first()
    assert entry is not None
    assert entry.reason == "yanlış tarama"


def test_a_withdrawal_of_a_document_needs_a_reason(house: House) -> None:
    with pytest.raises(ReasonMissingError):
        withdraw_document(attach(house), by=house.people["officer"], reason=" ")
