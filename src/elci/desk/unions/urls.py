"""Addresses of a union's members, and of the page on which an office decides what its unions see."""

from django.urls import path
from django.utils.translation import pgettext_lazy

from elci.desk.unions import views

urlpatterns = [
    path(pgettext_lazy("address", "desk/members/"), views.members, name="members"),
    path(pgettext_lazy("address", "desk/members/<slug:office>/<slug:what>/"), views.member, name="member"),
    path(pgettext_lazy("address", "desk/who-sees-our-records/"), views.sharing, name="sharing"),
]
