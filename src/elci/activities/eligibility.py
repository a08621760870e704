"""A project as the rules of its call see it, and the office's own ties as candidates for it."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from django.db.models import F, Max, Q, QuerySet

from elci.accounts.models import Office
from elci.activities.models import Activity, ActivityParty, BudgetLine, Call, Post, Project, ProjectMember
from elci.domain.dates import PartialDate
from elci.domain.grants.budgets import CurrencySum, Line, sums_of
from elci.domain.grants.fit import Candidate, Fit, ranked
from elci.domain.grants.judging import RuleFinding, judge
from elci.domain.grants.plans import BodyKind, Member, MemberRole, ProjectPlan
from elci.registry.models import Agreement, AgreementParty, Partner, State
from elci.registry.models.periods import held_on

_HOME = "TR"
# A tie that was refused or given up is no tie of today; one that ended may still open a door.
_GONE = (State.REJECTED, State.CANCELLED)
_RECENT = 3000  # activities of a desk
_HAPPENED = (Activity.Status.DONE, Activity.Status.ONGOING, Activity.Status.UNKNOWN)


def members_of(project: Project) -> QuerySet[ProjectMember]:
    """The consortium with everything that a line names, in one query."""
    return project.members.select_related(
        "municipality", "partner__country", "organisation__country", "country"
    )


def country_of(member: ProjectMember) -> str:
    """The member's country as a code; a municipality of the registry is in Türkiye. Empty: not known."""
    if member.municipality_id and not member.country_id:
        return _HOME
    country = member.from_country
    return "" if country is None else country.pk


def budget_of(lines: Iterable[BudgetLine]) -> tuple[CurrencySum, ...]:
    """The sums of a budget per currency."""
    return sums_of(Line(line.category, line.amount, line.currency, line.eligible) for line in lines)


def plan_of(project: Project) -> ProjectPlan:
    """What the rules are asked about: consortium, grant, eligible costs in the grant's currency, months."""
    sums = {each.currency: each.eligible for each in budget_of(project.budget_lines.all())}
    members = tuple(
        Member(
            member.called,
            country_of(member),
            MemberRole(member.role),
            BodyKind(member.kind) if member.kind else None,
        )
        for member in members_of(project)
    )
    return ProjectPlan(
        members=members,
        grant=project.asked,
        cost=sums.get(project.currency) or None,
        currency=project.currency,
        months=project.months,
        people=project.people,
    )


def findings_of(project: Project, call: Call) -> tuple[RuleFinding, ...]:
    """The project against each rule of a call."""
    return judge(call.domain_rules(), plan_of(project))


def fitting(call: Call, plan: ProjectPlan, office: Office, today: date) -> tuple[Fit, ...]:
    """The office's partners against a call, those first who would help most."""
    return ranked(call.domain_rules(), plan, candidates_of(office, today))


def partners_of(office: Office) -> QuerySet[Partner]:
    """Partner cities with which the office has a tie that was not refused or given up."""
    ties = Agreement.objects.of_offices([office.pk]).exclude(state__in=_GONE)
    return Partner.objects.filter(agreement_parties__agreement__in=ties).distinct()


def candidates_of(office: Office, today: date) -> list[Candidate]:
    """The office's partners with their country and the last contact that is on record."""
    partners = list(partners_of(office).select_related("country"))
    last = _last_contacts(partners, office, today)
    return [
        Candidate(partner.pk, partner.name, partner.country_id or "", last.get(partner.pk))
        for partner in partners
    ]


def _last_contacts(partners: list[Partner], office: Office, today: date) -> dict[str, PartialDate]:
    """By partner, the latest of what was done together and of the meetings with its people."""
    desks = {office.pk, *office.municipalities.values_list("pk", flat=True)}
    happened = Activity.objects.standing().filter(
        status__in=_HAPPENED, date__isnull=False, date__lte=PartialDate.of(today)
    )
    ways = _ways_to(partners)
    found: dict[str, PartialDate] = {}
    # Most partners were met lately: the newest activities of each desk are read off its index, and only for
    # those who are not among them all that was ever done is looked through.
    for desk in desks:
        dates = dict(happened.filter(desk=desk).order_by("-date", "id").values_list("pk", "date")[:_RECENT])
        parties = ActivityParty.objects.filter(activity__in=list(dates))
        for key, *sides in parties.values_list("activity", *ways):
            for way, side in zip(ways, sides, strict=True):
                _later(found, ways[way].get(side, ()), dates[key])
    older = ActivityParty.objects.filter(
        activity__withdrawn__isnull=True, activity__status__in=_HAPPENED, activity__desk__in=desks
    )
    for way, keys_of in ways.items():
        left = [side for side, keys in keys_of.items() if not found.keys() >= set(keys)]
        newest = Max("activity__date", filter=Q(activity__date__lte=PartialDate.of(today)))
        rows = older.filter(**{f"{way}__in": left}).order_by().values_list(way) if left else []
        for side, day in rows.annotate(newest=newest) if left else []:
            _later(found, keys_of[side], day)
    _met_in_person(found, list(ways["partner"]), office)
    return found


def _met_in_person(found: dict[str, PartialDate], partners: list[str], office: Office) -> None:
    """Note the last contacts with people whose post was at a partner on that day."""
    posts = Post.objects.filter(
        partner__in=partners,
        contact__office=office,
        contact__withdrawn__isnull=True,
        contact__last_contact__isnull=False,
    )
    rows = posts.order_by().values_list("partner", "since", "until")
    # Of posts without an end the newest contact decides, which the database picks; of others each is asked.
    standing = rows.filter(until__isnull=True).annotate(on=Max("contact__last_contact"))
    ended = rows.filter(until__isnull=False).annotate(on=F("contact__last_contact"))
    for key, since, until, on in [*standing, *ended]:
        if held_on(since, until, on):
            _later(found, [key], PartialDate.of(on))


def _ways_to(partners: list[Partner]) -> dict[str, dict[str, list[str]]]:
    """By which column of a party, and which key in it, partners take part in an activity."""
    by_key = {partner.pk: [partner.pk] for partner in partners}
    by_tie: dict[str, list[str]] = {}
    sides = AgreementParty.objects.filter(partner__in=list(by_key), agreement__withdrawn__isnull=True)
    for tie, key in sides.values_list("agreement", "partner"):
        by_tie.setdefault(tie, []).append(key)
    by_place = {partner.place_id: [partner.pk] for partner in partners if partner.place_id}
    return {"partner": by_key, "place": by_place, "agreement": by_tie}


def _later(found: dict[str, PartialDate], keys: Iterable[str], day: PartialDate | None) -> None:
    """Note a date for partners where it is newer than what was found."""
    for key in keys:
        if day is not None and (key not in found or found[key].ordinal < day.ordinal):
            found[key] = day
