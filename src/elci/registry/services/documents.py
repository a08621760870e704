"""Attaching documents to a tie, saying what they are, withdrawing them."""

from __future__ import annotations

import hashlib
import re
import unicodedata
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from uuid import uuid4

from django.core.files.base import File
from django.core.files.uploadedfile import UploadedFile
from django.db import transaction
from django.utils import timezone

from elci.accounts import journal
from elci.accounts.models import Office, User
from elci.accounts.versions import check_version
from elci.registry.models import Agreement, AgreementDocument
from elci.registry.services.errors import FileKindError, FileSizeError, ReasonMissingError
from elci.registry.services.file_kinds import FileKind, kind_of
from elci.sources.models import Document
from elci.sources.texts import keep_text

LIMIT_MB = 20
LIMIT = LIMIT_MB * 1024 * 1024
_NAME_LENGTH = 255
_NOT_KEPT = re.compile("[\x00-\x1f\x7f-\x9f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]")


@dataclass(frozen=True)
class DocumentDraft:
    """What a person says of a file. kind: a `Document.Kind`."""

    kind: str
    title: str


def check_file(file: UploadedFile) -> FileKind:
    """What the file is; raises FileSizeError or FileKindError."""
    name = file.name or ""
    if not file.size or file.size > LIMIT:
        raise FileSizeError(name, LIMIT_MB)
    kind = kind_of(file)
    if kind is None:
        raise FileKindError(name)
    return kind


def kept_name(written: str, kind: FileKind) -> str:
    """The file's name as it is shown and given back: its letters whatever they are, its ending true.

    Control signs go, and signs that turn the direction of reading round and so can hide an ending.
    """
    composed = unicodedata.normalize("NFC", written.replace("\\", "/").rsplit("/", 1)[-1])
    plain = " ".join(_NOT_KEPT.sub(" ", composed).split()) or "belge"
    if not plain.casefold().endswith(kind.suffixes):
        plain += kind.suffixes[0]
    if len(plain) > _NAME_LENGTH:
        suffix = kind.suffixes[0]
        plain = plain[: _NAME_LENGTH - len(suffix)] + suffix
    return plain


@contextmanager
def stored(file: File[bytes], name: str, kind: FileKind, draft: DocumentDraft) -> Iterator[Document]:
    """A document on record with its bytes and the text in them; if what is done with it fails, neither stays.

    The file lies under a name of chance: what a person called it is kept beside it, never on the disk.
    """
    digest = hashlib.sha256()
    for chunk in file.chunks():
        digest.update(chunk)
    file.seek(0)
    document = Document(
        kind=draft.kind,
        title=draft.title,
        original_name=name,
        sha256=digest.hexdigest(),
        media_type=kind.media_type,
        size=file.size or 0,
    )
    document.full_clean(exclude=["file"])
    document.file.save(f"{uuid4().hex}{kind.suffixes[0]}", file, save=False)
    try:
        with transaction.atomic():
            document.save()
            keep_text(document, file)
            yield document
    except BaseException:
        document.file.delete(save=False)  # a file that no record names would never be found again
        raise


@transaction.atomic
def attach_document(
    agreement: Agreement,
    file: UploadedFile,
    draft: DocumentDraft,
    *,
    by: User,
    office: Office | None = None,
    reason: str = "",
) -> Document:
    """Keep a file with a tie; journals "document.attached". Raises FileSizeError, FileKindError."""
    kind = check_file(file)
    with stored(file, kept_name(file.name or "", kind), kind, draft) as document:
        AgreementDocument.objects.create(agreement=agreement, document=document)
        journal.record(
            by,
            "document.attached",
            document,
            office=office or agreement.office,
            before=None,
            reason=reason,
        )
    return document


@transaction.atomic
def describe_document(
    document: Document, draft: DocumentDraft, *, by: User, office: Office, seen: int | None = None
) -> Document:
    """Correct what is said of a document; its bytes stay. Journals "document.described".

    seen: the version that the person saw. Raises ChangedMeanwhileError, ValidationError.
    """
    current = Document.objects.select_for_update().get(pk=document.pk)
    check_version(current, seen)
    before = journal.snapshot(current)
    current.kind, current.title = draft.kind, draft.title
    current.full_clean(exclude=["file"])
    current.save(update_fields=["kind", "title"])
    journal.record(by, "document.described", current, office=office, before=before)
    return current


@transaction.atomic
def withdraw_document(document: Document, *, by: User, reason: str, office: Office | None = None) -> Document:
    """Take a document out of use; its bytes stay, since a decision may rest on it. Journals the act."""
    if not reason.strip():
        raise ReasonMissingError()
    current = Document.objects.select_for_update().get(pk=document.pk)
    before = journal.snapshot(current)
    current.withdrawn = timezone.now()
    current.save(update_fields=["withdrawn"])
    office = office or current.agreement_link.agreement.office
    journal.record(by, "document.withdrawn", current, office=office, before=before, reason=reason)
    return current
