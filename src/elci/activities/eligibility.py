"""A project as the rules of its call see it, and the office's own ties as candidates for it."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from typing import Any

from django.db.models import Max, QuerySet

from elci.accounts.models import Office
from elci.activities.models import Activity, ActivityParty, BudgetLine, Call, Contact, Project, ProjectMember
from elci.domain.dates import PartialDate
from elci.domain.grants.budgets import CurrencySum, Line, sums_of
from elci.domain.grants.fit import Candidate, Fit, ranked
from elci.domain.grants.judging import RuleFinding, judge
from elci.domain.grants.plans import BodyKind, Member, MemberRole, ProjectPlan
from elci.registry.models import Agreement, Partner, State

_HOME = "TR"
# A tie that was refused or given up is no tie of today; one that ended may still open a door.
_GONE = (State.REJECTED, State.CANCELLED)
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
    parties = ActivityParty.objects.filter(
        activity__in=Activity.objects.of_office(office).filter(status__in=_HAPPENED),
        activity__date__lte=PartialDate.of(today),
    )
    keys = [partner.pk for partner in partners]
    by_place = {partner.place_id: partner.pk for partner in partners if partner.place_id}
    found: dict[str, PartialDate] = {}
    _later(found, parties.filter(partner__in=keys), "partner", {key: key for key in keys})
    _later(found, parties.filter(place__in=by_place), "place", by_place)
    ties = parties.filter(agreement__parties__partner__in=keys)
    _later(found, ties, "agreement__parties__partner", {key: key for key in keys})
    met = Contact.objects.filter(office=office, withdrawn__isnull=True, posts__partner__in=keys)
    for key, day in met.order_by().values_list("posts__partner").annotate(Max("last_contact")):
        if day is not None and (key not in found or found[key].ordinal < PartialDate.of(day).ordinal):
            found[key] = PartialDate.of(day)
    return found


def _later(found: dict[str, PartialDate], parties: Any, column: str, key_of: dict[str, str]) -> None:
    """Note the newest date per partner where it is newer than what was found."""
    for value, newest in parties.order_by().values_list(column).annotate(Max("activity__date")):
        key = key_of.get(value)
        if key and newest is not None and (key not in found or found[key].ordinal < newest.ordinal):
            found[key] = newest
