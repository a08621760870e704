"""Addresses of the public pages; the words in them are translated."""

from django.urls import path
from django.utils.translation import pgettext_lazy

from elci.portal.views import (
    activities,
    claims,
    countries,
    frame,
    home,
    municipalities,
    organisations,
    partners,
    search,
    sources,
    ties,
)

app_name = "portal"


def _address(msgid: str) -> str:
    return pgettext_lazy("address", msgid)


urlpatterns = [
    path("", home.home, name="home"),
    path(_address("ties/"), ties.listing, name="ties"),
    path(_address("ties/table.csv"), ties.as_csv, name="ties-csv"),
    path(_address("ties/table.xlsx"), ties.as_xlsx, name="ties-xlsx"),
    path(_address("ties/<str:key>/"), ties.record, name="tie"),
    path(_address("municipalities/"), municipalities.listing, name="municipalities"),
    path(_address("municipalities/<slug:key>/"), municipalities.record, name="municipality"),
    path(_address("partner-cities/"), partners.listing, name="partners"),
    path(_address("partner-cities/<slug:key>/"), partners.record, name="partner"),
    path(_address("countries/"), countries.listing, name="countries"),
    path(_address("countries/<slug:key>/"), countries.record, name="country"),
    path(_address("organisations/"), organisations.listing, name="organisations"),
    path(_address("organisations/<slug:key>/"), organisations.record, name="organisation"),
    path(_address("activities/"), activities.listing, name="activities"),
    path(_address("activities/<slug:key>/"), activities.record, name="activity"),
    path(_address("sources/"), sources.listing, name="sources"),
    path(_address("sources/<slug:key>/"), sources.record, name="source"),
    path(_address("sources/<slug:key>/<slug:table>/"), sources.table, name="source-table"),
    path(_address("claims/"), claims.listing, name="claims"),
    path(_address("claims/<slug:key>/"), claims.record, name="claim"),
    path(_address("search/"), search.results, name="search"),
    path(_address("search/suggestions/"), search.suggestions, name="suggestions"),
    path(_address("about/"), frame.about, name="about"),
    path("robots.txt", frame.robots, name="robots"),
]
