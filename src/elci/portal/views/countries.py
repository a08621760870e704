"""Countries: the list and a country's own page."""

from __future__ import annotations

from django.db.models import Count
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render

from elci.activities.models import Activity
from elci.places.models import Continent, Country
from elci.portal.listing import paginate
from elci.registry.models import Agreement, Partner
from elci.sources.models import StudyRow


def listing(request: HttpRequest) -> HttpResponse:
    """Countries with ties, narrowed by continent."""
    continent = request.GET.get("continent", "")
    rows = Country.objects.annotate(
        ties=Count("partners__agreement_parties"), partner_count=Count("partners", distinct=True)
    ).filter(partner_count__gt=0)
    if continent:
        rows = rows.filter(continent=continent)
    rows = (
        rows.order_by("-ties", "sort_key")
        if request.GET.get("order") == "ties"
        else rows.order_by("sort_key")
    )
    context = {
        "listing": paginate(request, rows),
        "continents": Continent.choices,
        "chosen": {"continent": continent, "order": request.GET.get("order", "")},
    }
    template = "portal/countries/_results.html" if request.htmx else "portal/countries/list.html"
    return render(request, template, context)


def record(request: HttpRequest, key: str) -> HttpResponse:
    """A country: its partner cities and ties, and the words by which sources name it."""
    country = get_object_or_404(Country, pk=key.upper())
    ties = Agreement.objects.in_country(country.pk)
    context = {
        "country": country,
        "partners": Partner.objects.filter(country=country).with_counts().order_by("-ties", "sort_key"),
        "ties": ties.order_by("sort_key").with_parties(),
        "tie_count": ties.count(),
        "words": StudyRow.objects.filter(table="country_words", values__country=country.pk),
        "territories": country.territories.all(),
        "activities": Activity.objects.filter(parties__country=country).distinct().with_parties(),
    }
    return render(request, "portal/countries/record.html", context)
