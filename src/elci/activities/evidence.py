"""What the records show of ties: the dated evidence that the measure of vitality takes, for many ties at
once.

An activity serves a tie when a party of it names the tie; or when a party is the tie's partner or lies at the
partner's place, and the activity is the tie's municipality's: it lies on its desk, or the municipality
takes part. What a study merely writes about (role "topic") took no part.
"""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, field
from datetime import date
from typing import Any, NamedTuple

from django.db.models import Q
from django.utils import timezone

from elci.accounts.models import Office
from elci.activities.models import Activity, ActivityParty, FollowUp, Outcome, Post
from elci.domain.dates import PartialDate
from elci.domain.vitality import Direction, Evidence, Kind
from elci.domain.vitality.evidence import day_of
from elci.registry.models import Agreement, AgreementDocument, AgreementEvent, ListedTie, State
from elci.registry.models.periods import held_on

_COUNTED = (Activity.Status.DONE, Activity.Status.ONGOING, Activity.Status.UNKNOWN)
_KINDS: dict[str, Kind] = {
    Activity.Kind.OFFICIAL_VISIT: Kind.VISIT,
    Activity.Kind.HOSTING: Kind.VISIT,
    Activity.Kind.RESEARCH_TOUR: Kind.VISIT,
    Activity.Kind.STAFF_EXCHANGE: Kind.VISIT,
    Activity.Kind.STUDENT_EXCHANGE: Kind.VISIT,
    Activity.Kind.PROJECT: Kind.PROJECT,
    Activity.Kind.INFORMATION_EXCHANGE: Kind.CONTACT,
}
_DIRECTIONS = {
    "incoming": Direction.INCOMING,
    "at_home": Direction.INCOMING,
    "outgoing": Direction.OUTGOING,
    "abroad": Direction.OUTGOING,
    "joint": Direction.JOINT,
}
_UNSIGNED = frozenset({State.PROPOSED, State.DECIDED, State.PERMITTED, State.REJECTED})
_FEW = 50  # ties up to which a query names each; for more it reads all of an office


class _Row(NamedTuple):
    """A party with the columns of its activity."""

    activity: str
    municipality: str | None
    partner: str | None
    place: str | None
    organisation: str | None
    agreement: str | None
    kind: str
    direction: str
    date: PartialDate | None
    until: PartialDate | None
    status: str
    desk: str
    office: str | None


_COLUMNS = (
    "activity_id",
    "municipality_id",
    "partner_id",
    "place_id",
    "organisation_id",
    "agreement_id",
    *(f"activity__{name}" for name in ("kind", "direction", "date", "until", "status", "desk", "office_id")),
)


@dataclass
class Ties:
    """Ties by what an activity may name of them. sides: keys of a tie's municipalities."""

    ties: list[Agreement]
    by_key: dict[str, Agreement] = field(default_factory=dict)
    by_partner: dict[str, list[Agreement]] = field(default_factory=lambda: defaultdict(list))
    by_place: dict[str, list[Agreement]] = field(default_factory=lambda: defaultdict(list))
    sides: dict[str, set[str]] = field(default_factory=lambda: defaultdict(set))
    municipalities: set[str] = field(default_factory=set)

    def __post_init__(self) -> None:
        for tie in self.ties:
            self.by_key[tie.pk] = tie
            for party in tie.parties.all():
                if party.municipality_id:
                    self.sides[tie.pk].add(party.municipality_id)
                    self.municipalities.add(party.municipality_id)
                if party.partner is not None:
                    self.by_partner[party.partner_id].append(tie)
                    if party.partner.place_id:
                        self.by_place[party.partner.place_id].append(tie)

    def served_by(self, rows: list[_Row]) -> set[str]:
        """Keys of the ties that an activity with these parties serves."""
        taking_part = {row.municipality for row in rows if row.municipality}
        theirs = {*taking_part, rows[0].desk}
        # An office with several municipalities may write down a visit without saying whose it was.
        unsaid = rows[0].office is not None and not taking_part & self.municipalities
        found = {row.agreement for row in rows if row.agreement in self.by_key}
        for row in rows:
            meant = [*self.by_partner.get(row.partner or "", ()), *self.by_place.get(row.place or "", ())]
            found |= {tie.pk for tie in meant if unsaid or self.sides[tie.pk] & theirs}
        return {key for key in found if key}


def evidence_of(
    ties: Ties, office: Office | None, today: date, *, papers: bool = False
) -> dict[str, list[Evidence]]:
    """Evidence by the key of the tie, from an office's records and what anyone may read, as of a day.

    office: None for what anyone may read only. papers: with documents and listings, which move no part.
    """
    found: dict[str, list[Evidence]] = defaultdict(list)
    served: dict[str, tuple[set[str], Evidence]] = {}
    for activity, rows in _rows(ties, office).items():
        keys = ties.served_by(rows)
        if keys:
            piece = _of_activity(rows, ties, today)
            served[activity] = (keys, piece)
            for key in keys:
                found[key].append(piece)
    _add_outcomes(found, ties, office, served)
    _add_signatures(found, ties)
    if office is not None:
        _add_contacts(found, ties, office)
        _add_promises(found, ties, office)
    if papers:
        _add_papers(found, ties)
    return found


def _rows(ties: Ties, office: Office | None) -> dict[str, list[_Row]]:
    """The parties of every activity that can serve one of the ties, by activity."""
    rows = ActivityParty.objects.filter(
        _readable(ties, office), activity__withdrawn__isnull=True, activity__status__in=_COUNTED
    ).exclude(role=ActivityParty.Role.TOPIC)
    if len(ties.ties) <= _FEW:
        naming = ActivityParty.objects.filter(
            Q(agreement__in=list(ties.by_key))
            | Q(partner__in=list(ties.by_partner))
            | Q(place__in=list(ties.by_place))
        )
        rows = rows.filter(activity__in=naming.values("activity"))
    found: dict[str, list[_Row]] = defaultdict(list)
    for values in rows.order_by().values_list(*_COLUMNS).iterator(chunk_size=10_000):
        found[values[0]].append(_Row(*values))
    return found


def _readable(ties: Ties, office: Office | None) -> Q:
    """Parties of activities on the desks of the ties' municipalities, or in which these take part."""
    public = Q(activity__office__isnull=True) | Q(activity__published__isnull=False)
    theirs = Q(municipality__in=sorted(ties.municipalities))
    of_ties = Q(agreement__parties__municipality__in=sorted(ties.municipalities))
    beside = ActivityParty.objects.filter(theirs | of_ties).values("activity")
    desks = set(ties.municipalities)
    readable = public
    if office is not None:
        desks |= {office.pk, *office.municipalities.values_list("pk", flat=True)}
        readable = public | Q(activity__office=office)
    on_desk = Q(activity__desk__in=sorted(desks)) & readable
    return on_desk | (Q(activity__in=beside) & public)


def _of_activity(rows: list[_Row], ties: Ties, today: date) -> Evidence:
    """An activity as evidence, dated by its end."""
    first = rows[0]
    actors = {f"organisation:{row.organisation}" for row in rows if row.organisation}
    others = {row.municipality for row in rows if row.municipality} - ties.municipalities
    return Evidence(
        kind=_KINDS.get(first.kind, Kind.EVENT),
        on=_last_day(first, today),
        key=f"activity:{first.activity}",
        direction=_DIRECTIONS.get(first.direction, Direction.UNKNOWN),
        actors=frozenset({*actors, *(f"municipality:{key}" for key in others)}),
    )


def _last_day(row: _Row, today: date) -> date | None:
    """The day from which an activity counts; of an office's own that goes on without an end, today."""
    if row.status == Activity.Status.ONGOING and row.office is not None and row.until is None:
        return today if row.date is not None else None
    last = day_of(row.until or row.date)
    if row.status == Activity.Status.ONGOING and row.office is not None and last is not None:
        return min(last, today)
    return last


def _add_outcomes(
    found: dict[str, list[Evidence]],
    ties: Ties,
    office: Office | None,
    served: dict[str, tuple[set[str], Evidence]],
) -> None:
    """Outcomes with evidence; without it none is counted. One without a date takes its activity's."""
    if office is None:
        return
    rows = Outcome.objects.filter(office=office, withdrawn__isnull=True).exclude(
        document__isnull=True, link="", study__isnull=True
    )
    for key, tie, activity, on in rows.values_list("pk", "agreement", "activity", "on"):
        keys, act = served.get(activity or "", (set(), None))
        for one in {*keys, *([tie] if tie in ties.by_key else [])}:
            day = day_of(on) or (act.on if act else None)
            found[one].append(Evidence(Kind.OUTCOME, day, f"outcome:{key}"))


def _add_signatures(found: dict[str, list[Evidence]], ties: Ties) -> None:
    """Signatures and renewals; of a tie that is only listed, the date that its source gives for the tie."""
    events = AgreementEvent.objects.filter(
        agreement__in=_keys(ties), state__in=[State.SIGNED, State.RENEWED], date__isnull=False
    )
    signed = set()
    for key, tie, on in events.values_list("pk", "agreement", "date"):
        if tie in ties.by_key:
            signed.add(tie)
            found[tie].append(Evidence(Kind.SIGNATURE, day_of(on), f"event:{key}"))
    for tie in ties.ties:
        if tie.pk not in signed and tie.date is not None and tie.state not in _UNSIGNED:
            found[tie.pk].append(Evidence(Kind.SIGNATURE, day_of(tie.date), f"tie:{tie.pk}"))


def _add_contacts(found: dict[str, list[Evidence]], ties: Ties, office: Office) -> None:
    """The last contact with each person who was at a partner on its day; the key holds no name."""
    posts = Post.objects.filter(
        contact__office=office,
        contact__withdrawn__isnull=True,
        contact__last_contact__isnull=False,
        partner__isnull=False,
    )
    rows = posts.values_list("partner", "contact", "contact__last_contact", "since", "until")
    for partner, contact, on in {row[:3] for row in rows if held_on(row[3], row[4], row[2])}:
        for tie in ties.by_partner.get(partner, ()):
            found[tie.pk].append(Evidence(Kind.CONTACT, on, f"contact:{contact}"))


def _add_promises(found: dict[str, list[Evidence]], ties: Ties, office: Office) -> None:
    """Promises to the other side that were kept."""
    kept = FollowUp.objects.filter(
        office=office, withdrawn__isnull=True, promised=True, done__isnull=False, agreement__isnull=False
    )
    for key, tie, on in kept.values_list("pk", "agreement", "done"):
        if tie in ties.by_key:
            found[tie].append(Evidence(Kind.CONTACT, on, f"follow_up:{key}"))


def _add_papers(found: dict[str, list[Evidence]], ties: Ties) -> None:
    """Documents by the day they were added, and printed rows that list the tie: shown, not counted."""
    documents = AgreementDocument.objects.filter(agreement__in=_keys(ties), document__withdrawn__isnull=True)
    for key, tie, added in documents.values_list("document", "agreement", "document__added"):
        found[tie].append(Evidence(Kind.DOCUMENT, timezone.localdate(added), f"document:{key}"))
    for key, tie in ListedTie.objects.filter(agreement__in=_keys(ties)).values_list("pk", "agreement"):
        found[tie].append(Evidence(Kind.LISTING, None, f"listing:{key}"))


def _keys(ties: Ties) -> Any:
    """The ties for a query: by name where they are few, else by their municipalities."""
    if len(ties.ties) <= _FEW:
        return list(ties.by_key)
    return Agreement.objects.filter(parties__municipality__in=sorted(ties.municipalities)).values("pk")
