"""Countries: the list and a country's own page."""

from __future__ import annotations

from django.db.models import Count
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_safe

from elci.activities.models import Activity
from elci.places.models import Country, Place
from elci.portal import counts
from elci.portal.filters import Filter
from elci.portal.keeping import kept
from elci.portal.listing import answer, order_of, paginate
from elci.portal.map_part import MapPart
from elci.portal.named import BY_NAME, by_number, continent_field, name_field, named
from elci.portal.ordering import Column
from elci.portal.tie_filter import plain_heads
from elci.portal.tie_lines import tie_lines
from elci.portal.tie_map import view_of
from elci.registry.models import Agreement, Partner, SearchName
from elci.sources.models import StudyRow

_SHOWN = 30  # ties on the page; the list holds all
_COLUMNS = (
    Column("name", gettext_lazy("Country")),
    Column("continent", gettext_lazy("Continent")),
    Column("partner_count", gettext_lazy("Partner cities"), numeric=True),
    Column("ties", gettext_lazy("Ties"), numeric=True),
)
_ORDERS = (
    *BY_NAME,
    by_number("ties", gettext_lazy("Most ties first"), "ties"),
    by_number("partners", gettext_lazy("Most partner cities first"), "partner_count"),
)


@require_safe
@kept
def listing(request: HttpRequest) -> HttpResponse:
    """Countries with partner cities, narrowed by name and continent."""
    with_partners = Country.objects.filter(partners__isnull=False).distinct()
    numbers = dict(with_partners.order_by().values_list("continent").annotate(Count("pk", distinct=True)))
    filters = Filter(request.GET, [name_field(), continent_field(numbers)])
    every = Country.objects.annotate(
        ties=Count("partners__agreement_parties"), partner_count=Count("partners", distinct=True)
    ).filter(partner_count__gt=0)
    rows = named(every, SearchName.Target.COUNTRY, filters["q"])
    if filters["continent"]:
        rows = rows.filter(continent=filters["continent"])
    shown = paginate(request, rows.order_by(*order_of(request, _ORDERS).fields))
    return answer(request, "countries", filters, (_COLUMNS, _ORDERS), {"listing": shown})


@require_safe
@kept
def record(request: HttpRequest, key: str) -> HttpResponse:
    """A country: its partner cities and ties, and the words by which sources name it."""
    country = get_object_or_404(Country, pk=key.upper())
    ties = Agreement.objects.in_country(country.pk)
    partners = Partner.objects.filter(country=country)
    places = list(Place.objects.filter(partners__in=partners, partners__agreement_parties__isnull=False))
    homes = Place.objects.filter(municipalities__agreement_parties__agreement__in=ties.values("pk"))
    view = view_of([*places, *homes]) if any(place.latitude is not None for place in places) else None
    newest = ties.order_by(*counts.NEWEST_FIRST).values_list("pk", flat=True)
    context = {
        "country": country,
        "partners": partners.with_counts().order_by("-ties", "sort_key"),
        "lines": tie_lines(newest[:_SHOWN]),
        "heads": plain_heads("country"),
        "tie_count": ties.count(),
        "words": StudyRow.objects.filter(table="country_words", values__country=country.pk),
        "territories": country.territories.all(),
        "activities": Activity.objects.public().filter(parties__country=country).distinct().with_parties(),
        "part": MapPart.of(view, country=country.pk) if view else None,
    }
    return render(request, "portal/countries/record.html", context)
