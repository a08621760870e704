"""Addresses of outcomes."""

from django.urls import path
from django.utils.translation import pgettext_lazy

from elci.desk.outcomes import views, writing

urlpatterns = [
    path(pgettext_lazy("address", "desk/outcomes/"), views.listing, name="outcomes"),
    path(pgettext_lazy("address", "desk/outcomes/new/"), writing.new, name="new-outcome"),
    path(pgettext_lazy("address", "desk/outcomes/<int:key>/"), views.record, name="outcome"),
    path(pgettext_lazy("address", "desk/outcomes/<int:key>/edit/"), writing.edit, name="edit-outcome"),
    path(
        pgettext_lazy("address", "desk/outcomes/<int:key>/confirm/"),
        writing.confirm,
        name="confirm-outcome",
    ),
    path(
        pgettext_lazy("address", "desk/outcomes/<int:key>/withdraw/"),
        writing.withdraw,
        name="withdraw-outcome",
    ),
    path(
        pgettext_lazy("address", "desk/outcomes/<int:key>/evidence/"),
        views.evidence,
        name="outcome-evidence",
    ),
]
