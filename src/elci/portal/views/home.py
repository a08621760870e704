"""The first page: what is here, where it comes from, and the search box."""

from __future__ import annotations

from typing import Any

from django.db.models import Count
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import get_language
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from elci.activities.models import Activity
from elci.observatory.charts import Band
from elci.portal import counts
from elci.portal.charts import bar_chart, year_chart
from elci.portal.keeping import drawings, kept
from elci.portal.map_part import MapPart
from elci.registry.keeping import registry_mark
from elci.registry.models import Agreement, AgreementParty, Membership
from elci.sources.models import Claim, Source


@require_safe
@kept
def home(request: HttpRequest) -> HttpResponse:
    """Numbers, map and charts of the whole registry; kept until it changes, for they ask all of it."""
    kept = drawings.get(registry_mark(), ("home", get_language()), _asked)
    return render(request, "portal/home.html", kept)


def _asked() -> dict[str, Any]:
    ties = Agreement.objects.all()
    continents = counts.by_continent(ties)
    return {
        **_numbers(),
        **_charts(counts.by_year(ties), continents),
        "part": MapPart.of("world", continents),
        "undated": counts.undated(ties),
        "sources": list(Source.objects.all()),
    }


def _numbers() -> dict[str, int]:
    verdicts = dict(Claim.objects.order_by().values_list("verdict").annotate(Count("pk")))
    return {
        "tie_count": Agreement.objects.count(),
        "municipality_count": _tied("municipality"),
        "partner_count": _tied("partner"),
        "country_count": _tied("partner__country"),
        "organisation_count": Membership.objects.aggregate(n=Count("organisation", distinct=True))["n"],
        "activity_count": Activity.objects.public().count(),
        "claim_count": sum(verdicts.values()),
        "claims_hold": verdicts.get(Claim.Verdict.HOLDS, 0),
        "claims_differ": verdicts.get(Claim.Verdict.DIFFERS, 0),
        "claims_open": verdicts.get(Claim.Verdict.NOT_COMPUTABLE, 0),
    }


def _tied(side: str) -> int:
    counted: int = AgreementParty.objects.aggregate(number=Count(side, distinct=True))["number"]
    return counted


def _charts(yearly: dict[int, int], continents: dict[str, int]) -> dict[str, Any]:
    address = reverse("portal:ties")
    return {
        "years": year_chart(
            yearly,
            title=_("Ties by year"),
            description=_("Number of ties by the year that the source gives."),
            bands=periods(),
            links={year: f"{address}?year_from={year}&year_to={year}" for year in yearly},
        ),
        "continents": bar_chart(
            counts.continent_bars(continents, address),
            title=_("Ties by continent"),
            description=_("Number of ties by the continent of the partner city."),
            name="continents",
        ),
    }


def periods() -> list[Band]:
    """Periods of foreign policy as study 000 tells them (domain.md §6)."""
    return [
        Band(1991, 1999, _("Coalitions")),
        Band(2003, 2009, _("EU accession")),
        Band(2010, 2018, _("Africa and Asia")),
        Band(2019, None, _("After 2019")),
    ]
