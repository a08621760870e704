"""Addresses of calls, their rules and the ties that would fit them."""

from django.urls import path
from django.utils.translation import pgettext_lazy

from elci.desk.calls.views import editing, lists, record

urlpatterns = [
    path(pgettext_lazy("address", "desk/calls/"), lists.listing, name="calls"),
    path(pgettext_lazy("address", "desk/calls/new/"), editing.new, name="new-call"),
    path(pgettext_lazy("address", "desk/calls/<int:key>/"), record.record, name="call"),
    path(pgettext_lazy("address", "desk/calls/<int:key>/edit/"), editing.edit, name="edit-call"),
    path(pgettext_lazy("address", "desk/calls/<int:key>/rules/"), editing.rules, name="call-rules"),
    path(pgettext_lazy("address", "desk/calls/<int:key>/partners/"), record.partners, name="call-partners"),
    path(pgettext_lazy("address", "desk/calls/<int:key>/withdraw/"), editing.withdraw, name="withdraw-call"),
]
