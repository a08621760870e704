"""Rows compared with each other and with the ties on record."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from elci.domain.intake.duplicates import ReadTie, agree, precision, repeats, tiers
from elci.domain.names import fold_words
from elci.exchange.intake.on_record import HeldTie, OnRecord
from elci.exchange.intake.progress import Progress
from elci.exchange.intake.reading import Answers, RowReading
from elci.exchange.models import Batch, Outcome, Phase
from elci.registry.models import Municipality


@dataclass
class Compared:
    """What a comparison found: rows written differently than in the list before, records not in the list."""

    renamed: int = 0
    gone: list[str] = field(default_factory=list)


def compare_ties(
    rows: list[RowReading], batch: Batch, answers: Answers, record: OnRecord, progress: Progress
) -> Compared:
    """Settle what becomes of each row that is read."""
    ready = [row for row in rows if not row.words and not row.out]
    progress.begin("compare", len(ready))
    by_position = {row.position: row for row in ready}
    ties = [ReadTie(row.position, row.municipality, row.where, row.kind, row.date) for row in ready]
    above = dict(Municipality.objects.filter(tier_above__isnull=False).values_list("pk", "tier_above"))
    for position, metropolis in tiers(ties, above, set(record.ties)).items():
        by_position[position].notes.append(("tier", metropolis))
    for group in repeats(ties):
        settle_repeat([by_position[position] for position in group.rows], group.holds, answers)
    found = Compared()
    before = _names_before(batch)
    for row in ready:
        progress.advance()
        if not row.words and not row.out and not row.stands_for:
            found.renamed += _against(row, record, answers, before)
    seen = {(row.municipality, row.where) for row in rows if row.where}
    listed = {municipality for municipality, _ in seen}
    found.gone = [
        tie.id
        for (municipality, where), ties_held in record.ties.items()
        if municipality in listed and (municipality, where) not in seen
        for tie in ties_held
    ]
    return found


def settle_repeat(rows: list[RowReading], holds: int, answers: Answers) -> None:
    """Say of rows that are one tie which stands for all. holds: 0 where a person must say it."""
    first = rows[0]
    word = "|".join((first.municipality or first.member, first.organisation or first.where, first.kind))
    if not holds:
        answer = answers.given("repeat_dates", word)
        positions = {row.position for row in rows}
        if answer is None or int(answer) not in positions:
            for row in rows:
                row.words["repeat_dates"] = word
            return
        holds = int(answer)
    for row in rows:
        if row.position != holds:
            row.stands_for = holds
            row.outcome = Outcome.REPEAT
        row.notes.append(("repeat", ", ".join(str(other.line) for other in rows if other is not row)))


def _against(
    row: RowReading, record: OnRecord, answers: Answers, before: Mapping[tuple[str, str], str]
) -> bool:
    """Compare a row with the record; whether it names the partner otherwise than the list before."""
    held = record.same(row.municipality, row.where, row.kind)
    if held is None:
        row.outcome = Outcome.NEW
        other = record.of_other_kind(row.municipality, row.where, row.kind)
        if other is not None:
            row.notes.append(("other_kind", other.id))
        return False
    row.agreement = held.id
    row.outcome = _changes(row, held, answers)
    written = before.get((row.municipality, row.place))
    if not written or fold_words(written) == fold_words(row.partner):
        return False
    row.notes.append(("renamed", written))
    return True


def _changes(row: RowReading, held: HeldTie, answers: Answers) -> str:
    if row.date is None or row.date == held.date:
        return Outcome.SAME
    if agree(row.date, held.date):
        return Outcome.CHANGED if precision(row.date) > precision(held.date) else Outcome.SAME
    answer = answers.ask(row, "record_date", held.id)
    if answer is None:
        return Outcome.OPEN
    return Outcome.CHANGED if answer == "list" else Outcome.SAME


def _names_before(batch: Batch) -> dict[tuple[str, str], str]:
    """How this sender's last written list wrote each partner, by municipality and place."""
    last = (
        Batch.objects.filter(office=batch.office, sender=batch.sender, phase=Phase.WRITTEN)
        .exclude(pk=batch.pk)
        .order_by("-written")
        .first()
    )
    if last is None:
        return {}
    rows = last.rows.exclude(place="").values_list("municipality", "place", "partner_as_written")
    return {(municipality, place): name for municipality, place, name in rows.iterator() if municipality}
