"""Partner cities: the list and a partner's own page."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render

from elci.activities.models import Activity
from elci.domain.names import fold_words
from elci.places.models import Continent, Country
from elci.portal.listing import paginate
from elci.registry.models import Agreement, ListedTie, Partner, SearchName
from elci.sources.models import StudyRow


def listing(request: HttpRequest) -> HttpResponse:
    """Partner cities, narrowed by name, country and continent."""
    rows = Partner.objects.with_counts().select_related("country", "territory")
    text, country, continent = (request.GET.get(name, "") for name in ("q", "country", "continent"))
    if text:
        found = SearchName.objects.filter(target=SearchName.Target.PARTNER, folded__contains=fold_words(text))
        rows = rows.filter(pk__in=found.values("key"))
    if country:
        rows = rows.filter(country=country)
    if continent:
        rows = rows.filter(country__continent=continent)
    rows = (
        rows.order_by("-ties", "sort_key")
        if request.GET.get("order") == "ties"
        else rows.order_by("sort_key")
    )
    context = {
        "listing": paginate(request, rows),
        "countries": Country.objects.filter(partners__isnull=False).distinct(),
        "continents": Continent.choices,
        "chosen": {
            "q": text,
            "country": country,
            "continent": continent,
            "order": request.GET.get("order", ""),
        },
    }
    template = "portal/partners/_results.html" if request.htmx else "portal/partners/list.html"
    return render(request, template, context)


def record(request: HttpRequest, key: str) -> HttpResponse:
    """A partner city: its names, ties, activities, traits, and how sources write it."""
    partner = get_object_or_404(
        Partner.objects.select_related("country", "territory", "place__parent", "place__territory"), pk=key
    )
    ties = Agreement.objects.with_partner(partner)
    context = {
        "partner": partner,
        "names": partner.place.names.all() if partner.place else [],
        "parts": Partner.objects.filter(place__parent=partner.place_id) if partner.place_id else [],
        "whole": Partner.objects.filter(place=partner.place.parent_id).first()
        if partner.place and partner.place.parent_id
        else None,
        "ties": ties.order_by("sort_key").with_parties(),
        "attestations": ListedTie.objects.filter(agreement__in=ties).select_related("study").order_by("id"),
        "traits": StudyRow.objects.filter(table="place_traits", values__place=partner.place_id)
        if partner.place_id
        else [],
        "activities": Activity.objects.with_partner(partner).with_parties(),
    }
    return render(request, "portal/partners/record.html", context)
