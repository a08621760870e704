"""Addresses of ties and their documents."""

from django.urls import path
from django.utils.translation import pgettext_lazy

from elci.desk.ties.views import documents, editing, records, states

urlpatterns = [
    path(pgettext_lazy("address", "desk/documents/<int:document>/"), documents.download, name="document"),
    path(
        pgettext_lazy("address", "desk/documents/<int:document>/edit/"),
        documents.describe,
        name="describe-document",
    ),
    path(
        pgettext_lazy("address", "desk/documents/<int:document>/withdraw/"),
        documents.withdraw,
        name="withdraw-document",
    ),
    path(pgettext_lazy("address", "desk/ties/"), records.listing, name="ties"),
    path(pgettext_lazy("address", "desk/ties/file/"), records.file, name="ties-file"),
    path(pgettext_lazy("address", "desk/ties/new/"), editing.new, name="new-tie"),
    path(pgettext_lazy("address", "desk/ties/<str:key>/"), records.record, name="tie"),
    path(pgettext_lazy("address", "desk/ties/<str:key>/edit/"), editing.edit, name="edit-tie"),
    path(pgettext_lazy("address", "desk/ties/<str:key>/state/"), states.change, name="change-state"),
    path(pgettext_lazy("address", "desk/ties/<str:key>/withdraw/"), editing.withdraw, name="withdraw-tie"),
    path(pgettext_lazy("address", "desk/ties/<str:key>/documents/new/"), documents.attach, name="attach"),
]
