"""Outcomes as lists and reports read them: narrowed, and summed where the units agree."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal

from django.db.models import Count, Q, QuerySet, Sum

from elci.accounts.models import Office
from elci.activities.models import Activity, Outcome
from elci.domain.dates import PartialDate
from elci.domain.names import fold_words


@dataclass(frozen=True)
class OutcomeFilter:
    """What a list of outcomes is narrowed to. standing: "bare", "evidenced", "confirmed" or all."""

    kind: str = ""
    year: int | None = None
    tie: str = ""
    standing: str = ""


@dataclass(frozen=True)
class UnitSum:
    """The counted outcomes of one kind in one unit. unit: as written first; empty: counted, not summed."""

    kind: str
    unit: str
    total: Decimal | None
    count: int

    @property
    def kind_words(self) -> str:
        """The kind in the reader's language."""
        return str(Outcome.Kind(self.kind).label)


ALL = OutcomeFilter()
WITH_EVIDENCE = Q(document__isnull=False) | ~Q(link="") | Q(study__isnull=False)


def outcomes_of(office: Office, to: OutcomeFilter = ALL) -> QuerySet[Outcome]:
    """An office's outcomes that stand, newest first."""
    found = Outcome.objects.filter(office=office, withdrawn__isnull=True, activity__withdrawn__isnull=True)
    if to.kind:
        found = found.filter(kind=to.kind)
    if to.year is not None:
        found = found.filter(on__gte=PartialDate(to.year), on__lt=PartialDate(to.year + 1, before=True))
    if to.tie:
        serving = Activity.objects.filter(parties__agreement=to.tie).values("pk")
        found = found.filter(Q(agreement=to.tie) | Q(activity__in=serving))
    if to.standing == "bare":
        found = found.exclude(WITH_EVIDENCE)
    elif to.standing == "evidenced":
        found = found.filter(WITH_EVIDENCE, confirmed_by__isnull=True, confirmed_on__isnull=True)
    elif to.standing == "confirmed":
        found = found.filter(confirmed_on__isnull=False)
    return found


def sums_of(outcomes: QuerySet[Outcome]) -> list[UnitSum]:
    """Sums by kind and unit, of outcomes with evidence only. Units that fold to one word are one unit."""
    rows = (
        outcomes.filter(WITH_EVIDENCE)
        .order_by()
        .values_list("kind", "unit")
        .annotate(total=Sum("number"), count=Count("pk"))
    )
    found: dict[tuple[str, str], UnitSum] = {}
    for kind, unit, total, count in sorted(rows, key=lambda row: (row[0], row[1])):
        key = (kind, fold_words(unit))
        held = found.get(key)
        if held is None:
            found[key] = UnitSum(kind, unit, total if unit else None, count)
        else:
            both = None if total is None and held.total is None else (total or 0) + (held.total or 0)
            found[key] = UnitSum(kind, held.unit, both, held.count + count)
    order = list(Outcome.Kind.values)
    return sorted(found.values(), key=lambda each: (order.index(each.kind), each.unit))


def stated_by_sources(office: Office) -> QuerySet[Activity]:
    """Activities of which a source states a result or a quantity of aid: its statement, not the office's."""
    desks = [office.pk, *office.municipalities.values_list("pk", flat=True)]
    stated = Q(result_stated=True) | (Q(kind=Activity.Kind.AID) & ~Q(quantity=""))
    return (
        Activity.objects.standing()
        .filter(stated, desk__in=desks, office__isnull=True)
        .select_related("study")
        .order_by("-date", "id")
    )
