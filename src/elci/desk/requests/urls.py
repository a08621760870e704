"""Addresses of requests from abroad."""

from django.urls import path
from django.utils.translation import pgettext_lazy

from elci.desk.requests.views import acts, lists

urlpatterns = [
    path(pgettext_lazy("address", "desk/requests/"), lists.listing, name="requests"),
    path(pgettext_lazy("address", "desk/requests/new/"), acts.new, name="new-request"),
    path(pgettext_lazy("address", "desk/requests/<int:key>/"), acts.record, name="request"),
    path(pgettext_lazy("address", "desk/requests/<int:key>/edit/"), acts.edit, name="edit-request"),
    path(pgettext_lazy("address", "desk/requests/<int:key>/accept/"), acts.accept, name="accept-request"),
]
