"""Addresses of the documents that an office gives out."""

from django.urls import path
from django.utils.translation import pgettext_lazy

from elci.desk.reports.views import asking, made

urlpatterns = [
    path(pgettext_lazy("address", "desk/reports/"), asking.listing, name="reports"),
    path(pgettext_lazy("address", "desk/reports/yearly/"), asking.yearly, name="yearly-report"),
    path(pgettext_lazy("address", "desk/reports/handover/"), asking.handover, name="handover"),
    path(pgettext_lazy("address", "desk/reports/partner/"), asking.card, name="partner-card"),
    path(pgettext_lazy("address", "desk/reports/council/"), asking.council, name="council-information"),
    path(pgettext_lazy("address", "desk/reports/made/<int:key>/"), made.made, name="made-report"),
    path(
        pgettext_lazy("address", "desk/reports/made/<int:key>/file/"), made.download, name="made-report-file"
    ),
    path(
        pgettext_lazy("address", "desk/reports/made/<int:key>/cancel/"),
        made.cancel,
        name="cancel-made-report",
    ),
]
