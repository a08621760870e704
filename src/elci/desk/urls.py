"""Addresses of the desk, those of each area from its own `urls.py`; the words in them are translated."""

from django.urls import path
from django.utils.translation import pgettext_lazy

from elci.desk.cases import urls as cases
from elci.desk.follow_ups import urls as follow_ups
from elci.desk.journal import urls as journal
from elci.desk.lists import urls as lists
from elci.desk.requests import urls as requests
from elci.desk.staff import urls as staff
from elci.desk.ties import urls as ties
from elci.desk.views import home, partners
from elci.desk.visits import urls as visits

app_name = "desk"

urlpatterns = [
    path(pgettext_lazy("address", "desk/"), home.home, name="home"),
    path(pgettext_lazy("address", "desk/office/"), home.sit_down, name="office"),
    path(
        pgettext_lazy("address", "desk/partners/suggestions/"),
        partners.suggestions,
        name="partner-suggestions",
    ),
    *cases.urlpatterns,
    *follow_ups.urlpatterns,
    *journal.urlpatterns,
    *lists.urlpatterns,
    *requests.urlpatterns,
    *staff.urlpatterns,
    *ties.urlpatterns,
    *visits.urlpatterns,
]
