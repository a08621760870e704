"""The life of a tie in order of time, with the mayors and parties of the time: as rows and as a drawing."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import groupby

from django.utils.safestring import SafeString, mark_safe
from django.utils.translation import gettext as _

from elci.accounts.models import Office
from elci.accounts.reader import readers_language
from elci.activities.evidence import Ties, evidence_of
from elci.activities.evidence_rows import EvidenceRow, rows_of, written
from elci.domain.dates import PartialDate
from elci.domain.procedures.jurisdictions.tr.elections import ELECTIONS
from elci.domain.vitality import Kind
from elci.observatory.charts.lifeline import Lane, Mark, draw_lifeline
from elci.observatory.charts.lifeline import Term as Band
from elci.observatory.charts.words import Words
from elci.registry.models import Agreement, AgreementEvent, LocalElection, Municipality, Term

_SHAPES = {
    "state": "ring",
    "visit": "triangle",
    "event": "circle",
    "project": "square",
    "outcome": "diamond",
}
_LANE_OF = {
    Kind.SIGNATURE: "state",
    Kind.VISIT: "visit",
    Kind.CONTACT: "event",
    Kind.EVENT: "event",
    Kind.PROJECT: "project",
    Kind.OUTCOME: "outcome",
}
_WIDE, _NARROW = 760, 340
_TERM_YEARS = 5


@dataclass(frozen=True)
class Moment:
    """Something of the tie's life. written: its date for the reader; row: the evidence, None for a state."""

    lane: str
    kind: str
    title: str
    since: PartialDate
    until: PartialDate
    written: str
    row: EvidenceRow | None = None


@dataclass(frozen=True)
class TermRow:
    """A mayoral term as the registry knows it. mayor: empty where only the party is known."""

    number: int
    since: date
    until: date
    mayor: str
    party: str


@dataclass(frozen=True)
class Timeline:
    """Moments in order of time, the terms behind them, and how many of the evidence has no date."""

    title: str
    moments: tuple[Moment, ...]
    terms: tuple[TermRow, ...]
    undated: int
    today: date

    def drawn(self, address: Callable[[EvidenceRow], str], *, narrow: bool = False) -> str:
        """The drawing as an svg element. address: where the record of a row is shown, or an empty text."""
        marks = [
            Mark(
                moment.lane,
                _year(moment.since.earliest or moment.since.latest),
                max(_year(moment.until.latest), _year(moment.since.latest)),
                f"{moment.written}: {moment.title}",
                (address(moment.row) or None) if moment.row is not None else None,
            )
            for moment in self.moments
        ]
        names = lane_names()
        lanes = [Lane(key, names[key], shape) for key, shape in _SHAPES.items()]
        bands = [
            Band(term.number, _year(term.since), _year(term.until), term.mayor, term.party)
            for term in self.terms
        ]
        told = "; ".join(f"{moment.written}: {moment.title}" for moment in self.moments)
        words = Words(
            _("The life of the tie %(title)s") % {"title": self.title},
            told,
            readers_language(),
        )
        return draw_lifeline(
            marks,
            lanes,
            bands,
            words,
            years=self.years,
            name="lifeline-narrow" if narrow else "lifeline",
            wide=_NARROW if narrow else _WIDE,
        )

    def mayors_at(self, moment: Moment) -> str:
        """Who can have been mayor, "Melih Gökçek (AK Parti) / Mansur Yavaş (CHP)"; empty where unknown."""
        first, last = moment.since.earliest or moment.since.latest, moment.until.latest
        meant = [term for term in self.terms if term.since <= last and first < term.until]
        named = (
            f"{term.mayor} ({term.party})" if term.mayor and term.party else term.mayor or term.party
            for term in meant
        )
        return " / ".join(dict.fromkeys(named))

    @property
    def years(self) -> tuple[int, int]:
        """The years shown: from before the first moment to the present one."""
        first = min((moment.since.year for moment in self.moments), default=self.today.year)
        return min(first - 1, self.today.year - _TERM_YEARS), self.today.year


@dataclass(frozen=True)
class Line:
    """A moment as a row of a table. mayors: who was mayor, of which party, when it may have been."""

    moment: Moment
    lane: str
    mayors: str
    address: str


@dataclass(frozen=True)
class Shown:
    """A timeline as a page shows it: drawn for wide and for narrow screens, and as rows."""

    life: Timeline
    wide: SafeString
    narrow: SafeString
    lines: tuple[Line, ...]

    @classmethod
    def of(cls, life: Timeline, address: Callable[[EvidenceRow], str]) -> Shown:
        """The timeline with the addresses of its records."""
        names = lane_names()
        lines = tuple(
            Line(
                moment,
                names[moment.lane],
                life.mayors_at(moment),
                address(moment.row) if moment.row is not None else "",
            )
            for moment in life.moments
        )
        # The drawing escapes every word that it takes.
        drawings = (mark_safe(life.drawn(address, narrow=narrow)) for narrow in (False, True))
        return cls(life, *drawings, lines)


def lane_names() -> dict[str, str]:
    """The names of the lanes in the reader's language."""
    return {
        "state": _("Decisions and states"),
        "visit": _("Visits"),
        "event": _("Events and contacts"),
        "project": _("Projects"),
        "outcome": _("Outcomes"),
    }


def timeline_of_tie(tie: Agreement, today: date, office: Office | None) -> Timeline:
    """The life of a tie. office: whose records are shown beside what anyone may read; None for none."""
    evidence = evidence_of(Ties([tie]), office, today).get(tie.pk, [])
    rows = rows_of(evidence)
    moments = [*_states(tie), *(moment for row in rows.values() if (moment := _moment(row)) is not None)]
    moments.sort(key=lambda moment: (moment.since.ordinal, moment.lane, moment.title))
    undated = sum(1 for piece in evidence if piece.is_life and piece.on is None)
    first = min((moment.since.year for moment in moments), default=today.year)
    homes = [side.municipality for side in tie.parties.all() if side.municipality is not None]
    terms = _terms(homes[0], first, today) if homes else ()
    return Timeline(str(tie), tuple(moments), terms, undated, today)


def _states(tie: Agreement) -> Iterable[Moment]:
    for event in AgreementEvent.objects.filter(agreement=tie, date__isnull=False):
        state = event.get_state_display()
        yield Moment("state", state, state, event.date, event.date, written(event.date))


def _moment(row: EvidenceRow) -> Moment | None:
    """A row as a moment; none for a state, which the tie's own life tells, and for what has no date."""
    since = row.since or (PartialDate.of(row.piece.on) if row.piece.on else None)
    if row.sort == "event" or since is None:
        return None
    said = row.written or written(since)
    return Moment(_LANE_OF[row.piece.kind], str(row.kind), row.title, since, row.until or since, said, row)


def _terms(municipality: Municipality, first: int, today: date) -> tuple[TermRow, ...]:
    """The terms that reach into the time shown: by mayor where known, else by the elections' parties."""
    found = _by_mayor(municipality, today) or _by_election(municipality, today)
    shown = [term for term in found if term[1].year >= first]
    return tuple(TermRow(number, *term) for number, term in enumerate(shown, start=1))


def _by_mayor(municipality: Municipality, today: date) -> list[tuple[date, date, str, str]]:
    """Terms by mayor; those of whom only a common period is known stand together, in their order."""
    terms = Term.objects.filter(municipality=municipality, since__isnull=False).order_by("since", "position")
    found = []
    for (since, until), same in groupby(terms, key=lambda term: (term.since, term.until)):
        people = list(same)
        begun = _began(since)
        ended = _began(until) if until is not None else min(_next_election(begun), today)
        parties = dict.fromkeys(term.party for term in people if term.party)
        mayors = " → ".join(term.mayor for term in people)
        found.append((begun, min(ended, today), mayors, " / ".join(parties)))
    return found


def _by_election(municipality: Municipality, today: date) -> list[tuple[date, date, str, str]]:
    """Terms by the party that won; of elections after the last known result nothing is said."""
    results = LocalElection.objects.filter(municipality=municipality).exclude(party="").order_by("year")
    found = []
    for result in results:
        begun = _began(PartialDate(result.year))
        found.append((begun, min(_next_election(begun), today), "", result.party))
    return found


def _began(written_date: PartialDate) -> date:
    """The day of a change of mayors: that of the year's election where only the year is known."""
    if written_date.month is None:
        for election in ELECTIONS:
            if election.day.year == written_date.year:
                return election.day
    return written_date.earliest or written_date.latest


def _next_election(day: date) -> date:
    later: Sequence[date] = [election.day for election in ELECTIONS if election.day > day]
    return later[0] if later else date(day.year + _TERM_YEARS, day.month, day.day)


def _year(day: date) -> float:
    """A day as a year with a fraction."""
    return day.year + (day.timetuple().tm_yday - 1) / 365.25
