"""Addresses of the office's calendar; that of its feed stands with the cases."""

from django.urls import path
from django.utils.translation import pgettext_lazy

from elci.desk.calendar import views

urlpatterns = [
    path(pgettext_lazy("address", "desk/calendar/"), views.office_calendar, name="office-calendar")
]
