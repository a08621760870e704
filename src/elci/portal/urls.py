"""Addresses of the public pages; the words in them are translated."""

from django.urls import path
from django.utils.translation import pgettext_lazy

from elci.portal.views import (
    activities,
    claims,
    countries,
    frame,
    home,
    law,
    maps,
    municipalities,
    observatory,
    organisations,
    partners,
    privacy,
    search,
    sources,
    ties,
)

app_name = "portal"


urlpatterns = [
    path("", home.home, name="home"),
    path(pgettext_lazy("address", "ties/"), ties.listing, name="ties"),
    path(pgettext_lazy("address", "ties/map/"), maps.as_map, name="ties-map"),
    path(pgettext_lazy("address", "ties/map.svg"), maps.as_svg, name="ties-svg"),
    path(pgettext_lazy("address", "ties/table.csv"), ties.as_csv, name="ties-csv"),
    path(pgettext_lazy("address", "ties/table.xlsx"), ties.as_xlsx, name="ties-xlsx"),
    path(pgettext_lazy("address", "ties/<str:key>/"), ties.record, name="tie"),
    path(pgettext_lazy("address", "municipalities/"), municipalities.listing, name="municipalities"),
    path(pgettext_lazy("address", "municipalities/<slug:key>/"), municipalities.record, name="municipality"),
    path(pgettext_lazy("address", "partner-cities/"), partners.listing, name="partners"),
    path(pgettext_lazy("address", "partner-cities/<slug:key>/"), partners.record, name="partner"),
    path(pgettext_lazy("address", "countries/"), countries.listing, name="countries"),
    path(pgettext_lazy("address", "countries/<slug:key>/"), countries.record, name="country"),
    path(pgettext_lazy("address", "organisations/"), organisations.listing, name="organisations"),
    path(pgettext_lazy("address", "organisations/<slug:key>/"), organisations.record, name="organisation"),
    path(pgettext_lazy("address", "activities/"), activities.listing, name="activities"),
    path(pgettext_lazy("address", "activities/<slug:key>/"), activities.record, name="activity"),
    path(
        pgettext_lazy("address", "activities/<slug:key>/photographs/<int:file>/"),
        activities.photograph,
        name="activity-photograph",
    ),
    path(pgettext_lazy("address", "sources/"), sources.listing, name="sources"),
    path(pgettext_lazy("address", "sources/<slug:key>/"), sources.record, name="source"),
    path(pgettext_lazy("address", "sources/<slug:key>/<slug:table>/"), sources.table, name="source-table"),
    path(pgettext_lazy("address", "claims/"), claims.listing, name="claims"),
    path(pgettext_lazy("address", "claims/<slug:key>/"), claims.record, name="claim"),
    path(pgettext_lazy("address", "law/"), law.listing, name="law"),
    path(pgettext_lazy("address", "law/<slug:key>/"), law.record, name="law-rule"),
    path(pgettext_lazy("address", "observatory/"), observatory.index, name="observatory"),
    path(pgettext_lazy("address", "observatory/tests/"), observatory.tested, name="observatory-tests"),
    path(pgettext_lazy("address", "observatory/network/"), observatory.network, name="observatory-network"),
    path(
        pgettext_lazy("address", "observatory/network/edges.csv"),
        observatory.edges,
        name="observatory-edges",
    ),
    path(pgettext_lazy("address", "observatory/comparison/"), observatory.likeness, name="observatory-like"),
    path(pgettext_lazy("address", "observatory/world/"), observatory.world, name="observatory-world"),
    path(pgettext_lazy("address", "observatory/<slug:name>/"), observatory.figure, name="observatory-figure"),
    path(
        pgettext_lazy("address", "observatory/<slug:name>/table.<slug:form>"),
        observatory.file,
        name="observatory-table",
    ),
    path(
        pgettext_lazy("address", "observatory/<slug:name>/<slug:figure>.<str:form>"),
        observatory.file,
        name="observatory-drawing",
    ),
    path(pgettext_lazy("address", "search/"), search.results, name="search"),
    path(pgettext_lazy("address", "search/suggestions/"), search.suggestions, name="suggestions"),
    path(pgettext_lazy("address", "about/"), frame.about, name="about"),
    path(pgettext_lazy("address", "personal-data/<slug:key>/"), privacy.notice, name="privacy-notice"),
    path("robots.txt", frame.robots, name="robots"),
]
