"""The technicians' pages for sources, claims and documents: to read."""

from __future__ import annotations

from django.contrib import admin

from elci.accounts.admin import ReadOnlyAdmin
from elci.sources.models import Claim, Document, Source, StudyRow


@admin.register(Source)
class SourceAdmin(ReadOnlyAdmin):
    """Studies and other publications."""

    list_display = ("id", "title", "year")


@admin.register(Claim)
class ClaimAdmin(ReadOnlyAdmin):
    """Published figures and their verdicts."""

    list_display = ("id", "study", "where", "stated", "computed", "verdict")
    list_filter = ("study", "verdict", "topic")
    list_select_related = ("study",)


@admin.register(StudyRow)
class StudyRowAdmin(ReadOnlyAdmin):
    """Rows as the files of the data package hold them."""

    list_display = ("table", "key", "study")
    list_filter = ("table", "study")
    list_select_related = ("study",)
    search_fields = ("key",)


@admin.register(Document)
class DocumentAdmin(ReadOnlyAdmin):
    """What is known of a document; the file itself is opened at the desk, by those whose role allows."""

    list_display = ("title", "kind", "original_name", "size", "added", "withdrawn")
    list_filter = ("kind",)
    exclude = ("file",)
