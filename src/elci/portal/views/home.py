"""The first page: what is here, where it comes from, and the search box."""

from __future__ import annotations

from django.core.cache import cache
from django.db.models import Count
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import get_language
from django.utils.translation import gettext as _

from elci.activities.models import Activity
from elci.observatory.charts import Band
from elci.portal import counts
from elci.portal.pictures import bar_chart, ties_map, year_chart
from elci.registry.models import Agreement, AgreementParty, Membership
from elci.sources.models import Claim, Source

_KEPT_SECONDS = 600


def home(request: HttpRequest) -> HttpResponse:
    """Numbers, map and timeline of the whole registry."""
    return render(request, "portal/home.html", _kept())


def _numbers() -> dict[str, object]:
    verdicts = Claim.Verdict
    return {
        "tie_count": Agreement.objects.count(),
        "municipality_count": _tied("municipality"),
        "partner_count": _tied("partner"),
        "country_count": _tied("partner__country"),
        "organisation_count": Membership.objects.aggregate(n=Count("organisation", distinct=True))["n"],
        "activity_count": Activity.objects.count(),
        "claim_count": Claim.objects.count(),
        "claims_hold": Claim.objects.filter(verdict=verdicts.HOLDS).count(),
        "claims_differ": Claim.objects.filter(verdict=verdicts.DIFFERS).count(),
        "claims_open": Claim.objects.filter(verdict=verdicts.NOT_COMPUTABLE).count(),
        "sources": list(Source.objects.all()),
    }


def _tied(side: str) -> int:
    counted: int = AgreementParty.objects.aggregate(number=Count(side, distinct=True))["number"]
    return counted


def _kept() -> dict[str, object]:
    """Numbers and drawings of all ties, kept until the registry changes: they ask the whole of it."""
    mark = f"home:{get_language()}:{counts.registry_mark()}"
    kept: dict[str, object] | None = cache.get(mark)
    if kept is None:
        kept = {**_numbers(), **_drawn()}
        cache.set(mark, kept, _KEPT_SECONDS)
    return kept


def _drawn() -> dict[str, object]:
    ties = Agreement.objects.all()
    address = reverse("portal:ties")
    yearly = counts.by_year(ties)
    return {
        "map": ties_map(ties),
        "timeline": year_chart(
            yearly,
            title=_("Ties by year"),
            description=_("Number of ties by the year that the source gives."),
            bands=periods(),
            links={year: f"{address}?year_from={year}&year_to={year}" for year in yearly},
        ),
        "continents": bar_chart(
            counts.by_continent(ties, address),
            title=_("Ties by continent"),
            description=_("Number of ties by the continent of the partner city."),
            name="continents",
        ),
        "undated": counts.undated(ties),
    }


def periods() -> list[Band]:
    """Periods of foreign policy as study 000 tells them (domain.md §6)."""
    return [
        Band(1991, 1999, _("Coalitions")),
        Band(2003, 2009, _("EU accession")),
        Band(2010, 2018, _("Opening to Africa and Asia")),
        Band(2019, None, _("After 2019")),
    ]
