"""Tables and files as a reader calls them."""

from __future__ import annotations

from django.apps import apps
from django.utils.translation import gettext as _

from elci.accounts.history import label_of
from elci.activities.erasing.whereabouts import DISK, FILE


def table_name(label: str) -> str:
    """A model by its label in words; DISK and FILE, too; the label itself where it is no model's."""
    if label == DISK:
        return _("Files beside the records")
    if label == FILE:
        return _("Documents and other files")
    try:
        return label_of(apps.get_model(label)._meta)
    except (LookupError, ValueError):
        return label
