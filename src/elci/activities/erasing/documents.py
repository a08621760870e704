"""Documents that name a person: bytes destroyed, or a redacted version in their place; a tombstone stays."""

from __future__ import annotations

import hashlib
import io
from collections.abc import Iterable
from uuid import uuid4

from django.core.files.base import ContentFile, File
from django.core.files.storage import default_storage
from django.core.files.uploadedfile import UploadedFile
from django.db import transaction
from django.utils import timezone

from elci.accounts import journal
from elci.accounts.models import Office, User
from elci.activities.models import Erasure, Tombstone
from elci.activities.services.privacy_errors import StillNamedError
from elci.domain.mentions import Mentions
from elci.registry.services.documents import check_file
from elci.sources.file_texts import text_of
from elci.sources.models import Document, DocumentText


def replace_with_redacted(
    document: Document, file: UploadedFile, mentions: Mentions, *, by: User, office: Office
) -> Tombstone:
    """Put a redacted version in a document's place and destroy the former bytes.

    Journals "document.redacted". Raises FileKindError, FileSizeError; StillNamedError when the new version
    still names the person.
    """
    kind = check_file(file)
    content = file.read()
    text = text_of(io.BytesIO(content), kind.media_type)
    if text is not None and (spans := mentions.spans(text)):
        raise StillNamedError(len(spans))
    with transaction.atomic():
        stone, former = _put(document, content, kind.media_type, kind.suffixes[0], by=by, replaced=True)
        journal.note(by, "document.redacted", document, office=office)
    burn([former])
    return stone


def destroy(document: Document, *, by: User, office: Office, erasure: Erasure) -> str:
    """Put a sheet in a document's place; journals "document.destroyed".

    Returns the name of the former file, for `burn` once the transaction has ended well.
    """
    day = timezone.localdate().strftime("%d.%m.%Y")
    words = (
        f"Bu belge {day} tarihinde, kişisel verilerin silinmesi için yok edilmiştir.\n"
        f"This document was destroyed on {day}, to erase personal data.\n\nSHA-256 {document.sha256}\n"
    )
    _stone, former = _put(document, words.encode(), "text/plain", ".txt", by=by, erasure=erasure)
    journal.note(by, "document.destroyed", document, office=office)
    return former


def burn(names: Iterable[str]) -> None:
    """Destroy files that no record names any more."""
    for name in names:
        default_storage.delete(name)


def _put(
    document: Document,
    content: bytes,
    media_type: str,
    suffix: str,
    *,
    by: User,
    replaced: bool = False,
    erasure: Erasure | None = None,
) -> tuple[Tombstone, str]:
    """Other bytes under the same record, with a tombstone of the former; and the name of the former file."""
    current = Document.objects.select_for_update().get(pk=document.pk)
    former = str(current.file.name)
    stone = Tombstone.objects.create(
        document=current, erasure=erasure, sha256=current.sha256, size=current.size, replaced=replaced, by=by
    )
    held: File[bytes] = ContentFile(content)
    current.file.save(f"{uuid4().hex}{suffix}", held, save=False)
    current.sha256, current.size = hashlib.sha256(content).hexdigest(), len(content)
    current.media_type = media_type
    current.original_name = f"{current.original_name.rpartition('.')[0] or current.original_name}{suffix}"
    current.save()
    DocumentText.objects.filter(document=current).delete()
    return stone, former
