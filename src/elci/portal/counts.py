"""Live counters of the pages: ties by year, continent and kind. Citable figures are the observatory's."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping

from django.db.models import Count, F

from elci.observatory.charts import Bar
from elci.places.models import Continent
from elci.portal.drawn_ties import COLOUR_OF
from elci.registry.models import AgreementParty, Kind
from elci.registry.querysets import AgreementQuerySet


def by_year(ties: AgreementQuerySet) -> dict[int, int]:
    """Ties by year of their date, from the first to the last year, years without a tie left out."""
    counts: Counter[int] = Counter()
    for date, number in ties.order_by().filter(date__isnull=False).values_list("date").annotate(Count("pk")):
        if not date.before:
            counts[date.year] += number
    return dict(sorted(counts.items()))


def by_continent(ties: AgreementQuerySet) -> dict[str, int]:
    """Ties by continent of the partner, largest first; a tie with partners on two continents counts twice."""
    rows = (
        AgreementParty.objects.filter(
            agreement__in=ties.order_by().values("pk"), partner__country__isnull=False
        )
        .order_by()
        .values_list("partner__country__continent")
        .annotate(number=Count("agreement", distinct=True))
        .order_by("-number")
    )
    return dict(rows)


def continent_bars(numbers: Mapping[str, int], address: str) -> list[Bar]:
    """A bar for each continent; `address` is the list page to which each leads."""
    labels = dict(Continent.choices)
    return [
        Bar(str(labels[code]), number, href=f"{address}?continent={code}", continent=COLOUR_OF[code])
        for code, number in numbers.items()
    ]


def by_kind(ties: AgreementQuerySet) -> list[tuple[str, str, int]]:
    """(kind, its name, number) for each kind that occurs, largest first."""
    rows = ties.order_by().values_list("kind").annotate(number=Count("pk")).order_by("-number")
    labels = dict(Kind.choices)
    return [(kind, str(labels[kind]), number) for kind, number in rows]


def undated(ties: AgreementQuerySet) -> int:
    """Ties whose source gives no date."""
    return ties.filter(date__isnull=True).count()


NEWEST_FIRST = (F("date").desc(nulls_last=True), "sort_key", "id")
"""Ties by date, those without one last, on either database."""
