"""Municipalities: the list and a municipality's own page."""

from __future__ import annotations

from typing import Any

from django.db.models import Count, QuerySet
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_safe

from elci.activities.models import Activity
from elci.observatory.charts import Band
from elci.places.models import Place
from elci.portal import counts
from elci.portal.charts import Chart, year_chart
from elci.portal.filters import Choice, Filter, Offer, OneOf
from elci.portal.keeping import kept
from elci.portal.listing import answer, order_of, paginate
from elci.portal.map_part import MapPart
from elci.portal.named import BY_NAME, by_number, counted, name_field, named
from elci.portal.ordering import Column
from elci.portal.tie_filter import plain_heads
from elci.portal.tie_lines import tie_lines
from elci.portal.tie_map import view_of
from elci.registry.models import Agreement, Municipality, SearchName
from elci.registry.querysets import AgreementQuerySet
from elci.sources.models import StudyRow

_SHOWN = 15  # ties and activities on the page; the lists hold all
_COLUMNS = (
    Column("name", gettext_lazy("Municipality")),
    Column("kind", gettext_lazy("Type")),
    Column("province", gettext_lazy("Province")),
    Column("ties", gettext_lazy("Ties"), numeric=True),
    Column("membership_count", gettext_lazy("Memberships"), numeric=True),
)
_ORDERS = (
    *BY_NAME,
    by_number("ties", gettext_lazy("Most ties first"), "ties"),
    by_number("memberships", gettext_lazy("Most memberships first"), "membership_count"),
)


@require_safe
@kept
def listing(request: HttpRequest) -> HttpResponse:
    """Municipalities, narrowed by name, type and province."""
    every = Municipality.objects.order_by()
    provinces = every.order_by("province").values_list("province", flat=True).distinct()
    numbers = dict(every.values_list("kind").annotate(Count("pk")))
    filters = Filter(
        request.GET,
        [
            name_field(),
            counted("kind", gettext_lazy("Type"), Municipality.Kind.choices, numbers),
            OneOf(
                name="province",
                words=gettext_lazy("Province"),
                offer=Offer(Choice(name, name) for name in provinces),
            ),
        ],
    )
    rows = named(Municipality.objects.with_counts(), SearchName.Target.MUNICIPALITY, filters["q"])
    for field in ("kind", "province"):
        if filters[field]:
            rows = rows.filter(**{field: filters[field]})
    shown = paginate(request, rows.order_by(*order_of(request, _ORDERS).fields))
    return answer(request, "municipalities", filters, (_COLUMNS, _ORDERS), {"listing": shown})


@require_safe
@kept
def record(request: HttpRequest, key: str) -> HttpResponse:
    """A municipality with its ties, tier, memberships, unit, elections, activities."""
    municipality = get_object_or_404(Municipality.objects.select_related("tier_above", "place"), pk=key)
    activities = Activity.objects.public().of_municipality(municipality)
    context = {
        "municipality": municipality,
        **_ties(municipality),
        **_institution(municipality),
        "districts": municipality.districts.with_counts(),
        "memberships": municipality.memberships.with_sides().order_by("organisation__sort_key"),
        "goals": sorted(_evidence("goals", municipality), key=lambda row: row.values["period"]),
        "incidents": _evidence("incidents", municipality),
        "activities": activities.with_parties().order_by("-date", "id")[:_SHOWN],
        "activity_count": activities.count(),
    }
    return render(request, "portal/municipalities/record.html", context)


def _evidence(table: str, municipality: Municipality) -> QuerySet[StudyRow]:
    """Rows of a table of the data package that name the municipality."""
    rows = StudyRow.objects.filter(table=table, values__municipality=municipality.pk)
    return rows.order_by("position")


def _ties(municipality: Municipality) -> dict[str, Any]:
    """The newest ties, how many there are, their map and their timeline."""
    ties = Agreement.objects.of_municipality(municipality)
    continents = counts.by_continent(ties)
    partners = Place.objects.filter(partners__agreement_parties__agreement__in=ties.values("pk"))
    view = view_of([municipality.place, *partners]) if municipality.place else None
    has_place = view is not None and partners.exists()
    return {
        "lines": tie_lines(_newest(ties), beside="municipality"),
        "heads": plain_heads(),
        "tie_count": ties.count(),
        "kinds": counts.by_kind(ties),
        "years": _years(municipality, ties),
        "undated": counts.undated(ties),
        "part": MapPart.of(view or "world", continents, municipality=municipality.pk) if has_place else None,
    }


def _newest(ties: AgreementQuerySet) -> list[str]:
    newest = ties.order_by(*counts.NEWEST_FIRST)
    return list(newest.values_list("pk", flat=True)[:_SHOWN])


def _years(municipality: Municipality, ties: AgreementQuerySet) -> Chart | None:
    yearly = counts.by_year(ties)
    own = f"{reverse('portal:ties')}?municipality={municipality.pk}"
    return year_chart(
        yearly,
        title=_("Ties by year"),
        description=_("Number of ties by the year that the source gives."),
        bands=party_bands(municipality),
        links={year: f"{own}&year_from={year}&year_to={year}" for year in yearly},
        whole=True,
    )


def _institution(municipality: Municipality) -> dict[str, Any]:
    """The unit, what happened to it and who works there; mayors, elections, population."""
    return {
        "units": municipality.units.all(),
        "unit_events": municipality.unit_events.order_by("date", "id"),
        "staff": municipality.unit_staff.all(),
        "elections": municipality.elections.order_by("year"),
        "terms": municipality.terms.order_by("since", "position"),
        "populations": municipality.years.exclude(population__isnull=True),
    }


def party_bands(municipality: Municipality) -> list[Band]:
    """The mayors' parties by election as bands behind a timeline; equal neighbours are one."""
    bands: list[Band] = []
    results = list(municipality.elections.exclude(party="").order_by("year").values_list("year", "party"))
    for position, (year, party) in enumerate(results):
        end = results[position + 1][0] - 1 if position + 1 < len(results) else None
        if bands and bands[-1].label == party:
            bands[-1] = Band(bands[-1].start, end, party)
        else:
            bands.append(Band(year, end, party))
    return bands
