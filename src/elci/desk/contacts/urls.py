"""Addresses of contacts."""

from django.urls import path
from django.utils.translation import pgettext_lazy

from elci.desk.contacts.views import cards, editing, lists, merging, record

urlpatterns = [
    path(pgettext_lazy("address", "desk/contacts/"), lists.listing, name="contacts"),
    path(pgettext_lazy("address", "desk/contacts/new/"), editing.new, name="new-contact"),
    path(
        pgettext_lazy("address", "desk/contacts/suggestions/"), lists.suggestions, name="contact-suggestions"
    ),
    path(
        pgettext_lazy("address", "desk/contacts/duplicates/"), merging.duplicates, name="contact-duplicates"
    ),
    path(pgettext_lazy("address", "desk/contacts/cards/"), cards.bring, name="import-contacts"),
    path(pgettext_lazy("address", "desk/contacts/contacts.vcf"), cards.many, name="contacts-vcard"),
    path(pgettext_lazy("address", "desk/contacts/<int:key>/"), record.record, name="contact"),
    path(pgettext_lazy("address", "desk/contacts/<int:key>/edit/"), editing.edit, name="edit-contact"),
    path(pgettext_lazy("address", "desk/contacts/<int:key>/spoken/"), record.spoken, name="contact-spoken"),
    path(pgettext_lazy("address", "desk/contacts/<int:key>/contact.vcf"), cards.one, name="contact-vcard"),
    path(
        pgettext_lazy("address", "desk/contacts/<int:key>/undo/<int:entry>/"),
        record.undo_entry,
        name="undo-contact",
    ),
    path(
        pgettext_lazy("address", "desk/contacts/<int:key>/merge/<int:other>/"),
        merging.merge,
        name="merge-contacts",
    ),
]
