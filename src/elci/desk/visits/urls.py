"""Addresses of visits, their programmes, people and papers, and of the gift register."""

from django.urls import path
from django.utils.translation import pgettext_lazy

from elci.desk.visits.views import gifts, lists, papers, programme, record, rows

urlpatterns = [
    path(pgettext_lazy("address", "desk/visits/"), lists.listing, name="visits"),
    path(pgettext_lazy("address", "desk/visits/new/"), lists.plan, name="plan-visit"),
    path(pgettext_lazy("address", "desk/visits/people/"), rows.contacts, name="visit-people"),
    path(pgettext_lazy("address", "desk/visits/<str:key>/"), record.record, name="visit"),
    path(pgettext_lazy("address", "desk/visits/<str:key>/programme/"), programme.programme, name="programme"),
    path(
        pgettext_lazy("address", "desk/visits/<str:key>/programme/<int:row>/"),
        programme.entry,
        name="programme-entry",
    ),
    path(
        pgettext_lazy("address", "desk/visits/<str:key>/in-hand/"),
        programme.in_hand,
        name="programme-in-hand",
    ),
    path(pgettext_lazy("address", "desk/visits/<str:key>/transport/<int:row>/"), rows.ride, name="ride"),
    path(pgettext_lazy("address", "desk/visits/<str:key>/needs/<int:row>/"), rows.need, name="need"),
    path(
        pgettext_lazy("address", "desk/visits/<str:key>/needs/erase/"),
        rows.erase_all_needs,
        name="erase-needs",
    ),
    path(pgettext_lazy("address", "desk/visits/<str:key>/papers/"), papers.papers, name="visit-papers"),
    path(
        pgettext_lazy("address", "desk/visits/<str:key>/papers/<slug:name>/<slug:kind>/"),
        papers.download,
        name="visit-paper",
    ),
    path(pgettext_lazy("address", "desk/gifts/"), gifts.register, name="gifts"),
    path(pgettext_lazy("address", "desk/gifts/new/"), gifts.new, name="new-gift"),
    path(pgettext_lazy("address", "desk/gifts/file/"), gifts.download, name="gifts-file"),
    path(pgettext_lazy("address", "desk/gifts/<str:key>/"), gifts.edit, name="gift"),
]
