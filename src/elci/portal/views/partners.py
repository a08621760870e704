"""Partner cities: the list and a partner's own page."""

from __future__ import annotations

from django.db.models import Count
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_safe

from elci.activities.models import Activity
from elci.places.models import Country, Place
from elci.portal.filters import Choice, Filter, Offer, OneOf
from elci.portal.keeping import kept
from elci.portal.listing import answer, order_of, paginate
from elci.portal.map_part import MapPart
from elci.portal.named import BY_NAME, by_number, continent_field, name_field, named
from elci.portal.ordering import Column
from elci.portal.tie_filter import plain_heads
from elci.portal.tie_lines import tie_lines
from elci.portal.tie_map import view_of
from elci.registry.models import Agreement, ListedTie, Partner, SearchName
from elci.sources.models import StudyRow

_COLUMNS = (
    Column("name", gettext_lazy("Partner city")),
    Column("country", gettext_lazy("Country")),
    Column("continent", gettext_lazy("Continent")),
    Column("ties", gettext_lazy("Ties"), numeric=True),
)
_ORDERS = (*BY_NAME, by_number("ties", gettext_lazy("Most ties first"), "ties"))


@require_safe
@kept
def listing(request: HttpRequest) -> HttpResponse:
    """Partner cities, narrowed by name, country and continent."""
    countries = Country.objects.filter(partners__isnull=False).distinct()
    numbers = dict(Partner.objects.order_by().values_list("country__continent").annotate(Count("pk")))
    filters = Filter(
        request.GET,
        [
            name_field(),
            continent_field(numbers),
            OneOf(
                name="country",
                words=gettext_lazy("Country"),
                offer=Offer(Choice(country.pk, country.name) for country in countries),
            ),
        ],
    )
    every = Partner.objects.with_counts().select_related("country", "territory")
    rows = named(every, SearchName.Target.PARTNER, filters["q"])
    if filters["country"]:
        rows = rows.filter(country=filters["country"])
    if filters["continent"]:
        rows = rows.filter(country__continent=filters["continent"])
    shown = paginate(request, rows.order_by(*order_of(request, _ORDERS).fields))
    return answer(request, "partners", filters, (_COLUMNS, _ORDERS), {"listing": shown})


@require_safe
@kept
def record(request: HttpRequest, key: str) -> HttpResponse:
    """A partner city: its names, ties, activities, traits, and how sources write it."""
    partner = get_object_or_404(
        Partner.objects.select_related("country", "territory", "place__parent", "place__territory"), pk=key
    )
    ties = Agreement.objects.with_partner(partner).order_by("sort_key")
    keys = list(ties.values_list("pk", flat=True))
    place = partner.place
    homes = Place.objects.filter(municipalities__agreement_parties__agreement__in=keys)
    view = view_of([place, *homes]) if place and place.latitude is not None and keys else None
    context = {
        "partner": partner,
        "place": place,
        "names": place.names.all() if place else [],
        "parts": Partner.objects.filter(place__parent=place) if place else [],
        "whole": Partner.objects.filter(place=place.parent_id).first() if place and place.parent_id else None,
        "lines": tie_lines(keys, beside="partner"),
        "heads": plain_heads("country", name=gettext_lazy("Municipality")),
        "attestations": ListedTie.objects.filter(agreement__in=keys).order_by("id"),
        "traits": StudyRow.objects.filter(table="place_traits", values__place=place.pk) if place else [],
        "activities": Activity.objects.public().with_partner(partner).with_parties(),
        "part": MapPart.of(view, partner=partner.pk) if view else None,
    }
    return render(request, "portal/partners/record.html", context)
