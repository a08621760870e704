"""Documents and photographs of an activity: keeping them, taking one off, choosing what the public sees."""

from __future__ import annotations

from collections.abc import Iterable
from contextlib import ExitStack
from dataclasses import dataclass

from django.core.files.uploadedfile import UploadedFile
from django.db import transaction

from elci.accounts.desk_records import Act, Draft, change
from elci.accounts.models import Office, User
from elci.activities.models import Activity, ActivityFile
from elci.activities.models.activity_parts import PICTURES
from elci.registry.services.documents import DocumentDraft, check_file, kept_name, stored
from elci.sources.models import Document


@dataclass(frozen=True)
class FilesDraft:
    """What a person says of files sent together. kind: of those that are no photographs."""

    kind: str = Document.Kind.OTHER
    caption_tr: str = ""
    caption_en: str = ""


@transaction.atomic
def attach_files(
    activity: Activity, files: Iterable[UploadedFile], said: FilesDraft, *, by: User, office: Office
) -> Activity:
    """Keep files with an activity; journals "activity.file_attached". All are kept or none.

    Raises FileSizeError, FileKindError, ValidationError.
    """
    with ExitStack() as opened:
        rows: list[dict[str, object]] = [{"id": pk} for pk in activity.files.values_list("pk", flat=True)]
        for file in files:
            kind = check_file(file)
            name = kept_name(file.name or "", kind)
            what = Document.Kind.PHOTOGRAPH if kind.media_type in PICTURES else said.kind
            title = (said.caption_tr or name.rsplit(".", 1)[0])[:200]
            document = opened.enter_context(stored(file, name, kind, DocumentDraft(str(what), title)))
            rows.append({"document": document, "caption_tr": said.caption_tr, "caption_en": said.caption_en})
        return change(activity, Draft(parts={"files": rows}), Act(by, office, "activity.file_attached"))


def remove_file(
    activity: Activity, file: ActivityFile, *, by: User, office: Office, reason: str = ""
) -> Activity:
    """Take a file off an activity; its bytes stay, so that it can be undone.

    Journals "activity.file_removed".
    """
    rows = [{"id": pk} for pk in activity.files.exclude(pk=file.pk).values_list("pk", flat=True)]
    return change(activity, Draft(parts={"files": rows}), Act(by, office, "activity.file_removed", reason))
