"""Addresses of follow-ups."""

from django.urls import path
from django.utils.translation import pgettext_lazy

from elci.desk.follow_ups.views import acts, lists

urlpatterns = [
    path(pgettext_lazy("address", "desk/follow-ups/"), lists.listing, name="follow-ups"),
    path(pgettext_lazy("address", "desk/follow-ups/new/"), acts.new, name="new-follow-up"),
    path(pgettext_lazy("address", "desk/follow-ups/<int:key>/edit/"), acts.edit, name="edit-follow-up"),
    path(pgettext_lazy("address", "desk/follow-ups/<int:key>/done/"), acts.done, name="finish-follow-up"),
    path(pgettext_lazy("address", "desk/follow-ups/<int:key>/undo/"), acts.undo_last, name="undo-follow-up"),
]
