"""Tables, columns and files as a reader calls them."""

from __future__ import annotations

from django.apps import apps
from django.core.exceptions import FieldDoesNotExist
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from elci.accounts.history import label_of
from elci.activities.erasing.whereabouts import DISK, FILE

# Columns that no page shows: worked out from others, so that a record is found and sorted.
_DERIVED = {
    "activities.call.folded": gettext_lazy("Form for searching"),
    "activities.contact.folded": gettext_lazy("Form for searching"),
    "activities.contact.sort_key": gettext_lazy("Form for sorting"),
    "activities.foreignrequest.asker_key": gettext_lazy("Form for searching"),
    "activities.foreignrequest.folded": gettext_lazy("Form for searching"),
    "activities.post.folded": gettext_lazy("Form for searching"),
    "activities.project.folded": gettext_lazy("Form for searching"),
    "search.searchentry.title_tr": gettext_lazy("Title (Turkish)"),
    "search.searchentry.title_en": gettext_lazy("Title (English)"),
    "search.searchentry.body": gettext_lazy("Text"),
    "search.searchentry.tokens": gettext_lazy("Words"),
    "search.word.word": gettext_lazy("Words"),
    "search.word.turned": gettext_lazy("Words"),
}


def table_name(label: str) -> str:
    """A model by its label in words; DISK and FILE, too; the label itself where it is no model's."""
    if label == DISK:
        return _("Files beside the records")
    if label == FILE:
        return _("Documents and other files")
    if label.startswith("search_"):
        return _("Index of the search")
    try:
        return label_of(apps.get_model(label)._meta)
    except (LookupError, ValueError):
        return label


def column_name(table: str, column: str) -> str:
    """A column in words."""
    if column == FILE:
        return _("the file itself")
    if (derived := _DERIVED.get(f"{table}.{column}")) is not None:
        return str(derived)
    try:
        return label_of(apps.get_model(table)._meta.get_field(column))
    except (LookupError, ValueError, FieldDoesNotExist):
        return column


def place_name(place: str) -> str:
    """A column in words with its table: "activities.activity.note_tr"."""
    table, _dot, column = place.rpartition(".")
    return table_name(table) if column == "*" else f"{table_name(table)}: {column_name(table, column)}"
