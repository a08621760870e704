"""Reading the staged rows: what each says, what is doubtful, what would become of it.

Everything is worked out anew from the cells as written and from what people answered, so that the same list
with the same answers always gives the same preview.
"""

from __future__ import annotations

import json
from collections import Counter, defaultdict
from dataclasses import dataclass, field
from datetime import date as day_of
from typing import Any

from django.db import connection, transaction
from django.utils import timezone

from elci.domain.agreements import Kind
from elci.domain.dates import PartialDate
from elci.domain.errors import PartialDateError
from elci.domain.intake.cells import DateReading, read_date, read_kind, writes_month_first
from elci.domain.intake.duplicates import ReadTie, agree, precision, repeats, tiers
from elci.domain.names import fold_words
from elci.exchange.intake.lexicon import Lexicon
from elci.exchange.intake.on_record import HeldTie, OnRecord
from elci.exchange.intake.progress import Progress
from elci.exchange.intake.questions import PlaceReading, read_places
from elci.exchange.models import Batch, Outcome, Phase, StagedRow
from elci.registry.models import Municipality

OUT = "!out"  # the answer "leave these rows out"
_NONE = "!none"  # the answer "there is none"
_CHUNK = 2000
_SHOWN, _WORDS = 6, 300  # rows and words of a problem that the overview keeps
_COLUMNS = (
    "pk", "municipality_as_written", "province_as_written", "partner_as_written", "country_as_written",
    "date_as_written", "kind_as_written", "place_as_written", "doubts", "position",
)  # fmt: skip


@dataclass(slots=True)
class RowReading:
    """One row while it is read. words: problem → the word by which it is asked."""

    pk: int
    position: int
    partner: str
    country: str
    place_id: str
    municipality: str = ""
    place: str = ""
    date: PartialDate | None = None
    kind: str = ""
    words: dict[str, str] = field(default_factory=dict)
    notes: list[tuple[str, str]] = field(default_factory=list)
    outcome: str = Outcome.OPEN
    stands_for: int = 0
    agreement: str | None = None
    out: bool = False


class Review:
    """The reading of one batch."""

    def __init__(
        self, batch: Batch, lexicon: Lexicon, progress: Progress, today: day_of | None = None
    ) -> None:
        self.batch = batch
        self.lexicon = lexicon
        self.progress = progress
        self.today = PartialDate.of(today or timezone.localdate())
        self.rows: list[RowReading] = []
        own = Municipality.objects.filter(office=batch.office).values_list("pk", flat=True)
        self._own = set(own)
        self._above = dict(
            Municipality.objects.filter(tier_above__isnull=False).values_list("pk", "tier_above")
        )
        elsewhere = Municipality.objects.filter(office__isnull=False).exclude(office=batch.office)
        self._elsewhere = set(elsewhere.values_list("pk", flat=True))
        self._before = _names_before(batch)
        self.renamed = 0

    def run(self) -> None:
        """Read every row, store what was read, count."""
        self._read_rows()
        self._place_rows()
        self._compare()
        self._store()

    def _read_rows(self) -> None:
        rows = self.batch.rows.order_by("position")
        dates = list(rows.values_list("date_as_written", flat=True).distinct())
        month_first = writes_month_first(dates)
        read_dates = {text: self._date(text, month_first) for text in dates}
        kinds: dict[str, Kind | None] = {}
        self.progress.begin("cells", rows.count())
        for pk, home, province, partner, country, date, kind, place, doubts, position in rows.values_list(
            *_COLUMNS
        ).iterator(_CHUNK):
            self.progress.advance()
            row = RowReading(pk, position, partner, country, place)
            self.rows.append(row)
            self._municipality(row, home, province)
            self._take_date(row, date, read_dates[date])
            if kind not in kinds:
                kinds[kind] = read_kind(kind) if kind else None
            self._take_kind(row, kind, kinds[kind])
            row.notes += [("doubt", doubt) for doubt in doubts.split()]

    # --- what people answered ------------------------------------------------------------------------------

    def _ask(self, row: RowReading, problem: str, word: str) -> Any:
        """The answer to a problem of a row; without one the row stays open, "left out" takes it out."""
        answer = self.batch.answered(problem, word)
        if answer is None:
            row.words[problem] = word
        elif answer == OUT:
            row.out = True
            row.notes.append(("out", problem))
            return None
        return answer

    def _municipality(self, row: RowReading, written: str, province: str) -> None:
        default = str(self.batch.options.get("municipality", ""))
        if not written.strip():
            if not default and len(self._own) == 1:
                default = next(iter(self._own))
            row.municipality = default or self._ask(row, "municipality_missing", "") or ""
        else:
            found = self.lexicon.municipalities.find(written, province)
            if len(found) == 1:
                row.municipality = found[0]
            else:
                problem = "municipality_several" if found else "municipality_unknown"
                row.municipality = self._ask(row, problem, fold_words(f"{written} {province}")) or ""
        key = row.municipality
        foreign = key in self._elsewhere or (key not in self._own and not self.batch.options.get("others"))
        if key and foreign:
            self._ask(row, "municipality_foreign", key)

    def _date(self, text: str, month_first: bool) -> DateReading:
        options = self.batch.options
        return read_date(
            text, month_first=month_first, numbers=bool(options.get("numbers_are_dates")),
            since_1904=bool(options.get("since_1904")),
        )  # fmt: skip

    def _take_date(self, row: RowReading, written: str, reading: DateReading) -> None:
        row.date = reading.value
        problem = reading.doubt.value if reading.doubt else ""
        if not problem and row.date is not None and self.today.surely_before(row.date):
            problem = "date_future"
        if problem:
            row.date = None
            answer = self._ask(row, problem, written)
            if answer and answer != _NONE:
                try:
                    row.date = PartialDate.parse(answer)
                except PartialDateError:
                    row.words[problem] = written

    def _take_kind(self, row: RowReading, written: str, kind: Kind | None) -> None:
        default = str(self.batch.options.get("kind", ""))
        if kind is not None:
            row.kind = kind.value
        elif fold_words(written):
            row.kind = self._ask(row, "kind_unknown", fold_words(written)) or ""
        else:
            row.kind = default or self._ask(row, "kind_missing", "") or ""

    # --- places --------------------------------------------------------------------------------------------

    def _place_rows(self) -> None:
        names: Counter[tuple[str, str]] = Counter()
        for row in self.rows:
            if not row.partner.strip() and not row.place_id:
                self._ask(row, "partner_missing", row.country)
                continue
            row.country = self._country(row)
            if not self._known_place(row):
                names[self._name_of(row)] += 1
        found = read_places(self.batch, names, self.lexicon, self.progress)
        for row in self.rows:
            if row.place or not row.partner.strip():
                continue
            self._take_place(row, found[self._name_of(row)])

    def _name_of(self, row: RowReading) -> tuple[str, str]:
        other = self.batch.answered("partner", f"{fold_words(row.partner)}|{fold_words(row.country)}")
        return (str(other), row.country) if other and other != OUT else (row.partner, row.country)

    def _country(self, row: RowReading) -> str:
        """The written country, or the one that a person gave for it."""
        if row.country.strip():
            given = self.batch.answered("country_unknown", fold_words(row.country))
        else:
            given = self.batch.answered("country_missing", fold_words(row.partner))
        return str(given) if given and given != OUT else row.country

    def _known_place(self, row: RowReading) -> bool:
        """Take the identifier that the list itself gives."""
        place = self.lexicon.resolver.place(row.place_id)
        if place is not None:
            row.place = place.id
        return bool(row.place)

    def _take_place(self, row: RowReading, reading: PlaceReading) -> None:
        row.place = reading.place
        if reading.place:
            return
        key = f"{fold_words(row.partner)}|{fold_words(row.country)}"
        if self.batch.answered("partner", key) == OUT:
            row.out = True
            row.notes.append(("out", "place"))
        elif not reading.read_country:
            self._ask(row, "country_unknown", fold_words(row.country))
        elif not row.country.strip() and reading.verdict != "none":
            if self._ask(row, "country_missing", fold_words(row.partner)) is not None:
                row.words["place_unsure"] = key
        else:
            row.words["place_unsure" if reading.verdict == "unsure" else "place_none"] = key

    # --- duplicates and the registry -----------------------------------------------------------------------

    def _compare(self) -> None:
        ready = [row for row in self.rows if not row.words and not row.out]
        self.progress.begin("compare", len(ready))
        record = OnRecord.of({row.municipality for row in ready})
        by_position = {row.position: row for row in ready}
        ties = [ReadTie(row.position, row.municipality, row.place, row.kind, row.date) for row in ready]
        for position, above in tiers(ties, self._above, set(record.ties)).items():
            by_position[position].notes.append(("tier", above))
        for group in repeats(ties):
            self._settle_repeat([by_position[position] for position in group.rows], group.holds)
        for row in ready:
            self.progress.advance()
            if not row.words and not row.out and not row.stands_for:
                self._against(row, record)
        self._gone(record, {(row.municipality, row.place) for row in self.rows if row.place})

    def _settle_repeat(self, rows: list[RowReading], holds: int) -> None:
        word = "|".join((rows[0].municipality, rows[0].place, rows[0].kind))
        if not holds:
            answer = self.batch.answered("repeat_dates", word)
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
            row.notes.append(("repeat", ", ".join(str(other.position) for other in rows if other is not row)))

    def _against(self, row: RowReading, record: OnRecord) -> None:
        held = record.same(row.municipality, row.place, row.kind)
        if held is None:
            row.outcome = Outcome.NEW
            other = record.of_other_kind(row.municipality, row.place, row.kind)
            if other is not None:
                row.notes.append(("other_kind", other.id))
            return
        row.agreement = held.id
        row.outcome = self._changes(row, held)
        before = self._before.get((row.municipality, row.place))
        if before and fold_words(before) != fold_words(row.partner):
            row.notes.append(("renamed", before))
            self.renamed += 1

    def _changes(self, row: RowReading, held: HeldTie) -> str:
        if row.date is None or row.date == held.date:
            return Outcome.SAME
        if agree(row.date, held.date):
            return Outcome.CHANGED if precision(row.date) > precision(held.date) else Outcome.SAME
        answer = self._ask(row, "record_date", held.id)
        if answer is None:
            return Outcome.OPEN
        return Outcome.CHANGED if answer == "list" else Outcome.SAME

    def _gone(self, record: OnRecord, seen: set[tuple[str, str]]) -> None:
        """Ties on record of the list's municipalities that the list does not name; nothing is done to them."""
        listed = {municipality for municipality, _ in seen}
        self.gone = [
            tie.id
            for (municipality, place), ties in record.ties.items()
            if municipality in listed and (municipality, place) not in seen
            for tie in ties
        ]

    # --- storing -------------------------------------------------------------------------------------------

    def _store(self) -> None:
        self.progress.begin("store", len(self.rows))
        table = connection.ops.quote_name(StagedRow._meta.db_table)
        names = (
            "municipality_id",
            "place",
            "date",
            "kind",
            "problems",
            "notes",
            "outcome",
            "stands_for",
            "agreement_id",
        )
        cast = {"notes": "%s::jsonb"} if connection.vendor == "postgresql" else {}
        sets = ", ".join(f"{connection.ops.quote_name(name)} = {cast.get(name, '%s')}" for name in names)
        for begin in range(0, len(self.rows), _CHUNK):
            chunk = self.rows[begin : begin + _CHUNK]
            with transaction.atomic(), connection.cursor() as cursor:
                cursor.executemany(
                    f"UPDATE {table} SET {sets} WHERE id = %s", [_stored(row) for row in chunk]
                )
            self.progress.advance(len(chunk))
        outcomes = Counter(str(_outcome(row)) for row in self.rows)
        problems = Counter(problem for row in self.rows for problem in row.words if not row.out)
        self.batch.counts = {
            "rows": len(self.rows), "outcomes": dict(outcomes), "problems": dict(problems),
            "renamed": self.renamed, "gone": len(self.gone), "gone_ids": sorted(self.gone)[:2000], "groups": self._groups(),
        }  # fmt: skip
        self.batch.save(update_fields=["counts"])

    def _groups(self) -> dict[str, list[list[Any]]]:
        """Problem → [word, rows, first positions], the most frequent word first."""
        found: dict[str, dict[str, list[Any]]] = defaultdict(dict)
        for row in self.rows:
            for problem, word in () if row.out else row.words.items():
                entry = found[problem].setdefault(word, [word, 0, []])
                entry[1] += 1
                if len(entry[2]) < _SHOWN:
                    entry[2].append(row.position)
        return {
            problem: sorted(words.values(), key=lambda entry: (-entry[1], entry[0]))[:_WORDS]
            for problem, words in found.items()
        }


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


def _outcome(row: RowReading) -> str:
    if row.out:
        return Outcome.OUT
    return Outcome.OPEN if row.words else row.outcome


def _stored(row: RowReading) -> list[Any]:
    return [
        row.municipality or None, row.place, row.date.ordinal if row.date else None, row.kind,
        f" {' '.join(row.words)} " if row.words and not row.out else "", json.dumps(row.notes, ensure_ascii=False),
        str(_outcome(row)), row.stands_for, row.agreement, row.pk,
    ]  # fmt: skip
