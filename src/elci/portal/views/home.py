"""The first page: what is here, where it comes from, and the search box."""

from __future__ import annotations

from django.core.cache import cache
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import get_language
from django.utils.translation import gettext as _

from elci.accounts.models import JournalEntry
from elci.activities.models import Activity
from elci.observatory.charts import Band
from elci.places.models import Country
from elci.portal import counts
from elci.portal.pictures import bar_chart, ties_map, year_chart
from elci.registry.models import Agreement, Municipality, Organisation, Partner
from elci.sources.models import Claim, Source, StudyRow

_KEPT_SECONDS = 600


def home(request: HttpRequest) -> HttpResponse:
    """Numbers, map and timeline of the whole registry."""
    return render(request, "portal/home.html", {**_numbers(), **_pictures()})


def _numbers() -> dict[str, object]:
    verdicts = Claim.Verdict
    return {
        "tie_count": Agreement.objects.count(),
        "municipality_count": Municipality.objects.filter(agreement_parties__isnull=False).distinct().count(),
        "partner_count": Partner.objects.filter(agreement_parties__isnull=False).distinct().count(),
        "country_count": Country.objects.filter(partners__agreement_parties__isnull=False).distinct().count(),
        "organisation_count": Organisation.objects.filter(memberships__isnull=False).distinct().count(),
        "activity_count": Activity.objects.count(),
        "claim_count": Claim.objects.count(),
        "claims_hold": Claim.objects.filter(verdict=verdicts.HOLDS).count(),
        "claims_differ": Claim.objects.filter(verdict=verdicts.DIFFERS).count(),
        "claims_open": Claim.objects.filter(verdict=verdicts.NOT_COMPUTABLE).count(),
        "sources": Source.objects.all(),
    }


def _pictures() -> dict[str, object]:
    """Drawings of all ties: kept until the registry changes, for they cost more than the rest of the page."""
    newest = JournalEntry.objects.order_by("-pk").values_list("pk", flat=True).first()
    row = StudyRow.objects.order_by("-pk").values_list("pk", flat=True).first()
    mark = f"home:{get_language()}:{newest}:{row}:{Agreement.objects.count()}"
    kept: dict[str, object] | None = cache.get(mark)
    if kept is None:
        kept = _drawn()
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
