"""Addresses of the pages on personal data."""

from django.urls import path
from django.utils.translation import pgettext_lazy

from elci.desk.privacy.views import applications, erasing, held, looking, overview, policy

urlpatterns = [
    path(pgettext_lazy("address", "desk/personal-data/"), overview.overview, name="privacy"),
    path(pgettext_lazy("address", "desk/personal-data/over/"), overview.over, name="expired-contacts"),
    path(pgettext_lazy("address", "desk/personal-data/reads/"), overview.reads, name="personal-reads"),
    path(pgettext_lazy("address", "desk/personal-data/transfers/"), overview.transfers, name="transfers"),
    path(pgettext_lazy("address", "desk/personal-data/rules/"), policy.edit, name="privacy-policy"),
    path(
        pgettext_lazy("address", "desk/personal-data/applications/"),
        applications.listing,
        name="data-requests",
    ),
    path(
        pgettext_lazy("address", "desk/personal-data/applications/new/"),
        applications.new,
        name="new-data-request",
    ),
    path(
        pgettext_lazy("address", "desk/personal-data/applications/<int:key>/"),
        applications.record,
        name="data-request",
    ),
    path(pgettext_lazy("address", "desk/personal-data/erasures/"), overview.erasures, name="erasures"),
    path(pgettext_lazy("address", "desk/personal-data/erasures/<int:key>/"), erasing.proof, name="erasure"),
    path(
        pgettext_lazy("address", "desk/personal-data/erasures/<int:key>/proof.pdf"),
        erasing.proof_pdf,
        name="erasure-pdf",
    ),
    path(pgettext_lazy("address", "desk/personal-data/erasing/<int:key>/"), erasing.run, name="erasure-run"),
    path(
        pgettext_lazy("address", "desk/personal-data/erasing/<int:key>/stop/"),
        erasing.stop_run,
        name="stop-erasure-run",
    ),
    path(pgettext_lazy("address", "desk/contacts/<int:key>/keep/"), overview.keep, name="keep-contact"),
    path(pgettext_lazy("address", "desk/contacts/<int:key>/held/"), held.held, name="contact-held"),
    path(
        pgettext_lazy("address", "desk/contacts/<int:key>/held.json"),
        held.held_json,
        name="contact-held-json",
    ),
    path(
        pgettext_lazy("address", "desk/contacts/<int:key>/held.pdf"), held.held_pdf, name="contact-held-pdf"
    ),
    path(pgettext_lazy("address", "desk/contacts/<int:key>/erase/"), erasing.erase, name="erase-contact"),
    path(
        pgettext_lazy("address", "desk/contacts/<int:key>/erase/stop/"),
        looking.stop_looking,
        name="stop-looking-for-contact",
    ),
    path(
        pgettext_lazy("address", "desk/contacts/<int:key>/erase/documents/<int:document>/"),
        erasing.redact_document,
        name="redact-document",
    ),
]
