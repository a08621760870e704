"""The vitality of ties as an office's records show it: one tie, or all of an office in a few queries."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from django.utils.functional import Promise

from elci.accounts.models import Office
from elci.accounts.reader import readers_language
from elci.activities.evidence import Ties, evidence_of
from elci.activities.models import Activity
from elci.activities.models.vitality import weights_of
from elci.activities.vitality_words import CONDITIONS, REASONS
from elci.domain import agreements
from elci.domain.procedures.jurisdictions.tr.elections import ELECTIONS
from elci.domain.vitality import Condition, Evidence, Setting, Vitality, Weights, measure
from elci.domain.vitality.evidence import day_of
from elci.domain.vitality.parts import WINDOW_YEARS
from elci.domain.vitality.states import records_activities
from elci.observatory.drawing.numerals import percent
from elci.registry.models import Agreement

_ELECTED_ON = tuple(election.day for election in ELECTIONS)


@dataclass(frozen=True)
class TieVitality:
    """A tie with its vitality, the evidence behind it and what else the measure took."""

    tie: Agreement
    vitality: Vitality
    evidence: tuple[Evidence, ...]
    setting: Setting

    @property
    def condition(self) -> Condition:
        """Where the tie stands."""
        return self.vitality.condition

    @property
    def score(self) -> float:
        """The measure, 0 to 1."""
        return self.vitality.score

    @property
    def last(self) -> date | None:
        """The day of the newest sign of life."""
        return self.vitality.last

    @property
    def condition_words(self) -> Promise:
        """Where the tie stands, in the reader's language."""
        return CONDITIONS[self.condition]

    @property
    def share(self) -> str:
        """The measure as the reader writes a percentage."""
        return percent(self.score, readers_language())

    @property
    def reason_words(self) -> Promise:
        """The rule that put it there, as a sentence."""
        return REASONS[self.vitality.reason]

    @property
    def state(self) -> agreements.State:
        """The recorded state of the tie, which says whether there is anything to measure."""
        return agreements.State(self.tie.state)


def vitality_of_tie(tie: Agreement, today: date, office: Office | None = None) -> TieVitality:
    """The vitality of one tie, with documents and listings among its evidence.

    office: whose records and weights count; by default the tie's own office, the first by key where several
    share it. Of a tie without an office only what anyone may read counts.
    """
    if office is None:
        office = Office.objects.filter(pk__in=tie.office_ids()).order_by("pk").first()
    ties = Ties([tie])
    evidence = evidence_of(ties, office, today, papers=True)
    return _measured(tie, evidence.get(tie.pk, []), _Office.of(office, today))


def vitality_of_office(office: Office, today: date) -> list[TieVitality]:
    """The vitality of every tie of an office, by condition from asleep over quiet to alive, then by name.

    Papers, which move no part, are not among the evidence. A fixed number of queries.
    """
    ties = Ties(list(Agreement.objects.of_offices([office.pk]).with_parties()))
    evidence = evidence_of(ties, office, today)
    known = _Office.of(office, today)
    found = [_measured(tie, evidence.get(tie.pk, []), known) for tie in ties.ties]
    return sorted(found, key=lambda each: (ORDER.index(each.condition), each.tie.sort_key, each.tie.pk))


# As an office asks: what needs doing first.
ORDER = (
    Condition.ASLEEP,
    Condition.ON_PAPER,
    Condition.QUIET,
    Condition.ALIVE,
    Condition.NO_DATA,
    Condition.UNMEASURED,
)


@dataclass(frozen=True)
class _Office:
    """What holds for every tie of an office."""

    today: date
    weights: Weights
    records: bool

    @classmethod
    def of(cls, office: Office | None, today: date) -> _Office:
        return cls(today, weights_of(office), office is not None and keeps_records(office, today))


def keeps_records(office: Office, today: date) -> bool:
    """Whether the office has written down what it does: see `records_activities`."""
    return records_activities(_years_of(office, today), today)


def _years_of(office: Office, today: date) -> Iterable[int]:
    """Years, of the last five, of the office's own activities that took place."""
    since = (today.year - WINDOW_YEARS + 1) * 100_000
    own = Activity.objects.standing().filter(
        desk=office.pk, office=office, date__gte=since, status__in=("done", "ongoing")
    )
    return {written.year for written in own.order_by().values_list("date", flat=True).distinct()}


def _measured(tie: Agreement, evidence: Sequence[Evidence], known: _Office) -> TieVitality:
    begun = day_of(tie.date)
    setting = Setting(known.today, begun, _ELECTED_ON, known.records)
    vitality = measure(evidence, setting, known.weights, state=agreements.State(tie.state))
    return TieVitality(tie, vitality, tuple(evidence), setting)
