"""Attaching documents to a tie and withdrawing them."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass

from django.core.files.uploadedfile import UploadedFile
from django.db import transaction
from django.utils import timezone

from elci.accounts import journal
from elci.accounts.models import User
from elci.registry.models import Agreement, AgreementDocument
from elci.sources.models import Document


@dataclass(frozen=True)
class DocumentDraft:
    """What a person says of a file. media_type is what its content was found to be."""

    kind: str
    title: str
    media_type: str


@transaction.atomic
def attach_document(
    agreement: Agreement, file: UploadedFile, draft: DocumentDraft, *, by: User, reason: str = ""
) -> Document:
    """Keep a file with a tie; journals "document.attached". The caller's form has checked the content."""
    digest = hashlib.sha256()
    for chunk in file.chunks():
        digest.update(chunk)
    file.seek(0)
    document = Document(
        kind=draft.kind,
        title=draft.title,
        file=file,
        original_name=(file.name or "")[:255],
        sha256=digest.hexdigest(),
        media_type=draft.media_type,
        size=file.size or 0,
    )
    document.full_clean()
    document.save()
    AgreementDocument.objects.create(agreement=agreement, document=document)
    journal.record(by, "document.attached", document, office=agreement.office, before=None, reason=reason)
    return document


@transaction.atomic
def withdraw_document(document: Document, *, by: User, reason: str) -> Document:
    """Take a document out of use; its bytes stay, since a decision may rest on it. Journals the act."""
    current = Document.objects.select_for_update().get(pk=document.pk)
    before = journal.snapshot(current)
    current.withdrawn = timezone.now()
    current.save(update_fields=["withdrawn"])
    office = current.agreement_link.agreement.office
    journal.record(by, "document.withdrawn", current, office=office, before=before, reason=reason)
    return current
