"""What stands behind each tie of an office, read in a fixed number of queries however many ties there are."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date

from django.utils import timezone

from elci.accounts.models import Office
from elci.activities.models import Activity, ActivityParty, FollowUp, Outcome, Post
from elci.domain.agreements import State
from elci.domain.dates import PartialDate
from elci.exchange.reports.activity_lines import ActivityLine, line_of, with_all
from elci.procedures.models import Case
from elci.registry.models import Agreement, AgreementEvent, Partner
from elci.registry.models.periods import rows_held_on

_OVER = (State.ENDED, State.CANCELLED, State.REJECTED)
VISITS = frozenset({Activity.Kind.OFFICIAL_VISIT, Activity.Kind.HOSTING, Activity.Kind.RESEARCH_TOUR})


@dataclass
class TieHistory:
    """A tie and what the office has recorded about it. people: current posts at the partner, where asked for.

    activities: those that serve the tie or took part with its partner, the newest first; follow_ups: open
    ones, the next due first.
    """

    tie: Agreement
    partners: list[Partner]
    events: list[AgreementEvent]
    purposes: list[str]
    activities: list[ActivityLine] = field(default_factory=list)
    outcomes: list[Outcome] = field(default_factory=list)
    follow_ups: list[FollowUp] = field(default_factory=list)
    cases: list[Case] = field(default_factory=list)
    people: list[Post] = field(default_factory=list)

    @property
    def name(self) -> str:
        """The partner's name, with the country; the sides where the tie has no partner."""
        lands = [(each, each.territory or each.country) for each in self.partners]
        named = [f"{each.name}, {land.name}" if land else each.name for each, land in lands]
        return "; ".join(named) or str(self.tie)

    @property
    def is_over(self) -> bool:
        """Whether it was ended, cancelled or rejected."""
        return self.tie.state in _OVER

    @property
    def is_bare(self) -> bool:
        """Whether nothing but the tie's own line is on record."""
        held = (self.purposes, self.activities, self.outcomes, self.follow_ups, self.cases, self.people)
        return not any(held) and self.decided is None and not self.tie.note_tr and not self.tie.note_en

    @property
    def promises(self) -> list[FollowUp]:
        """What the other side waits for."""
        return [each for each in self.follow_ups if each.promised]

    @property
    def done(self) -> list[ActivityLine]:
        """Activities that took place or go on."""
        return [line for line in self.activities if line.took_place]

    @property
    def last(self) -> PartialDate | None:
        """The date of the last activity that took place."""
        dated = [line.activity.until or line.activity.date for line in self.done if line.activity.date]
        return max((one for one in dated if one), default=None)

    @property
    def decided(self) -> AgreementEvent | None:
        """The council's decision, where it is on record."""
        return next((event for event in self.events if event.state == State.DECIDED), None)

    def importance(self, today: date) -> int:
        """Open promises and outcomes, three each, and one per activity of the last five years ."""
        since = PartialDate(today.year - 5)
        recent = sum(bool(line.activity.date and line.activity.date >= since) for line in self.done)
        return 3 * len(self.promises) + 3 * len(self.outcomes) + recent


def histories_of(
    office: Office, language: str, *, people: bool, ties: Iterable[Agreement] | None = None
) -> list[TieHistory]:
    """The office's ties, or those given, with what stands behind them. people: whether contacts are read."""
    if ties is None:
        ties = Agreement.objects.of_offices([office.pk]).with_parties()
    found = [_begun(tie) for tie in ties]
    by_tie = {each.tie.pk: each for each in found}
    _purposes(by_tie)
    of_activity = _activities(office, found, language)
    _outcomes(office, by_tie, of_activity)
    _follow_ups(office, by_tie, of_activity)
    for case in Case.objects.filter(office=office, agreement__in=list(by_tie), closed__isnull=True):
        by_tie[case.agreement_id].cases.append(case)
    if people:
        _people(office, found)
    return found


def _begun(tie: Agreement) -> TieHistory:
    partners = [party.partner for party in tie.parties.all() if party.partner]
    return TieHistory(tie, partners, [], [])


def _purposes(by_tie: dict[str, TieHistory]) -> None:
    for event in AgreementEvent.objects.filter(agreement__in=list(by_tie)).order_by("agreement", "position"):
        by_tie[event.agreement_id].events.append(event)
    for tie in Agreement.objects.filter(pk__in=list(by_tie)).prefetch_related("purposes"):
        by_tie[tie.pk].purposes = [purpose.name for purpose in tie.purposes.all()]


def _activities(office: Office, found: list[TieHistory], language: str) -> dict[str, list[TieHistory]]:
    """Join the office's activities to the ties; returns which ties each activity belongs to."""
    own = set(office.municipalities.values_list("pk", flat=True))
    ties: dict[tuple[str, str], list[TieHistory]] = defaultdict(list)
    for each in found:
        ties["tie", each.tie.pk].append(each)
        for partner in each.partners:
            ties["partner", partner.pk].append(each)
            if partner.place_id:
                ties["place", partner.place_id].append(each)
    parties = ActivityParty.objects.filter(
        activity__in=Activity.objects.of_office(office).values("pk")
    ).exclude(role=ActivityParty.Role.TOPIC)
    joined: dict[str, dict[str, TieHistory]] = defaultdict(dict)
    for key, tie, partner, place in parties.values_list("activity", "agreement", "partner", "place"):
        for name, value in (("tie", tie), ("partner", partner), ("place", place)):
            for each in ties.get((name, value), ()):
                joined[key][each.tie.pk] = each
    activities = with_all(Activity.objects.filter(pk__in=list(joined)).order_by("-date", "pk"))
    for number, activity in enumerate(activities, 1):
        line = line_of(activity, number, own, language)
        for each in joined[activity.pk].values():
            each.activities.append(line)
    return {key: list(those.values()) for key, those in joined.items()}


def _outcomes(
    office: Office, by_tie: dict[str, TieHistory], of_activity: dict[str, list[TieHistory]]
) -> None:
    held = Outcome.objects.filter(withdrawn__isnull=True)
    for outcome in held.filter(agreement__in=list(by_tie)) | held.filter(activity__in=list(of_activity)):
        if outcome.office_id not in (None, office.pk):
            continue
        of_tie = [by_tie[outcome.agreement_id]] if outcome.agreement_id in by_tie else []
        for each in of_tie or of_activity.get(outcome.activity_id or "", []):
            each.outcomes.append(outcome)


def _follow_ups(
    office: Office, by_tie: dict[str, TieHistory], of_activity: dict[str, list[TieHistory]]
) -> None:
    held = FollowUp.objects.filter(office=office, done__isnull=True, withdrawn__isnull=True)
    for each in held.select_related("owner"):
        of_tie = [by_tie[each.agreement_id]] if each.agreement_id in by_tie else []
        for history in of_tie or of_activity.get(each.activity_id or "", []):
            history.follow_ups.append(each)
    for history in by_tie.values():
        history.follow_ups.sort(key=lambda each: (each.due is None, each.due or date.max, each.pk))


def _people(office: Office, found: list[TieHistory]) -> None:
    """Who holds a post at a partner today, as the office knows them."""
    by_partner: dict[str, list[TieHistory]] = defaultdict(list)
    for each in found:
        for partner in each.partners:
            by_partner[partner.pk].append(each)
    posts = Post.objects.filter(
        rows_held_on(timezone.localdate()),
        partner__in=list(by_partner),
        contact__office=office,
        contact__withdrawn__isnull=True,
    )
    for post in posts.select_related("contact").order_by("-since", "pk"):
        for each in by_partner[post.partner_id]:
            each.people.append(post)
