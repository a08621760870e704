"""Addresses of the documents that an office gives out."""

from django.urls import path
from django.utils.translation import pgettext_lazy

from elci.desk.reports.views import asking, list_downloads, made, mailing

urlpatterns = [
    path(pgettext_lazy("address", "desk/reports/"), asking.listing, name="reports"),
    path(pgettext_lazy("address", "desk/reports/yearly/"), asking.yearly, name="yearly-report"),
    path(pgettext_lazy("address", "desk/reports/handover/"), asking.handover, name="handover"),
    path(pgettext_lazy("address", "desk/reports/partner/"), asking.card, name="partner-card"),
    path(pgettext_lazy("address", "desk/reports/council/"), asking.council, name="council-information"),
    path(pgettext_lazy("address", "desk/reports/letters/"), mailing.letters, name="mail-merge"),
    path(pgettext_lazy("address", "desk/reports/made/<int:key>/"), made.made, name="made-report"),
    path(
        pgettext_lazy("address", "desk/reports/made/<int:key>/file/"), made.download, name="made-report-file"
    ),
    path(
        pgettext_lazy("address", "desk/reports/made/<int:key>/cancel/"),
        made.cancel,
        name="cancel-made-report",
    ),
    path(
        pgettext_lazy("address", "desk/reports/lists/activities/"),
        list_downloads.activities,
        name="activities-file",
    ),
    path(
        pgettext_lazy("address", "desk/reports/lists/contacts/"),
        list_downloads.contacts,
        name="contacts-file",
    ),
    path(
        pgettext_lazy("address", "desk/reports/lists/projects/"),
        list_downloads.projects,
        name="projects-file",
    ),
    path(
        pgettext_lazy("address", "desk/reports/lists/outcomes/"),
        list_downloads.outcomes,
        name="outcomes-file",
    ),
    path(
        pgettext_lazy("address", "desk/reports/lists/memberships/"),
        list_downloads.memberships,
        name="memberships-file",
    ),
]
