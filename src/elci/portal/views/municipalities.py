"""Municipalities: the list and a municipality's own page."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.urls import reverse
from django.utils.translation import gettext as _

from elci.activities.models import Activity
from elci.domain.names import fold_words
from elci.observatory.charts import Band
from elci.portal import counts
from elci.portal.listing import paginate
from elci.portal.pictures import year_chart
from elci.registry.models import Agreement, Municipality, SearchName
from elci.sources.models import StudyRow


def listing(request: HttpRequest) -> HttpResponse:
    """Municipalities, narrowed by name, province and type."""
    rows = Municipality.objects.with_counts().select_related("tier_above")
    text, province, kind = (request.GET.get(name, "") for name in ("q", "province", "kind"))
    if text:
        found = SearchName.objects.filter(
            target=SearchName.Target.MUNICIPALITY, folded__contains=fold_words(text)
        )
        rows = rows.filter(pk__in=found.values("key"))
    if province:
        rows = rows.filter(province=province)
    if kind:
        rows = rows.filter(kind=kind)
    rows = (
        rows.order_by("-ties", "sort_key")
        if request.GET.get("order") == "ties"
        else rows.order_by("sort_key")
    )
    provinces = Municipality.objects.order_by("province").values_list("province", flat=True).distinct()
    context = {
        "listing": paginate(request, rows),
        "provinces": provinces,
        "kinds": Municipality.Kind.choices,
        "chosen": {"q": text, "province": province, "kind": kind, "order": request.GET.get("order", "")},
    }
    template = "portal/municipalities/_results.html" if request.htmx else "portal/municipalities/list.html"
    return render(request, template, context)


def record(request: HttpRequest, key: str) -> HttpResponse:
    """A municipality with its ties, tier, memberships, unit, elections, activities."""
    municipality = get_object_or_404(Municipality.objects.select_related("tier_above", "place"), pk=key)
    ties = Agreement.objects.of_municipality(municipality).order_by("sort_key")
    yearly = counts.by_year(ties)
    elections = municipality.elections.order_by("year")
    own_ties = f"{reverse('portal:ties')}?municipality={municipality.pk}"
    context = {
        "municipality": municipality,
        "ties": ties.with_parties(),
        "tie_count": ties.count(),
        "kinds": counts.by_kind(ties),
        "districts": municipality.districts.with_counts(),
        "memberships": municipality.memberships.with_sides().order_by("organisation__sort_key"),
        "units": municipality.units.select_related("study"),
        "unit_events": municipality.unit_events.select_related("study").order_by("date", "id"),
        "staff": municipality.unit_staff.select_related("study"),
        "elections": elections,
        "terms": municipality.terms.select_related("study").order_by("since", "position"),
        "years": municipality.years.select_related("study"),
        "goals": StudyRow.objects.filter(table="goals", values__municipality=municipality.pk),
        "incidents": StudyRow.objects.filter(table="incidents", values__municipality=municipality.pk),
        "activities": Activity.objects.of_municipality(municipality).with_parties(),
        "timeline": year_chart(
            yearly,
            title=_("Ties by year"),
            description=_("Number of ties by the year that the source gives."),
            bands=term_bands(municipality),
            links={year: f"{own_ties}&year_from={year}&year_to={year}" for year in yearly},
        ),
        "undated": counts.undated(ties),
    }
    return render(request, "portal/municipalities/record.html", context)


def term_bands(municipality: Municipality) -> list[Band]:
    """Terms of the municipality's mayors' parties as bands behind a timeline; equal neighbours are one."""
    bands: list[Band] = []
    results = list(municipality.elections.exclude(party="").order_by("year").values_list("year", "party"))
    for position, (year, party) in enumerate(results):
        end = results[position + 1][0] if position + 1 < len(results) else None
        if bands and bands[-1].label == party:
            bands[-1] = Band(bands[-1].start, end, party)
        else:
            bands.append(Band(year, end, party))
    return bands
