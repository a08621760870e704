"""The cells of staged rows as read: municipality, date and kind; what is doubtful waits for an answer."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

from elci.domain.agreements import Kind
from elci.domain.dates import PartialDate
from elci.domain.errors import PartialDateError
from elci.domain.intake.cells import DateReading, read_date, read_kind, writes_month_first
from elci.domain.intake.membership_cells import read_membership_kind
from elci.domain.names import fold_words
from elci.exchange.intake.lexicon import Lexicon
from elci.exchange.intake.progress import Progress
from elci.exchange.models import Batch, Content, Outcome
from elci.registry.models import Municipality

OUT = "!out"  # the answer "leave these rows out"
NONE = "!none"  # the answer "there is none"
ABOVE = "!above"  # the answer "as in the row above"
_CHUNK = 2000
_TIE_KINDS = frozenset(kind.value for kind in Kind)
_COLUMNS = (
    "pk", "municipality_as_written", "province_as_written", "partner_as_written", "country_as_written",
    "organisation_as_written", "date_as_written", "kind_as_written", "place_as_written", "doubts", "position",
    "line",
)  # fmt: skip


@dataclass(slots=True)
class RowReading:
    """One row while it is read. words: problem → the word by which it is asked.

    partner_id: a partner on record whose place nobody has decided; member: an organisation that is a member.
    """

    pk: int
    position: int
    partner: str
    country: str
    organisation_written: str
    line: int
    place_id: str
    home: str = ""
    municipality: str = ""
    member: str = ""
    organisation: str = ""
    place: str = ""
    partner_id: str = ""
    date: PartialDate | None = None
    kind: str = ""
    words: dict[str, str] = field(default_factory=dict)
    notes: list[tuple[str, str]] = field(default_factory=list)
    outcome: str = Outcome.OPEN
    stands_for: int = 0
    agreement: str | None = None
    membership: str | None = None
    out: bool = False

    @property
    def where(self) -> str:
        """What the other side is compared by: the place, else the partner on record."""
        return self.place or (f"partner:{self.partner_id}" if self.partner_id else "")


class Answers:
    """What people answered about a batch."""

    def __init__(self, batch: Batch) -> None:
        self.given = batch.answered

    def ask(self, row: RowReading, problem: str, word: str) -> Any:
        """The answer to a problem of a row; without one the row stays open, "left out" takes it out."""
        answer = self.given(problem, word)
        if answer is None:
            row.words[problem] = word
        elif answer == OUT:
            self.leave_out(row, problem)
            return None
        return answer

    @staticmethod
    def leave_out(row: RowReading, problem: str) -> None:
        """Take a row out, because a person said so about this problem."""
        row.out = True
        row.notes.append(("out", problem))


class Cells:
    """Reads the cells of one batch. find_member: for a name that is no municipality's, the organisation's."""

    def __init__(
        self,
        batch: Batch,
        lexicon: Lexicon,
        answers: Answers,
        today: PartialDate,
        find_member: Callable[[str], str] | None = None,
    ) -> None:
        self._batch, self._lexicon, self._answers, self._today = batch, lexicon, answers, today
        self._find_member = find_member
        of_an_office = dict(Municipality.objects.filter(office__isnull=False).values_list("pk", "office"))
        self._own = {key for key, office in of_an_office.items() if office == batch.office_id}
        self._elsewhere = of_an_office.keys() - self._own
        self._default = str(batch.options.get("municipality", ""))
        # A list without a column of municipalities is the office's own; an empty cell in one says nothing.
        if not self._default and "municipality" not in batch.mapping and len(self._own) == 1:
            self._default = next(iter(self._own))
        self._above = ""

    def read(self, progress: Progress) -> list[RowReading]:
        """Every row of the batch, in the order of the list."""
        staged = self._batch.rows.order_by("position")
        dates = list(staged.values_list("date_as_written", flat=True).distinct())
        month_first = writes_month_first(dates)
        read_dates = {text: self._date(text, month_first) for text in dates}
        read = read_membership_kind if self._batch.content == Content.MEMBERSHIPS else read_kind
        written = staged.values_list("kind_as_written", flat=True).distinct()
        kinds = {text: read(text) if text else None for text in written}
        progress.begin("cells", staged.count())
        rows = []
        for pk, home, province, partner, country, organisation, date, kind, place, doubts, position, line, in (
            staged.values_list(*_COLUMNS).iterator(_CHUNK)
        ):  # fmt: skip
            progress.advance()
            row = RowReading(pk, position, partner, country, organisation, line, place, home)
            rows.append(row)
            self._municipality(row, home, province)
            self._take_date(row, date, read_dates[date])
            self._take_kind(row, kind, kinds[kind] or "")
            row.notes += [("doubt", doubt) for doubt in doubts.split()]
        return rows

    def _municipality(self, row: RowReading, written: str, province: str) -> None:
        others = bool(self._batch.options.get("others"))
        if not written.strip():
            answer = self._default or str(self._answers.ask(row, "municipality_missing", "") or "")
            row.municipality = self._above if answer == ABOVE else answer
            if answer == ABOVE and not self._above:
                row.words["municipality_missing"] = ""
        else:
            self._above = ""
            found = self._lexicon.municipalities.find(written, province)
            if not found and self._find_member is not None:
                row.member = self._find_member(written)
            if len(found) == 1:
                row.municipality = found[0]
            elif not row.member:
                problem = "municipality_several" if found else "municipality_unknown"
                row.municipality = self._answers.ask(row, problem, fold_words(f"{written} {province}")) or ""
            self._above = row.municipality
        key = row.municipality
        if key and (key in self._elsewhere or (key not in self._own and not others)):
            self._answers.ask(row, "municipality_foreign", key)
        elif row.member and not others:
            self._answers.ask(row, "municipality_foreign", row.member)

    def _date(self, text: str, month_first: bool) -> DateReading:
        options = self._batch.options
        return read_date(
            text, month_first=month_first, numbers=bool(options.get("numbers_are_dates")),
            since_1904=bool(options.get("since_1904")),
        )  # fmt: skip

    def _take_date(self, row: RowReading, written: str, reading: DateReading) -> None:
        row.date = reading.value
        problem = reading.doubt.value if reading.doubt else ""
        if not problem and row.date is not None and self._today.surely_before(row.date):
            problem = "date_future"
        if problem:
            row.date = None
            answer = self._answers.ask(row, problem, written)
            if answer and answer != NONE:
                try:
                    row.date = PartialDate.parse(answer)
                except PartialDateError:
                    row.words[problem] = written

    def _take_kind(self, row: RowReading, written: str, kind: str) -> None:
        if kind:
            row.kind = kind
        elif fold_words(written):
            row.kind = self._answers.ask(row, "kind_unknown", fold_words(written)) or ""
        elif self._batch.content != Content.MEMBERSHIPS:  # of a membership the organisation may say it
            default = str(self._batch.options.get("kind", ""))
            row.kind = (
                (default if default in _TIE_KINDS else "") or self._answers.ask(row, "kind_missing", "") or ""
            )
