"""Live counters of the pages: ties by year, continent and kind. Citable figures are the observatory's."""

from __future__ import annotations

from collections import Counter

from django.db.models import Count

from elci.accounts.models import JournalEntry
from elci.observatory.charts import Bar
from elci.places.models import Continent
from elci.portal.pictures import CONTINENT_COLOURS
from elci.registry.models import Agreement, AgreementParty, Kind
from elci.registry.querysets import AgreementQuerySet
from elci.sources.models import StudyRow


def registry_mark() -> str:
    """A text that changes with the registry: what is kept under it is renewed when somebody works."""
    newest = JournalEntry.objects.order_by("-pk").values_list("pk", flat=True).first()
    row = StudyRow.objects.order_by("-pk").values_list("pk", flat=True).first()
    return f"{newest}-{row}-{Agreement.objects.count()}"


def by_year(ties: AgreementQuerySet) -> dict[int, int]:
    """Ties by year of their date, from the first to the last year, years without a tie left out."""
    counts: Counter[int] = Counter()
    for date, number in ties.order_by().filter(date__isnull=False).values_list("date").annotate(Count("pk")):
        if not date.before:
            counts[date.year] += number
    return dict(sorted(counts.items()))


def by_continent(ties: AgreementQuerySet, address: str) -> list[Bar]:
    """Ties by continent of the partner, largest first; `address` is the list page to which each bar leads."""
    rows = (
        AgreementParty.objects.filter(
            agreement__in=ties.order_by().values("pk"), partner__country__isnull=False
        )
        .values_list("partner__country__continent")
        .annotate(number=Count("agreement", distinct=True))
        .order_by("-number")
    )
    labels = dict(Continent.choices)
    return [
        Bar(str(labels[code]), number, href=f"{address}?continent={code}", continent=CONTINENT_COLOURS[code])
        for code, number in rows
    ]


def by_kind(ties: AgreementQuerySet) -> list[tuple[str, str, int]]:
    """(kind, its name, number) for each kind that occurs, largest first."""
    rows = ties.order_by().values_list("kind").annotate(number=Count("pk")).order_by("-number")
    labels = dict(Kind.choices)
    return [(kind, str(labels[kind]), number) for kind, number in rows]


def undated(ties: AgreementQuerySet) -> int:
    """Ties whose source gives no date."""
    return ties.filter(date__isnull=True).count()
