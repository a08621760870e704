"""Addresses of the desk, those of each area from its own `urls.py`; the words in them are translated."""

from django.urls import path
from django.utils.translation import pgettext_lazy

from elci.desk.activities import urls as activities
from elci.desk.calendar import urls as calendar
from elci.desk.calls import urls as calls
from elci.desk.cases import urls as cases
from elci.desk.contacts import urls as contacts
from elci.desk.follow_ups import urls as follow_ups
from elci.desk.goals import urls as goals
from elci.desk.journal import urls as journal
from elci.desk.lists import urls as lists
from elci.desk.memberships import urls as memberships
from elci.desk.outcomes import urls as outcomes
from elci.desk.privacy import urls as privacy
from elci.desk.projects import urls as projects
from elci.desk.reports import urls as reports
from elci.desk.requests import urls as requests
from elci.desk.search import urls as search
from elci.desk.staff import urls as staff
from elci.desk.ties import urls as ties
from elci.desk.unions import urls as unions
from elci.desk.unit import urls as unit
from elci.desk.views import home, partners
from elci.desk.visits import urls as visits
from elci.desk.vitality import urls as vitality

app_name = "desk"

urlpatterns = [
    path(pgettext_lazy("address", "desk/"), home.home, name="home"),
    path(pgettext_lazy("address", "desk/asleep/"), home.asleep, name="asleep"),
    path(pgettext_lazy("address", "desk/office/"), home.sit_down, name="office"),
    path(
        pgettext_lazy("address", "desk/partners/suggestions/"),
        partners.suggestions,
        name="partner-suggestions",
    ),
    *activities.urlpatterns,
    *calendar.urlpatterns,
    *calls.urlpatterns,
    *cases.urlpatterns,
    *contacts.urlpatterns,
    *follow_ups.urlpatterns,
    *goals.urlpatterns,
    *journal.urlpatterns,
    *lists.urlpatterns,
    *memberships.urlpatterns,
    *outcomes.urlpatterns,
    *privacy.urlpatterns,
    *projects.urlpatterns,
    *reports.urlpatterns,
    *requests.urlpatterns,
    *search.urlpatterns,
    *staff.urlpatterns,
    *ties.urlpatterns,
    *unions.urlpatterns,
    *unit.urlpatterns,
    *visits.urlpatterns,
    *vitality.urlpatterns,
]
