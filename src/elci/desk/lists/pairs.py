"""Rows of a list shown beside what they are like: the row that stands for both, the tie of the tier above."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from django.db.models import QuerySet
from django.utils.translation import gettext as _

from elci.domain.dates import PartialDate
from elci.exchange.models import Batch, Outcome, StagedRow
from elci.registry.models import AgreementParty, Municipality


@dataclass(frozen=True)
class Beside:
    """What stands beside a row. title: whose it is, where that is not plain; tie: its key on record."""

    cells: Sequence[str]
    line: int
    date: PartialDate | None
    title: str = ""
    tie: str = ""


@dataclass(frozen=True)
class Pair:
    """A row of the list and what it is like."""

    row: StagedRow
    other: Beside | None


def with_tier_above(batch: Batch) -> QuerySet[StagedRow]:
    """Rows whose metropolitan municipality is tied with the same place."""
    return batch.rows.filter(notes__icontains='"tier"').exclude(outcome=Outcome.OUT)


def repeated(batch: Batch, rows: Iterable[StagedRow]) -> list[Pair]:
    """Each repeated row with the one that stands for it."""
    shown = list(rows)
    kept = {row.position: row for row in batch.rows.filter(position__in={row.stands_for for row in shown})}
    return [
        Pair(row, Beside(twin.cells, twin.line, twin.date) if (twin := kept.get(row.stands_for)) else None)
        for row in shown
    ]


def beside_tier_above(batch: Batch, rows: Iterable[StagedRow]) -> list[Pair]:
    """Each row with the metropolitan municipality's tie with the same place, on record or in the list."""
    shown = [(row, dict(row.notes)["tier"]) for row in rows]
    names = Municipality.objects.in_bulk({above for _row, above in shown})
    places = {row.place for row, _above in shown}
    listed = {
        (row.municipality_id, row.place): row
        for row in batch.rows.filter(municipality__in=names, place__in=places).exclude(outcome=Outcome.OUT)
    }
    held = _on_record(names, places)
    pairs = []
    for row, above in shown:
        title = str(names.get(above, above))
        other = listed.get((above, row.place))
        if (above, row.place) in held:
            tie, date = held[above, row.place]
            beside = Beside((), 0, date, _("%(name)s, on record") % {"name": title}, tie)
        else:
            beside = Beside(other.cells if other else (), other.line if other else 0,
                            other.date if other else None, title)  # fmt: skip
        pairs.append(Pair(row, beside))
    return pairs


def _on_record(
    municipalities: Iterable[str], places: Iterable[str]
) -> dict[tuple[str, str], tuple[str, PartialDate | None]]:
    """(municipality, place) → key and date of a standing tie."""
    sides = AgreementParty.objects.filter(
        municipality__in=list(municipalities), agreement__parties__partner__place__in=list(places)
    ).values_list("municipality", "agreement__parties__partner__place", "agreement", "agreement__date")
    return {(municipality, place): (tie, date) for municipality, place, tie, date in sides if place}
