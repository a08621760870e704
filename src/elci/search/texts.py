"""Taking the text out of documents that were kept before texts were."""

from __future__ import annotations

from django.db import transaction

from elci.search.index import renew
from elci.search.kinds import BY_NAME
from elci.sources.models import Document
from elci.sources.texts import keep_text


def read_documents() -> tuple[int, int, list[str]]:
    """Read each document without a text; returns how many have one now, how many none, files not there."""
    read, without, missing = 0, 0, []
    for document in Document.objects.filter(text__isnull=True).order_by("pk").iterator():
        try:
            with document.file.open("rb") as file, transaction.atomic():
                if keep_text(document, file) is None:
                    without += 1
                    continue
                renew(BY_NAME["document"], [str(document.pk)])
                read += 1
        except FileNotFoundError:
            missing.append(document.file.name)
    return read, without, missing
