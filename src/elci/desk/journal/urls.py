"""Addresses of the office's journal."""

from django.urls import path
from django.utils.translation import pgettext_lazy

from elci.desk.journal import views

urlpatterns = [
    path(pgettext_lazy("address", "desk/journal/"), views.listing, name="journal"),
    path(pgettext_lazy("address", "desk/journal/<int:entry>/undo/"), views.undo_entry, name="undo"),
]
